"""No account yet: two large choices."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.widgets import Button, Card, Label
from wxdesk.ui.widgets.text.texts import SteadyLabel
from wxdesk.wording.keyrings import PLACES


class FirstStart(QWidget):
    add_requested = Signal()
    sandbox_requested = Signal()
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._place: KeyringKind | None = None
        self._build()
        self._add.clicked.connect(self.add_requested)
        self._try.clicked.connect(self.sandbox_requested)
        self.retranslate()

    def _build(self) -> None:
        self._name = Label("wxdesk", scale=2.1, bold=True, wrap=False)
        self._line = Label(scale=theme.HEADING, colour="faint")
        self._add_title, self._add_text = Label(scale=theme.HEADING, bold=True), SteadyLabel(colour="faint")
        self._add = Button(primary=True)
        self._try_title, self._try_text = Label(scale=theme.HEADING, bold=True), Label(colour="faint")
        self._try = Button()
        cards = QHBoxLayout()
        cards.setSpacing(20)
        for title, text, button in (
            (self._add_title, self._add_text, self._add),
            (self._try_title, self._try_text, self._try),
        ):
            card = Card()
            card.body.setContentsMargins(24, 24, 24, 20)
            card.body.addWidget(title)
            card.body.addWidget(text)
            card.body.addStretch(1)
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
        column.addStretch(3)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        outer.addStretch(1)
        outer.addWidget(inner, 20)
        outer.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def retranslate(self) -> None:
        self._line.setText(
            self.tr(
                "Find out why WeChat rejects a signature and who replaced the access_token; download customers' files."
            )
        )
        self._add_title.setText(self.tr("Add an Official or Service Account"))
        self._say_place()
        self._add.setText(self.tr("&Add account…"))
        self._try_title.setText(self.tr("Try the sandbox"))
        self._try_text.setText(
            self.tr(
                "A simulated WeChat inside wxdesk: tokens counting down, signatures to diagnose, 24 files to download. "
                "Works offline."
            )
        )
        self._try.setText(self.tr("&Open the sandbox"))

    def show_place(self, place: KeyringKind) -> None:
        """Where AppSecrets are kept on this computer."""
        self._place = place
        self._say_place()

    def _say_place(self) -> None:
        """It is known after a while: the buttons stay where they are."""
        self._add_text.keep_room_for(*map(self._words_of, KeyringKind))
        self._add_text.setText(self._words_of(self._place))

    def _words_of(self, place: KeyringKind | None) -> str:
        if place is None:
            return self.tr("Enter its AppID and AppSecret.")
        if place is KeyringKind.SESSION:
            return self.tr(
                "Enter its AppID and AppSecret. No usable keyring was found on this computer: the AppSecret is kept in "
                "memory for this session only, and never written to disk."
            )
        words = self.tr("Enter its AppID and AppSecret. The AppSecret is stored only in {place}.")
        return words.format(place=translate("states", PLACES[place]))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.opened.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
