"""A batch as pictures side by side, over the same rows as the table.

A view of its own rather than Qt's icon view: all cells are alike, so where one lies is arithmetic, and a hundred
thousand of them need no layout (QListView takes 0.8 s for that, on the UI thread).
"""

from collections.abc import Iterable, Sequence

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
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame

from wxdesk.media.item import ItemState
from wxdesk.ui import theme
from wxdesk.ui.pages.media.courtesy import Courtesy
from wxdesk.ui.pages.media.dragging import drag_files
from wxdesk.ui.pages.media.media_model import Index, MediaModel
from wxdesk.ui.pages.media.media_row import LOOKS, Column
from wxdesk.ui.pages.media.row_pictures import RowPictures
from wxdesk.ui.pages.media.thumbnails import Thumbnails

_NARROWEST, _STEP = 148, 4
_PAD, _GAP, _RADIUS = 8, 10, 5
_Move = QAbstractItemView.CursorAction


class MediaGrid(QAbstractItemView):
    def __init__(self, model: MediaModel, thumbnails: Thumbnails, courtesy: Courtesy) -> None:
        super().__init__()
        self._media, self._courtesy = model, courtesy
        self._pictures = RowPictures(model, thumbnails, QSize(), _RADIUS)
        self._lay_out()
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )  # the columns never change by it
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
        self._cell = QSize(width, picture.height() + 2 * _PAD + self.fontMetrics().height() + 8)
        spare = room - self._columns * width
        self._across = width + (spare // (self._columns - 1) if self._columns > 1 else _GAP)
        self._down = self._cell.height() + _GAP

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
                selection.select(self._media.index(row, 0), self._media.index(row, len(Column) - 1))
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
            self._lay_out()
            self.updateGeometries()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        self._repaint(range(first.row(), last.row() + 1))

    def startDrag(self, actions: Qt.DropAction) -> None:
        drag_files(self, self._media, self._pictures.of(self.currentIndex().row(), self.devicePixelRatioF()))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        with self._courtesy:
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
        with self._courtesy:
            self._paint(event)

    def _paint(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        of = theme.colours(self.palette())
        selected, current = self.selectionModel(), self.currentIndex().row()
        region = event.region()
        for row in self.visible_rows():
            area = self._rect(row)
            if region.intersects(area):
                chosen = selected.isRowSelected(row, QModelIndex())
                self._paint_cell(painter, of, row, area, chosen, row == current and self.hasFocus())

    def _paint_cell(
        self, painter: QPainter, of: theme.Colours, row: int, area: QRect, selected: bool, current: bool
    ) -> None:
        painter.setBrush(of.colour("accent_tint" if selected else "card"))
        painter.setPen(QPen(of.colour("accent" if selected or current else "border"), 2 if current else 1))
        painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), theme.CARD_RADIUS, theme.CARD_RADIUS)
        picture = QRect(area.topLeft() + QPoint(_PAD, _PAD), self._pictures.size)
        painter.drawPixmap(picture, self._pictures.of(row, self.devicePixelRatioF()))
        words = QRect(picture.left(), picture.bottom(), picture.width(), area.bottom() - 2 - picture.bottom())
        self._paint_words(painter, of, row, words)

    def _paint_words(self, painter: QPainter, of: theme.Colours, row: int, line: QRect) -> None:
        item, texts, _ = self._media.row(row)
        saved = item.state is ItemState.SAVED
        number = texts[Column.NUMBER].rjust(3, "0")
        words = texts[Column.SIZE] if saved else texts[Column.REASON] or texts[Column.STATE]
        metrics = self.fontMetrics()
        room = line.width() - metrics.horizontalAdvance(number) - _PAD
        painter.setPen(of.colour("text"))
        painter.drawText(line, _LEFT, number)
        painter.setPen(of.colour("faint" if saved else LOOKS[item.state][0]))
        painter.drawText(line, _RIGHT, metrics.elidedText(words, Qt.TextElideMode.ElideRight, room))


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
