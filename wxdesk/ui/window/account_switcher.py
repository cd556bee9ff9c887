"""The box on top of the rail: which account, in which environment; a click opens the list."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from wxdesk.ui import theme
from wxdesk.ui.accounts.account_choice import ENVIRONMENT_TONES, AccountChoice
from wxdesk.ui.accounts.account_painting import environment_word, paint_environment
from wxdesk.ui.language import name_of

if TYPE_CHECKING:
    from wxdesk.ui.window.account_popup import AccountPopup

_PAD = 12
_NARROW = 100


class AccountSwitcher(QAbstractButton):
    add_requested = Signal()
    manage_requested = Signal()
    sandbox_requested = Signal()

    def __init__(self, choice: AccountChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.open_menu)
        choice.changed.connect(self._refresh)
        choice.chosen.connect(self._refresh)
        self._refresh()

    def open_menu(self) -> "AccountPopup":
        from wxdesk.ui.window.account_popup import AccountPopup  # the first window does without it

        popup = AccountPopup(self._choice.accounts(), self._choice.current, self)
        popup.chosen.connect(self._choice.choose)
        popup.add_requested.connect(self.add_requested)
        popup.sandbox_requested.connect(self.sandbox_requested)
        popup.manage_requested.connect(self.manage_requested)
        popup.open_below(self)
        return popup

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        if self.width() < _NARROW:
            return QSize(40, 40)
        lines = 1 if self._choice.current is None else 3
        return QSize(180, lines * (line + 6) + 2 * _PAD - 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.updateGeometry()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(of.colour("card"))
        if self.width() < _NARROW:
            self._paint_narrow(painter, of, frame)
            return
        lit = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(of.colour("accent" if lit else "border"), 1.4 if self.hasFocus() else 1))
        painter.drawRoundedRect(frame, theme.CARD_RADIUS, theme.CARD_RADIUS)
        arrow = theme.pixmap("down", of.colour("faint").name(), 16, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - 26, _PAD + 1, arrow)
        line = self.fontMetrics().height() + 6
        account = self._choice.current
        name = name_of(account) if account else self.tr("No account yet")
        painter.setFont(theme.font(bold=True))
        painter.setPen(of.colour("text"))
        room = self.width() - _PAD - 30
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(_PAD, _PAD - 3, room, line), Qt.AlignmentFlag.AlignVCenter, shown)
        if account is not None:
            painter.setFont(theme.font(theme.SMALL, mono=True))
            painter.setPen(of.colour("faint"))
            area = QRectF(_PAD, _PAD - 3 + line, room, line)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, account.short_appid)
            small = painter.fontMetrics().height() + 3
            pill = QRectF(_PAD, _PAD + 2 * line - 3, room, small)
            paint_environment(painter, of, account, pill, right=False)

    def _paint_narrow(self, painter: QPainter, of: theme.Colours, frame: QRectF) -> None:
        """In a rail of icons: how the name begins, on the environment's colour."""
        account = self._choice.current
        tone = ENVIRONMENT_TONES[account.environment] if account else "faint"
        painter.setBrush(of.colour("card" if tone == "faint" else f"{tone}_tint"))
        painter.setPen(QPen(of.colour("accent" if self.hasFocus() or self.underMouse() else "border"), 1))
        painter.drawRoundedRect(frame, theme.CARD_RADIUS, theme.CARD_RADIUS)
        painter.setFont(theme.font(theme.HEADING, bold=True))
        painter.setPen(of.colour(tone))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, name_of(account)[:1] if account else "+")

    def _refresh(self) -> None:
        account = self._choice.current
        if account is None:
            told = self.tr("No account yet")
        else:
            told = f"{name_of(account)}, {environment_word(account)}, {account.appid}"
        self.setAccessibleName(self.tr("Account: {account}").format(account=told))
        self.setToolTip(account.appid if account else "")
        self.updateGeometry()
        self.update()
