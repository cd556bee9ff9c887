"""The palette: a field and what fits it, over the window and inside it; also the offer of what was pasted."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from wxdesk.ui import theme
from wxdesk.ui.widgets import Card, Label
from wxdesk.ui.window.palette.entry import Entry, Indexed, ranked
from wxdesk.ui.window.palette.entry_list import EntryList

_WIDTH, _MOST, _TOP = 640, 60, 64
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


class Palette(QWidget):
    """Covers `window` while it is open. `search` looks through entries, and tells what is `typed`; `offer` shows the few
    that fit a pasted text."""

    closed = Signal()
    typed = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._entries: tuple[Indexed, ...] = ()
        self._first: list[Entry] = []  # what the typed text itself is
        self._before: QWidget | None = None  # what had the focus
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        self.setObjectName("palette")
        self._card = Card(parent=self)
        self._card.body.setContentsMargins(12, 12, 12, 8)
        self.field = QLineEdit()
        self.field.setObjectName("palette_field")
        self.field.setMinimumHeight(34)
        self._sentence = Label(bold=True)
        self._note = Label(colour="faint")
        self.list = EntryList()
        self._keys = Label(scale=theme.SMALL, colour="faint", wrap=False)
        for widget in (self.field, self._sentence, self._note, self.list, self._keys):
            self._card.body.addWidget(widget)

    def _connect(self) -> None:
        for widget in (self.field, self.list, self._window):
            widget.installEventFilter(self)
        self.field.textChanged.connect(self._on_typed)
        self.list.taken.connect(self._take)
        self.list.moved.connect(self.field.setAccessibleDescription)

    # --- opening and closing ------------------------------------------------------------------------------------------
    def search(self, entries: Iterable[Entry]) -> None:
        self._entries, self._first = tuple(map(Indexed.of, entries)), []
        self.field.clear()
        self.field.setPlaceholderText(self.tr("Accounts, pages, error codes, batches, rids, commands"))
        self.field.setAccessibleName(self.tr("Search"))
        self._keys.setText(self.tr("↑ ↓ choose · Enter opens · Esc closes"))
        self._open(searching=True)
        self._search()

    def add(self, entries: Iterable[Entry]) -> None:
        """Further ones that took longer to find; what was chosen stays chosen."""
        self._entries += tuple(map(Indexed.of, entries))
        if self.query():
            self._search(keep=True)

    def put_first(self, query: str, entries: Iterable[Entry]) -> None:
        """Where the page is that answers `query`, if that is still what was typed."""
        if query == self.query():
            self._first = list(entries)
            self._search()

    def query(self) -> str:
        return self.field.text().strip()

    def offer(self, sentence: str, note: str, entries: Iterable[Entry]) -> None:
        """`sentence` says what a pasted text is, and `entries` where it can go; Enter takes the first."""
        self._sentence.setText(sentence)
        self._note.setText(note)
        self._keys.setText(self.tr("Enter opens · Esc leaves it"))
        self.list.setAccessibleDescription(f"{sentence} {note}")
        self._open(searching=False)
        self._show(list(entries))

    def close_palette(self) -> None:
        if self.isHidden():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        self.closed.emit()

    def _open(self, searching: bool) -> None:
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self.field.setVisible(searching)
        self._sentence.setVisible(not searching)
        self._note.setVisible(not searching and bool(self._note.text()))
        self.list.setAccessibleName(self.tr("What was found") if searching else self._sentence.text())
        self._place()
        self.show()
        self.raise_()
        (self.field if searching else self.list).setFocus(Qt.FocusReason.PopupFocusReason)

    # --- what fits ----------------------------------------------------------------------------------------------------
    def _on_typed(self) -> None:
        self._first = []
        self._search()
        self.typed.emit(self.query())

    def _search(self, keep: bool = False) -> None:
        self._show([*self._first, *ranked(self._entries, self.query(), _MOST)], keep)

    def _show(self, entries: list[Entry], keep: bool = False) -> None:
        self.list.show_entries(entries, keep)
        if not self.field.isHidden():
            self._note.setText("" if entries else self.tr("Nothing fits. Try fewer words, or a code."))
            self._note.setVisible(not entries)
        self._place()

    def _take(self, entry: Entry) -> None:
        self.close_palette()
        entry.run()

    # --- keys and the mouse -------------------------------------------------------------------------------------------
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() is QEvent.Type.Resize:
                self._place()
            return False
        if self.isHidden() or not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # the page below keeps its keys for itself
            return False
        return event.type() is QEvent.Type.KeyPress and self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Escape or (control and key == Qt.Key.Key_K):
            self.close_palette()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list.take()
        elif key in _STEPS:
            self.list.step(_STEPS[Qt.Key(key)])
        elif key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):  # those would leave for the page below
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.close_palette()

    # --- its place ----------------------------------------------------------------------------------------------------
    def _place(self) -> None:
        area = self._window.rect()
        self.setGeometry(area)
        width = min(_WIDTH, area.width() - 2 * theme.MARGIN)
        top = min(_TOP, area.height() // 12)
        self.list.fit(area.height() - 2 * top - 110)
        layout = self._card.body
        layout.invalidate()
        height = (
            layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        )
        self._card.setGeometry(QRect((area.width() - width) // 2, top, width, height))

    def paintEvent(self, event: QPaintEvent) -> None:
        shade = QColor(0, 0, 0, 70 if theme.colours(self.palette()) is theme.LIGHT else 130)
        QPainter(self).fillRect(self.rect(), shade)
