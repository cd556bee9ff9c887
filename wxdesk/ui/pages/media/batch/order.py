"""What a batch is asked to fetch, and how its files are to be saved."""

from dataclasses import dataclass
from pathlib import Path

from wxdesk.media.fetch_kind import FetchKind
from wxdesk.media.files.storage import OnConflict
from wxdesk.media.lists.id_list import IdList


@dataclass(frozen=True)
class BatchOrder:
    """See open_batch for `template` and `existing`. `list_name`: of the file that the list was read from, or ""."""

    found: IdList
    folder: Path
    kind: FetchKind
    template: str
    existing: OnConflict | None
    list_name: str = ""
