"""Which sheet of a workbook is meant, and which of its columns holds the media IDs."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wxdesk.media.lists.table import Table
from wxdesk.ui.widgets import FlowLayout, Label
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox


class SheetAndColumnPicker(QWidget):
    """Shown only where there is something to choose."""

    sheet_chosen = Signal(str)
    column_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._table: Table | None = None
        self._sheet, self._column = ChoiceBox(), ChoiceBox()
        self._labels = (Label(colour="faint", wrap=False), Label(colour="faint", wrap=False))
        row = FlowLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for label, box, name in zip(self._labels, self._boxes, ("sheet", "column"), strict=True):
            label.setBuddy(box)
            label.setMinimumHeight(box.sizeHint().height())
            box.setObjectName(f"media_{name}")
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
            box.setMaximumWidth(box.fontMetrics().averageCharWidth() * 50)  # however many columns hold ids
            row.addWidget(label)
            row.addWidget(box)
        self._sheet.currentIndexChanged.connect(lambda: self.sheet_chosen.emit(str(self._sheet.value())))
        self._column.currentIndexChanged.connect(self.column_chosen)
        self.show_table(None)

    @property
    def _boxes(self) -> tuple[ChoiceBox, ChoiceBox]:
        return self._sheet, self._column

    def columns(self) -> Callable[[Table], tuple[int, ...]]:
        """What is chosen now, to be asked on any thread: the columns that are meant of a table, numbered from 0; none
        where it has other columns than the one shown."""
        chosen, shown = self._column.value(), self._table

        def of(table: Table) -> tuple[int, ...]:
            same = shown is not None and shown.columns == table.columns
            return (chosen,) if same and isinstance(chosen, int) else ()

        return of

    def show_table(self, table: Table | None) -> None:
        """Offer its columns and sheets; a choice stays while the columns do."""
        if table is None or self._table is None or table.columns != self._table.columns:
            self._column.choose(None)
        self._table = table
        columns = table.columns if table and len(table.columns) > 1 else ()
        sheets = table.sheets if table and len(table.sheets) > 1 else ()
        self._column.offer(((None, self._automatic()), *enumerate(columns)))
        self._sheet.offer(tuple((name, name) for name in sheets))
        self._sheet.choose(table.sheet if table else "")
        for label, box, shown in zip(self._labels, self._boxes, (sheets, columns), strict=True):
            label.setVisible(bool(shown))
            box.setVisible(bool(shown))
        self.setVisible(bool(sheets or columns))

    def _automatic(self) -> str:
        table = self._table
        if table is None or not table.id_columns:
            return self.tr("not found")
        names = ", ".join(table.columns[x] for x in table.id_columns)
        return self.tr("detected: {names}").format(names=names)

    def retranslate(self) -> None:
        texts = (self.tr("S&heet"), self.tr("Media ID col&umn"))
        for label, box, text in zip(self._labels, self._boxes, texts, strict=True):
            label.setText(text)
            box.setAccessibleName(text.replace("&", ""))
        self.show_table(self._table)
