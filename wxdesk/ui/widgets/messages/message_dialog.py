"""What the program says or asks over the window that it concerns: an error, or a question before something is lost."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.ui import theme
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.symbol import Icon
from wxdesk.ui.widgets.text.texts import short_words

_WIDTH, _ICON = 480, 24


class MessageDialog(QDialog):
    """A sentence, what follows from it, small print, and a row of buttons. Esc and the window's cross only close it;
    Enter presses the button that has the focus, which is the harmless one at first."""

    def __init__(
        self,
        parent: QWidget | None,
        sentence: str,
        detail: str = "",
        small_print: str = "",
        tone: str = "warn",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("wxdesk")
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(" ".join(part for part in (detail, small_print) if part))
        self._sentence, self._detail = (
            Label(short_words(sentence), bold=True, selectable=True),
            Label(short_words(detail), selectable=True),
        )
        small = Label(short_words(small_print), scale=theme.SMALL, colour="faint", selectable=True)
        icon = Icon(_ICON)
        icon.show_icon("warn", tone)
        texts = QVBoxLayout()
        texts.setSpacing(theme.GRID)
        for label in (self._sentence, self._detail, small):
            label.setVisible(bool(label.text()))
            label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            texts.addWidget(label)
        top = QHBoxLayout()
        top.setSpacing(theme.CARD_PADDING)
        top.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(texts, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.GRID)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.CARD_PADDING)
        column.setSpacing(theme.MARGIN)
        column.addLayout(top)
        column.addLayout(self._row)

    def text(self) -> str:
        return self._sentence.text()

    def detail(self) -> str:
        """What follows from it, and the small print."""
        return self.accessibleDescription()

    def add_aside(self, button: QWidget) -> None:
        """At the left end, apart from what ends the dialog."""
        self._row.insertWidget(0, button)

    def add(self, button: QWidget) -> None:
        self._row.addWidget(button)

    def add_harmless(self, words: str) -> None:
        """The button that only closes it."""
        button = Button(words)
        button.setObjectName("dialog_close")
        button.setDefault(True)
        button.clicked.connect(self.reject)
        self.add(button)
        button.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its texts at its width, which Qt does not find out for a window; only then is it placed."""
        layout = self.layout()
        if layout is not None:
            width = max(_WIDTH, layout.totalMinimumSize().width())
            self.setFixedSize(width, layout.totalHeightForWidth(width))
        super().showEvent(event)


def question(
    parent: QWidget,
    sentence: str,
    detail: str,
    yes: str,
    no: str = "",
    do: Callable[[], object] = lambda: None,
) -> MessageDialog:
    """Not open yet. `yes` is the button that does it, in red; `do` is called on it, and the dialog is accepted."""
    dialog = MessageDialog(parent, sentence, detail)
    agree = Button(yes, danger=True)
    agree.setObjectName("dialog_yes")
    agree.setAutoDefault(False)
    agree.clicked.connect(dialog.accept)
    dialog.accepted.connect(do)
    dialog.add(agree)
    dialog.add_harmless(no or QCoreApplication.translate("MessageDialog", "Cancel"))
    return dialog
