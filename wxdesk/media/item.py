"""One medium of a batch, as it stands."""

from dataclasses import dataclass
from enum import IntEnum

from wxdesk.errors import WxdeskError
from wxdesk.media.files.media_type import MediaType


class ItemState(IntEnum):
    """Their numbers stand in the journal: never change one."""

    WAITING = 0
    FETCHING = 1  # on the network, or being made durable; in the journal it is waiting until it is saved
    SAVED = 2
    FAILED = 3


@dataclass(frozen=True, slots=True)
class Item:
    """`seq` counts from 1. `file` is a name in the batch's folder, "" until saved; `confirmed`: its size was (see
    files/storage.py). `attempts`: tries in the run that ended it; a pause or a retry begins at 0. `error`: why it failed.
    """

    seq: int
    media_id: str
    state: ItemState
    file: str = ""
    size_bytes: int = 0
    media_type: MediaType = MediaType.UNKNOWN
    attempts: int = 0
    error: WxdeskError | None = None
    confirmed: bool = True
