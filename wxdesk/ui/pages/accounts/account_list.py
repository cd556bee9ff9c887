"""The saved accounts as a list: name, environment, AppID, host, and where the secret is, each in words."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractListModel, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wxdesk.accounts.account import DEFAULT_API_BASE, Account
from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.ui import theme
from wxdesk.ui.accounts.account_painting import environment_word, paint_environment
from wxdesk.ui.language import name_of, translate
from wxdesk.ui.pages.accounts.secret_states import SecretState
from wxdesk.ui.widgets.tables.table import NO_INDEX, Index
from wxdesk.wording.keyrings import PLACES

ACCOUNT_ROLE = Qt.ItemDataRole.UserRole
SECRET_ROLE = Qt.ItemDataRole.UserRole + 1  # SecretState
EDITED_ROLE = Qt.ItemDataRole.UserRole + 2

_PAD = 10


class AccountList(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._accounts: tuple[Account, ...] = ()
        self._states: Mapping[str, SecretState] = {}
        self._place: KeyringKind | None = None
        self._edited: frozenset[str] = frozenset()

    def show_accounts(self, accounts: tuple[Account, ...]) -> None:
        self.beginResetModel()
        self._accounts = accounts
        self.endResetModel()

    def show_secrets(self, states: Mapping[str, SecretState], place: KeyringKind | None) -> None:
        self._states, self._place = states, place
        self.say_again()

    def mark_edited(self, appids: frozenset[str]) -> None:
        """Those with something typed that is not saved."""
        if appids != self._edited:
            self._edited = appids
            self.say_again()

    def say_again(self) -> None:
        if self._accounts:
            self.dataChanged.emit(self.index(0), self.index(len(self._accounts) - 1))

    def row_of(self, appid: str) -> int:
        """-1: there is no such account."""
        return next((row for row, account in enumerate(self._accounts) if account.appid == appid), -1)

    def state(self, account: Account) -> SecretState:
        if account.of_sandbox:
            return SecretState.BUILT_IN
        state = self._states.get(account.appid, SecretState.UNKNOWN)
        missing = state is SecretState.MISSING
        return SecretState.NOT_NEEDED if missing and not account.needs_secret else state

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._accounts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        account = self._accounts[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return name_of(account)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(
                (
                    name_of(account),
                    environment_word(account),
                    account.appid,
                    self.secret_words(account),
                )
            )
        if role == ACCOUNT_ROLE:
            return account
        if role == SECRET_ROLE:
            return self.state(account)
        return account.appid in self._edited if role == EDITED_ROLE else None

    def secret_words(self, account: Account) -> str:
        state = self.state(account)
        if state is SecretState.BUILT_IN:
            return self.tr("built-in")
        if state is SecretState.MISSING:
            return self.tr("AppSecret missing")
        if state is SecretState.NOT_NEEDED:
            return self.tr("no AppSecret needed")
        if state is SecretState.UNREADABLE:
            return self.tr("AppSecret could not be read")
        if state is SecretState.UNKNOWN or self._place is None:
            return self.tr("checking for the AppSecret…")
        return self.tr("AppSecret: {place}").format(place=translate("states", PLACES[self._place]))

    def second_line(self, account: Account) -> str:
        if account.api_base == DEFAULT_API_BASE or account.of_sandbox:
            return account.appid
        return f"{account.appid} · {account.api_base.partition('://')[2]}"


class AccountDelegate(QStyledItemDelegate):
    """Paints a row of an AccountList: three lines, the environment as a coloured word on the first."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(180, 3 * (QFontMetrics(theme.font()).height() + 3) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area, state, palette = option.rect, option.state, option.palette
        of = theme.colours(palette)
        account: Account = index.data(ACCOUNT_ROLE)
        model = index.model()
        assert isinstance(model, AccountList)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, of, QRectF(area), state)
        left, top, room = area.left() + 14, area.top() + _PAD, area.width() - 28
        line = QFontMetrics(theme.font()).height() + 3
        pill = paint_environment(painter, of, account, QRectF(left, top, room, line - 1), right=True)
        edited = self.tr("unsaved") if index.data(EDITED_ROLE) else ""
        name = f"{name_of(account)} ({edited})" if edited else name_of(account)
        self._line(painter, of, theme.font(bold=True), "text", name, QRectF(left, top, room - pill - 8, line))
        mono = theme.font(theme.SMALL, mono=True)
        self._line(
            painter, of, mono, "faint", model.second_line(account), QRectF(left, top + line, room, line)
        )
        missing = index.data(SECRET_ROLE) in (SecretState.MISSING, SecretState.UNREADABLE)
        small, colour = theme.font(theme.SMALL), "bad" if missing else "faint"
        self._line(
            painter, of, small, colour, model.secret_words(account), QRectF(left, top + 2 * line, room, line)
        )
        painter.restore()

    @staticmethod
    def _paint_frame(painter: QPainter, of: theme.Colours, area: QRectF, state: QStyle.StateFlag) -> None:
        chosen, focused = state & QStyle.StateFlag.State_Selected, state & QStyle.StateFlag.State_HasFocus
        hovered = state & QStyle.StateFlag.State_MouseOver
        if not (chosen or focused or hovered):
            return
        tint = of.colour("accent_tint")
        tint.setAlphaF(1.0 if chosen else 0.4)
        painter.setBrush(tint)
        painter.setPen(QPen(of.colour("accent"), 1.4) if focused else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(area.adjusted(3, 2, -3, -2), 6, 6)

    @staticmethod
    def _line(
        painter: QPainter, of: theme.Colours, font: object, colour: str, text: str, area: QRectF
    ) -> None:
        painter.setFont(font)  # type: ignore[arg-type]
        painter.setPen(of.colour(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
