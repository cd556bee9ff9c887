"""All findings of a check in one conclusion."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wxdesk.signing.endpoint.finding import Finding, Outcome, State
from wxdesk.signing.verdict import Note

SLOW_S = 3.0  # WeChat's own timeouts are longer, but a visitor waits for this reply before anything works
_SEVERAL = 2  # so many addresses before "the same for all" says something


class Conclusion(StrEnum):
    ALL_RIGHT = "all_right"
    RIGHT_WHERE_ANSWERED = "right_where_answered"
    SOME_WRONG = "some_wrong"
    ALL_WRONG = "all_wrong"
    SAME_REPLY = "same_reply"  # nonce, timestamp and signature are the same whatever is asked
    SAME_SIGNATURE = "same_signature"  # only the signature is: nonce and timestamp are not those signed
    SAME_ADDRESS = "same_address"  # one address is signed whatever is asked
    OTHER_CREDENTIAL = "other_credential"  # everything is signed with what is no jsapi_ticket of the account
    OTHER_APPID = "other_appid"
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
    """`example` shows what the conclusion speaks of, where it is about one reply or about all alike."""

    conclusion: Conclusion
    counts: dict[State, int]
    example: Finding | None = None
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
    slowest_s = max((one.reply.seconds for one in findings if one.reply is not None), default=0.0)
    named = (one.evidence.appid.strip() for one in findings)
    other_appid = next((name for name in named if appid and name not in ("", appid)), "")
    noticed = {
        Remark.SLOW: slowest_s >= SLOW_S,
        Remark.TELLS_TICKET: any(one.tells_ticket for one in findings),
        Remark.OTHER_APPID: bool(other_appid) and conclusion is not Conclusion.OTHER_APPID,
    }
    return Summary(
        conclusion,
        dict(Counter(one.state for one in findings)),
        example,
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
    if len({one.address.to_sign for one in signed}) >= _SEVERAL:
        for conclusion, fits in _ALIKE.items():
            if fits(signed):
                return conclusion, wrong[0]
    return (Conclusion.ALL_WRONG if len(wrong) == len(signed) else Conclusion.SOME_WRONG), wrong[0]


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


def _other_credential(finding: Finding) -> bool:
    return finding.verdict is not None and Note.OTHER_CREDENTIAL in finding.verdict.notes


# What can be the matter with all replies alike, though one of them may be right by chance: the signature that
# is given to all is that of some address. The first that fits says the most.
_ALIKE: dict[Conclusion, Callable[[Sequence[Finding]], bool]] = {
    Conclusion.SAME_REPLY: lambda signed: (
        _same_signature(signed) and _same((one.evidence.noncestr, one.evidence.timestamp) for one in signed)
    ),
    Conclusion.SAME_SIGNATURE: _same_signature,
    Conclusion.OTHER_APPID: lambda signed: all(one.outcome is Outcome.OTHER_APPID for one in signed),
    Conclusion.OTHER_CREDENTIAL: lambda signed: (
        all(map(_other_credential, signed))
        and _same(one.verdict.credential_name for one in signed if one.verdict is not None)
    ),
    Conclusion.SAME_ADDRESS: lambda signed: bool(signed[0].signed) and _same(one.signed for one in signed),
    Conclusion.NOTHING_FITS: lambda signed: all(one.outcome is Outcome.UNEXPLAINED for one in signed),
}
