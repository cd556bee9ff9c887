"""`tokens`: the credentials with their state, source and remaining life; values only with --reveal. And what was seen of
them before, by this computer, of which no value is known."""

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
from wxdesk.tokens.sightings import Sighting
from wxdesk.wording import tr_noop
from wxdesk.wording.numbers import clock_time, countdown
from wxdesk.wording.states import KINDS, STATES
from wxdesk.wording.tokens.clocks import wrong_clock
from wxdesk.wording.tokens.sightings import ending

_MAY_BE_NEVER = ("accepted_at", "refused_at", "errcode", "over_at")
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
    past = actions.add_parser(
        "history", help=tr_noop("help", "what was seen of them in the last 90 days; asks WeChat nothing")
    )
    add_account_options(past)
    past.set_defaults(run=history)


def history(call: Call) -> int:
    sightings = call.services.broker(call.account()).sightings
    sightings.load(call.services.clock.now())
    if sightings.trouble is not None:
        from wxdesk.wording.errors import describe  # the start of other commands does without them

        call.remark(str(describe(sightings.trouble, call.translate)))
    for one in sightings.all():
        call.result(_seen(one), "\t".join(_columns(one, call)))
    return Exit.DONE


def _seen(one: Sighting) -> dict[str, object]:
    return {name: value or None if name in _MAY_BE_NEVER else value for name, value in one.written().items()}


def _columns(one: Sighting, call: Call) -> tuple[str, ...]:
    return (
        call.translate("states", KINDS[one.kind]),
        one.source.value,
        one.fingerprint,
        call.say("cli", tr_noop("cli", "first seen {time}"), time=clock_time(one.first_seen, seconds=True)),
        call.say("cli", tr_noop("cli", "last good {time}"), time=clock_time(one.good_at, seconds=True)),
        ending(one, call.translate),
    )


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
    if wrong := wrong_clock(broker.api.clock_off_s, call.translate):
        call.remark(wrong)
    return Exit.DONE
