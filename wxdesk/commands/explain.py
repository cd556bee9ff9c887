"""`explain`: a code, an error JSON, a console line, a log -> meaning, causes, remedy; rids and addresses in it."""

import argparse
from typing import TYPE_CHECKING, Any, NamedTuple

from wxdesk.commands.call import Call, Exit, add_account_options
from wxdesk.errors import InputError, NetworkError, WxdeskError
from wxdesk.process import standard_streams
from wxdesk.wechat.errors.error_text import diagnosis_address, rid_time
from wxdesk.wechat.errors.pasted_error import ExplainedError, read
from wxdesk.wechat.errors.return_code import Group
from wxdesk.wechat.errors.return_codes import search_address, title
from wxdesk.wording import tr_noop
from wxdesk.wording.codes.code_text import CodeText, describe_found, in_language
from wxdesk.wording.codes.rid_text import can_be_looked_up, describe_record, describe_rid

if TYPE_CHECKING:  # what knows an account or a call takes longer to load than a code to explain
    from wxdesk.accounts.account import Account
    from wxdesk.wechat.rid_record import RidRecord

_DIAGNOSIS = tr_noop("cli", "WeChat's own diagnosis, for administrators and developers: {address}")
_SHORTEST_WITH_SIGNATURE = 60  # characters
_MOST_LOOKED_UP = 10  # rids of one text: each is a call


class LookedUp(NamedTuple):
    """By rid: what WeChat kept of the call, or why that could not be had."""

    records: dict[str, "RidRecord"]
    errors: dict[str, WxdeskError]


NOT_LOOKED_UP = LookedUp({}, {})


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "text",
        metavar="TEXT",
        help=tr_noop("help", "a code, an error as JSON, console output, or - for standard input"),
    )
    parser.add_argument(
        "--look-up",
        action="store_true",
        help=tr_noop("help", "look up the rids with WeChat, using the account"),
    )
    add_account_options(parser)
    parser.set_defaults(run=run)


def run(call: Call) -> int:
    text = standard_streams.read_text() if call.options.text == "-" else call.options.text
    found = read(text)
    judged = _may_hold_signature(text)
    if judged:
        sentence = call.translate(
            "cli",
            tr_noop("cli", "The text contains a signature: `wxdesk-cli diagnose` checks it."),
        )
        call.result({"see": "diagnose", "sentence": sentence}, sentence)
    if not found and not judged:
        raise InputError("code_none")
    account = call.account() if call.options.look_up else None
    looked_up = LookedUp({}, {})
    if account:
        _look_up(call, account, [rid for one in found for rid in one.rids], looked_up)
    for one in found:
        told = describe_found(one, call.translate)
        call.result(value_of(one, told, looked_up), sentences_of(call, one, told, looked_up))
    if account and not any(one.rids for one in found):
        call.remark(call.say("cli", tr_noop("cli", "No rid found to look up.")))
        return Exit.FAILED
    return Exit.FAILED if looked_up.errors else Exit.DONE


def _look_up(call: Call, account: "Account", rids: list[str], found: LookedUp) -> None:
    """Ask for those calls that WeChat still can know; of the others their age is said. Where there is no way to
    WeChat, no more are asked for."""
    now = call.services.clock.now().wall
    known = [rid for rid in dict.fromkeys(rids) if can_be_looked_up(rid, now)]
    if len(known) > _MOST_LOOKED_UP:
        few = tr_noop("cli", "{count} rids found; only the first {most} are looked up.")
        call.remark(call.say("cli", few, count=f"{len(known):,}", most=_MOST_LOOKED_UP))
    for rid in known[:_MOST_LOOKED_UP]:
        try:
            found.records[rid] = call.services.fetch_rid(account, rid)
        except WxdeskError as error:
            found.errors[rid] = error.with_traceback(None)
            if isinstance(error, NetworkError):
                break


def _may_hold_signature(text: str) -> bool:
    """A code alone needs no reader of signatures, which takes its time to load."""
    if len(text) < _SHORTEST_WITH_SIGNATURE:
        return False
    from wxdesk.signing.evidence import parse
    from wxdesk.wechat.errors.subject import holds_signature

    return holds_signature(parse(text))


def value_of(found: ExplainedError, told: CodeText, looked_up: LookedUp) -> dict[str, Any]:
    """One error as JSON."""
    known = found.known
    return {
        "code": found.number,
        "id": found.id,
        "known": known is not None,
        "group": known.group.value if known else None,
        "who": known.who.value if known else None,
        "retry": known.retry.value if known else None,
        "meaning": told.meaning,
        "causes": list(told.causes),
        "remedy": told.remedy,
        "errmsg": found.errmsg,
        "hint": found.hint,
        "hint_time": found.hint_time,
        "failed_at": found.failed_at,
        "host_appid": found.host_appid,
        "egress_ips": list(found.addresses),
        "rids": [
            {
                "rid": rid,
                "time": rid_time(rid),
                "record": vars(looked_up.records[rid]) if rid in looked_up.records else None,
                "error": looked_up.errors[rid].code if rid in looked_up.errors else None,
                "diagnosis": diagnosis_address(rid),
            }
            for rid in found.rids
        ],
        "search": search_address(found.number, found.of_wecom) if found.number is not None else None,
    }


def sentences_of(call: Call, found: ExplainedError, told: CodeText, looked_up: LookedUp) -> str:
    """One error for a person."""
    wecom = f" · {in_language(title(Group.WECOM), call.translate)}" if found.of_wecom else ""
    lines = [f"{told.code}{wecom}  {told.meaning}" if told.code else told.meaning]
    if told.causes:
        lines.append(call.translate("cli", tr_noop("cli", "Likely causes:")))
        lines += [f"  {number}. {cause}" for number, cause in enumerate(told.causes, 1)]
    lines.append(call.say("cli", tr_noop("cli", "What to do: {remedy}"), remedy=told.remedy))
    lines.append(call.say("cli", tr_noop("cli", "Who should act: {who}"), who=told.who))
    lines += told.notes
    for address in found.addresses:
        lines.append(
            call.say("cli", tr_noop("cli", "IP address for the whitelist: {address}"), address=address)
        )
    for rid in found.rids:
        now = call.services.clock.now().wall
        lines.append(f"rid {rid}: {describe_rid(rid, now, call.translate)}")
        if can_be_looked_up(rid, now):
            lines.append(call.say("cli", _DIAGNOSIS, address=diagnosis_address(rid)))
        if rid in looked_up.records:
            record = describe_record(looked_up.records[rid], call.translate)
            lines += [f"  {name}: {value}" for name, value in record]
        elif rid in looked_up.errors:
            from wxdesk.wording.errors import describe  # pages of text, read when something went wrong

            lines.append(f"  {describe(looked_up.errors[rid], call.translate)}")
    if found.errmsg:
        lines.append(call.say("cli", tr_noop("cli", "WeChat returned: {errmsg}"), errmsg=found.errmsg))
    if found.number is not None and found.known is None:
        lines.append(search_address(found.number, found.of_wecom))
    return "\n".join((*lines, ""))
