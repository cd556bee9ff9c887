"""`diagnose`: anything pasted -> verdict; with --jsonl one JSON object a line in and one a line out.

In JSON, `verdict` "proven" says that the signature is wrong, and `proven` whether the causes are known beyond doubt.
Where several explanations are equally good, `proven` is false and `alternatives` holds all of them, each a list of ids;
a cause then has the status "possible" unless it is in every one of them. Otherwise `alternatives` is empty.
"""

import argparse
import math
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from wxdesk import outside
from wxdesk.commands import explain
from wxdesk.commands.call import Call, Exit, add_account_options
from wxdesk.errors import InputError, StoreError, WxdeskError
from wxdesk.files import atomic_file
from wxdesk.process import standard_streams
from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import Evidence, parse
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.signature import check_credential
from wxdesk.signing.sorted_values.purpose import Purpose
from wxdesk.signing.verdicts.diagnosis import diagnose
from wxdesk.signing.verdicts.suspicion import DiagnosisContext, Suspicion
from wxdesk.signing.verdicts.verdict import JSAPI_TICKET, TOKEN, Verdict, VerdictKind
from wxdesk.wechat.errors.pasted_error import ExplainedError
from wxdesk.wechat.errors.subject import errors_told
from wxdesk.wording import Translate, in_a_row, tr_noop
from wxdesk.wording.codes.code_text import describe_found
from wxdesk.wording.errors import describe
from wxdesk.wording.signing import causes
from wxdesk.wording.signing.equal_causes import Way, alternatives, different_ways
from wxdesk.wording.signing.purposes import PURPOSES
from wxdesk.wording.signing.suspicions import suspicion_words
from wxdesk.wording.signing.told_errors import JUDGED_WITH_VALUES, can_be_judged_with_values
from wxdesk.wording.signing.verdict_text import describe_verdict

_FILE_MB_MOST = 64
_EVIDENCE_TEXTS = ("appid", "noncestr", "timestamp", "url", "signature")


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        nargs="?",
        default="-",
        metavar="FILE",
        help=tr_noop("help", "the text that was sent to you, or - for standard input"),
    )
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help=tr_noop("help", "read one JSON object per line, print one per line"),
    )
    parser.add_argument(
        "--ticket",
        metavar="T",
        help=tr_noop("help", "the jsapi_ticket (default: the account's, if one is given)"),
    )
    parser.add_argument(
        "--token", metavar="T", help=tr_noop("help", "the Token of message push, to check a server URL")
    )
    add_account_options(parser)
    parser.set_defaults(run=run)


def run(call: Call) -> int:
    text = _read(call.options.file)
    known = _known(call)
    if call.options.jsonl:
        return _each_line(call, text, known)
    evidence = parse(text)
    verdict = diagnose(evidence, known.credentials, known.circumstances)
    errors = errors_told(text, evidence)
    reveal = call.options.ticket is not None
    value = _value(verdict, call.translate, reveal) | _errors_value(errors, call.translate)
    call.result(value, _errors(call, errors, verdict) if errors else _sentences(call, verdict, evidence))
    return Exit.DONE if verdict.kind is VerdictKind.MATCH else Exit.FAILED


@dataclass(frozen=True)
class _Known:
    credentials: Mapping[str, Secret]
    circumstances: DiagnosisContext


def _each_line(call: Call, text: str, known: _Known) -> int:
    """Exit 1 only where a line could not be read: the verdicts are the result, whatever they are."""
    code = Exit.DONE
    for number, line in enumerate(outside.json_lines(text), start=1):
        if not line.strip():
            continue
        answer: dict[str, Any] = {"id": str(number)}
        try:
            given = dict(outside.json_of(line))
            answer["id"] = _own_id(given.get("id"), number)
            credentials = {**known.credentials, **_credentials_of(given)}
            evidence = _evidence_of(given)
            verdict = diagnose(evidence, credentials, _around(given, known))
            errors = errors_told(str(given.get("text") or ""), evidence)
            answer |= _value(verdict, call.translate, reveal=True) | _errors_value(errors, call.translate)
        except WxdeskError as error:
            code = Exit.FAILED
            answer |= {"error": error.code, "sentence": str(describe(error, call.translate))}
        except (ValueError, TypeError, RecursionError):
            code = Exit.FAILED
            answer |= {"error": "not_json"}
        call.json_line(answer)
    return code


def _own_id(given: Any, number: int) -> Any:
    """A text or a number as the line has it; else, and where JSON has no such number, the line's own number."""
    is_number = isinstance(given, int) or (isinstance(given, float) and math.isfinite(given))
    return given if is_number or isinstance(given, str) else str(number)


def _evidence_of(given: Mapping[str, Any]) -> Evidence:
    """From `text`, if there is one; fields of their own go before what stands in it."""
    evidence = parse(str(given.get("text") or ""))
    own: dict[str, Any] = {
        name: str(given[name]) for name in _EVIDENCE_TEXTS if given.get(name) not in (None, "")
    }
    others = tuple(str(url) for url in given.get("urls") or ())
    return replace(evidence, **own, other_urls=(*evidence.other_urls, *others))


def _around(given: Mapping[str, Any], known: _Known) -> DiagnosisContext:
    """A ticket of the line's own takes the place of the account's, and when it was first seen is not known."""
    own = given.get("ticket")
    return replace(known.circumstances, tickets_seen_at=None) if own else known.circumstances


def _credentials_of(given: Mapping[str, Any]) -> dict[str, Secret]:
    named = dict(given.get("tickets") or {})
    own = {JSAPI_TICKET: given.get("ticket"), TOKEN: given.get("token")}
    return {**_secrets(named), **_secrets(own)}


def _secrets(pasted: Mapping[str, Any]) -> dict[str, Secret]:
    """Those that are there. Raises InputError credential_shape."""
    return {
        str(name): Secret(check_credential(str(value), str(name))) for name, value in pasted.items() if value
    }


def _known(call: Call) -> _Known:
    known = _known_of_account(call)
    return replace(known, credentials={**known.credentials, **_secrets({TOKEN: call.options.token})})


def _known_of_account(call: Call) -> _Known:
    options = call.options
    if options.ticket is not None:
        ticket = Secret(check_credential(options.ticket, JSAPI_TICKET))
        return _Known({JSAPI_TICKET: ticket}, DiagnosisContext(now=time.time()))
    if not (options.account or options.appid):
        return _Known({}, DiagnosisContext(now=None if options.jsonl else time.time()))
    account = call.account()
    known = call.known_credentials(account)
    from wxdesk.tokens.known_credentials import (
        circumstances_of,
    )  # loaded by then, and by no other way of asking

    around = circumstances_of(call.services.broker(account), call.services.store.accounts())
    return _Known(known.by_name, around)


def _value(verdict: Verdict, translate: Translate, reveal: bool) -> dict[str, Any]:
    expected, reproduced = verdict.expected, verdict.reproduced
    ways = different_ways(verdict.explanations)
    return {
        "verdict": verdict.kind.value,
        "proven": verdict.kind in (VerdictKind.MATCH, VerdictKind.PROVEN) and len(ways) < 2,
        "purpose": verdict.purpose.value,
        "expected": expected
        and {
            "string1": expected.string1 if reveal else verdict.masked_expected,
            "signature": expected.signature,
        },
        "reproduced": reproduced
        and {
            "string1": reproduced.string1 if reveal else verdict.masked_string1,
            "digest": reproduced.digest,
        },
        "missing": list(verdict.missing),
        "causes": [
            *_recognised(verdict.purpose, translate),
            *_explaining(ways, translate),
            *(_suspected(suspicion, translate) for suspicion in verdict.suspicions),
        ],
        "alternatives": alternatives(verdict.explanations),
        "undone": [damage.value for damage in verdict.undone],
        "tried": verdict.tried,
        "complete": verdict.complete,
        "seconds": round(verdict.seconds, 6),
    }


def _recognised(purpose: Purpose, translate: Translate) -> list[dict[str, str]]:
    if purpose is Purpose.PAGE:
        return []
    title = translate("verdicts", PURPOSES[purpose])
    return [
        {"id": f"purpose.{purpose.value}", "status": "recognised", "detail": "", "title": title, "fix": ""}
    ]


def _explaining(ways: Sequence[Way], translate: Translate) -> list[dict[str, str]]:
    """The causes of all `ways`: which of them it was is not known, but what all of them need is."""
    return [
        _named(cause, "proven" if all(cause in way for way in ways) else "possible", translate)
        for cause in dict.fromkeys(cause for way in ways for cause in way)
    ]


def _named(cause: Cause, status: str, translate: Translate) -> dict[str, str]:
    fixes = causes.fixes([cause], translate)
    return {
        "id": cause.id,
        "status": status,
        "detail": cause.detail,
        "title": causes.title(cause, translate),
        "fix": in_a_row(*fixes.front, *fixes.back),
    }


def _suspected(suspicion: Suspicion, translate: Translate) -> dict[str, str]:
    words = suspicion_words(suspicion, translate)
    return {"id": suspicion.id, "status": "suspected", "detail": suspicion.detail, "title": words, "fix": ""}


def _errors_value(errors: Sequence[ExplainedError], translate: Translate) -> dict[str, Any]:
    """As `explain` gives them."""
    return {
        "errors": [
            explain.value_of(one, describe_found(one, translate), explain.NOT_LOOKED_UP) for one in errors
        ]
    }


def _errors(call: Call, errors: Sequence[ExplainedError], verdict: Verdict) -> str:
    """What `explain` says of the errors in the text, and what else was noticed in it."""
    told = [
        explain.sentences_of(call, one, describe_found(one, call.translate), explain.NOT_LOOKED_UP)
        for one in errors
    ]
    if can_be_judged_with_values(errors):
        told.append(call.translate("verdicts", JUDGED_WITH_VALUES))
    also = [suspicion_words(suspicion, call.translate) for suspicion in verdict.suspicions]
    return "\n".join(
        [*told, *_listed(call.translate("cli", tr_noop("cli", "Also noticed, not proven:")), also)]
    )


def _sentences(call: Call, verdict: Verdict, evidence: Evidence) -> str:
    told = describe_verdict(verdict, call.translate, anything_found=evidence != Evidence())
    lines = [told.title, told.sentence, *(f"- {point}" for point in told.points)]
    if verdict.expected is not None and verdict.kind is not VerdictKind.MATCH:
        signature, url = verdict.expected.signature, verdict.expected.url
        lines.append(call.say("cli", tr_noop("cli", "Expected signature: {signature}"), signature=signature))
        if url:
            lines.append(call.say("cli", tr_noop("cli", "for the page URL: {url}"), url=url))
    if verdict.kind is VerdictKind.PROVEN:
        lines.append(call.say("cli", tr_noop("cli", "Signed: {text}"), text=verdict.masked_string1))
    lines += _listed(call.translate("cli", tr_noop("cli", "Change on the page:")), told.fixes.front)
    lines += _listed(call.translate("cli", tr_noop("cli", "Change in the back end:")), told.fixes.back)
    lines += _listed(call.translate("cli", tr_noop("cli", "Also noticed, not proven:")), told.also)
    return "\n".join(filter(None, lines))


def _listed(title: str, points: Sequence[str]) -> list[str]:
    return [title, *(f"- {point}" for point in points)] if points else []


def _read(name: str) -> str:
    if name == "-":
        return standard_streams.read_text()
    try:
        data = atomic_file.read_bounded(Path(name), (_FILE_MB_MOST << 20) + 1)
        if len(data) > _FILE_MB_MOST << 20:
            raise InputError("text_too_long", limit_mb=_FILE_MB_MOST)
        return standard_streams.text_of(data)
    except (OSError, ValueError) as exc:
        raise StoreError("file_unreadable", path=name) from exc
