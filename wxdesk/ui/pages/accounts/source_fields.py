"""Where an account's access_token comes from: the choice, what a refresh there does to others, and its own fields."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from wxdesk.accounts.account import Account, TokenSource
from wxdesk.accounts.token_places import DEFAULT_LOCK_KEY, DEFAULT_REDIS_KEY, RedisPlace
from wxdesk.errors import InputError
from wxdesk.secrecy import Secret
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.pages.accounts.source_draft import CHECKS, PASSWORDS, SHOWN, Source, SourceDraft, checked
from wxdesk.ui.widgets import Field, FieldForm
from wxdesk.ui.widgets.busy_button import BusyButton
from wxdesk.ui.widgets.layout.form_rows import add_field, align_labels, line_field, line_of
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox
from wxdesk.wording.accounts import REFRESH_EFFECTS, REFRESHED_FOR_EVERYONE, TOKEN_SOURCES
from wxdesk.wording.errors import describe


class SourceFields(QObject):
    """Rows of `form`. `edited` is called after every change."""

    def __init__(self, form: FieldForm, edited: Callable[[], None]) -> None:
        super().__init__()
        self._edited = edited
        self._choice = ChoiceBox()
        self._choice.setObjectName("account_token_source")
        self._form = form
        self._choice_field = add_field(form, Field(self._choice))
        self._fields: dict[str, Field] = {}
        self._forms: dict[TokenSource, FieldForm] = {}
        self._boxes = {source: self._build_box(source, names) for source, names in SHOWN.items()}
        self._may_refresh = QCheckBox()
        self._may_refresh.setObjectName("account_redis_may_refresh")
        self._may_refresh_field = add_field(self._forms[TokenSource.REDIS], Field(self._may_refresh))
        self.test = BusyButton()
        self.test.setObjectName("test_source")
        form.addWidget(self.test, form.rowCount(), 1, Qt.AlignmentFlag.AlignLeft)
        form.setRowMinimumHeight(form.rowCount(), theme.GRID)
        self._connect()

    def focus(self) -> None:
        self._choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_box(self, source: TokenSource, names: tuple[str, ...]) -> QWidget:
        box, inner = QWidget(), FieldForm()
        inner.setContentsMargins(0, 0, 0, 0)
        box.setLayout(inner)
        for name in names:
            self._fields[name] = line_field(inner, f"account_{name}", mono=True)
        self._forms[source] = inner
        self._form.addWidget(box, self._form.rowCount(), 0, 1, 2)
        return box

    def _connect(self) -> None:
        for name, field in self._fields.items():
            if name in PASSWORDS:
                line_of(field).setEchoMode(QLineEdit.EchoMode.Password)
            line_of(field).textEdited.connect(lambda text, field=field: self._on_edited(field))
            line_of(field).editingFinished.connect(lambda name=name: self._check_typed(name))
        self._choice.currentIndexChanged.connect(self._on_choice)
        self._may_refresh.toggled.connect(lambda: self._on_edited(self._may_refresh_field))

    def retranslate(self) -> None:
        self._choice.offer(tuple((each, translate("states", TOKEN_SOURCES[each])) for each in TokenSource))
        kept = self.tr("Stored where the AppSecret is. Leave it empty to keep the saved one.")
        account_id = self.tr("{appid} stands for the AppID.")
        for name, label, hint, example in (
            (
                "redis_url",
                self.tr("Redis address"),
                self.tr("rediss:// uses TLS."),
                "redis://user@host:6379/0",
            ),
            ("redis_password", self.tr("Redis password"), kept, ""),
            ("redis_key", self.tr("Key of the access_token"), account_id, DEFAULT_REDIS_KEY),
            (
                "redis_lock",
                self.tr("Key of the lock"),
                self.tr("The one that the company's services hold while they refresh."),
                DEFAULT_LOCK_KEY,
            ),
            ("server_url", self.tr("Token server URL"), account_id, "https://token.example.com/access_token"),
            (
                "server_header",
                self.tr("Header"),
                self.tr("Only if the server requires one."),
                "Authorization",
            ),
            ("server_value", self.tr("Header value"), kept, ""),
            (
                "server_path",
                self.tr("JSON path"),
                self.tr("Leave it empty to look in the usual places."),
                "data.access_token",
            ),
        ):
            self._fields[name].set_texts(label, hint)
            line_of(self._fields[name]).setPlaceholderText(example)
        self._may_refresh.setText(self.tr("wxdesk may refresh it for everyone"))
        self._may_refresh_field.show_hint(
            self.tr(
                "If the access_token in Redis is missing or refused, wxdesk takes the lock, fetches a stable "
                "access_token with the AppSecret and stores it for all services, in the form that it last had "
                "there, or else as plain text. Otherwise it only reads."
            )
        )
        self.test.setText(self.tr("Test source"))
        align_labels(self._form, *self._forms.values())
        self._show()

    # --- what stands in it ------------------------------------------------------------------------------------------
    def draft(self) -> SourceDraft:
        typed = {name: Secret(field.text()) for name, field in self._fields.items() if name in PASSWORDS}
        return SourceDraft(
            cast(TokenSource, self._choice.value()),
            {name: field.text() for name, field in self._fields.items() if name not in PASSWORDS},
            self._may_refresh.isChecked(),
            {PASSWORDS[name]: secret for name, secret in typed.items() if secret},
        )

    def fill(self, draft: SourceDraft) -> None:
        self._choice.choose(draft.source)
        for name, field in self._fields.items():
            secret = draft.passwords.get(PASSWORDS.get(name, ""), Secret(""))
            line_of(field).setText(draft.texts.get(name, secret.reveal()))
            field.clear_error()
        self._may_refresh.setChecked(draft.may_refresh)
        self._show()

    def checked(self, former: Account | None) -> Source | None:
        """None once everything that is wrong stands beside its field."""
        source, wrong = checked(self.draft(), former or Account("", ""))
        for name, error in wrong.items():
            self._fields[name].show_error(str(describe(error, translate)))
        if wrong:
            self._fields[next(iter(wrong))].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return source

    @property
    def needs_secret(self) -> bool:
        draft = self.draft()
        redis = RedisPlace(may_refresh=draft.may_refresh)
        return Account("", "", token_source=draft.source, redis=redis).needs_secret

    # --- inside -----------------------------------------------------------------------------------------------------
    def _on_edited(self, field: Field) -> None:
        field.clear_error()
        self._show()
        self._edited()

    def _on_choice(self) -> None:
        self._show()
        self._edited()

    def _check_typed(self, name: str) -> None:
        field = self._fields[name]
        if not field.text().strip() or name not in CHECKS:
            return
        try:
            CHECKS[name](field.text())
        except InputError as error:
            field.show_error(str(describe(error, translate)))

    def _show(self) -> None:
        """The fields of what was chosen, and what a refresh there does to others."""
        source = cast(TokenSource, self._choice.value())
        for each, box in self._boxes.items():
            box.setVisible(each is source)
        self.test.setVisible(source in SHOWN)
        for_everyone = source is TokenSource.REDIS and self._may_refresh.isChecked()
        effect = REFRESHED_FOR_EVERYONE if for_everyone else REFRESH_EFFECTS[source]
        self._choice_field.set_texts(self.tr("access_&token source"), translate("states", effect))
        hurts = source is TokenSource.CLASSIC or for_everyone
        self._choice_field.note.set_colour("warn" if hurts else "faint")
