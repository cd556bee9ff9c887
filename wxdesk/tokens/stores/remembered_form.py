"""The form that the value of a Redis key had last, beyond the key's end and the process: its name, and nothing of a
value."""

import logging
from contextlib import suppress
from pathlib import Path

from wxdesk.errors import StoreError
from wxdesk.files import atomic_file
from wxdesk.tokens.process_lock import name_of
from wxdesk.tokens.stores.stored_token import Form

_LONGEST = 64
_log = logging.getLogger(__name__)


class RememberedForm:
    """Of one key, `place` (its Redis and its name), in a file of its own, whose name is a digest. None is `folder` where
    nothing outlives the process. No method raises."""

    def __init__(self, folder: Path | None, place: str) -> None:
        self._path = None if folder is None else folder / f"{name_of(place)}.form"
        self._known: Form | None = None

    def get(self) -> Form | None:
        if self._known is None and self._path is not None:
            with suppress(OSError, ValueError):
                self._known = Form(atomic_file.read_bounded(self._path, _LONGEST).decode("ascii"))
        return self._known

    def keep(self, form: Form) -> None:
        if form is self.get():
            return
        self._known = form
        if self._path is None:
            return
        try:
            atomic_file.write(self._path, form.encode())
        except StoreError as error:
            _log.info("the form of a Redis key is not kept: %s", error)
