"""What a browser makes of the address that is signed, in words and character by character; never silently taken."""

from PySide6.QtCore import Signal

from wxdesk.signing.page_url import PageUrl
from wxdesk.ui.language import translate
from wxdesk.ui.widgets import Button, Card, Label
from wxdesk.ui.widgets.text.difference_view import DifferenceView
from wxdesk.ui.widgets.text.mono_text import MonoText
from wxdesk.wording.addresses import DIFFERENCES


class BrowserCard(Card):
    """Hidden while the address is signed as it was pasted and a browser reports the same."""

    taken = Signal(str)  # the browser's form of the address, wanted in its place

    def __init__(self) -> None:
        super().__init__()
        self._page: PageUrl | None = None
        self._title = Label(bold=True)
        self._reasons = Label()
        self._signed = MonoText()
        self._difference = DifferenceView()
        self._take = Button()
        self._take.setObjectName("sign_browsers_address")
        for widget in (self._title, self._reasons, self._signed, self._difference, self._take):
            self.body.addWidget(widget)
        self._take.clicked.connect(self._on_take)
        self.hide()

    def show_page(self, page: PageUrl | None) -> None:
        """None: there is no sound address."""
        self._page = page
        self.setVisible(page is not None and bool(page.differences))
        if page is None or not page.differences:
            return
        differs = page.signed != page.browser
        self.set_tone("warn" if differs else "")
        self._title.setText(
            self.tr(
                "Browsers report this URL differently, and WeChat checks the form that the browser reports."
            )
            if differs
            else self.tr("Only part of what you typed is signed:")
        )
        self._reasons.setText(
            "\n".join(f"• {translate('addresses', DIFFERENCES[one])}" for one in page.differences)
        )
        self._signed.setVisible(not differs)
        self._signed.set_text(page.signed)
        self._difference.setVisible(differs)
        self._take.setVisible(differs)
        if differs:
            self._difference.show_difference(page.signed, page.browser)
        self.setAccessibleName(self._title.text())

    def retranslate(self) -> None:
        self._take.setText(self.tr("&Use the browser's form"))
        self._difference.set_names(self.tr("signed now"), self.tr("as a browser reports it"))
        self._signed.setAccessibleName(self.tr("signed now"))
        self.show_page(self._page)

    def _on_take(self) -> None:
        if self._page is not None:
            self.taken.emit(self._page.browser)
