"""The strip above every page while the account is the sandbox's: where one is, the faults to switch on, and what may
happen at WeChat."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from wxdesk.services import Services
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.buttons import menu_of
from wxdesk.wording.faults import FAULTS, GROUPS

if TYPE_CHECKING:
    from wxdesk.sandbox.server import Sandbox

_HOUR_S = 3600
_LONGEST_PX = 200  # of a fault's name; beside the rest it has to fit the smallest window


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
        self._events_button = Button()
        self._events: QMenu = menu_of(self._events_button)
        self.row.addWidget(self._text)
        self.row.addStretch(1)
        self.row.addWidget(self._events_button)
        self.row.addWidget(self._button)
        self._events.aboutToShow.connect(self._fill_events)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._faults_changed.connect(self._show_faults, Qt.ConnectionType.QueuedConnection)
        self.retranslate()

    def retranslate(self) -> None:
        self._text.setText(self.tr("Sandbox: nothing here reaches WeChat"))
        self._button.setAccessibleName(self.tr("Simulated faults"))
        self._events_button.setText(self.tr("Simulate"))
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
        shown = self._button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, _LONGEST_PX)
        self._button.setText(shown)
        self._button.setToolTip(text if shown != text else "")
        self._button.updateGeometry()

    def _fill_menu(self) -> None:
        self._menu.clear()
        active = self._active()
        for heading, names in GROUPS:
            group = self._menu.addMenu(translate("faults", heading))
            for name in names:
                action = group.addAction(translate("faults", FAULTS[name]))
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

    def _fill_events(self) -> None:
        """What happens once, when it is chosen."""
        self._events.clear()
        happen: tuple[tuple[str, Callable[[Sandbox], object]], ...] = (
            (self.tr("Another system fetches the token"), lambda one: one.platform.replace_tokens(True)),
            (self.tr("The token expires"), lambda one: one.platform.expire_tokens()),
            (self.tr("Two hours pass at WeChat"), lambda one: one.platform.clock.advance(2 * _HOUR_S)),
            (self.tr("Three days pass at WeChat"), lambda one: one.platform.clock.advance(72 * _HOUR_S)),
            (self.tr("Reset the sandbox"), lambda one: one.reset()),
        )
        for words, event in happen:
            self._events.addAction(words, partial(self._let, event))

    def _let(self, event: "Callable[[Sandbox], object]") -> None:
        if self._services.sandbox is not None:
            event(self._services.sandbox)
