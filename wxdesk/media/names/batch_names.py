"""The names of a whole batch by a template: no two rows share one, on any system, whenever it is asked."""

import hashlib
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count, repeat

from wxdesk import clock
from wxdesk.media.names.safe_name import key, with_ending
from wxdesk.media.names.template import Row, Template

_PREVIEW = 3


def stems(
    template: Template,
    ids: Iterable[str],
    fields: Iterable[Sequence[str]] = (),
    began_at: float | None = None,
) -> Iterator[str]:
    """The stem of each row, in order; `began_at` (now, unless told) is when the batch was begun, epoch seconds.

    The first row to have a name keeps it. A later one, were it only to differ by case or by how its characters
    are composed, gets eight digits of its media ID's SHA-256 behind it (more in the unlikely event).
    """
    began = clock.local(time.time() if began_at is None else began_at)
    date, time_of_day = began.strftime("%Y-%m-%d"), began.strftime("%H%M%S")
    taken: set[str] = set()
    rows = enumerate(zip(ids, chain(fields, repeat(()))), 1)  # noqa: B905 -- fields may be fewer, or none
    for seq, (media_id, values) in rows:
        stem = template.stem(Row(seq, media_id, values, date, time_of_day))
        if (its_key := key(stem)) in taken:
            stem, its_key = _deduplicate(stem, media_id, taken)
        taken.add(its_key)
        yield stem


def preview(template: Template, ids: Sequence[str], fields: Sequence[Sequence[str]] = ()) -> tuple[str, ...]:
    """The first names, as they would be for JPEGs."""
    return tuple(f"{stem}.jpg" for stem in stems(template, ids[:_PREVIEW], fields[:_PREVIEW]))


def _deduplicate(stem: str, media_id: str, taken: set[str]) -> tuple[str, str]:
    digest = hashlib.sha256(media_id.encode("utf-8", "surrogatepass")).hexdigest()
    endings = chain((f"_{digest[:size]}" for size in (8, 16, 32)), (f"_{digest[:8]}_{n}" for n in count(2)))
    candidates = (with_ending(stem, ending) for ending in endings)
    return next((one, its_key) for one in candidates if (its_key := key(one)) not in taken)
