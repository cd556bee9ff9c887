"""Several explanations of one wrong signature, each as good as the others: wrong is proven, which of them is not."""

from collections.abc import Sequence
from dataclasses import replace

from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.verdicts.verdict import Verdict
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.signing import causes
from wxdesk.wording.signing.verdict_text import VerdictText

_OF_TWO = tr_noop("verdicts", "Wrong: one of these two mistakes")
_OF_MANY = tr_noop("verdicts", "Wrong: one of these {count} mistakes")
_SENTENCE = tr_noop(
    "verdicts",
    "Each of them gives exactly this signature. Which one it was, only the back end's code can tell.",
)
_WAY = tr_noop("verdicts", "{title}: {sentence}")
_AND = tr_noop("verdicts", " + ")

Way = tuple[Cause, ...]


def different_ways(verdict: Verdict) -> tuple[Way, ...]:
    """The explanations that are told differently: those that differ in their details only are one."""
    by_ids: dict[tuple[str, ...], Way] = {}
    for way in verdict.explanations:
        by_ids.setdefault(tuple(cause.id for cause in way), way)
    return tuple(by_ids.values())


def as_one_of(told: VerdictText, ways: Sequence[Way], translate: Translate) -> VerdictText:
    """`told` of the first explanation, as what is known where there are several: that it is one of them."""
    if len(ways) < 2:
        return told
    title = translate("verdicts", _OF_TWO if len(ways) == 2 else _OF_MANY).format(count=len(ways))
    # Several mistakes of one explanation are its first points.
    kept = told.points[len(told.causes_told) if len(told.causes_told) > 1 else 0 :]
    return replace(
        told,
        title=title,
        sentence=translate("verdicts", _SENTENCE),
        points=(*(_told(way, translate) for way in ways), *kept),
        proven=False,
        fixes=causes.fixes((cause for way in ways for cause in way), translate),
        alternatives=(),
    )


def _told(way: Way, translate: Translate) -> str:
    title = translate("verdicts", _AND).join(causes.title(cause, translate) for cause in way)
    if len(way) > 1:
        return title
    return translate("verdicts", _WAY).format(title=title, sentence=causes.sentence(way[0], translate))
