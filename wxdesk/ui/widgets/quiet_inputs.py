"""Number and choice boxes that the wheel turns only while they have the focus: scrolling a page changes no value."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from wxdesk.ui.widgets.buttons import moved_inside, place_of

_SIDE = 8


class NumberBox(QSpinBox):
    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(_SIDE, 0, 0, 0)  # a style sheet's padding does not reach it
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        _scroll_the_page(self, event) or super().wheelEvent(event)


class ChoiceBox(QComboBox):
    """Choices, each a value and its words; the words can be said again in another language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Qt would keep an enum's member as its text and forget what it was.
        self._values: tuple[object, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)

    def offer(self, choices: tuple[tuple[object, str], ...]) -> None:
        """Offer `choices`, keeping the one that is chosen where it is still there."""
        chosen = self.value()
        self._values = tuple(value for value, words in choices)
        blocked = self.blockSignals(True)
        self.clear()
        self.addItems([words for value, words in choices])
        self.blockSignals(blocked)
        self.choose(chosen)

    def choose(self, value: object) -> None:
        """Choose `value` without telling anybody; one that is not offered leaves the first."""
        found = self._values.index(value) if value in self._values else 0
        blocked = self.blockSignals(True)
        self.setCurrentIndex(found if self._values else -1)
        self.blockSignals(blocked)

    def value(self) -> object:
        """None where nothing is offered."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def showPopup(self) -> None:
        """Qt opens a list that is wider than its box beyond the window."""
        super().showPopup()
        popup = self.view().window()
        popup.move(moved_inside(popup.geometry(), place_of(self.window())))

    def wheelEvent(self, event: QWheelEvent) -> None:
        _scroll_the_page(self, event) or super().wheelEvent(event)


def _scroll_the_page(box: QWidget, event: QWheelEvent) -> bool:
    if box.hasFocus():
        return False
    event.ignore()
    return True
