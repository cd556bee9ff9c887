"""No account yet: two large choices."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.ui import theme
from wxdesk.ui.widgets import Button, Card, Label, Notice


class FirstStart(QWidget):
    add_requested = Signal()
    sandbox_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._build()
        self._add.clicked.connect(self.add_requested)
        self._try.clicked.connect(self.sandbox_requested)
        self.retranslate()

    def _build(self) -> None:
        self._name = Label("wxdesk", scale=2.1, bold=True, wrap=False)
        self._line = Label(scale=theme.HEADING, colour="faint")
        self._add_title, self._add_text = Label(scale=theme.HEADING, bold=True), Label(colour="faint")
        self._add = Button(primary=True)
        self._try_title, self._try_text = Label(scale=theme.HEADING, bold=True), Label(colour="faint")
        self._try = Button()
        self.notice = Notice()
        cards = QHBoxLayout()
        cards.setSpacing(20)
        for title, text, button in (
            (self._add_title, self._add_text, self._add),
            (self._try_title, self._try_text, self._try),
        ):
            card = Card()
            card.body.setContentsMargins(24, 24, 24, 20)
            card.body.addWidget(title)
            card.body.addWidget(text, 1)
            card.body.addSpacing(6)
            card.body.addWidget(button)
            cards.addWidget(card, 1)
        inner = QWidget()
        inner.setMaximumWidth(760)
        column = QVBoxLayout(inner)
        column.addStretch(2)
        column.addWidget(self._name)
        column.addWidget(self._line)
        column.addSpacing(20)
        column.addLayout(cards)
        column.addWidget(self.notice)
        column.addStretch(3)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        outer.addStretch(1)
        outer.addWidget(inner, 20)
        outer.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def retranslate(self) -> None:
        self._line.setText(self.tr("Signatures, tokens and media of WeChat Official Accounts, on your desk."))
        self._add_title.setText(self.tr("Add an Official or Service Account"))
        self._add_text.setText(
            self.tr(
                "AppID and AppSecret. The AppSecret goes into the system keyring; where there is none, it is kept in "
                "memory until wxdesk closes."
            )
        )
        self._add.setText(self.tr("&Add account…"))
        self._try_title.setText(self.tr("Try it on the sandbox"))
        self._try_text.setText(
            self.tr(
                "A small WeChat inside this program: running tokens, signatures to check, 24 media to save. Offline."
            )
        )
        self._try.setText(self.tr("&Open the sandbox"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
