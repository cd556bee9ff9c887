"""Small pictures of saved files: decoded by other processes, the rows in view first, kept while there is room.

Their results arrive on the UI thread by the handful, so that no row is waited for.
"""

import queue
import sys
import threading
from collections import OrderedDict, deque
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QPixmap

from wxdesk.ui.pages.media.decoding.decoder import PROCESSES, Decoder
from wxdesk.ui.pages.media.decoding.pictures import Outcome, Picture

_CACHE_BYTES = 64 << 20
_WAITING_AT_MOST = 300  # what was scrolled past is not worth decoding any more
_DELIVERY_MS, _DELIVERED_AT_ONCE = 100, 32


class ThumbnailKey(NamedTuple):
    """A file's thumbnail: its box in device pixels, the radius of its corners, and the screen's pixel ratio."""

    path: str
    width: int
    height: int
    radius: int
    ratio: float


class Thumbnails(QObject):
    """`get` answers at once: with the thumbnail, or, while it is being made, with one of another size, or with None;
    then `arrived` follows. A file of which there is none gets a null pixmap, and `failures` says why.
    """

    arrived = Signal(set)  # the paths of files whose thumbnail is there now

    def __init__(
        self, decoder: Decoder, parent: QObject | None = None, cache_bytes: int = _CACHE_BYTES
    ) -> None:
        super().__init__(parent)
        self.failures: dict[str, Outcome] = {}  # by path
        self._cache: OrderedDict[ThumbnailKey, QPixmap] = OrderedDict()
        self._latest: dict[str, ThumbnailKey] = {}
        self._cache_bytes, self._held_bytes = cache_bytes, 0
        self._workshop = workshop = _ThumbnailWorkers(decoder)
        self._timer = QTimer(self)
        self._timer.setInterval(_DELIVERY_MS)
        self._timer.timeout.connect(self._deliver)
        # Not the bound method: PySide would watch the workshop, and take the connection apart on the very thread that
        # lets it go, which is the workshop's last one. That crashes.
        self.destroyed.connect(lambda: workshop.close())

    def get(self, wanted: ThumbnailKey) -> QPixmap | None:
        """What is asked for last is made first."""
        pixmap = self._cache.get(wanted)
        if pixmap is not None:
            self._cache.move_to_end(wanted)
            return pixmap
        self._workshop.order(wanted)
        if not self._timer.isActive():
            self._timer.start()
        other = self._latest.get(wanted.path)
        return self._cache[other] if other else None

    def keep_only(self, paths: set[str]) -> None:
        """Call off what was asked for and not begun, except for these files."""
        self._workshop.keep_only(paths)

    def _deliver(self) -> None:
        made = self._workshop.collect(_DELIVERED_AT_ONCE)
        for wanted, picture in made:
            self._keep(wanted, QPixmap.fromImage(picture.image))
            self.failures.pop(wanted.path, None)
            if picture.outcome is not Outcome.SHOWN:
                self.failures[wanted.path] = picture.outcome
        if made:
            self.arrived.emit({wanted.path for wanted, _ in made})
        elif self._workshop.idle:
            self._timer.stop()

    def _keep(self, wanted: ThumbnailKey, pixmap: QPixmap) -> None:
        pixmap.setDevicePixelRatio(wanted.ratio)
        self._cache[wanted] = pixmap
        self._latest[wanted.path] = wanted
        self._held_bytes += _bytes(wanted)
        while self._held_bytes > self._cache_bytes:
            oldest, _ = self._cache.popitem(last=False)
            self._held_bytes -= _bytes(oldest)
            if self._latest.get(oldest.path) == oldest:
                del self._latest[oldest.path]


def _bytes(wanted: ThumbnailKey) -> int:
    return wanted.width * wanted.height * 4


class _ThumbnailWorkers:
    """Orders and finished images; its threads are daemons, started with the first order.

    Without a lock: every step is one operation that Python does whole. A lock held by a thread that waits for the
    interpreter would be waited for by the UI thread, through the turns of all others.
    """

    def __init__(self, decoder: Decoder) -> None:
        self._decoder = decoder
        self._orders: dict[ThumbnailKey, None] = {}  # the newest last, taken from that end
        self._calls: queue.SimpleQueue[bool] = (
            queue.SimpleQueue()
        )  # one for each order at least; False: the end
        self._made: deque[tuple[ThumbnailKey, Picture]] = deque()
        self._outstanding: set[ThumbnailKey] = set()  # ordered and not yet collected; the UI thread's own
        self._threads: list[threading.Thread] = []

    @property
    def idle(self) -> bool:
        return not self._outstanding

    def order(self, wanted: ThumbnailKey) -> None:
        """An order given again becomes the newest."""
        known = wanted in self._outstanding
        if known and self._orders.pop(wanted, wanted) is wanted:
            return  # in hand, or made already
        self._orders[wanted] = None
        self._outstanding.add(wanted)
        self._calls.put(True)
        if len(self._orders) > _WAITING_AT_MOST:
            self._drop(list(self._orders)[:-_WAITING_AT_MOST])
        if not self._threads:
            self._start()

    def collect(self, at_most: int) -> list[tuple[ThumbnailKey, Picture]]:
        made = [self._made.popleft() for _ in range(min(at_most, len(self._made)))]
        self._outstanding.difference_update(wanted for wanted, _ in made)
        return made

    def close(self) -> None:
        self._orders.clear()
        for _ in self._threads:
            self._calls.put(False)

    def keep_only(self, paths: set[str]) -> None:
        self._drop([wanted for wanted in list(self._orders) if wanted.path not in paths])

    def _drop(self, orders: list[ThumbnailKey]) -> None:
        for wanted in orders:
            if self._orders.pop(wanted, wanted) is None:
                self._outstanding.discard(wanted)

    def _start(self) -> None:
        self._threads = [
            threading.Thread(target=self._work, name=f"thumbnails-{number}", daemon=True)
            for number in range(PROCESSES)
        ]
        for thread in self._threads:
            thread.start()

    def _work(self) -> None:
        while self._calls.get():
            try:
                wanted, _ = self._orders.popitem()
            except KeyError:
                continue  # it was dropped, or ordered twice
            self._made.append((wanted, self._made_of(wanted)))

    def _made_of(self, wanted: ThumbnailKey) -> Picture:
        try:
            box = QSize(wanted.width, wanted.height)
            return self._decoder.thumbnail(Path(wanted.path), box, wanted.radius)
        except Exception:  # a bug of ours: told like any other, and the next order is made all the same
            threading.excepthook(threading.ExceptHookArgs((*sys.exc_info(), threading.current_thread())))
            return Picture(Outcome.LOST)
