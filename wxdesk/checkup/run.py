"""The table of steps, and the walk through it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from wxdesk.checkup import connection, credentials, domains, permissions
from wxdesk.checkup.desk import Answers
from wxdesk.checkup.line import Line, Step
from wxdesk.checkup.outcomes import NOT_REACHED, broken_by, line


class _Row(NamedTuple):
    """`needs`: the steps without which there is nothing to ask."""

    step: Step
    needs: tuple[Step, ...]
    ask: Callable[[Answers], Line]


_CALL = (Step.TLS, Step.KEYRING)  # of the call for a token, whose steps tell themselves how far it got
_TOKEN = (
    Step.TOKEN,
    Step.WAY,
    Step.WHITELIST,
)  # of the others, also when the way or the IP changed meanwhile
STEPS: tuple[_Row, ...] = (
    _Row(Step.DNS, (), connection.dns),
    _Row(Step.WAY, (Step.DNS,), connection.way),
    _Row(Step.TLS, (Step.WAY,), connection.tls),
    _Row(Step.CLOCK, (Step.TLS,), connection.clock),
    _Row(Step.KEYRING, (), credentials.keyring),
    _Row(Step.APPID, _CALL, credentials.appid),
    _Row(Step.WHITELIST, _CALL, credentials.whitelist),
    _Row(Step.SECRET, _CALL, credentials.secret),
    _Row(Step.TOKEN, _CALL, credentials.token),
    _Row(Step.EXIT, _TOKEN, credentials.exit_address),
    _Row(Step.JSAPI, _TOKEN, credentials.jsapi_ticket),
    _Row(Step.WX_CARD, _TOKEN, credentials.wx_card_ticket),
    _Row(Step.QUOTA, _TOKEN, permissions.quota),
    _Row(Step.PERMISSIONS, _TOKEN, permissions.permissions),
    _Row(Step.PUSH, _TOKEN, permissions.message_push),
    _Row(Step.DOMAINS, (), domains.safe_domains),
    _Row(Step.VERIFY_FILE, (), domains.verification_file),
)


def run(answers: Answers) -> Iterator[Line]:
    """Every step's line, as it comes; what `answers.check` raises ends it."""
    blocked: set[Step] = set()
    for row in STEPS:
        answers.check()
        found = line(row.step, NOT_REACHED) if blocked.intersection(row.needs) else row.ask(answers)
        if found.blocks:
            blocked.add(row.step)
        if found.error is not None and (broken := broken_by(found.error)):
            blocked.add(broken)
        yield found
