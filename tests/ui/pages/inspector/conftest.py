"""The inspector's page on the real services and the real sandbox, with a browser that the test speaks for."""

from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.inspector.stand_ins import StandInBrowser, StandInPage
from wxdesk.accounts.account import Account
from wxdesk.services import Services
from wxdesk.signing.signature import new_noncestr, sign
from wxdesk.tokens.credential import CredentialKind
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.inspector import inspector_page
from wxdesk.ui.pages.inspector.inspector_page import HandOver, InspectorPage
from wxdesk.ui.tasks import Tasks

ADDRESS = "https://h5.example.com/order?id=1001"


@dataclass
class Desk:
    """`handed`: what other pages were given."""

    page: InspectorPage
    services: Services
    account: Account
    browser: StandInBrowser
    handed: dict[str, list[str]] = field(default_factory=lambda: {"diagnose": [], "media": []})

    def open(self, address: str = ADDRESS) -> StandInPage:
        self.page.bar.line.setText(address)
        self.page.bar.submit()
        assert self.browser.page is not None
        self.browser.page.begin()
        return self.browser.page

    def signed(self, url: str = ADDRESS, **changes: object) -> dict[str, object]:
        """What the SDK sends for a wx.config that was signed for `url`."""
        ticket = self.services.broker(self.account).fetch(CredentialKind.JSAPI_TICKET).value.reveal()
        made = sign(ticket, new_noncestr(), str(int(self.services.clock.now().wall)), url)
        given = {
            "verifyJsApiList": [
                "chooseImage",
                "uploadImage",
                "downloadImage",
                "getLocalImgData",
                "imagePreview",
            ],
            "appId": self.account.appid,
            "verifyAppId": self.account.appid,
            "verifySignType": "sha1",
            "verifyTimestamp": made.timestamp,
            "verifyNonceStr": made.noncestr,
            "verifySignature": made.signature,
        }
        return given | changes


@pytest.fixture
def desk(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    services: Services,
    sandbox_account: Account,
    tasks: Tasks,
    clipboard: Clipboard,
) -> Desk:
    handed: dict[str, list[str]] = {"diagnose": [], "media": []}
    monkeypatch.setattr(inspector_page, "absence", lambda: None)
    hand_over = HandOver(handed["diagnose"].append, handed["media"].append)
    page = InspectorPage(services.store.accounts, services.broker, tasks, clipboard, hand_over)
    browser = StandInBrowser()
    browser.began.connect(page._on_began)
    browser.stopped.connect(page._on_stopped)
    page.browser = browser  # type: ignore[assignment]
    page._place.addWidget(browser)
    qtbot.addWidget(page)
    page.retranslate()
    page.show_account(sandbox_account)
    page.resize(1000, 700)
    page.show()
    return Desk(page, services, sandbox_account, browser, handed)
