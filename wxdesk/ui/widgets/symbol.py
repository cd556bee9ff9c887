"""A large symbol with words under it, where there is no picture to show."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.ui import theme
from wxdesk.ui.widgets import Label

_SIDE = 48


class EmptyState(QWidget):
    """`words` under it may be long; `buttons` go below them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Icon(_SIDE)
        self._title = Label(bold=True)
        self._words = Label(colour="faint", selectable=True)
        self._small = Label(scale=theme.SMALL, colour="faint", selectable=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.GRID)
        self.column.addStretch(1)
        self.column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._title, self._words, self._small):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.column.addWidget(label)
        self.column.addStretch(2)

    def say(self, icon: str, colour: str, title: str, words: str = "", small_print: str = "") -> None:
        """Show the icon `icon` in `colour` of theme.Colours, and up to three texts."""
        self._icon.show_icon(icon, colour)
        for label, text in ((self._title, title), (self._words, words), (self._small, small_print)):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(" ".join(text for text in (title, words) if text))

    def text(self) -> str:
        return self.accessibleName()


class Icon(QWidget):
    """An icon `side` pixels square, in a colour that follows the theme."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self._name, self._colour = "", "faint"
        self.setFixedSize(side, side)

    def show_icon(self, name: str, colour: str) -> None:
        self._name, self._colour = name, colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            ink = theme.colours(self.palette()).colour(self._colour).name()
            QPainter(self).drawPixmap(
                0, 0, theme.pixmap(self._name, ink, self.width(), self.devicePixelRatioF())
            )
