"""The steps that ask what the account may do, how often, and whether WeChat reaches its server."""

from collections.abc import Iterable

from wxdesk.checkup.desk import Answers
from wxdesk.checkup.line import Line, Part, State, Step
from wxdesk.checkup.outcomes import REFUSED, broken_by, line, part, refused
from wxdesk.checkup.probes import PROBES, QUOTA_PATHS, UNAUTHORIZED, Probe
from wxdesk.errors import ApiError, NetworkError, WxdeskError

_ESSENTIAL = {probe.name for probe in PROBES if probe.essential}
_LOW = 0.9  # of a day's quota
_PUSH_NOT_SET = 40201
_USED_UP = frozenset({45009, 45011})
_NOT_TOLD = frozenset({76021, 76022})  # of this path, or to this account


def quota(answers: Answers) -> Line:
    parts = _until_broken(_quota_of(answers, name, path) for name, path in QUOTA_PATHS.items())
    if failed := next((one for one in parts if one.error is not None), None):
        assert failed.error is not None
        return refused(Step.QUOTA, failed.error)
    if all(one.outcome == "quota_unknown" for one in parts):
        return line(Step.QUOTA, "quota_unknown")
    worst = next((one for state in (State.BAD, State.WARN) for one in parts if one.state is state), None)
    if worst is None:
        return line(Step.QUOTA, "quota_left", parts=parts)
    return line(Step.QUOTA, worst.outcome, parts=parts, quota=worst.name)


def _quota_of(answers: Answers, name: str, path: str) -> Part:
    got = answers.ask(lambda token: answers.api.fetch_quota(token, path))
    if isinstance(got, ApiError) and got.errcode in _NOT_TOLD:
        return part(name, "quota_unknown")
    if isinstance(got, NetworkError) and got.code == "wrong_shape":
        return part(name, "quota_unknown")
    if isinstance(got, WxdeskError):
        return Part(name, State.BAD, REFUSED, error=got)
    if got.daily_limit == 0:
        return part(name, "quota_unknown")
    used_up, low = got.used >= got.daily_limit, got.used >= _LOW * got.daily_limit
    says = "quota_used_up" if used_up else "quota_low" if low else "quota_left"
    return part(name, says, quota=name, used=got.used, limit=got.daily_limit)


def permissions(answers: Answers) -> Line:
    parts = _until_broken(_permission(answers, probe) for probe in PROBES)
    lacking = tuple(one.name for one in parts if one.outcome == "probe_unauthorized")
    unclear = {one.name: one.error for one in parts if one.error is not None}
    for name, error in unclear.items():
        if name in _ESSENTIAL or broken_by(error):
            return refused(Step.PERMISSIONS, error)
    says = _in_all(lacking, tuple(unclear))
    allowed = sum(one.state is State.GOOD for one in parts)
    return line(Step.PERMISSIONS, says, parts=parts, count=allowed, names=lacking or tuple(unclear))


def _in_all(lacking: tuple[str, ...], unclear: tuple[str, ...]) -> str:
    if _ESSENTIAL.intersection(lacking):
        return "permissions_essential_lack"
    if lacking:
        return "permissions_lack"
    return "permissions_unclear" if unclear else "permissions_all"


def _until_broken(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Nothing is asked behind an answer after which nothing can be."""
    found: list[Part] = []
    for one in parts:
        found.append(one)
        if one.error is not None and broken_by(one.error):
            break
    return tuple(found)


def _permission(answers: Answers, probe: Probe) -> Part:
    api = answers.api
    got = answers.ask(lambda token: api.probes.ask(token, probe.method, probe.path, probe.query, probe.body))
    if got is None or (isinstance(got, ApiError) and got.errcode in probe.answered):
        return part(probe.name, "probe_allowed", path=probe.path)
    if isinstance(got, ApiError) and got.errcode in UNAUTHORIZED:
        return part(probe.name, "probe_unauthorized", path=probe.path)
    if isinstance(got, ApiError) and got.errcode in _USED_UP:
        return part(probe.name, "probe_used_up", path=probe.path)  # which the quotas tell
    return Part(probe.name, State.WARN, REFUSED, {"path": probe.path}, got)


def message_push(answers: Answers) -> Line:
    got = answers.ask(answers.api.probes.check_callback)
    if isinstance(got, ApiError) and got.errcode == _PUSH_NOT_SET:
        return line(Step.PUSH, "push_not_set")
    if isinstance(got, WxdeskError):
        return refused(Step.PUSH, got)
    if not got.addresses:
        return line(Step.PUSH, "push_no_host")
    addresses = ", ".join(got.addresses)
    lost = got.pinged and got.lost == got.pinged
    return line(Step.PUSH, "push_lost" if lost else "push_reached", addresses=addresses)
