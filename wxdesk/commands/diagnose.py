"""`diagnose`: anything pasted -> verdict; with --jsonl one JSON object a line in and one a line out."""

import argparse
import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from wxdesk.commands.call import Call, Exit, add_account_options
from wxdesk.errors import StoreError, WxdeskError
from wxdesk.secrecy import Secret
from wxdesk.signing.diagnosis import diagnose
from wxdesk.signing.evidence import Evidence, parse
from wxdesk.signing.verdict import JSAPI_TICKET, PREVIOUS, Verdict, VerdictKind
from wxdesk.tokens.credential import Kind
from wxdesk.wording import said
from wxdesk.wording.errors import tell
from wxdesk.wording.verdicts import FIELDS, NOTES, VERDICTS

_EVIDENCE_TEXTS = ("appid", "noncestr", "timestamp", "url", "signature")


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("diagnose", help="is a signature right?")
    parser.add_argument(
        "file", nargs="?", default="-", metavar="FILE", help="what was sent to you, or - (standard input)"
    )
    parser.add_argument("--jsonl", action="store_true", help="one JSON object a line in, one a line out")
    parser.add_argument(
        "--ticket", metavar="T", help="the jsapi_ticket; without it the account's, if one is named"
    )
    add_account_options(parser)
    parser.set_defaults(run=run)


def run(call: Call) -> int:
    text = _read(call.options.file)
    credentials = _credentials(call)
    if call.options.jsonl:
        return _each_line(call, text, credentials)
    verdict = diagnose(parse(text), credentials)
    call.result(_value(verdict, reveal=call.options.ticket is not None), _sentences(call, verdict))
    return Exit.DONE if verdict.kind is VerdictKind.MATCH else Exit.FAILED


def _each_line(call: Call, text: str, credentials: Mapping[str, Secret]) -> int:
    """Exit 1 only where a line could not be read: the verdicts are the result, whatever they are."""
    code = Exit.DONE
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        answer: dict[str, Any] = {"id": str(number)}
        try:
            given = dict(json.loads(line))
            answer["id"] = given.get("id", str(number))
            evidence = _evidence_of(given)
            answer |= _value(diagnose(evidence, {**credentials, **_credentials_of(given)}), reveal=True)
        except WxdeskError as error:
            code = Exit.FAILED
            answer |= {"error": error.code, "sentence": str(tell(error, call.translate))}
        except (ValueError, TypeError):
            code = Exit.FAILED
            answer |= {"error": "not_json"}
        call.out.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return code


def _evidence_of(given: Mapping[str, Any]) -> Evidence:
    """From `text`, if there is one; fields of their own go before what stands in it."""
    evidence = parse(str(given.get("text") or ""))
    own: dict[str, Any] = {
        name: str(given[name]) for name in _EVIDENCE_TEXTS if given.get(name) not in (None, "")
    }
    others = tuple(str(url) for url in given.get("urls") or ())
    return replace(evidence, **own, other_urls=(*evidence.other_urls, *others))


def _credentials_of(given: Mapping[str, Any]) -> dict[str, Secret]:
    named = {str(name): Secret(str(value)) for name, value in (given.get("tickets") or {}).items() if value}
    return {**named, JSAPI_TICKET: Secret(str(given["ticket"]))} if given.get("ticket") else named


def _credentials(call: Call) -> dict[str, Secret]:
    options = call.options
    if options.ticket is not None:
        return {JSAPI_TICKET: Secret(options.ticket.strip())}
    if not (options.account or options.appid):
        return {}
    broker = call.services.broker(call.account())
    known = {JSAPI_TICKET: broker.fetch(Kind.JSAPI_TICKET).value}
    known |= {Kind.WX_CARD_TICKET.value: broker.fetch(Kind.WX_CARD_TICKET).value}
    known |= {Kind.ACCESS_TOKEN.value: broker.fetch(Kind.ACCESS_TOKEN).value}
    earlier = enumerate(broker.previous(Kind.JSAPI_TICKET), start=1)
    return {**known, **{f"{PREVIOUS}_{number}": value for number, value in earlier}}


def _value(verdict: Verdict, reveal: bool) -> dict[str, Any]:
    expected = verdict.expected
    return {
        "verdict": verdict.kind.value,
        "expected": expected
        and {"string1": _shown(expected.string1, reveal), "signature": expected.signature},
        "reproduced": verdict.reproduced
        and {"string1": _shown(verdict.reproduced, reveal), "digest": "sha1"},
        "missing": list(verdict.missing),
        "causes": [],
        "notes": [note.value for note in verdict.notes],
        "tried": verdict.tried,
        "seconds": round(verdict.seconds, 6),
    }


def _shown(string1: str, reveal: bool) -> str:
    """In full where the ticket was given with the question; a saved account's stays hidden."""
    if reveal:
        return string1
    head, mark, rest = string1.partition("&noncestr=")
    return f"jsapi_ticket=***{mark}{rest}" if mark and head.startswith("jsapi_ticket=") else "***"


def _sentences(call: Call, verdict: Verdict) -> str:
    lines = [call.translate("verdicts", VERDICTS[verdict.kind])]
    if verdict.missing:
        names = ", ".join(call.translate("verdicts", FIELDS[name]) for name in verdict.missing)
        lines.append(call.say("cli", said("cli", "Missing: {names}."), names=names))
    if verdict.expected is not None and verdict.kind is not VerdictKind.MATCH:
        lines.append(
            call.say(
                "cli", said("cli", "Expected signature: {signature}"), signature=verdict.expected.signature
            )
        )
        lines.append(call.say("cli", said("cli", "for the address: {url}"), url=verdict.expected.url))
    if verdict.reproduced is not None and verdict.kind is not VerdictKind.MATCH:
        lines.append(
            call.say("cli", said("cli", "The signature given is that of: {url}"), url=verdict.address)
        )
    lines += [f"- {call.translate('verdicts', NOTES[note])}" for note in verdict.notes]
    return "\n".join(lines)


def _read(name: str) -> str:
    if name == "-":
        return sys.stdin.read()
    try:
        return Path(name).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as exc:
        raise StoreError("file_unreadable", path=name) from exc
