"""A batch as a table: a line each, with its small picture."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
)

from wxdesk.ui import theme
from wxdesk.ui.pages.media.decoding.thumbnails import Thumbnails
from wxdesk.ui.pages.media.rows.columns import ColumnChoice
from wxdesk.ui.pages.media.rows.dragging import drag_files
from wxdesk.ui.pages.media.rows.header import SortingHeader
from wxdesk.ui.pages.media.rows.model import MediaModel
from wxdesk.ui.pages.media.rows.pictures import RowPictures
from wxdesk.ui.pages.media.rows.row import LONG, LOOKS, NUMBERS, Column, Row
from wxdesk.ui.pages.media.ui_priority import UiPriority
from wxdesk.ui.widgets.tables.column_widths import ColumnWidths
from wxdesk.ui.widgets.tables.table import Index, show_as_lines
from wxdesk.ui.widgets.text.texts import shortened

_ICON = 14
_ICON_ROOM = _ICON + 6
_SIDE = 8
_TEXTS_REMEMBERED = 2000
_THUMBNAIL = QSize(40, 30)
_RADIUS = 3
_LINE = 38
_BESIDE: dict[int, int] = {Column.NUMBER: _THUMBNAIL.width() + _SIDE, Column.STATE: _ICON_ROOM}
_INKS: dict[int, str] = {Column.REASON: "bad"}


class _Line(NamedTuple):
    """A row in view: its place, the line it takes up, and what it says."""

    place: int
    area: QRect
    row: Row


class MediaTable(QTableView):
    def __init__(
        self, model: MediaModel, thumbnails: Thumbnails, priority: UiPriority, columns: ColumnChoice
    ) -> None:
        super().__init__()
        self._media, self._priority, self._chosen_columns = model, priority, columns
        self._visible_columns: list[int] = []
        self.setModel(model)
        self._pictures = RowPictures(model, thumbnails, _THUMBNAIL, _RADIUS)
        self._mono = theme.font(mono=True)
        self._mono_metrics = QFontMetrics(self._mono)
        self._elided = lru_cache(_TEXTS_REMEMBERED)(self._elide)
        self._colours = theme.colours(self.palette())
        self._build()
        thumbnails.arrived.connect(self._on_thumbnails)

    def _build(self) -> None:
        show_as_lines(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Its own paper, painted with the rows: what lies below, the style sheet's too, need not be painted with each
        self.setAutoFillBackground(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCornerButtonEnabled(False)
        lines = self.verticalHeader()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.setDefaultSectionSize(max(_LINE, self.fontMetrics().height() + 14))
        self.headings = SortingHeader(self, _SIDE)
        self.setHorizontalHeader(self.headings)
        self._widths = ColumnWidths(self.headings, self._chosen_columns.dragged, self._chosen_columns.name)
        self.headings.setMinimumSectionSize(20)
        self.headings.setFixedHeight(self.headings.sizeHint().height())
        self.headings.setHighlightSections(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Not for the scroll bar that a dragged column needs
        if event.size().width() != event.oldSize().width():
            self.lay_out()
        super().resizeEvent(event)

    def lay_out(self) -> None:
        """Columns as they are chosen, as far as there is room; again after each choice and each other list."""
        unit = self.fontMetrics().averageCharWidth()
        digits = self.fontMetrics().horizontalAdvance(f"{self._media.count():0>4}")
        number = _THUMBNAIL.width() + digits + 3 * _SIDE
        widths = self._chosen_columns.widths(self.viewport().width(), unit, number)
        with self._widths.laying_out():
            for place, column in enumerate(self._chosen_columns.order()):
                self.headings.moveSection(self.headings.visualIndex(column), place)
                self.setColumnHidden(column, column not in widths)
                if column in widths:
                    self.setColumnWidth(column, widths[column])
        self._visible_columns = list(widths)
        self.viewport().update()

    def sizeHintForColumn(self, column: int) -> int:
        """As wide as what is seen in it needs: what Qt asks for after a double click on its edge."""
        metrics = self._mono_metrics if column == Column.MEDIA_ID else self.fontMetrics()
        texts = (self._text(self._media.row(number), column) for number in self.visible_rows())
        beside = _BESIDE.get(column, 0)
        return max(map(metrics.horizontalAdvance, texts), default=0) + beside + 2 * _SIDE + 1

    def visible_rows(self) -> range:
        """The rows in view."""
        count = self.model().rowCount()
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return range(max(first, 0), count if last < 0 else last + 1)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        for row in (
            current.row(),
            previous.row(),
        ):  # Qt paints the cell again, and the frame is around the row
            if row >= 0:
                self.viewport().update(self._line(row))

    def startDrag(self, actions: Qt.DropAction) -> None:
        drag_files(self, self._media, self._pictures.of(self.currentIndex().row(), self.devicePixelRatioF()))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        with self._priority:
            super().scrollContentsBy(dx, dy)
            self._pictures.keep_only(self.visible_rows())

    def _line(self, row: int) -> QRect:
        return QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))

    # --- painting ---------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        """All of it here: Qt's own painting would let go of the interpreter's lock and take it again for every cell,
        which the threads of a batch make long. Column by column, as a font and a colour then last for many cells."""
        with self._priority:
            painter = QPainter(self.viewport())
            self._colours = theme.colours(self.palette())
            region = event.region()
            lines = [
                _Line(number, line, self._media.row(number))
                for number in self.visible_rows()
                if region.intersects(line := self._line(number))
            ]
            painter.fillRect(region.boundingRect(), self._colours.colour("card"))
            self._paint_chosen(painter, lines)
            dirty = region.boundingRect()
            for column in self._visible_columns:
                left, width = (
                    self.columnViewportPosition(column),
                    self.columnWidth(column),
                )
                if width and left <= dirty.right() and left + width > dirty.left():
                    self._paint_column(painter, column, left + _SIDE, width - 2 * _SIDE, lines)

    def _paint_chosen(self, painter: QPainter, lines: list[_Line]) -> None:
        selected, current = self.selectionModel(), self.currentIndex().row()
        for number, area, _ in lines:
            if selected.isRowSelected(number, QModelIndex()):
                painter.fillRect(area, self._colours.colour("accent_tint"))
            if number == current and self.hasFocus():
                painter.setPen(self._colours.colour("accent"))
                painter.drawRect(area.adjusted(0, 0, -1, -1))

    def _paint_column(
        self, painter: QPainter, column: int, left: int, width: int, lines: list[_Line]
    ) -> None:
        mono, ratio = column == Column.MEDIA_ID, self.devicePixelRatioF()
        elide = Qt.TextElideMode.ElideMiddle if column in LONG else Qt.TextElideMode.ElideRight
        side = _RIGHT if column in NUMBERS else _LEFT
        painter.setFont(self._mono if mono else self.font())
        last_ink = ""
        for number, area, row in lines:
            room = QRect(left, area.top(), width, area.height())
            ink, icon = LOOKS[row.item.state] if column == Column.STATE else (_INKS.get(column, "text"), "")
            if column == Column.NUMBER:
                room = self._paint_picture(painter, number, room, ratio)
            if icon:
                room = self._paint_icon(painter, icon, ink, room, ratio)
            if text := self._text(row, column):
                if ink != last_ink:
                    painter.setPen(self._colours.colour(ink))
                    last_ink = ink
                painter.drawText(room, side, self._elided(text, mono, elide, room.width()))

    def _text(self, row: Row, column: int) -> str:
        text = shortened(row.texts[column]) if column < len(row.texts) else ""
        return text or (self._pictures.not_shown(row) if column == Column.REASON else "")

    def _elide(self, text: str, mono: bool, mode: Qt.TextElideMode, width: int) -> str:
        return (self._mono_metrics if mono else self.fontMetrics()).elidedText(text, mode, width)

    def _paint_picture(self, painter: QPainter, number: int, room: QRect, ratio: float) -> QRect:
        size = self._pictures.size
        area = QRect(room.left(), room.center().y() - size.height() // 2, size.width(), size.height())
        painter.drawPixmap(area, self._pictures.of(number, ratio))
        return room.adjusted(size.width() + _SIDE, 0, 0, 0)

    def _paint_icon(self, painter: QPainter, icon: str, ink: str, room: QRect, ratio: float) -> QRect:
        image = theme.pixmap(icon, self._colours.colour(ink).name(), _ICON, ratio)
        painter.drawPixmap(room.left(), room.center().y() - _ICON // 2, image)
        return room.adjusted(_ICON_ROOM, 0, 0, 0)

    def _on_thumbnails(self, paths: set[str]) -> None:
        if not self.isVisible():
            return
        for row in self.visible_rows():
            if self._media.row(row).path in paths:
                self.viewport().update(self._line(row))


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
