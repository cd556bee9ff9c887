"""What every page has: a heading, the answer to its question in the first line, actions, and room below."""

from PySide6.QtCore import QEvent, QMargins, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.accounts.account import Account
from wxdesk.ui import theme
from wxdesk.ui.widgets import Label
from wxdesk.ui.widgets.layout.scrolling import ScrollBody, Scrolling
from wxdesk.ui.widgets.messages.answer_line import AnswerLine

_HEAD_HEIGHT = 34  # of the highest button in an action row


class Page(QWidget):
    """A page builds its widgets, connects them, and says its words in `retranslate`, which also runs at each change
    of the language. `show_account` is called when the page is made and whenever another account is chosen, `enter`
    whenever the page comes into view.

    `scrolls`: the whole page is one scroll area. `wide`: it is as wide as the window, as tables want to be.
    """

    scrolls = True
    wide = False

    def __init__(self) -> None:
        super().__init__()
        self.account: Account | None = None
        self._heading = Label(scale=theme.TITLE, bold=True, wrap=False)
        self._answer: Label | AnswerLine = Label(colour="faint")
        self.action_row = QHBoxLayout()
        self.action_row.setSpacing(theme.GRID)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.CARD_PADDING)

        # As high with buttons beside it as without: no page's heading stands elsewhere
        self._heading.setMinimumHeight(_HEAD_HEIGHT)
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addLayout(self.action_row)
        inner = ScrollBody() if self.scrolls else self
        self._column = column = QVBoxLayout(inner)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._answer)
        column.addSpacing(theme.CARD_PADDING)
        column.addLayout(self.body, 1)
        self._scrolling = self._scroll(inner) if self.scrolls else None
        self._fit()

    def set_heading(self, text: str) -> None:
        self._heading.setText(text)
        self.setAccessibleName(text)

    def use_answer_line(self, line: AnswerLine) -> None:
        """Say the answer in a line with buttons."""
        self._column.replaceWidget(self._answer, line)
        self._answer.deleteLater()
        self._answer = line

    def reserve_answer(self, lines: int) -> None:
        """Keep room for so many lines of the answer: one more or less moves nothing below."""
        self._answer.setMinimumHeight(lines * self._answer.fontMetrics().lineSpacing())
        if isinstance(self._answer, Label):
            self._answer.setAlignment(Qt.AlignmentFlag.AlignTop)

    def set_answer(self, text: str) -> None:
        """The page's first line: the answer to its question, in words."""
        self._answer.setText(text)

    def answer(self) -> str:
        return self._answer.text()

    def show_account(self, account: Account | None) -> None:
        self.account = account

    def enter(self) -> None:
        """The page comes into view."""

    def take_text(self, text: str) -> None:
        """`text` was pasted elsewhere, and this page was chosen to answer it; called while the page is in view."""

    def press(self, keys: str) -> bool:
        """Do what `keys` (as QKeySequence reads them) do on this page; False where they do nothing."""
        wanted = QKeySequence(keys)
        for shortcut in self.findChildren(QShortcut):
            owner = shortcut.parent()
            if shortcut.key() == wanted and isinstance(owner, QWidget) and owner.isVisible():
                shortcut.activated.emit()
                return True
        return False

    def retranslate(self) -> None:
        """Say every text of the page in the language of now."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _scroll(self, inner: QWidget) -> Scrolling:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scrolling = Scrolling(inner)
        outer.addWidget(scrolling)
        scrolling.verticalScrollBar().rangeChanged.connect(self._fit)
        return scrolling

    def _fit(self) -> None:
        """What stands on the page is as wide with a scroll bar, which takes its room from the margin, as without."""
        right = theme.MARGIN + max(0, self.width() - theme.most_width(self.wide))
        if self._scrolling is not None and self._scrolling.verticalScrollBar().maximum() > 0:
            right -= self._scrolling.verticalScrollBar().sizeHint().width()
        margins = QMargins(theme.MARGIN, theme.CARD_PADDING, right, theme.MARGIN)
        if margins != self._column.contentsMargins():
            self._column.setContentsMargins(margins)
