"""Several explanations of one wrong signature, each as good as the others: wrong is proven, which of them is not."""

from collections.abc import Iterable, Sequence

from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.signing import causes

_OF_TWO = tr_noop("verdicts", "Wrong: one of these two mistakes")
_OF_MANY = tr_noop("verdicts", "Wrong: one of these {count} mistakes")
SENTENCE = tr_noop(
    "verdicts",
    "Each of them gives exactly this signature. Which one it was, only the back end's code can tell.",
)
_WAY = tr_noop("verdicts", "{title}: {sentence}")
_AND = tr_noop("verdicts", " + ")

Way = tuple[Cause, ...]


def different_ways(explanations: Iterable[Way]) -> tuple[Way, ...]:
    """Those that are told differently: those that differ in their details only are one."""
    by_ids: dict[tuple[str, ...], Way] = {}
    for way in explanations:
        by_ids.setdefault(tuple(cause.id for cause in way), way)
    return tuple(by_ids.values())


def alternatives(explanations: Iterable[Way]) -> list[list[str]]:
    """The ids of each explanation where there are several, for a script; empty where it is certain."""
    ways = different_ways(explanations)
    return [[cause.id for cause in way] for way in ways] if len(ways) > 1 else []


def title(ways: Sequence[Way], translate: Translate) -> str:
    return translate("verdicts", _OF_TWO if len(ways) == 2 else _OF_MANY).format(count=len(ways))


def points(ways: Sequence[Way], translate: Translate) -> tuple[str, ...]:
    """One for each."""
    return tuple(_told(way, translate) for way in ways)


def _told(way: Way, translate: Translate) -> str:
    titles = translate("verdicts", _AND).join(causes.title(cause, translate) for cause in way)
    if len(way) > 1:
        return titles
    return translate("verdicts", _WAY).format(title=titles, sentence=causes.sentence(way[0], translate))
