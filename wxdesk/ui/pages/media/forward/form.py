"""Where files are forwarded to, and how; what cannot be used is said beside its field."""

from dataclasses import dataclass
from enum import Enum
from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit

from wxdesk.errors import InputError
from wxdesk.hosts import is_this_computer
from wxdesk.media.forwarding.acceptance import ANY_2XX, CONTAINS
from wxdesk.media.forwarding.credential import check_credential
from wxdesk.media.forwarding.endpoint import FIELD, Endpoint, check_endpoint
from wxdesk.media.forwarding.forwarding import JOBS, JOBS_MAX, JOBS_MIN
from wxdesk.secrecy import Secret, redact
from wxdesk.ui.language import translate
from wxdesk.ui.widgets import Card, Field, FieldForm
from wxdesk.ui.widgets.layout.form_rows import add_field, line_field, line_of, on_widget
from wxdesk.ui.widgets.layout.split_pane import SplitPane
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox, NumberBox
from wxdesk.ui.widgets.text.lines_box import lines_field
from wxdesk.ui.window_state import WindowState
from wxdesk.wording.errors import describe

_LINES_HEIGHT = 58


class AuthScheme(Enum):
    """How the endpoint wants to see its credential; the value is what stands before what was typed."""

    NONE = None
    BEARER = "Bearer "
    BASIC = "Basic "
    HEADER = ""


@dataclass(frozen=True)
class ForwardRequest:
    """`typed`: the credential as typed just now; None with `needs_credential`: the saved one."""

    endpoint: Endpoint
    needs_credential: bool
    typed: Secret | None
    jobs: int


class ForwardForm(Card):
    """`changed`: what was found out so far is about another endpoint.

    It remembers what was typed, but for the credential and the query of the address, which may be a key.
    `url`: an address to begin with, which is not remembered.
    """

    changed = Signal()

    def __init__(self, memory: WindowState, url: str = "") -> None:
        super().__init__()
        self._memory = memory
        self._given = url
        self._build()
        self._restore(url)
        self._connect()

    def _build(self) -> None:
        where, how = FieldForm(), FieldForm()
        self._url = line_field(where, "forward_url", mono=True)
        self._plain = QCheckBox()
        self._plain.setObjectName("forward_plain_http")
        where.addWidget(self._plain, where.rowCount(), 1)
        self._shown_box = ChoiceBox()
        self._shown_box.setObjectName("forward_credential_kind")
        self._shown = add_field(where, Field(self._shown_box))
        self._secret = line_field(where, "forward_credential", mono=True)
        line_of(self._secret).setEchoMode(QLineEdit.EchoMode.Password)
        self._accept_box = ChoiceBox()
        self._accept_box.setObjectName("forward_accept_kind")
        self._accept = add_field(where, Field(self._accept_box))
        self._rule = line_field(where, "forward_accept", mono=True)
        self._field = line_field(how, "forward_field", mono=True)
        self._extra, self._extra_box = lines_field(how, "forward_extra")
        self._headers, self._headers_box = lines_field(how, "forward_headers")
        for box in (self._extra_box, self._headers_box):
            box.setFixedHeight(_LINES_HEIGHT)
        self._jobs_box = NumberBox(JOBS_MIN, JOBS_MAX)
        self._jobs_box.setObjectName("forward_jobs")
        self._jobs = add_field(how, Field(self._jobs_box))
        self.body.addWidget(SplitPane(on_widget(where), on_widget(how), (1, 1), narrow=560))

    def _connect(self) -> None:
        line_of(self._url).textChanged.connect(self._show_rows)
        line_of(self._url).textChanged.connect(self.changed)
        self._shown_box.currentIndexChanged.connect(self._show_rows)
        self._accept_box.currentIndexChanged.connect(self._show_rows)
        for field in (self._url, self._secret, self._rule, self._field):
            line_of(field).textEdited.connect(field.clear_error)

    def retranslate(self) -> None:
        self._url.set_texts(self.tr("&Endpoint"))
        line_of(self._url).setPlaceholderText("https://crm.example.com/upload")
        unencrypted = InputError("forward_plain_http", host="media.crm.example.com")
        self._url.keep_room_for(str(describe(unencrypted, translate)))
        self._plain.setText(self.tr("Send unencr&ypted anyway"))
        self._shown.set_texts(self.tr("Cre&dential"))
        self._shown_box.offer(
            (
                (AuthScheme.NONE, self.tr("None")),
                (AuthScheme.BEARER, self.tr("Bearer token")),
                (AuthScheme.BASIC, self.tr("User name and password")),
                (AuthScheme.HEADER, self.tr("Custom header")),
            )
        )
        self._accept.set_texts(self.tr("&Accepted when"))
        self._accept_box.offer(
            (
                ("", self.tr("HTTP 2xx and a success response")),
                ("=", self.tr("HTTP 2xx and this response field equals")),
                (CONTAINS, self.tr("HTTP 2xx and the response contains")),
                (ANY_2XX, self.tr("Any HTTP 2xx")),
            )
        )
        self._field.set_texts(self.tr("File &field name"))
        self._extra.set_texts(
            self.tr("F&urther fields"),
            self.tr("One name=value per line. {media_id}, {seq} and {name} are filled in for each file."),
        )
        self._headers.set_texts(
            self.tr("&Headers"), self.tr("One Name=value per line. Do not put credentials here.")
        )
        self._jobs.set_texts(self.tr("Parallel upl&oads"))
        self._restore_choices()
        self._show_rows()

    # --- what is asked for ------------------------------------------------------------------------------------------
    def order(self) -> ForwardRequest | None:
        """What is to be done, or None where something cannot be used."""
        for field in (self._url, self._secret, self._rule, self._field, self._extra, self._headers):
            field.clear_error()
        self._show_rows()
        try:
            endpoint = check_endpoint(
                self._url.text(),
                self._field.text(),
                self._extra_box.lines(),
                self._headers_box.lines(),
                self._accept_rule(),
                self._plain.isChecked() and self._plain.isVisibleTo(self),
            )
            typed = self._typed()
        except InputError as error:
            self.show_error(error)
            return None
        self._remember(endpoint)
        kind = self._shown_box.value()
        return ForwardRequest(endpoint, kind is not AuthScheme.NONE, typed, self._jobs_box.value())

    def show_error(self, error: BaseException) -> bool:
        """Say it beside the field that it is about; False where it is about none."""
        code = getattr(error, "code", "")
        field = next((field for start, field in self._fields_of_errors() if code.startswith(start)), None)
        if field is not None:
            field.show_error(str(describe(error, translate)))
            field.editor.setFocus()
        return field is not None

    def _fields_of_errors(self) -> tuple[tuple[str, Field], ...]:
        return (
            ("forward_url", self._url),
            ("url_with_password", self._url),
            ("forward_plain_http", self._url),
            ("forward_field", self._field),
            ("forward_extra", self._extra),
            ("forward_template", self._extra),
            ("forward_header", self._headers),
            ("forward_accept", self._rule),
            ("forward_credential", self._secret),
        )

    def forget_secret(self) -> None:
        """Once it is in the keyring it is not kept in a field."""
        line_of(self._secret).clear()

    def _typed(self) -> Secret | None:
        kind, text = self._shown_box.value(), self._secret.text()
        if not isinstance(kind, AuthScheme) or kind is AuthScheme.NONE or not text.strip():
            return None
        return check_credential(f"{kind.value}{text.strip()}").line

    def _accept_rule(self) -> str:
        kind, rule = str(self._accept_box.value() or ""), self._rule.text().strip()
        return {"=": rule or "=", CONTAINS: CONTAINS + rule}.get(kind, kind)

    # --- rows that come and go --------------------------------------------------------------------------------------
    def _show_rows(self) -> None:
        parts = _parts(self._url.text())
        self._plain.setVisible(parts[0] == "http" and bool(parts[1]) and not is_this_computer(parts[1]))
        self._say_secret_hint()
        self._secret.set_shown(self._shown_box.value() is not AuthScheme.NONE)
        self._say_rule()
        self._rule.set_shown(self._accept_box.value() in ("=", CONTAINS))

    def _say_rule(self) -> None:
        by_text = self._accept_box.value() == CONTAINS
        self._rule.set_texts(self.tr("Te&xt") if by_text else self.tr("Fie&ld and value"))
        line_of(self._rule).setPlaceholderText("stored" if by_text else "code=0")

    def _say_secret_hint(self) -> None:
        labels = {
            AuthScheme.BEARER: self.tr("To&ken"),
            AuthScheme.BASIC: self.tr("user:password"),
            AuthScheme.HEADER: self.tr("Name: value"),
        }
        kind = self._shown_box.value()
        if isinstance(kind, AuthScheme) and kind in labels:
            self._secret.set_texts(
                labels[kind],
                self.tr(
                    "Stored in the system keyring; without one, until wxdesk closes. Leave empty to use the one saved "
                    "for this host."
                ),
            )

    # --- memory -----------------------------------------------------------------------------------------------------
    def _restore(self, url: str) -> None:
        line_of(self._url).setText(url or self._remembered("url"))
        line_of(self._url).setCursorPosition(0)
        line_of(self._field).setText(self._remembered("field") or FIELD)
        line_of(self._rule).setText(self._remembered("rule"))
        self._extra_box.setPlainText(self._remembered("extra"))
        self._headers_box.setPlainText(self._remembered("headers"))
        jobs = self._remembered("jobs")
        self._jobs_box.setValue(int(jobs) if jobs.isdecimal() and len(jobs) < 4 else JOBS)
        self._choices_to_restore = True

    def _restore_choices(self) -> None:
        """Once, when there are words to choose among."""
        if self._choices_to_restore:
            self._choices_to_restore = False
            kind = self._remembered("credential")
            self._shown_box.choose(AuthScheme[kind] if kind in AuthScheme.__members__ else AuthScheme.NONE)
            self._accept_box.choose(self._remembered("accept"))

    def _remembered(self, name: str) -> str:
        return self._memory.forward.get(name, "")

    def _remember(self, endpoint: Endpoint) -> None:
        kind = self._shown_box.value()
        values = {
            "url": endpoint.shown,
            "field": endpoint.field,
            "rule": self._rule.text(),
            "extra": self._extra_box.toPlainText(),
            "headers": self._headers_box.toPlainText(),
            "jobs": str(self._jobs_box.value()),
            "credential": kind.name if isinstance(kind, AuthScheme) else "",
            "accept": str(self._accept_box.value() or ""),
        }
        for name, value in values.items():
            if (
                redact(value) == value and value != self._given
            ):  # what looks like a credential is typed again each time
                self._memory.forward[name] = value


def _parts(url: str) -> tuple[str, str]:
    """Scheme and host of what is being typed."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return "", ""
    return parts.scheme, parts.hostname or ""
