"""Which columns are shown and what the rows are sorted by, to be chosen: from the headings, and by keyboard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from wxdesk.ui.pages.media.rows.columns import ColumnChoice
from wxdesk.ui.pages.media.rows.row import Column
from wxdesk.ui.pages.media.rows.sorting import SortOrder
from wxdesk.ui.widgets.buttons import InsideMenu


def column_menu(
    parent: QWidget,
    columns: ColumnChoice,
    headings: Sequence[str],
    order: SortOrder | None,
    chosen: Callable[[int, bool], None],
    sorted_by: Callable[[SortOrder | None], None],
    widths_forgotten: Callable[[], None],
) -> QMenu:
    """A menu that deletes itself when it is closed."""
    menu = InsideMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.addSection(QCoreApplication.translate("Columns", "Columns"))
    for column in columns.order():
        if column == Column.NUMBER:
            continue
        action = menu.addAction(_plain(headings[column]))
        action.setCheckable(True)
        action.setChecked(columns.is_shown(column))
        action.toggled.connect(lambda shown, column=column: chosen(column, shown))
    menu.addSeparator()
    automatic = menu.addAction(QCoreApplication.translate("Columns", "Automatic widths"))
    automatic.setEnabled(bool(columns.dragged))
    automatic.triggered.connect(widths_forgotten)
    menu.addSeparator()
    sorting = menu.addMenu(QCoreApplication.translate("Columns", "Sort by"))
    group = QActionGroup(sorting)
    for column in columns.order():
        action = sorting.addAction(_plain(headings[column]))
        action.setCheckable(True)
        group.addAction(action)
        by = SortOrder(column)
        action.setChecked(order is not None and order.column == column)
        action.triggered.connect(lambda checked=False, by=by: sorted_by(by))
    down = menu.addAction(QCoreApplication.translate("Columns", "Descending"))
    down.setCheckable(True)
    down.setEnabled(order is not None)
    down.setChecked(order is not None and order.descending)
    if order is not None:
        turned = SortOrder(order.column, not order.descending)
        down.triggered.connect(lambda: sorted_by(turned))
    as_listed = menu.addAction(QCoreApplication.translate("Columns", "Order of the list"))
    as_listed.setEnabled(order is not None)
    as_listed.triggered.connect(lambda: sorted_by(None))
    return menu


def _plain(text: str) -> str:
    """For a menu, where & would be a mnemonic's."""
    return text.replace("&", "&&")
