"""`tokens`: the credentials with their state, source and remaining life; values only with --reveal."""

import argparse
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from wxdesk.accounts.account import TokenSource
from wxdesk.commands import token_comparison
from wxdesk.commands.call import Call, Exit, add_account_options
from wxdesk.process import standard_streams
from wxdesk.secrecy import Secret
from wxdesk.tokens.credential import CredentialKind
from wxdesk.wording import tr_noop
from wxdesk.wording.numbers import clock_time, countdown
from wxdesk.wording.states import KINDS, STATES

if TYPE_CHECKING:
    from wxdesk.tokens.broker import Broker


def add(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    for name, run, words in (
        ("show", show, tr_noop("help", "fetch them without replacing anything, and show them")),
        ("refresh", refresh, tr_noop("help", "fetch them from WeChat again, and show them")),
    ):
        action = actions.add_parser(name, help=words)
        add_account_options(action)
        action.add_argument("--reveal", action="store_true", help=tr_noop("help", "print the values in full"))
        action.add_argument(
            "--replace-classic",
            action="store_true",
            help=tr_noop(
                "help",
                "for accounts on the classic access_token: fetch it even though this invalidates the one in "
                "use",
            ),
        )
        action.add_argument(
            "--paste",
            action="store_true",
            help=tr_noop("help", "read the access_token from a prompt or standard input; it is kept nowhere"),
        )
        action.set_defaults(run=run)
    comparing = actions.add_parser(
        "compare", help=tr_noop("help", "show which access_token Redis, the token server and wxdesk hold")
    )
    add_account_options(comparing)
    comparing.add_argument(
        "--probe",
        action="store_true",
        help=tr_noop("help", "ask WeChat whether it accepts each, by one call for each"),
    )
    comparing.set_defaults(run=token_comparison.compare)


def show(call: Call) -> int:
    return _show(call, again=False)


def refresh(call: Call) -> int:
    return _show(call, again=True)


def _broker(call: Call) -> "Broker":
    account = call.account()
    if not call.options.paste:
        return call.services.broker(account)
    broker = call.services.broker(replace(account, token_source=TokenSource.PASTED))
    broker.paste(Secret(standard_streams.read_secret("access_token: ")))
    return broker


def _show(call: Call, again: bool) -> int:
    broker = _broker(call)
    ask = broker.refresh if again else broker.fetch
    # A script asks as often as it likes, and is held to the limits; somebody at a terminal is not.
    by_hand = again and sys.stdin is not None and sys.stdin.isatty()
    for kind in CredentialKind:
        credential = ask(kind, consent=call.options.replace_classic, by_hand=by_hand)
        now = call.services.clock.now()
        state = credential.state(now)
        value = credential.value.reveal() if call.options.reveal else credential.value.hint()
        remaining_s = int(credential.remaining_s(now))
        end = (
            tr_noop("cli", "expires by {time}")
            if credential.upper_bound
            else tr_noop("cli", "expires {time}")
        )
        columns = (
            call.translate("states", KINDS[kind]),
            call.translate("states", STATES[state]),
            countdown(remaining_s),
            call.say("cli", end, time=clock_time(credential.ends_at)),
            credential.source.value,
            value,
        )
        call.result(
            {
                "kind": kind.value,
                "state": state.value,
                "source": credential.source.value,
                "remaining_s": remaining_s,
                "upper_bound": credential.upper_bound,
                "ends_at": int(credential.ends_at),
                "value": value,
            },
            "\t".join(columns),
        )
    return Exit.DONE
