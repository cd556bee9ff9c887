"""All findings of a check in one conclusion."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wxdesk.signing.endpoint.finding import Finding, Outcome, State
from wxdesk.signing.mistakes.mistake import Cause

SLOW_S = 3.0  # WeChat's own timeouts are longer, but a visitor waits for this reply before anything works
_OTHER_APPID = "appid.other"
_SEVERAL = 2  # so many addresses before "the same for all" says something


class Conclusion(StrEnum):
    ALL_RIGHT = "all_right"
    RIGHT_WHERE_ANSWERED = "right_where_answered"
    SOME_WRONG = "some_wrong"
    ALL_WRONG = "all_wrong"
    SAME_REPLY = "same_reply"  # nonce, timestamp and signature are the same whatever is asked
    SAME_SIGNATURE = "same_signature"  # only the signature is: nonce and timestamp are not those signed
    SAME_ADDRESS = "same_address"  # one address is signed whatever is asked
    SAME_CAUSES = "same_causes"  # the same mistakes are proven for every address that is signed wrongly
    NOTHING_FITS = "nothing_fits"
    NO_USABLE_REPLY = "no_usable_reply"
    NO_ANSWER = "no_answer"
    NOTHING_ASKED = "nothing_asked"


class Remark(StrEnum):
    """What else was noticed; none of it changes the conclusion."""

    SLOW = "slow"
    TELLS_TICKET = "tells_ticket"
    OTHER_APPID = "other_appid"


@dataclass(frozen=True)
class Summary:
    """`example` shows what the conclusion speaks of, where it is about one reply or about all alike; `causes` are
    the mistakes that all wrong signatures share, with those details that are the same for all."""

    conclusion: Conclusion
    counts: dict[State, int]
    example: Finding | None = None
    causes: tuple[Cause, ...] = ()
    remarks: tuple[Remark, ...] = ()
    slowest_s: float = 0.0
    other_appid: str = ""

    def count(self, *states: State) -> int:
        return sum(self.counts.get(state, 0) for state in states)

    @property
    def asked(self) -> int:
        return sum(self.counts.values()) - self.count(State.NOT_ASKED)

    @property
    def all_right(self) -> bool:
        return self.conclusion is Conclusion.ALL_RIGHT


def summary(findings: Sequence[Finding], appid: str = "") -> Summary:
    """`appid` is the account's, empty where it is not known."""
    conclusion, example = _concluded(findings)
    wrong = [one for one in findings if one.state in (State.WRONG, State.UNEXPLAINED)]
    causes = _shared_causes(wrong) if conclusion is Conclusion.SAME_CAUSES else ()
    slowest_s = max((one.reply.seconds for one in findings if one.reply is not None), default=0.0)
    named = (one.evidence.appid.strip() for one in findings)
    other_appid = next((name for name in named if appid and name not in ("", appid)), "")
    noticed = {
        Remark.SLOW: slowest_s >= SLOW_S,
        Remark.TELLS_TICKET: any(one.tells_ticket for one in findings),
        Remark.OTHER_APPID: bool(other_appid) and _OTHER_APPID not in _ids(causes),
    }
    return Summary(
        conclusion,
        dict(Counter(one.state for one in findings)),
        example,
        causes,
        tuple(remark for remark, is_so in noticed.items() if is_so),
        slowest_s,
        other_appid,
    )


def _concluded(findings: Sequence[Finding]) -> tuple[Conclusion, Finding | None]:
    signed = [one for one in findings if one.verdict is not None]
    if not signed:
        return _unusable(findings)
    wrong = [one for one in signed if one.state is not State.RIGHT]
    if not wrong:
        whole = all(one.state is State.RIGHT for one in findings)
        return (Conclusion.ALL_RIGHT if whole else Conclusion.RIGHT_WHERE_ANSWERED), None
    several = len({one.address.to_sign for one in signed}) >= _SEVERAL
    alike = (conclusion for conclusion, fits in _ALIKE.items() if several and fits(signed))
    return next(alike, _of_causes(signed, wrong)), wrong[0]


def _of_causes(signed: Sequence[Finding], wrong: Sequence[Finding]) -> Conclusion:
    if _shared_causes(wrong):
        return Conclusion.SAME_CAUSES
    return Conclusion.ALL_WRONG if len(wrong) == len(signed) else Conclusion.SOME_WRONG


def _unusable(findings: Sequence[Finding]) -> tuple[Conclusion, Finding | None]:
    replied = next((one for one in findings if one.reply is not None), None)
    if replied is not None:
        return Conclusion.NO_USABLE_REPLY, replied
    silent = next((one for one in findings if one.outcome is Outcome.NO_ANSWER), None)
    return (Conclusion.NO_ANSWER if silent else Conclusion.NOTHING_ASKED), silent


def _same(values: Iterable[object]) -> bool:
    return len(set(values)) == 1


def _same_signature(signed: Sequence[Finding]) -> bool:
    """SHA-1 gives no two texts the same digest by chance: whoever asks about another address gets another."""
    return _same(one.evidence.signature.lower() for one in signed)


def _shared_causes(wrong: Sequence[Finding]) -> tuple[Cause, ...]:
    """The mistakes that every wrong signature was made with, some perhaps with further ones; none if there are none."""
    for way in sorted((way for one in wrong for way in one.explanations), key=len):
        if all(any(_ids(way) <= _ids(other) for other in one.explanations) for one in wrong):
            return tuple(cause if _is_everywhere(cause, wrong) else Cause(cause.id) for cause in way)
    return ()


def _ids(explanation: tuple[Cause, ...]) -> set[str]:
    return {cause.id for cause in explanation}


def _is_everywhere(cause: Cause, wrong: Sequence[Finding]) -> bool:
    return all(any(cause in way for way in one.explanations) for one in wrong)


# What can be the matter with all replies alike, though one of them may be right by chance: the signature that
# is given to all is that of some address. The first that fits says the most.
_ALIKE: dict[Conclusion, Callable[[Sequence[Finding]], bool]] = {
    Conclusion.SAME_REPLY: lambda signed: (
        _same_signature(signed) and _same((one.evidence.noncestr, one.evidence.timestamp) for one in signed)
    ),
    Conclusion.SAME_SIGNATURE: _same_signature,
    Conclusion.SAME_ADDRESS: lambda signed: bool(signed[0].signed) and _same(one.signed for one in signed),
    Conclusion.NOTHING_FITS: lambda signed: all(one.outcome is Outcome.UNEXPLAINED for one in signed),
}
