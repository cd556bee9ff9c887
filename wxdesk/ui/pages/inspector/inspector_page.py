"""A page as WeChat's browser sees it, and beside it every wx.config that it made, with its verdict."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from wxdesk.accounts.account import Account
from wxdesk.inspector import oauth
from wxdesk.inspector.api_names import web_name
from wxdesk.inspector.clients import Client
from wxdesk.signing.verdicts.verdict import VerdictKind
from wxdesk.tokens.broker import Broker
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.page import Page
from wxdesk.ui.pages.inspector.address_bar import AddressBar
from wxdesk.ui.pages.inspector.availability import Absence, absence
from wxdesk.ui.pages.inspector.findings import Findings
from wxdesk.ui.pages.inspector.media_answers import MediaAnswerer
from wxdesk.ui.pages.inspector.nearby import Nearby
from wxdesk.ui.pages.inspector.oauth_notice import OauthNotice
from wxdesk.ui.pages.inspector.session import Config, Session
from wxdesk.ui.pages.inspector.unreached import Unreached
from wxdesk.ui.pages.inspector.without import WithoutBrowser
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Button
from wxdesk.ui.widgets.buttons import menu_of
from wxdesk.ui.widgets.symbol import EmptyState
from wxdesk.wording.inspection import SHARES

if TYPE_CHECKING:
    from wxdesk.inspector.proxy.reach import Found
    from wxdesk.ui.pages.inspector.browser.browser import Browser
    from wxdesk.ui.pages.inspector.browser.page import InspectedPage

_PHONE_WIDTH = 390


class HandOver(NamedTuple):
    """Other pages that take a text from here: a recorded wx.config, and media ids."""

    diagnose: Callable[[str], object]
    media: Callable[[str], object]


class InspectorPage(Page):
    scrolls = False
    wide = True

    def __init__(
        self,
        list_accounts: Callable[[], tuple[Account, ...]],
        broker_of: Callable[[Account], Broker],
        tasks: Tasks,
        clipboard: Clipboard,
        hand_over: HandOver,
    ) -> None:
        super().__init__()
        self._list_accounts, self._broker_of = list_accounts, broker_of
        self._tasks, self._clipboard = tasks, clipboard
        self.browser: Browser | None = None
        self.session: Session | None = None
        self._client: Client | None = None
        self._without: WithoutBrowser | None = None
        self._nearby = Nearby(tasks, self)
        self._stopped = ""
        found = absence()
        if found is not None:
            self._build_without(found)
            return
        self._build()
        self._connect(hand_over)

    # --- building ---------------------------------------------------------------------------------------------------
    def _build_without(self, found: Absence) -> None:
        self._without = WithoutBrowser(found, self._clipboard)
        self.body.addWidget(self._without)
        self.body.addStretch(1)

    def _build(self) -> None:
        self.bar = AddressBar()
        self._reload = Button(icon_name="refresh")
        self._reload.setObjectName("inspect_reload")
        self._share = Button()
        self._share.setObjectName("inspect_share")
        self._shares = menu_of(self._share)
        self.action_row.addWidget(self._share)
        self.action_row.addWidget(self._reload)
        self._nothing = EmptyState()
        self._demo = Button()
        self._demo.setObjectName("inspect_demo")
        self._nothing.column.insertWidget(4, self._demo, 0, Qt.AlignmentFlag.AlignHCenter)
        self._place = QStackedWidget()
        self._place.addWidget(self._nothing)
        self.findings = Findings(self._clipboard)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._place)
        self._halves = QSplitter(Qt.Orientation.Horizontal)
        self._halves.setChildrenCollapsible(False)
        self._halves.setHandleWidth(theme.CARD_PADDING)
        self._halves.addWidget(left)
        self._halves.addWidget(self.findings)
        self._halves.setStretchFactor(0, 0)
        self._halves.setStretchFactor(1, 1)
        self.findings.hide()  # until there is a page that they are about
        self.body.setSpacing(theme.GRID)
        self.body.addWidget(self.bar)
        self.oauth = OauthNotice()
        self.body.addWidget(self.oauth)
        self.body.addWidget(self._halves, 1)

    def _connect(self, hand_over: HandOver) -> None:
        self.bar.wanted.connect(self.open)
        self._reload.clicked.connect(self.bar.submit)
        self._shares.aboutToShow.connect(self._fill_shares)
        self._demo.clicked.connect(self._open_demo)
        self.oauth.visit_wanted.connect(lambda address: self.open(address, self.bar.client()))
        self.findings.diagnose_wanted.connect(hand_over.diagnose)
        self.findings.media_wanted.connect(hand_over.media)
        for keys in (QKeySequence("F5"), QKeySequence("Ctrl+R")):
            QShortcut(keys, self).activated.connect(self.bar.submit)
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(self._on_address_wanted)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Inspector"))
        if self._without is not None:
            self._without.retranslate()
            self.set_answer(self.tr("What a page passes to wx.config, as WeChat would see it."))
            return
        self.bar.retranslate()
        self._reload.setText(self.tr("Re&load"))
        self._reload.setToolTip(self.tr("F5; nothing of the page's last visit is kept"))
        self._share.setText(self.tr("&Share"))
        self._share.setToolTip(self.tr("What WeChat's own menu offers and the page listens to"))
        self._demo.setText(self.tr("Open the demo page"))
        self._say_nothing()
        self.oauth.retranslate()
        self.findings.retranslate()
        self._show()

    def show_account(self, account: Account | None) -> None:
        super().show_account(account)
        if self._without is None:
            self._demo.setVisible(account is not None and account.of_sandbox)

    def enter(self) -> None:
        if self._without is None:
            QTimer.singleShot(
                0, self, lambda: self._made_browser().prepare()
            )  # when this page has been painted
            if self.session is None:
                self.bar.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_text(self, text: str) -> None:
        if self._without is None:
            self.bar.show_address(text)
            self.bar.submit()

    # --- a page -----------------------------------------------------------------------------------------------------
    def open(self, address: str, client: Client) -> None:
        """Load the page anew, if its user agrees to go there; what was recorded of the one before goes."""
        self.bar.show_address(address)
        browser = self._made_browser()
        self._nearby.find(
            address, self.account, browser.proxy.reach, lambda found: self._load(address, client, found)
        )

    def _load(self, address: str, client: Client, nearby: "Found | None") -> None:
        self._client = client
        browser = self._made_browser()
        self._place.setCurrentWidget(browser)
        if self.findings.isHidden():
            self.findings.show()
            self._halves.setSizes([_PHONE_WIDTH, 2 * _PHONE_WIDTH])
        browser.open(address, client, nearby)

    def _made_browser(self) -> "Browser":
        if self.browser is None:
            from wxdesk.ui.pages.inspector.browser.browser import Browser

            self.browser = Browser()
            self.browser.began.connect(self._on_began)
            self.browser.stopped.connect(self._on_stopped)
            self._place.addWidget(self.browser)
        return self.browser

    def _open_demo(self) -> None:
        if self.account is not None:
            self.bar.show_address(f"{self.account.api_base}/site/")
            self.bar.submit()

    def _on_began(self, page: "InspectedPage") -> None:
        assert self._client is not None
        self._stopped = ""
        if self.session is not None:
            self.session.close()
        media = MediaAnswerer(self._client, self.account, self._broker_of, self._tasks, self)
        session = Session(
            page, self._client, self.account, self._list_accounts, self._broker_of, self._tasks, media
        )
        media.setParent(session)
        page.show_pictures(media.pictures.get)
        session.setParent(self)
        session.config_changed.connect(self._on_config)
        self.session = session
        self.findings.begin(session)
        page.printed.connect(self.findings.print)
        page.navigated.connect(self._on_navigated)
        page.requested.connect(self.findings.request)
        page.incident.connect(self.findings.refuse)
        unreached = Unreached(self._made_browser().proxy.refusals, session)
        unreached.told.connect(self.findings.requests.add)
        self._show()

    def _on_stopped(self, why: StrEnum) -> None:
        """Its page is gone; what was recorded of it stays."""
        self._place.setCurrentWidget(self._nothing)
        self._stopped = why.value
        self._say_nothing()

    def _on_navigated(self, address: str) -> None:
        self.oauth.show_request(oauth.recognise(address), self.account)

    def _on_config(self, config: Config) -> None:
        self.findings.show_config(config)
        self._show()

    def _fill_shares(self) -> None:
        self._shares.clear()
        if self.session is not None:
            for name in self.session.shares():
                words = translate("inspection", SHARES[web_name(name)])
                self._shares.addAction(words, partial(self.session.share, name))
        if self._shares.isEmpty():
            self._shares.addAction(self.tr("The page listens to none of these")).setEnabled(False)

    def _on_address_wanted(self) -> None:
        self.bar.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.line.selectAll()

    # --- words ------------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        for button in (self._reload, self._share):
            button.setEnabled(self.session is not None)
        self.set_answer(self._sentence())

    def _say_nothing(self) -> None:
        if self._stopped == "crash":
            title, words = (
                self.tr("The page crashed"),
                self.tr("Its process ended. What it did before stays on the right."),
            )
        elif self._stopped:
            title = self.tr("The page was stopped")
            words = self.tr("It made more requests, dialogs or console output than any page needs.")
        else:
            title = self.tr("No page opened")
            words = self.tr(
                "Enter a page's URL above. It is opened as WeChat would open it, and every wx.config it makes is checked."
            )
        self._nothing.say("warn" if self._stopped else "inspector", "faint", title, words)

    def _sentence(self) -> str:
        if self.session is None:
            return self.tr("What a page passes to wx.config, and whether WeChat would accept it.")
        configs = self.session.configs
        judged = [one.judgement.counting().kind for one in configs if one.judgement is not None]
        if not configs:
            return self.tr("The page has not called wx.config yet.")
        if len(judged) < len(configs):
            return self.tr("Checking what the page passed to wx.config…")
        if self.session.passed_over:
            return self.tr(
                "The page calls wx.config again and again; the first {count} calls are shown."
            ).format(count=len(configs))
        wrong = sum(kind in (VerdictKind.PROVEN, VerdictKind.UNEXPLAINED) for kind in judged)
        if wrong:
            return self.tr("{wrong} of {count} wx.config calls would be rejected.").format(
                wrong=wrong, count=len(judged)
            )
        if all(kind is VerdictKind.MATCH for kind in judged):
            return self.tr("All wx.config calls of this page match: {count}.").format(count=len(judged))
        return self.tr("What the page passed to wx.config could not be judged.")
