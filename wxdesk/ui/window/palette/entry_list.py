"""The lines under the palette's field: icon, title, what it is about, and of which kind it is."""

from PySide6.QtCore import QAbstractListModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.widgets.tables.table import NO_INDEX, Index, paint_choice
from wxdesk.ui.widgets.text.texts import shortened
from wxdesk.ui.window.palette.entry import KIND_WORDS, Entry

_ICON, _SIDE = 18, 10
_ENTRY = Qt.ItemDataRole.UserRole
_LEFT, _RIGHT = (
    Qt.AlignmentFlag.AlignVCenter | side for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
)


class EntryList(QListView):
    taken = Signal(object)  # Entry
    moved = Signal(str)  # what stands in the chosen line

    def __init__(self) -> None:
        super().__init__()
        self._model = _Entries(self)
        self.setModel(self._model)
        self.setItemDelegate(_Lines(self))
        self.setObjectName("palette_list")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(lambda index: self.taken.emit(self._model.entries[index.row()]))
        self.selectionModel().currentChanged.connect(lambda index: self.moved.emit(_told(index)))

    def show_entries(self, entries: list[Entry], keep: bool = False) -> None:
        row = self.currentIndex().row() if keep else 0
        self._model.show_entries(entries)
        self.setCurrentIndex(self._model.index(max(0, min(row, len(entries) - 1)), 0))
        self.scrollTo(self.currentIndex())

    def entries(self) -> list[Entry]:
        return self._model.entries

    def step(self, by: int) -> None:
        row = self.currentIndex().row() + by
        self.setCurrentIndex(self._model.index(max(0, min(row, len(self._model.entries) - 1)), 0))

    def take(self) -> None:
        if self.currentIndex().isValid():
            self.taken.emit(self._model.entries[self.currentIndex().row()])

    def fit(self, most_height: int) -> None:
        """As high as its lines, at most so high."""
        height = self.fontMetrics().height() + 16
        self.setFixedHeight(max(0, min(len(self._model.entries) * height, most_height)))


class _Entries(QAbstractListModel):
    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show_entries(self, entries: list[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == _ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            kind = translate("palette", KIND_WORDS[entry.kind])
            return ", ".join(part for part in (entry.title, entry.detail, kind) if part)
        return None


def _told(index: Index) -> str:
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")


class _Lines(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, option.fontMetrics.height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(_ENTRY)
        of = theme.colours(option.palette)
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_choice(painter, option)
        if entry.icon:
            ratio = painter.device().devicePixelRatioF()
            image = theme.pixmap(entry.icon, of.faint, _ICON, ratio)
            painter.drawPixmap(rect.left() + _SIDE, rect.top() + (rect.height() - _ICON) // 2, image)
        room = rect.adjusted(_SIDE + _ICON + _SIDE, 0, -_SIDE, 0)
        small = theme.font(theme.SMALL)
        room.setRight(self._word(painter, room, small, of, translate("palette", KIND_WORDS[entry.kind])))
        title = theme.font()
        painter.setFont(title)
        painter.setPen(of.colour("text"))
        room.setLeft(self._words(painter, room, entry.title) + 12)
        painter.setFont(small)
        painter.setPen(of.colour("faint"))
        self._words(painter, room, entry.detail)
        painter.restore()

    @staticmethod
    def _word(painter: QPainter, room: QRect, font: object, of: theme.Colours, text: str) -> int:
        """Of which kind it is, at the right end; where the room for the rest ends."""
        painter.setFont(font)  # type: ignore[arg-type]
        painter.setPen(of.colour("faint"))
        painter.drawText(room, _RIGHT, text)
        return room.right() - painter.fontMetrics().horizontalAdvance(text) - 16

    @staticmethod
    def _words(painter: QPainter, room: QRect, text: str) -> int:
        """`text`, as much of it as there is room for; where it ends."""
        shown = painter.fontMetrics().elidedText(shortened(text), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, shown)
        return room.left() + painter.fontMetrics().horizontalAdvance(shown)
