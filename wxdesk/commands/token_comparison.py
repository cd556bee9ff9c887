"""`tokens compare`: who holds which access_token, and with --probe which of them WeChat accepts."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wxdesk.accounts.account import TokenSource
from wxdesk.commands.call import Call, Exit
from wxdesk.errors import ApiError, InputError, WxdeskError
from wxdesk.tokens.credential import CredentialKind

if TYPE_CHECKING:
    from wxdesk.tokens.comparison import Held


def compare(call: Call) -> int:
    from wxdesk.tokens import comparison
    from wxdesk.wording.tokens import comparison as words

    account = call.account()
    stores, broker = call.services.token_stores(account), call.services.broker(account)
    if not stores:
        raise InputError("token_places_none")
    if account.token_source is TokenSource.STABLE:
        broker.fetch(
            CredentialKind.ACCESS_TOKEN
        )  # harms nobody; nothing is kept from one command to the next
    held = comparison.compare(stores, broker)
    answers = comparison.probe(held, broker) if call.options.probe else {}
    for one in held:
        _tell_held(call, one, answers)
    call.remark(words.headline(held, call.translate, bool(answers))[0])
    failed = any(one.error for one in held) or any(answers.values()) or not comparison.all_equal(held)
    return Exit.FAILED if failed else Exit.DONE


def _tell_held(call: Call, one: "Held", answers: "Mapping[int, WxdeskError | None]") -> None:
    from wxdesk.wording.tokens import comparison as words
    from wxdesk.wording.tokens.stored_tokens import short_fingerprint

    who = call.translate("comparison", words.HOLDERS[one.holder])
    value: dict[str, object] = {"holder": one.holder.value, "fingerprint": None}
    if one.value is None:
        value["error"] = one.error.code if one.error else None
        call.result(value, f"{who}\t{words.tell_missing(one, call.translate)}")
        return
    value |= {
        "fingerprint": one.value.fingerprint(),
        "form": one.form.value if one.form else None,
        "remaining_s": one.left_s,
        "upper_bound": one.at_most,
        "group": one.group,
    }
    columns = [who, short_fingerprint(one.value), words.tell_time(one, call.translate)]
    if one.group in answers:
        error = answers[one.group]
        value["wechat"] = words.verdict(error)
        value["errcode"] = error.errcode if isinstance(error, ApiError) else None
        columns.append(words.tell_answer(error, call.translate)[0])
    call.result(value, "\t".join(columns))
