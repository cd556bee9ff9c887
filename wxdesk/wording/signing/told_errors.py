"""Errors in the place of a verdict: what `explain` says of them, as a diagnosis shows it."""

from collections.abc import Iterator, Sequence

from wxdesk.signing.verdicts.odd_addresses import SIGNATURE_REFUSED
from wxdesk.wechat.errors.pasted_error import ExplainedError
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.codes.code_text import CodeText, describe_found
from wxdesk.wording.signing.verdict_text import VerdictText

_CAUSE = tr_noop("verdicts", "Likely cause: {cause}")
_WHO = tr_noop("verdicts", "Who should act: {who}")
_ADDRESS = tr_noop("verdicts", "IP address for the whitelist: {address}")
_ALSO = tr_noop("verdicts", "Also in the text: {error}")
_RIDS = tr_noop("verdicts", "The text contains a rid. You can look it up on the Error codes page.")
JUDGED_WITH_VALUES = tr_noop(
    "verdicts", "Paste the values of wx.config too, and the signature itself is checked."
)
_BOTH = tr_noop("verdicts", "{code} · {meaning}")
_MOST_CAUSES = 3


def describe_errors(found: Sequence[ExplainedError], told: VerdictText, translate: Translate) -> VerdictText:
    """`told`: what is said of the text without them; of that only what was noticed is kept."""
    first, *others = [describe_found(one, translate) for one in found]
    points = [
        *(translate("verdicts", _CAUSE).format(cause=cause) for cause in first.causes[:_MOST_CAUSES]),
        translate("verdicts", _WHO).format(who=first.who),
        *(translate("verdicts", _ADDRESS).format(address=one) for one in found[0].addresses),
        *(translate("verdicts", _ALSO).format(error=_title(one, translate)) for one in others),
        *_next_steps(found, translate),
    ]
    return VerdictText("warn", _title(first, translate), first.remedy, tuple(points), also=told.also)


def can_be_judged_with_values(found: Sequence[ExplainedError]) -> bool:
    """Whether one of the errors is about a signature, so that wx.config's values would tell more."""
    return any(one.number == SIGNATURE_REFUSED for one in found)


def _title(told: CodeText, translate: Translate) -> str:
    both = translate("verdicts", _BOTH).format(code=told.code, meaning=told.meaning)
    return (both if told.code else told.meaning).rstrip(".。")


def _next_steps(found: Sequence[ExplainedError], translate: Translate) -> Iterator[str]:
    if any(one.rids for one in found):
        yield translate("verdicts", _RIDS)
    if can_be_judged_with_values(found):
        yield translate("verdicts", JUDGED_WITH_VALUES)
