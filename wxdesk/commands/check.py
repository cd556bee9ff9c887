"""`check`: the account's check-up, from the clock to the permissions."""

import argparse
import sys
from typing import Any

from wxdesk.checkup.desk import Asked
from wxdesk.checkup.line import Line, Part, State, first_wrong
from wxdesk.checkup.run import run as steps
from wxdesk.commands.call import Call, Exit, add_account_options
from wxdesk.secrecy import redact, redacted_fields
from wxdesk.wording import tr_noop
from wxdesk.wording.checkup.tell import report_rows, tell, verdict


def add(parser: argparse.ArgumentParser) -> None:
    parser.description = tr_noop(
        "help",
        "Checks an account step by step: the way to WeChat, the clock, the AppSecret, the IP whitelist, tokens, quotas, "
        "permissions, message push and JS interface safe domains. It changes nothing and invalidates no token.",
    )
    add_account_options(parser)
    parser.add_argument(
        "--domain",
        action="append",
        default=[],
        metavar="DOMAIN",
        help=tr_noop(
            "help", "a JS interface safe domain as entered at WeChat (default: those of the account)"
        ),
    )
    parser.add_argument(
        "--verify-file",
        default="",
        metavar="NAME",
        help=tr_noop("help", "name of the verification file on these domains, MP_verify_….txt"),
    )
    parser.set_defaults(run=run)


def run(call: Call) -> int:
    options = call.options
    # A script asks as often as it likes, and is held to the limits; somebody at a terminal is not.
    by_hand = sys.stdin is not None and sys.stdin.isatty()
    asked = Asked(tuple(options.domain), options.verify_file, by_hand)
    answers = call.services.checkup(call.account(), asked)
    lines = list[Line]()
    for line in steps(answers):
        lines.append(line)
        call.result(_value(line, call), "\n".join(report_rows(line, call.translate)))
    wrong = first_wrong(lines)
    said = verdict(lines, call.translate)
    call.result(
        {
            "verdict": wrong.state if wrong else State.GOOD,
            "first_wrong": wrong and wrong.step,
            "sentence": said,
        },
        f"\n{said}",
    )
    return Exit.FAILED if any(line.state is State.BAD for line in lines) else Exit.DONE


def _value(line: Line, call: Call) -> dict[str, Any]:
    told = tell(line, call.translate)
    return {
        "step": line.step,
        "state": line.state,
        "outcome": line.outcome,
        "error": line.error and line.error.code,
        "errcode": line.error and line.error.fields.get("errcode"),
        "sentence": told.sentence,
        "remedy": told.remedy,
        "who": line.who,
        "details": redacted_fields(dict(line.fields)),
        "parts": [_part(part) for part in line.parts],
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "name": redact(part.name),
        "state": part.state,
        "outcome": part.outcome,
        "error": part.error and part.error.code,
        "errcode": part.error and part.error.fields.get("errcode"),
        **redacted_fields(dict(part.fields)),
    }
