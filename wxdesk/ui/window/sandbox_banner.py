"""The strip above every page while the account is the sandbox's: where one is, and the faults to switch on."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from wxdesk.services import Services
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.buttons import menu_of
from wxdesk.wording.faults import FAULTS


class _HatchedStrip(QFrame):
    """`row` takes its text and controls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(14, 5, 10, 5)
        self.row.setSpacing(theme.GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(frame, 6, 6)
        painter.fillPath(path, of.colour("good_tint"))
        painter.save()
        painter.setClipPath(path)
        stripe = QColor(of.colour("good"))
        stripe.setAlphaF(0.10)
        painter.setPen(QPen(stripe, 9))
        for x in range(-self.height(), self.width() + self.height(), 28):
            painter.drawLine(x, self.height() + 6, x + self.height() + 12, -6)
        painter.restore()
        painter.setPen(QPen(of.colour("border"), 1))
        painter.drawPath(path)


class SandboxBanner(_HatchedStrip):
    _faults_changed = Signal()  # the sandbox's threads strike faults; this brings the news here

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._listening = False
        self._text = Label(wrap=False)
        self._button = Button()
        self._menu: QMenu = menu_of(self._button)
        self.row.addWidget(self._text)
        self.row.addStretch(1)
        self.row.addWidget(self._button)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._faults_changed.connect(self._show_faults, Qt.ConnectionType.QueuedConnection)
        self.retranslate()

    def retranslate(self) -> None:
        self._text.setText(self.tr("Sandbox: nothing here reaches WeChat"))
        self._button.setAccessibleName(self.tr("Simulated faults"))
        self._show_faults()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._services.sandbox is not None and not self._listening:
            self._services.sandbox.faults.on_changed.append(self._faults_changed.emit)
            self._listening = True
        self._show_faults()

    def _active(self) -> list[str]:
        sandbox = self._services.sandbox
        return [active.fault.name for active in sandbox.faults.active()] if sandbox else []

    def _show_faults(self) -> None:
        names = self._active()
        if not names:
            text = self.tr("Faults: none")
        elif len(names) == 1:
            text = self.tr("Fault: {name}").format(name=translate("faults", FAULTS[names[0]]))
        else:
            text = self.tr("Faults: {count}").format(count=len(names))
        self._button.setText(text)
        self._button.updateGeometry()

    def _fill_menu(self) -> None:
        self._menu.clear()
        active = self._active()
        for name, words in FAULTS.items():
            action = self._menu.addAction(translate("faults", words))
            action.setCheckable(True)
            action.setChecked(name in active)
            action.toggled.connect(lambda on, name=name: self._switch(name, on))
        self._menu.addSeparator()
        all_off = self._menu.addAction(self.tr("Turn all off"), self._switch_all_off)
        all_off.setEnabled(bool(active))

    def _switch(self, name: str, on: bool) -> None:
        sandbox = self._services.sandbox
        if sandbox is not None:
            if on:
                sandbox.faults.switch_on(name)
            else:
                sandbox.faults.switch_off(name)
            self._show_faults()

    def _switch_all_off(self) -> None:
        for name in self._active():
            self._switch(name, False)
