"""A batch as pictures side by side, over the same rows as the table.

A view of its own rather than Qt's icon view: all cells are alike, so where one lies is arithmetic, and a hundred
thousand of them need no layout (QListView takes 0.8 s for that, on the UI thread).
"""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from operator import itemgetter

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame

from wxdesk.media.item import ItemState
from wxdesk.ui import theme
from wxdesk.ui.pages.media.decoding.thumbnails import Thumbnails
from wxdesk.ui.pages.media.rows.columns import ColumnChoice
from wxdesk.ui.pages.media.rows.dragging import drag_files
from wxdesk.ui.pages.media.rows.model import MediaModel
from wxdesk.ui.pages.media.rows.pictures import RowPictures
from wxdesk.ui.pages.media.rows.row import LOOKS, Column, Row
from wxdesk.ui.pages.media.ui_priority import UiPriority
from wxdesk.ui.widgets.tables.table import Index
from wxdesk.ui.widgets.text.texts import shortened

_NARROWEST, _STEP = 148, 4
_PAD, _GAP, _RADIUS = 8, 10, 5
_TEXTS_REMEMBERED = 512
_Move = QAbstractItemView.CursorAction
_Cell = tuple[int, QRect]  # the row, and where it lies


class MediaGrid(QAbstractItemView):
    def __init__(
        self, model: MediaModel, thumbnails: Thumbnails, priority: UiPriority, columns: ColumnChoice
    ) -> None:
        super().__init__()
        self._media, self._priority, self._chosen_columns = model, priority, columns
        self._own: list[int] = []  # which of the list's own columns the tiles show
        self._pictures = RowPictures(model, thumbnails, QSize(), _RADIUS)
        self._elided = lru_cache(_TEXTS_REMEMBERED)(self._elide)
        self._lay_out()
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that the columns never change by it; with nothing to scroll it has no handle.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        thumbnails.arrived.connect(self._on_thumbnails)

    # --- geometry ---------------------------------------------------------------------------------------------------
    def _lay_out(self) -> None:
        """Cells as wide as fill the lines, in steps: a thumbnail, made for one size, should last while a splitter is
        dragged."""
        room = self.viewport().width() - _GAP  # the scroll bar keeps its distance
        self._columns = max(1, (room + _GAP) // (_NARROWEST + _GAP))
        width = max((room - (self._columns - 1) * _GAP) // self._columns // _STEP * _STEP, _NARROWEST)
        picture = QSize(width - 2 * _PAD, (width - 2 * _PAD) * 2 // 3)
        self._pictures.size = picture
        self._line = self.fontMetrics().height() + 4
        self._words = self._line * (2 if self._own else 1) + 4 + _PAD
        self._cell = QSize(width, _PAD + picture.height() + self._words)
        spare = room - self._columns * width
        self._across = width + (spare // (self._columns - 1) if self._columns > 1 else _GAP)
        self._down = self._cell.height() + _GAP

    def lay_out(self) -> None:
        """After another choice of columns, or another list."""
        self._own = self._chosen_columns.own_shown()
        self._lay_out()
        self.updateGeometries()
        self.viewport().update()

    def _rect(self, row: int) -> QRect:
        line, column = divmod(row, self._columns)
        return QRect(QPoint(column * self._across, line * self._down - self.verticalOffset()), self._cell)

    def visible_rows(self) -> range:
        """The rows in view."""
        return self._rows_between(0, self.viewport().height())

    def _rows_between(self, top: int, bottom: int) -> range:
        first = max((top + self.verticalOffset()) // self._down, 0) * self._columns
        last = ((bottom + self.verticalOffset()) // self._down + 1) * self._columns
        return range(first, min(last, self.model().rowCount()))

    # --- what an item view must answer ------------------------------------------------------------------------------
    def visualRect(self, index: Index) -> QRect:
        return self._rect(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        for row in self._rows_between(point.y(), point.y()):
            if self._rect(row).contains(point):
                return self._media.index(row, Column.NUMBER)
        return QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        bar, area = self.verticalScrollBar(), self.visualRect(index)
        height = self.viewport().height()
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + area.center().y() - height // 2)
        elif area.top() < 0 or hint is QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(bar.value() + area.top())
        elif area.bottom() >= height or hint is QAbstractItemView.ScrollHint.PositionAtBottom:
            bar.setValue(bar.value() + area.bottom() + 1 - height)

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        count, columns = self.model().rowCount(), self._columns
        if not count:
            return QModelIndex()
        if not self.currentIndex().isValid():
            return self._media.index(0, Column.NUMBER)
        now = self.currentIndex().row()
        page = max(self.viewport().height() // self._down, 1) * columns
        by = {
            _Move.MoveLeft: -1,
            _Move.MovePrevious: -1,
            _Move.MoveRight: 1,
            _Move.MoveNext: 1,
            _Move.MoveUp: -columns,
            _Move.MoveDown: columns,
            _Move.MovePageUp: -page,
            _Move.MovePageDown: page,
            _Move.MoveHome: -now,
            _Move.MoveEnd: count - 1 - now,
        }[action]
        to = now + by
        if action in (_Move.MoveUp, _Move.MoveDown) and not 0 <= to < count:
            to = now  # up from the first line leads nowhere, not to its beginning
        return self._media.index(min(max(to, 0), count - 1), Column.NUMBER)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        selection = QItemSelection()
        area = rect.normalized()
        for row in self._rows_between(area.top(), area.bottom()):
            if self._rect(row).intersects(area):
                selection.select(
                    self._media.index(row, 0), self._media.index(row, self._media.columnCount() - 1)
                )
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        seen = self.visible_rows()
        for number in range(selection.count()):
            part = selection.at(number)
            for row in range(max(part.top(), seen.start), min(part.bottom() + 1, seen.stop)):
                region += self._rect(row)
        return region

    # --- events -----------------------------------------------------------------------------------------------------
    def updateGeometries(self) -> None:
        super().updateGeometries()
        lines = -(-self.model().rowCount() // self._columns)
        height = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setSingleStep(self._down // 3)
        bar.setPageStep(height)
        bar.setRange(0, max(0, lines * self._down - _GAP + 2 - height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        # What was on top stays on top, however many there are in a line now.
        top = self.verticalOffset() // self._down * self._columns
        before = self._columns
        super().resizeEvent(event)
        self._lay_out()
        self.updateGeometries()
        if self._columns != before:
            self.verticalScrollBar().setValue(top // self._columns * self._down)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._elided.cache_clear()
            self._lay_out()
            self.updateGeometries()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        self._repaint(range(first.row(), last.row() + 1))

    def startDrag(self, actions: Qt.DropAction) -> None:
        drag_files(self, self._media, self._pictures.of(self.currentIndex().row(), self.devicePixelRatioF()))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        with self._priority:
            super().scrollContentsBy(dx, dy)
            self._pictures.keep_only(self.visible_rows())

    def _on_thumbnails(self, paths: set[str]) -> None:
        if self.isVisible():
            seen = self.visible_rows()
            self._repaint(row for row in seen if self._media.row(row).path in paths)

    def _repaint(self, rows: Iterable[int]) -> None:
        seen = self.visible_rows()
        if isinstance(rows, range):
            rows = range(max(rows.start, seen.start), min(rows.stop, seen.stop))
        for row in rows:
            self.viewport().update(self._rect(row))

    # --- painting ---------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        with self._priority:
            self._paint(event)

    def _paint(self, event: QPaintEvent) -> None:
        """All frames, all pictures, all words. Each step of painting lets go of the interpreter's lock and takes it
        again, which the threads of a batch make long: so they are few, and a pen lasts for many cells."""
        painter = QPainter(self.viewport())
        of, ratio, region = theme.colours(self.palette()), self.devicePixelRatioF(), event.region()
        cells = [(row, area) for row in self.visible_rows() if region.intersects(area := self._rect(row))]
        self._paint_frames(painter, of, ratio, cells)
        for row, area in cells:
            place = QRect(area.topLeft() + QPoint(_PAD, _PAD), self._pictures.size)
            painter.drawPixmap(place, self._pictures.of(row, ratio))
        self._paint_words(painter, of, cells)

    def _paint_frames(self, painter: QPainter, of: theme.Colours, ratio: float, cells: list[_Cell]) -> None:
        chosen, current = self.selectionModel(), self.currentIndex().row() if self.hasFocus() else -1
        tint, card = of.colour("accent_tint").name(), of.colour("card").name()
        accent, border = of.colour("accent").name(), of.colour("border").name()
        width, height = self._cell.width(), self._cell.height()
        for row, area in cells:
            selected = chosen.isRowSelected(row, QModelIndex())
            line = accent if selected or row == current else border
            frame = _frame(tint if selected else card, line, 2 if row == current else 1, width, height, ratio)
            painter.drawPixmap(area.topLeft(), frame)

    def _paint_words(self, painter: QPainter, of: theme.Colours, cells: list[_Cell]) -> None:
        below: list[tuple[str, QRect, Qt.AlignmentFlag, str]] = []  # in which colour
        painter.setPen(of.colour("text"))
        for row, area in cells:
            line = area.adjusted(_PAD, area.height() - self._words, -_PAD, 0)
            line.setHeight(self._line + 4)
            title, ink, told = self._words_of(self._media.row(row))
            if self._own:
                painter.drawText(line, _LEFT, self._elided(title, "", line.width()))
                second = line.translated(0, self._line - 2)
                below.append((ink, second, _LEFT, self._elided(told, "", line.width())))
            else:
                painter.drawText(line, _LEFT, title)
                below.append((ink, line, _RIGHT, self._elided(told, title, line.width())))
        last_ink = ""
        for ink, line, side, told in sorted(below, key=itemgetter(0)):
            if ink != last_ink:
                painter.setPen(of.colour(ink))
                last_ink = ink
            painter.drawText(line, side, told)

    def _words_of(self, row: Row) -> tuple[str, str, str]:
        """The number, with what the list says first; what else is told of the row, and before it, the colour in which."""
        item, texts, _ = row
        number = texts[Column.NUMBER].rjust(3, "0")
        own = [shortened(row.own[column]) for column in self._own if column < len(row.own)]
        title = f"{number} {own[0]}" if own else number
        if item.state is ItemState.SAVED:
            further = " · ".join(filter(None, own[1:]))
            return title, "faint", self._pictures.not_shown(row) or further or texts[Column.SIZE]
        return title, LOOKS[item.state][0], texts[Column.REASON] or texts[Column.STATE]

    def _elide(self, told: str, beside: str, width: int) -> str:
        """As much of it as there is room for, next to what stands beside it."""
        metrics = self.fontMetrics()
        room = width - (metrics.horizontalAdvance(beside) + _PAD if beside else 0)
        return metrics.elidedText(told, Qt.TextElideMode.ElideRight, room)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@cache
def _frame(fill: str, line: str, thickness: int, width: int, height: int, ratio: float) -> QPixmap:
    """A card with round corners; sizes in logical pixels."""
    frame = QPixmap(round(width * ratio), round(height * ratio))
    frame.setDevicePixelRatio(ratio)
    frame.fill(Qt.GlobalColor.transparent)
    painter = QPainter(frame)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill))
    painter.setPen(QPen(QColor(line), thickness))
    area = QRectF(0, 0, width, height).adjusted(1, 1, -1, -1)
    painter.drawRoundedRect(area, theme.CARD_RADIUS, theme.CARD_RADIUS)
    painter.end()
    return frame
