"""What the tests of the Media page share: rows in every state, files to show, and the page on the sandbox."""

from collections.abc import Sequence
from pathlib import Path

from wxdesk import error_record
from wxdesk.errors import ApiError, WxdeskError
from wxdesk.media.files.media_type import MediaType, sniff
from wxdesk.media.files.storage import SavedFile
from wxdesk.media.item import ItemState
from wxdesk.media.items import Items
from wxdesk.media.journal.rows import Outcome
from wxdesk.sandbox.media.samples import SAMPLES, new_id

EXPIRED = ApiError(errcode=40007, text="invalid media_id", endpoint="/cgi-bin/media/get", rid="6b003d22-1-2")


def rows(count: int) -> Items:
    """`count` rows, all waiting."""
    return Items([new_id(str(number)) for number in range(count)])


def save(items: Items, folder: Path, files: dict[int, bytes], confirmed: bool = True) -> None:
    """Put files into `folder` and enter them as the media of their rows (from 0)."""
    folder.mkdir(parents=True, exist_ok=True)
    outcomes = []
    for row, data in files.items():
        kind = sniff(data[:64])
        name = f"{row + 1:05}_medium{kind.extension}"
        (folder / name).write_bytes(data)
        kept = SavedFile(name, len(data), b"", kind, confirmed)
        outcomes.append(Outcome(row + 1, ItemState.SAVED, 1, kept))
    items.set_outcomes(outcomes)


def fail(items: Items, rows: Sequence[int]) -> None:
    fail_with(items, rows, EXPIRED)


def fail_with(items: Items, rows: Sequence[int], error: WxdeskError) -> None:
    text = error_record.to_json(error)
    items.set_outcomes([Outcome(row + 1, ItemState.FAILED, 1, error=text) for row in rows])


def sample(number: int) -> bytes:
    """The bytes of one of the sandbox's samples, counted from 1."""
    return SAMPLES[number - 1].data()


TURNED, TWELVE_MEGAPIXELS, TALL, MOVING, STILL_GIF, VOICE = 11, 10, 12, 16, 15, 20
JPEG = MediaType.JPEG
