"""Ctrl+K and Ctrl+V anywhere: what the palette is filled with, and what becomes of a text pasted outside a field."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from wxdesk.accounts.account import Account
from wxdesk.errors import WxdeskError
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.ui.window.palette import sources
from wxdesk.ui.window.palette.entry import Entry
from wxdesk.ui.window.palette.palette import Palette
from wxdesk.ui.window.pasting.offers import beginning, offers, sentence
from wxdesk.ui.window.pasting.subject import Recognised
from wxdesk.wechat.call_log import Call
from wxdesk.wechat.errors.return_codes import return_codes

if TYPE_CHECKING:
    from wxdesk.media.journal.journal import Journal
    from wxdesk.media.journal.rows import BatchRecord

T = TypeVar("T")
_SHORTEST_TYPED, _LONGEST_TYPED = 10, 2_000  # characters; a shorter text is found among the entries


@dataclass(frozen=True)
class Doing:
    """What the palette's entries do, and where they come from."""

    page_names: tuple[tuple[str, str, str], ...]  # name, icon and word of each
    show_page: Callable[[str], None]
    take: Callable[[str, str], None]  # shows the page of that name and gives it the text
    commands: dict[str, Callable[[], object]]
    accounts: Callable[[], tuple[Account, ...]]
    choose: Callable[[Account], None]
    calls: Callable[[], tuple[Call, ...]]
    open_journal: "Callable[[], Journal]"  # on a worker
    open_batch: "Callable[[BatchRecord], None]"


class Finder(QObject):
    def __init__(self, window: QWidget, doing: Doing, tasks: Tasks) -> None:
        super().__init__(window)
        self._doing, self._tasks = doing, tasks
        self._reading: Task | None = None  # what was pasted last
        self.palette = Palette(window)
        self.palette.typed.connect(self._on_typed)

    def search(self) -> None:
        """Open the palette; a second time closes it."""
        if self.palette.isVisible():
            self.palette.close_palette()
            return
        self._forget_pasted()
        doing = self._doing
        self.palette.search(self._entries())
        appids = [account.appid for account in doing.accounts()]
        self._add(return_codes, lambda found: sources.codes(found.values(), self._show_code))
        self._add(
            lambda: sources.earlier_batches(doing.open_journal(), appids),
            lambda found: sources.batches(found, doing.open_batch),
        )

    def _add(self, work: Callable[[], T], entries: Callable[[T], Iterable[Entry]]) -> None:
        """What takes longer to find joins the palette when it was found."""
        self._tasks.run(
            lambda job: work(),
            owner=self,
            done=lambda found: self.palette.add(entries(found)),
            failed=_leave_out,
        )

    def paste(self) -> None:
        """Say what is in the clipboard, and offer the pages that answer it."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._forget_pasted()
            self._reading = self._tasks.run(
                lambda job: _recognised(text), owner=self, done=lambda found: self._offer(found, text)
            )

    def _forget_pasted(self) -> None:
        """What was pasted before, or takes long to read, is offered no more."""
        if self._reading is not None:
            self._reading.cancel()

    def _offer(self, found: tuple[Recognised, ...], text: str) -> None:
        """On the UI thread, after a worker has read the text."""
        entries = offers(found, text, self._doing.take, anywhere=True)
        self.palette.offer(sentence(found), beginning(text), entries)

    def _entries(self) -> Iterator[Entry]:
        doing = self._doing
        yield from sources.commands(doing.commands)
        yield from sources.pages(doing.page_names, doing.show_page)
        yield from sources.accounts(doing.accounts(), doing.choose)
        yield from sources.rids(doing.calls(), self._show_code)

    def _show_code(self, text: str) -> None:
        self._doing.take("codes", text)

    def _on_typed(self, query: str) -> None:
        """A whole error, rid, address or media ID that was typed or pasted leads to the page that answers it."""
        if _SHORTEST_TYPED <= len(query) <= _LONGEST_TYPED:
            self._tasks.run(
                lambda job: _recognised(query),
                owner=self,
                done=lambda found: self.palette.put_first(query, offers(found, query, self._doing.take)),
            )


def _recognised(text: str) -> tuple[Recognised, ...]:
    """On a worker: all the readers of pasted texts are loaded for it, which takes most of a second."""
    from wxdesk.ui.window.pasting.recognised import recognise

    return recognise(text)


def _leave_out(error: BaseException) -> None:
    """A journal that cannot be read is the Media page's to tell."""
    if not isinstance(error, WxdeskError):
        raise error
