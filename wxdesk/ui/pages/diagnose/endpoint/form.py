"""Which endpoint is asked, how, and about which page; what cannot be used is said beside its field."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Signal

from wxdesk.accounts.account import Account
from wxdesk.errors import InputError
from wxdesk.sandbox.company.mistakes import OF_SIGNING
from wxdesk.signing.endpoint.matrix import check_page
from wxdesk.signing.endpoint.request import Endpoint, Method, check_endpoint, check_extra, page_in
from wxdesk.signing.page_url import PageUrl
from wxdesk.tokens.broker import Broker
from wxdesk.ui.accounts.ticket_input import TicketInput
from wxdesk.ui.language import translate
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Card, Field, FieldForm
from wxdesk.ui.widgets.layout.form_rows import add_field, line_field, line_of, on_widget
from wxdesk.ui.widgets.layout.split_pane import SplitPane
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox
from wxdesk.wording.errors import describe
from wxdesk.wording.signing.company_mistakes import SIGNING_MISTAKES

T = TypeVar("T")

_SANDBOX_ENDPOINT = "/site/sign"
_SANDBOX_PAGE = "/site/?order=1001&name=%E5%B0%8F%E6%98%8E"
_NO_MISTAKE = "none"
_MISTAKE = "mistake"


@dataclass(frozen=True)
class Question:
    """What a check needs to know besides the ticket."""

    endpoint: Endpoint
    page: PageUrl


class EndpointForm(Card):
    """`ticket` are its rows about the ticket. On a sandbox account it is filled in, so that it can be tried at once."""

    submitted = Signal()

    def __init__(self, broker_of: Callable[[Account], Broker], tasks: Tasks) -> None:
        super().__init__()
        self._filled: tuple[str, str] = ("", "")
        self._build(broker_of, tasks)
        self._connect()

    def _build(self, broker_of: Callable[[Account], Broker], tasks: Tasks) -> None:
        asked, way = self._forms = (FieldForm(), FieldForm())
        self._url = line_field(asked, "endpoint_url", mono=True)
        self._page = line_field(asked, "endpoint_page", mono=True)
        self.ticket = TicketInput(asked, broker_of, tasks, self, prefix="endpoint_")
        self._method_box, self._mistake_box = ChoiceBox(), ChoiceBox()
        self._method_box.setObjectName("endpoint_method")
        self._mistake_box.setObjectName("endpoint_mistake")
        self._method = add_field(way, Field(self._method_box))
        self._parameter = line_field(way, "endpoint_parameter", mono=True)
        self._extra = line_field(way, "endpoint_extra", mono=True)
        self._mistake = add_field(way, Field(self._mistake_box))
        line_of(self._parameter).setText("url")
        self.body.addWidget(SplitPane(on_widget(asked), on_widget(way), (3, 2), narrow=620))

    def _connect(self) -> None:
        for field in self._lines():
            line_of(field).textEdited.connect(field.clear_error)
            line_of(field).returnPressed.connect(self.submitted)
        line_of(self._url).editingFinished.connect(self._take_page)
        self._mistake_box.currentIndexChanged.connect(self._on_mistake)
        line_of(self._extra).textEdited.connect(self._show_mistake)

    def _lines(self) -> tuple[Field, ...]:
        return (self._url, self._page, self._parameter, self._extra)

    def retranslate(self) -> None:
        self._url.set_texts(self.tr("Signing &endpoint"))
        line_of(self._url).setPlaceholderText("https://api.example.com/wechat/signature")
        self._page.set_texts(
            self.tr("P&age URL"), self.tr("Up to 24 edge-case URLs are generated from it, one request each.")
        )
        line_of(self._page).setPlaceholderText("https://h5.example.com/photo?uid=88")
        self._method.set_texts(self.tr("Req&uest method"))
        self._method_box.offer(
            (
                (Method.GET, self.tr("GET, query string")),
                (Method.FORM, self.tr("POST, form")),
                (Method.JSON, self.tr("POST, JSON")),
            )
        )
        self._parameter.set_texts(self.tr("URL para&meter"))
        self._extra.set_texts(
            self.tr("&Further parameters"), self.tr("name=value pairs separated by &; sent exactly as typed.")
        )
        self._mistake.set_texts(self.tr("Simulated mis&take"))
        self._mistake_box.offer(
            tuple((name, translate("signing_mistakes", SIGNING_MISTAKES[name])) for name in OF_SIGNING)
        )
        self.ticket.retranslate()
        self._align()

    def _align(self) -> None:
        """One above the other, the two forms begin their fields at one place."""
        widest = 0
        for form in self._forms:
            cells = (form.itemAtPosition(row, 0) for row in range(form.rowCount()))
            labels = (cell.widget() for cell in cells if cell is not None)
            widest = max(widest, *(label.sizeHint().width() for label in labels if label is not None))
        for form in self._forms:
            form.setColumnMinimumWidth(0, widest)

    # --- the account ------------------------------------------------------------------------------------------------
    def show_account(self, account: Account | None) -> None:
        """Fill in the sandbox's own endpoint; take it out again where another account is chosen."""
        in_sandbox = account is not None and account.of_sandbox
        self._mistake.set_shown(in_sandbox)
        base = account.api_base if account is not None and in_sandbox else ""
        filling = (f"{base}{_SANDBOX_ENDPOINT}", f"{base}{_SANDBOX_PAGE}") if base else ("", "")
        for field, before, now in zip((self._url, self._page), self._filled, filling, strict=True):
            if field.text() in ("", before):
                line_of(field).setText(now)
                line_of(field).setCursorPosition(0)
                field.clear_error()
        if not in_sandbox and line_of(self._extra).text().startswith(f"{_MISTAKE}="):
            line_of(self._extra).clear()
        self._filled = filling

    def focus(self) -> None:
        line_of(self._url).setFocus()

    # --- what is asked ----------------------------------------------------------------------------------------------
    def question(self) -> Question | None:
        """What is to be asked, or None where something cannot be used."""
        page = self._checked(self._page, lambda: check_page(self._page.text()))
        extra = self._checked(self._extra, self._extra_pairs)
        endpoint = self._checked(self._url, lambda: self._endpoint(extra or ()))
        return Question(endpoint, page) if endpoint and page and extra is not None else None

    def show_error(self, error: InputError, field: Field | None = None) -> None:
        """Say it beside the field that it is about: the one it names, or `field`."""
        named = {
            "parameter_name_empty": self._parameter,
            "parameter_twice": self._extra,
            "secret_in_request": self._extra,
        }
        (named.get(error.code) or field or self._url).show_error(str(describe(error, translate)))

    def _endpoint(self, extra: tuple[tuple[str, str], ...]) -> Endpoint:
        method = self._method_box.value()
        assert isinstance(method, Method)
        self._parameter.clear_error()
        return check_endpoint(self._url.text(), method, self._parameter.text(), extra)

    def _extra_pairs(self) -> tuple[tuple[str, str], ...]:
        return tuple(check_extra(pair) for pair in self._extra.text().split("&") if pair.strip())

    def _checked(self, field: Field, check: Callable[[], T]) -> T | None:
        field.clear_error()
        try:
            return check()
        except InputError as error:
            self.show_error(error, field)
            return None

    # --- filling in -------------------------------------------------------------------------------------------------
    def _take_page(self) -> None:
        """A call that was pasted whole names a page already."""
        page = page_in(self._url.text(), self._parameter.text())
        if page and not self._page.text().strip():
            line_of(self._page).setText(page)

    def _on_mistake(self) -> None:
        name = self._mistake_box.value()
        line_of(self._extra).setText("" if name == _NO_MISTAKE else f"{_MISTAKE}={name}")
        self._extra.clear_error()

    def _show_mistake(self, text: str) -> None:
        name = text.partition("=")[2] if text.startswith(f"{_MISTAKE}=") else _NO_MISTAKE
        self._mistake_box.choose(name)
