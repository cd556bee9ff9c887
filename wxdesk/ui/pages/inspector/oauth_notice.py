"""What to do about a page that asks WeChat who its visitor is, which only WeChat's own app can answer."""

from PySide6.QtCore import Signal

from wxdesk.accounts.account import Account
from wxdesk.inspector.oauth import OauthRequest
from wxdesk.ui.widgets import Button
from wxdesk.ui.widgets.messages.inline_notice import InlineNotice


class OauthNotice(InlineNotice):
    """`visit_wanted`: the address at which the sandbox answers instead."""

    visit_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inspect_oauth")
        self._address = ""
        self._visit = Button()
        self._visit.setObjectName("inspect_as_visitor")
        self.buttons.addWidget(self._visit)
        self._visit.clicked.connect(lambda: self.visit_wanted.emit(self._address))

    def retranslate(self) -> None:
        super().retranslate()
        self._visit.setText(self.tr("Continue as a test visitor"))

    def show_request(self, request: OauthRequest | None, account: Account | None) -> None:
        """None: the page is another one, and there is nothing to say."""
        if request is None:
            self.clear()
            return
        in_sandbox = account is not None and account.of_sandbox
        self._address = request.at(account.api_base) if account is not None and in_sandbox else ""
        self._visit.setVisible(in_sandbox)
        self.tell("warn", lambda: (self._sentence(request), self._remedy(in_sandbox)))

    def _sentence(self, request: OauthRequest) -> str:
        return self.tr("The page asks WeChat who its visitor is (web authorization, {scope}).").format(
            scope=request.scope or "scope?"
        )

    def _remedy(self, in_sandbox: bool) -> str:
        if in_sandbox:
            return self.tr("The sandbox can answer in WeChat's place.")
        return self.tr(
            "Only the WeChat app can answer. Open the page on a phone, copy the URL it ends at with its code=…, and open "
            "that here: the code works once, within 5 minutes. Or ask the developer for a page without authorization."
        )
