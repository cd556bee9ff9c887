"""The signature for a page's address, live as its parts are typed."""

import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.accounts.account import Account
from wxdesk.errors import InputError
from wxdesk.secrecy import Secret
from wxdesk.signing.page_url import PageUrl, parse_page_url
from wxdesk.signing.signature import Signed, check_noncestr, check_timestamp, new_noncestr, sign
from wxdesk.signing.verdicts.suspicions import about_address
from wxdesk.tokens.broker import Broker
from wxdesk.ui import theme
from wxdesk.ui.accounts.ticket_input import TicketInput
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.page import Page
from wxdesk.ui.pages.sign.browser_card import BrowserCard
from wxdesk.ui.pages.sign.snippet_card import SnippetCard
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Button, Card, Field, FieldForm, Label
from wxdesk.ui.widgets.copy_button import CopyButton
from wxdesk.ui.widgets.layout.form_rows import line_field, line_of
from wxdesk.ui.widgets.layout.split_pane import SplitPane
from wxdesk.ui.widgets.text.mono_text import MonoText
from wxdesk.wording.errors import describe
from wxdesk.wording.numbers import clock_time
from wxdesk.wording.signing.suspicions import suspicion_words
from wxdesk.wording.tokens.clocks import wrong_clock

T = TypeVar("T")

_MILLISECONDS = 12  # digits; seconds have ten until the year 2286

_ONE_LINE = 14 / theme.BODY_PX  # the 40 digits of a signature have room in half a page


class SignPage(Page):
    def __init__(self, broker_of: Callable[[Account], Broker], tasks: Tasks, clipboard: Clipboard) -> None:
        super().__init__()
        self._broker_of = broker_of
        self._clipboard = clipboard
        self._page_url: PageUrl | None = None
        self._signed: Signed | None = None
        self._odd = False
        self._build(broker_of, tasks)
        self._connect()

    # --- building ---------------------------------------------------------------------------------------------------
    def _build(self, broker_of: Callable[[Account], Broker], tasks: Tasks) -> None:
        form = FieldForm()
        self._url = line_field(form, "page_address", mono=True)
        address = Card()
        address.body.addLayout(form)
        self.body.addWidget(address)
        left = self._build_inputs(broker_of, tasks)
        self.body.addWidget(SplitPane(left, self._build_results(), narrow=620))
        self.body.addStretch(1)
        line_of(self._noncestr).setText(new_noncestr())
        self._set_now()

    def _build_inputs(self, broker_of: Callable[[Account], Broker], tasks: Tasks) -> QWidget:
        self._new, self._now = Button(), Button()
        self._new.setObjectName("new_noncestr")
        self._now.setObjectName("timestamp_now")
        form = FieldForm()
        self._noncestr = line_field(form, "noncestr", self._new, mono=True)
        self._timestamp = line_field(form, "timestamp", self._now, mono=True)
        self._ticket = TicketInput(form, broker_of, tasks, self, clipboard=self._clipboard)
        self._browser = BrowserCard()
        inputs = Card()
        inputs.body.addLayout(form)
        return _column(inputs, self._browser)

    def _build_results(self) -> QWidget:
        self._signature_title, self._string1_title = (Label(bold=True, wrap=False) for _ in range(2))
        self._signature, self._string1 = MonoText(_ONE_LINE), MonoText()
        self._signature.setObjectName("signature")
        self._string1.setObjectName("string1")
        self._copy_signature = CopyButton(self._clipboard, self._signature.text, primary=True)
        self._copy_signature.setObjectName("copy_signature")
        self._copy_string1 = CopyButton(self._clipboard, self._full_string1, secret=True)
        self._copy_string1.setObjectName("copy_string1")
        self._about_string1 = Label(scale=theme.SMALL, colour="faint")
        result = Card()
        for title, copy, text in (
            (self._signature_title, self._copy_signature, self._signature),
            (self._string1_title, self._copy_string1, self._string1),
        ):
            head = QHBoxLayout()
            head.addWidget(title)
            head.addStretch(1)
            head.addWidget(copy)
            result.body.addLayout(head)
            result.body.addWidget(text)
        result.body.addWidget(self._about_string1)
        self._wrong_clock = Label(colour="warn")
        self._wrong_clock.setObjectName("wrong_clock")
        result.body.addWidget(self._wrong_clock)
        self._snippets = SnippetCard(self._clipboard)
        return _column(result, self._snippets)

    def _connect(self) -> None:
        for field in (self._url, self._noncestr, self._timestamp):
            line_of(field).textChanged.connect(self._sign)
        self._ticket.changed.connect(self._sign)
        self._new.clicked.connect(lambda: line_of(self._noncestr).setText(new_noncestr()))
        self._now.clicked.connect(self._set_now)
        self._browser.taken.connect(line_of(self._url).setText)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Sign"))
        self._url.set_texts(self.tr("&Page URL"))
        line_of(self._url).setPlaceholderText("https://h5.example.com/photo?uid=88")
        self._noncestr.set_texts(self.tr("&nonceStr"))
        self._timestamp.set_texts(self.tr("&timestamp"))
        self._new.setText(self.tr("Ne&w"))
        self._now.setText(self.tr("N&ow"))
        self._signature_title.setText(self.tr("Signature"))
        self._signature.setAccessibleName(self.tr("Signature"))
        self._signature.setPlaceholderText("–")
        self._copy_signature.set_label(self.tr("Copy si&gnature"))
        self._string1_title.setText("string1")
        self._string1.setAccessibleName("string1")
        self._copy_string1.set_label(self.tr("Copy string&1"))
        for part in (self._ticket, self._browser, self._snippets):
            part.retranslate()
        self._sign()

    # --- the account ------------------------------------------------------------------------------------------------
    def show_account(self, account: Account | None) -> None:
        super().show_account(account)
        self._ticket.choose_freely()
        self._ticket.offer((account,) if account else (), account)
        self._sign()

    def enter(self) -> None:
        self._ticket.forget_problem()
        self._sign()
        line_of(self._url).setFocus(Qt.FocusReason.OtherFocusReason)

    def take_text(self, text: str) -> None:
        line_of(self._url).setText(text)

    # --- signing ----------------------------------------------------------------------------------------------------
    def _set_now(self) -> None:
        line_of(self._timestamp).setText(str(int(time.time())))

    def _sign(self) -> None:
        """Pure and fast: run at every key."""
        page = self._page_url = self._checked(self._url, parse_page_url)
        noncestr = self._checked(self._noncestr, check_noncestr)
        self._timestamp.show_hint("")
        timestamp = self._checked(self._timestamp, check_timestamp)
        if timestamp:
            self._timestamp.show_hint(self._moment(timestamp))
        self._odd = self._remarked(page)
        if page is not None:
            self._ticket.need()
        ticket = self._ticket.ticket()
        self._signed = None
        if page and noncestr and timestamp and ticket:
            self._signed = sign(ticket.reveal(), noncestr, timestamp, page.signed)
        self._show()

    def _checked(self, field: Field, check: Callable[[str], T]) -> T | None:
        """What `check` makes of the field's text; what is wrong stands beside it, unless it is only empty yet."""
        field.clear_error()
        try:
            return check(field.text())
        except InputError as error:
            if field.text().strip():
                field.show_error(str(describe(error, translate)))
            return None

    def _remarked(self, page: PageUrl | None) -> bool:
        """Whether something is odd about the address, which then stands below it."""
        account = self._ticket.account
        odd = about_address(page, account.safe_domains if account else ()) if page is not None else ()
        if odd:
            self._url.show_error("\n".join(suspicion_words(one, translate) for one in odd), "warn")
        return bool(odd)

    def _moment(self, timestamp: str) -> str:
        if len(timestamp) >= _MILLISECONDS:
            return self.tr("Looks like milliseconds. WeChat expects seconds (10 digits).")
        return self.tr("{time}, local time").format(time=clock_time(int(timestamp)))

    def _full_string1(self) -> Secret:
        return Secret(self._signed.string1 if self._signed else "")

    # --- showing ----------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        signed = self._signed
        self._signature.set_text(signed.signature if signed else "")
        self._string1.set_text(self._ticket.masked(signed.string1) if signed else "")
        for copy in (self._copy_signature, self._copy_string1):
            copy.setEnabled(signed is not None)
        masked = signed is not None and not self._ticket.is_pasted
        self._about_string1.setText(
            self.tr("The ticket is masked here; the copy contains it in full.") if masked else ""
        )
        self._about_string1.setVisible(masked)
        self._browser.show_page(self._page_url)
        account = self._ticket.account
        off_s = (
            self._broker_of(account).api.clock_off_s if account is not None and signed is not None else None
        )
        wrong = wrong_clock(off_s, translate)
        self._wrong_clock.setText(wrong)
        self._wrong_clock.setVisible(bool(wrong))
        self._snippets.show_signed(signed, account.appid if account else "")
        self.set_answer(self._sentence())

    def _missing(self) -> str:
        absent = [
            name
            for name, there in (
                (self.tr("page URL"), self._url.text().strip()),
                ("nonceStr", self._noncestr.text().strip()),
                ("timestamp", self._timestamp.text().strip()),
                ("jsapi_ticket", self._ticket.ticket()),
            )
            if not there
        ]
        if absent:
            return self.tr("Still needed: {names}").format(names=self.tr(", ").join(absent))
        return self.tr("Fix the fields marked in red first.")

    def _sentence(self) -> str:
        if self._signed is None:
            if self._ticket.is_fetching:
                return self.tr("Fetching the ticket…")
            if self._url.text().strip():
                return self._missing()
            return self.tr("Enter a page URL to get its signature.")
        page = self._page_url
        if page is not None and page.signed != page.browser:
            return self.tr("Signed, but a browser reports this URL differently.")
        if self._odd:
            return self.tr("Signed, but look at the note below the page URL.")
        return self.tr("Signed. Valid only for exactly this page URL.")


def _column(*cards: Card) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.CARD_PADDING)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return widget
