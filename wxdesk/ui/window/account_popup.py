"""The list that the account switcher opens: type to find an account by name, AppID or environment, Enter chooses it."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from wxdesk.accounts.account import Account
from wxdesk.ui import theme
from wxdesk.ui.accounts.account_painting import environment_word, paint_environment
from wxdesk.ui.language import name_of
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.tables.table import Index, paint_choice

_ACCOUNT = Qt.ItemDataRole.UserRole
_WIDTH, _PAD, _ROWS_MOST = 320, 8, 8


class AccountPopup(QFrame):
    """It closes itself once something was chosen, at Esc and at a click beside it."""

    chosen = Signal(object)  # Account
    add_requested = Signal()
    sandbox_requested = Signal()
    manage_requested = Signal()

    def __init__(self, accounts: tuple[Account, ...], current: Account | None, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("account_popup")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._accounts, self._current = accounts, current
        self._build()
        self._field.textChanged.connect(self._fill)
        self._view.clicked.connect(self._on_chosen)
        self._fill("")

    def _build(self) -> None:
        self._field = QLineEdit()
        self._field.setObjectName("find_account")
        self._field.setPlaceholderText(self.tr("Find by name or AppID"))
        self._field.setAccessibleName(self.tr("Find by name or AppID"))
        self._field.setClearButtonEnabled(True)
        self._model = QStandardItemModel(self)
        view = self._view = QListView()
        view.setObjectName("account_choices")
        view.setAccessibleName(self.tr("Accounts"))
        view.setModel(self._model)
        view.setItemDelegate(_Row(view))
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setUniformItemSizes(True)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys go to the field, which moves the choice
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = Label(self.tr("No such account."), colour="faint")
        inside = QVBoxLayout(view.viewport())  # where the rows were: nothing below moves
        inside.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        inside.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        column.setSpacing(6)
        for widget in (self._field, self._view):
            column.addWidget(widget)
        listed = any(account.of_sandbox for account in self._accounts)
        for name, words, signal in (
            ("switch_add", self.tr("Add account…"), self.add_requested),
            ("switch_sandbox", self.tr("Open the sandbox"), self.sandbox_requested),
            ("switch_manage", self.tr("Manage accounts…"), self.manage_requested),
        ):
            if name == "switch_sandbox" and listed:
                continue
            button = Button(words)
            button.setObjectName(name)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(self.close)
            button.clicked.connect(signal)
            column.addWidget(button)

    def open_below(self, switcher: QWidget) -> None:
        """Under the switcher, and nowhere outside of its window."""
        window = switcher.window()
        room = QRect(window.mapToGlobal(QPoint()), window.size())
        at = switcher.mapToGlobal(switcher.rect().bottomLeft() + QPoint(0, 4))
        self._view.setFixedHeight(self._height_for(room.bottom() - at.y()))
        self.setFixedWidth(min(_WIDTH, room.width() - 2 * _PAD))
        self.adjustSize()
        self.move(at)
        self.show()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _height_for(self, room: int) -> int:
        """Of the list: whole rows, as many as there are, as fit above the rest, and as are looked through at a glance."""
        row = self._view.sizeHintForRow(0) if self._accounts else 0
        rest = self.sizeHint().height() - self._view.sizeHint().height()
        fit = max((room - rest - _PAD) // row, 2) if row else 0
        return int(min(fit, _ROWS_MOST, len(self._accounts))) * row

    # --- finding ----------------------------------------------------------------------------------------------------
    def _fill(self, wanted: str) -> None:
        found = _found(self._accounts, wanted.casefold().strip())
        self._model.clear()
        for account in found:
            self._model.appendRow(_item(account))
        self._nothing.setVisible(not found and bool(self._accounts))
        self._go_to(found.index(self._current) if self._current in found and not wanted else 0)

    def _go_to(self, row: int) -> None:
        row = min(max(row, 0), self._model.rowCount() - 1)
        self._view.setCurrentIndex(self._model.index(row, 0))

    def _on_chosen(self, index: Index) -> None:
        if index.isValid():
            self.close()
            self.chosen.emit(index.data(_ACCOUNT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, page = self._view.currentIndex().row(), _ROWS_MOST - 1
        steps = {
            Qt.Key.Key_Down: row + 1,
            Qt.Key.Key_Up: row - 1,
            Qt.Key.Key_PageDown: row + page,
            Qt.Key.Key_PageUp: row - page,
        }
        if event.key() in steps:
            self._go_to(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._field.hasFocus():
            self._on_chosen(self._view.currentIndex())
        else:
            super().keyPressEvent(event)


def _found(accounts: tuple[Account, ...], wanted: str) -> list[Account]:
    """Those with all the words in them; first those with just these words in their name."""
    words = wanted.split()
    found = [account for account in accounts if all(word in _searched(account) for word in words)]
    return sorted(found, key=lambda account: wanted not in name_of(account).casefold())


def _searched(account: Account) -> str:
    return f"{name_of(account)} {account.appid} {environment_word(account)}".casefold()


def _item(account: Account) -> QStandardItem:
    item = QStandardItem(name_of(account))
    item.setData(account, _ACCOUNT)
    spoken = f"{name_of(account)}, {environment_word(account)}, {account.appid}"
    item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
    item.setData(account.appid, Qt.ItemDataRole.ToolTipRole)
    item.setEditable(False)
    return item


class _Row(QStyledItemDelegate):
    """Name and environment, and the short AppID under them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_WIDTH - 4 * _PAD, 2 * (option.fontMetrics.height() + 2) + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        of, area = theme.colours(option.palette), QRectF(option.rect)
        account: Account = index.data(_ACCOUNT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_choice(painter, option)
        inner = area.adjusted(10, 6, -10, -6)
        line = inner.height() / 2
        top = QRectF(inner.left(), inner.top(), inner.width(), line)
        pill = paint_environment(painter, of, account, top, right=True)
        painter.setFont(theme.font(bold=True))
        painter.setPen(QPen(of.colour("text")))
        room = int(top.width() - pill - 8)
        name = painter.fontMetrics().elidedText(name_of(account), Qt.TextElideMode.ElideRight, room)
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(theme.font(theme.SMALL, mono=True))
        painter.setPen(QPen(of.colour("faint")))
        painter.drawText(top.translated(0, line), Qt.AlignmentFlag.AlignVCenter, account.short_appid)
        painter.restore()
