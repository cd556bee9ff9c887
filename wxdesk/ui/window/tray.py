"""A message of the system's, for somebody who is looking at another window."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

_SHOWN_MS = 15_000


class Tray(QObject):
    """The icon is there from the first message until the window is looked at again. Where the system has no place for
    it, the window asks for attention in the task bar."""

    clicked = Signal()

    def __init__(self, window: QWidget, icon: QIcon) -> None:
        super().__init__(window)
        self._window = window
        self._picture = icon
        self._icon: QSystemTrayIcon | None = None

    def tell(self, title: str, text: str) -> None:
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            icon = self._shown()
            icon.setToolTip(title)
            icon.showMessage(title, text, self._picture, _SHOWN_MS)
        else:
            QApplication.alert(self._window)

    def hide(self) -> None:
        if self._icon is not None:
            self._icon.hide()

    def _shown(self) -> QSystemTrayIcon:
        if self._icon is None:
            self._icon = QSystemTrayIcon(self._picture, self)
            self._icon.messageClicked.connect(self.clicked)
            self._icon.activated.connect(self.clicked)
        self._icon.show()
        return self._icon
