"""The form of one account, with what is wrong beside each field. It never forgets what was typed."""

from collections.abc import Callable
from typing import Any, cast
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from wxdesk.accounts.account import DEFAULT_API_BASE, Account, Environment, check_api_base
from wxdesk.errors import InputError, WxdeskError
from wxdesk.hosts import may_be_this_computer
from wxdesk.secrecy import Secret
from wxdesk.ui.language import translate
from wxdesk.ui.pages.accounts.draft import CHECKS, FIELDS, Draft, draft_of
from wxdesk.ui.pages.accounts.source_fields import SourceFields
from wxdesk.ui.pages.accounts.way_fields import WayFields
from wxdesk.ui.widgets import Button, Field, FieldForm
from wxdesk.ui.widgets.buttons import say_wide
from wxdesk.ui.widgets.layout.form_rows import add_field, line_field, line_of
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox
from wxdesk.wording.accounts import ENVIRONMENTS
from wxdesk.wording.errors import describe


class AccountForm(QWidget):
    edited = Signal()
    revealed = Signal(QWidget)  # what was shown just now, and is to be seen

    def __init__(self, shown_s: Callable[[], int]) -> None:
        """`shown_s`: for how many seconds an AppSecret stays readable."""
        super().__init__()
        self._shown_s = shown_s
        self._former: Account | None = None
        self._kept_in = ""
        self._secret_missing = False
        self._build()
        self._clean = self.draft()
        self._connect()

    def _build(self) -> None:
        self._show_secret = Button()
        self._show_secret.setObjectName("show_secret")
        form = FieldForm()
        self._fields = {
            "name": line_field(form, "account_name"),
            "appid": line_field(form, "account_appid", mono=True),
            "secret": line_field(form, "account_secret", self._show_secret, mono=True),
        }
        line_of(self._fields["secret"]).setEchoMode(QLineEdit.EchoMode.Password)
        self._environment = ChoiceBox()
        self._environment.setObjectName("account_environment")
        self._environment_field = add_field(form, Field(self._environment))
        self.source = SourceFields(form, self.edited.emit)
        self._fields["api_base"] = line_field(form, "account_api_base", mono=True)
        self._relay = QCheckBox()
        self._relay.setObjectName("account_local_relay")
        self._relay_field = add_field(form, Field(self._relay))
        self.way = WayFields(form, self.edited.emit, self.revealed.emit)
        self._fields["safe_domains"] = line_field(form, "account_safe_domains", mono=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        self._offer()

    def _connect(self) -> None:
        self._show_secret.clicked.connect(self._on_show_secret)
        self._masking = QTimer(self, singleShot=True)
        self._masking.timeout.connect(self.mask_secret)
        for name, field in self._fields.items():
            line_of(field).textEdited.connect(lambda text, name=name: self._on_edited(name))
            line_of(field).editingFinished.connect(lambda name=name: self._check_typed(name))
        self._environment.currentIndexChanged.connect(self.edited)
        self._relay.toggled.connect(lambda: self._on_edited("api_base"))

    def retranslate(self) -> None:
        self._offer()
        self._fields["name"].set_texts(self.tr("&Name"))
        self._fields["appid"].set_texts("App&ID")
        self._environment_field.set_texts(self.tr("&Environment"))
        self._fields["api_base"].set_texts(self.tr("API &host"))
        self._relay.setText(self.tr("The API host is a tunne&l or relay of mine"))
        self._relay_field.show_hint(
            self.tr(
                "Only then does wxdesk send this account's AppSecret and tokens to a host on this computer."
            )
        )
        self.way.retranslate()
        self._fields["safe_domains"].set_texts(
            self.tr("JS interface safe &domains"),
            self.tr("Copy them from the WeChat Developer Platform; wxdesk checks page URLs against them."),
        )
        line_of(self._fields["api_base"]).setPlaceholderText(DEFAULT_API_BASE)
        line_of(self._fields["safe_domains"]).setPlaceholderText("h5.example.com")
        self._say_show_secret()
        self._say_secret()
        self.source.retranslate()

    def set_usable(self, usable: bool) -> None:
        """Whether anything can be typed or chosen; buttons that are busy meanwhile look after themselves."""
        for part in self.findChildren(QWidget):
            if isinstance(part, QLineEdit | QComboBox | QCheckBox) or part is self._show_secret:
                part.setEnabled(usable)

    def say_place(self, words: str) -> None:
        """Where the secret goes, said under its field."""
        self._kept_in = words
        self.way.say_place(words)
        self._say_secret()

    def say_missing(self, missing: bool) -> None:
        """Whether the account being edited has no secret that could be kept."""
        if missing is not self._secret_missing:
            self._secret_missing = missing
            self._say_secret()

    # --- what stands in it ------------------------------------------------------------------------------------------
    @property
    def former(self) -> Account | None:
        """The account being edited; None: a new one."""
        return self._former

    def show_account(self, account: Account | None, draft: Draft | None = None) -> None:
        """Fill the form with an account, or with what was typed before and not saved."""
        self._former = account
        self.way.show_proxy(account.proxy if account else "")
        self._fill(draft_of(account))
        self._clean = self.draft()
        self.mask_secret()
        if draft is not None:
            self._fill(draft)
        for field in self._fields.values():
            field.clear_error()
        self._say_secret()
        self._question_host()

    def draft(self) -> Draft:
        texts = tuple((name, field.text()) for name, field in self._fields.items() if name != "secret")
        return Draft(
            texts,
            Secret(self._fields["secret"].text()),
            cast(Environment, self._environment.value()),
            self.source.draft(),
            self._relay.isChecked(),
            self.way.draft(),
        )

    @property
    def typed_proxy_password(self) -> Secret | None:
        """Once everything was `checked`."""
        return self.way.draft().password or None

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return self.draft() != self._clean

    def focus_first(self) -> None:
        line_of(self._fields["name"]).setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_secret(self) -> None:
        line_of(self._fields["secret"]).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- checking ---------------------------------------------------------------------------------------------------
    def checked(
        self, with_name: bool = True, with_secret: bool = True
    ) -> tuple[Account, Secret | None] | None:
        """The account, and its secret if one was typed; None once everything that is wrong stands beside its field."""
        values: dict[str, Any] = {}
        wrong: list[Field] = []
        for name, field in self._fields.items():
            if (name == "secret" and self._does_without_secret(with_secret)) or (
                name == "name" and not with_name
            ):
                continue
            try:
                values[name] = CHECKS[name](field.text())
                field.clear_error()
            except InputError as error:
                field.show_error(str(describe(error, translate)))
                wrong.append(field)
        if "api_base" in values and self._question_host():
            wrong.append(self._fields["api_base"])
        way, source = self.way.checked(), self.source.checked(self._former)
        if isinstance(way, Field):
            wrong.append(way)
        if wrong:
            wrong[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if wrong or isinstance(way, Field) or source is None:
            return None
        secret = values.pop("secret", None)
        draft = self.draft()
        account = Account(
            **{"name": self._fields["name"].text(), **values},
            environment=draft.environment,
            local_relay=draft.local_relay,
            proxy=way[0],
            token_source=source.token_source,
            redis=source.redis,
            token_server=source.token_server,
        )
        return account, secret

    def show_error(self, error: BaseException) -> bool:
        """Show an error beside the field it is about; False: it is about none."""
        code = error.code if isinstance(error, WxdeskError) else ""
        field = self._fields[FIELDS[code]] if code in FIELDS else self.way.field_of(code)
        if field is None:
            return False
        field.show_error(str(describe(error, translate)))
        line_of(field).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _does_without_secret(self, wanted: bool) -> bool:
        """Nothing was typed, and one is kept or none is needed."""
        needed = wanted and self._former is None and self.source.needs_secret
        return not needed and not self._fields["secret"].text().strip()

    def _check_typed(self, name: str) -> None:
        field = self._fields[name]
        if not field.text().strip():
            return
        try:
            CHECKS[name](field.text())
        except InputError as error:
            field.show_error(str(describe(error, translate)))

    def _question_host(self) -> bool:
        """Whether the AppSecret would go to this computer without its owner's word; asked beside the field."""
        unasked = self._host_is_here() and not self._relay.isChecked()
        if unasked:
            self._fields["api_base"].show_error(
                self.tr(
                    "This host is your own computer, and would receive the AppSecret. If a tunnel or relay of yours runs "
                    "there, tick the box below. Otherwise leave this field empty."
                )
            )
        return unasked

    def _host_is_here(self) -> bool:
        try:
            host = urlsplit(check_api_base(self._fields["api_base"].text())).hostname
        except InputError:
            host = None
        here = may_be_this_computer(host or "")
        self.way.say_host_is_here(here)
        return here

    def _on_edited(self, name: str) -> None:
        self._fields[name].clear_error()
        if name == "api_base":
            self._question_host()
        self.edited.emit()

    # --- the AppSecret, readable for a while --------------------------------------------------------------------------
    def _on_show_secret(self) -> None:
        if self._masking.isActive():
            self.mask_secret()
            return
        line_of(self._fields["secret"]).setEchoMode(QLineEdit.EchoMode.Normal)
        self._masking.start(self._shown_s() * 1000)
        self._say_show_secret()

    def mask_secret(self) -> None:
        self._masking.stop()
        line_of(self._fields["secret"]).setEchoMode(QLineEdit.EchoMode.Password)
        self._say_show_secret()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.mask_secret()

    def _say_show_secret(self) -> None:
        say_wide(self._show_secret, self._masking.isActive(), self.tr("Sh&ow"), self.tr("Hide"))

    # --- inside -----------------------------------------------------------------------------------------------------
    def _fill(self, draft: Draft) -> None:
        for name, text in draft.texts:
            line_of(self._fields[name]).setText(text)
        line_of(self._fields["secret"]).setText(draft.secret.reveal())
        self._environment.choose(draft.environment)
        self.source.fill(draft.source)
        self._relay.setChecked(draft.local_relay)
        self.way.fill(draft.way)

    def _offer(self) -> None:
        self._environment.offer(
            tuple(
                (each, translate("states", ENVIRONMENTS[each]))
                for each in Environment
                if each is not Environment.SANDBOX
            )
        )

    def _say_secret(self) -> None:
        kept = self._former is not None and not self._secret_missing
        hint = self.tr("Leave empty to keep the saved AppSecret.") if kept else self._kept_in
        self._fields["secret"].set_texts("App&Secret", hint)
