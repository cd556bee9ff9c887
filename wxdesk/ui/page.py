"""What every page has: a heading, the answer to its question in the first line, actions, and room below."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.accounts.account import Account
from wxdesk.ui import theme
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.layout.scrolling import Scrolling


class Page(QWidget):
    """A page builds its widgets, connects them, and says its words in `retranslate`, which also runs at each change
    of the language. `show_account` is called when the page is made and whenever another account is chosen, `enter`
    whenever the page comes into view.
    """

    scrolls = True

    def __init__(self) -> None:
        super().__init__()
        self.account: Account | None = None
        self._heading = Label(scale=theme.TITLE, bold=True, wrap=False)
        self._answer = Label(colour="faint")
        self.action_row = QHBoxLayout()
        self.action_row.setSpacing(theme.GRID)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.CARD_PADDING)

        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addLayout(self.action_row)
        head.addStrut(
            Button().sizeHint().height()
        )  # whether there are buttons or not, titles stand at one place
        inner = ScrollBody() if self.scrolls else self
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.MARGIN, 16, theme.MARGIN, theme.MARGIN)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._answer)
        column.addSpacing(theme.CARD_PADDING)
        column.addLayout(self.body, 1)
        if self.scrolls:
            self._scroll(inner)

    def set_heading(self, text: str) -> None:
        self._heading.setText(text)
        self.setAccessibleName(text)

    def set_answer(self, text: str) -> None:
        """The page's first line: the answer to its question, in words."""
        self._answer.setText(text)

    def answer(self) -> str:
        return self._answer.text()

    def show_account(self, account: Account | None) -> None:
        self.account = account

    def enter(self) -> None:
        """The page comes into view."""

    def retranslate(self) -> None:
        """Say every text of the page in the language of now."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _scroll(self, inner: QWidget) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scrolling(inner))


class ScrollBody(QWidget):
    """What is scrolled. Of wrapped texts Qt takes the height at their narrowest; here their width is known."""

    def minimumSizeHint(self) -> QSize:
        hint, layout = super().minimumSizeHint(), self.layout()
        if layout is None or not self.width():
            return hint
        return QSize(hint.width(), layout.minimumHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
