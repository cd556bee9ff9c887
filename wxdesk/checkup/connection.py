"""The steps from this computer to WeChat: all told by one call without credentials."""

from wxdesk import hosts
from wxdesk.checkup.desk import Answers
from wxdesk.checkup.line import Line, Step
from wxdesk.checkup.outcomes import line, refused
from wxdesk.errors import WxdeskError

CLOCK_MOST_OFF_S = 60  # what WeChat allows a signature's timestamp is not published; this is our own bound
SLOW_MS = 1500  # for a name, a connection, TLS and an answer of a few bytes
# At which step a call ends with an error; with all others on the way.
_ENDS_AT = {"host_unknown": Step.DNS, "tls": Step.TLS}


def dns(answers: Answers) -> Line:
    if answers.api.by_proxy:
        return line(Step.DNS, "dns_of_proxy")
    host = answers.api.host
    if hosts.address_of(host) is not None:
        return line(Step.DNS, "dns_needless", host=host)
    return _told(answers, Step.DNS) or line(Step.DNS, "dns_found", host=host)


def way(answers: Answers) -> Line:
    told = _told(answers, Step.WAY)
    if told is not None:
        return told
    duration_ms = _duration_ms(answers)
    if duration_ms is None:  # the call ended at TLS
        return line(Step.WAY, "way_connected", host=answers.api.host)
    by = "way_by_proxy" if answers.api.by_proxy else "way_direct"
    says = by if duration_ms < SLOW_MS else "way_slow"
    return line(Step.WAY, says, host=answers.api.host, ms=duration_ms)


def tls(answers: Answers) -> Line:
    host = answers.api.host
    if answers.account.api_base.startswith("http:"):
        return line(Step.TLS, "tls_needless", host=host)
    return _told(answers, Step.TLS) or line(Step.TLS, "tls_trusted", host=host)


def clock(answers: Answers) -> Line:
    if isinstance(answers.greeting, WxdeskError):
        return line(Step.CLOCK, "clock_unknown")
    greeting, now = answers.greeting
    if greeting.date is None:
        return line(Step.CLOCK, "clock_unknown")
    off_s = round(now - greeting.date)
    outcome = (
        "clock_right" if abs(off_s) <= CLOCK_MOST_OFF_S else "clock_ahead" if off_s > 0 else "clock_behind"
    )
    return line(Step.CLOCK, outcome, seconds=max(abs(off_s), 1))  # the header tells whole seconds


def _told(answers: Answers, step: Step) -> Line | None:
    """The failure, if the call ended at this step; None where it got further."""
    error = answers.greeting
    if not isinstance(error, WxdeskError):
        return None
    ended_at = _ENDS_AT.get(error.code, Step.WAY)
    if ended_at is Step.DNS and answers.api.by_proxy:
        ended_at = Step.WAY
    return refused(step, error) if ended_at is step else None


def _duration_ms(answers: Answers) -> int | None:
    return None if isinstance(answers.greeting, WxdeskError) else answers.greeting[0].duration_ms
