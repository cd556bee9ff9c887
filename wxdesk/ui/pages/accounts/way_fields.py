"""The way to WeChat in an account's form: straight, or through a proxy, which is typed in parts or pasted whole."""

from collections.abc import Callable
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from wxdesk.accounts.proxy import (
    PORTS,
    check_proxy,
    check_proxy_password,
    password_name,
    proxy_address,
    split_password,
)
from wxdesk.errors import InputError
from wxdesk.secrecy import Secret
from wxdesk.ui.language import translate
from wxdesk.ui.pages.accounts.draft import WayDraft, way_draft
from wxdesk.ui.widgets import Field, FieldForm
from wxdesk.ui.widgets.busy_button import BusyButton
from wxdesk.ui.widgets.layout.form_rows import add_field, line_field, line_of
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox
from wxdesk.wording import tr_noop
from wxdesk.wording.errors import describe

_STRAIGHT = ""
_WORDS = {
    _STRAIGHT: tr_noop("WayFields", "Direct"),
    "http": tr_noop("WayFields", "HTTP proxy"),
    "https": tr_noop("WayFields", "HTTPS proxy"),
    "socks5": tr_noop("WayFields", "SOCKS5 proxy"),
}
_HINTS = {
    _STRAIGHT: tr_noop("WayFields", "WeChat sees this computer's IP; it must be on the API IP whitelist."),
    "http": tr_noop("WayFields", "WeChat sees the proxy's IP."),
    "https": tr_noop("WayFields", "WeChat sees the proxy's IP. The way to the proxy is encrypted, too."),
    "socks5": tr_noop(
        "WayFields", "WeChat sees the IP of the server at the far end, such as that of “ssh -D 1080 server”."
    ),
}
_NEEDLESS = tr_noop("WayFields", "Not used: the API host is on this computer.")
_PLACEHOLDERS = {"socks5": "127.0.0.1:1080"}


def _say(text: str) -> str:
    return QCoreApplication.translate("WayFields", text)


class WayFields:
    """Rows of `form`. `edited` is called when something was typed or chosen, `revealed` with the last of the fields
    when they are shown."""

    def __init__(
        self, form: FieldForm, edited: Callable[[], object], revealed: Callable[[QWidget], object]
    ) -> None:
        self._edited, self._revealed = edited, revealed
        self._kept_in = ""
        self._former = ""
        self._host_is_here = False
        self._length = 0  # of the host as it was: a paste makes more than one character of it
        self._kind = ChoiceBox()
        self._kind.setObjectName("account_way")
        self.test = BusyButton()
        self.test.setObjectName("test_way")
        self._kind_field = add_field(form, Field(self._kind), self.test)
        self._form, above = form, form.rowCount()
        self._host = line_field(form, "account_proxy", mono=True)
        self._user = line_field(form, "account_proxy_user", mono=True)
        self._password = line_field(form, "account_proxy_password", mono=True)
        self._gaps = {row: form.rowMinimumHeight(row) for row in range(above, form.rowCount())}
        line_of(self._password).setEchoMode(QLineEdit.EchoMode.Password)
        self._fields = (self._host, self._user, self._password)
        self._offer()
        self._connect()

    def _connect(self) -> None:
        self._kind.currentIndexChanged.connect(self._on_kind)
        line_of(self._host).textEdited.connect(self._on_host)
        line_of(self._host).editingFinished.connect(self._on_host_finished)
        for field in (self._user, self._password):
            line_of(field).textEdited.connect(lambda text, field=field: self._on_edited(field))

    def retranslate(self) -> None:
        self._offer()
        self._show_kind()

    def say_place(self, words: str) -> None:
        """Where the password goes, said under its field."""
        self._kept_in = words
        self._say_password()

    def say_host_is_here(self, here: bool) -> None:
        """Whether the API host is this computer, which no proxy leads to."""
        if here is not self._host_is_here:
            self._host_is_here = here
            self._show_kind()

    # --- what stands in them ----------------------------------------------------------------------------------------
    def show_proxy(self, proxy: str) -> None:
        """An account's saved way; a password that is kept for it need not be typed again."""
        self._former = proxy
        self.fill(way_draft(proxy))

    def fill(self, draft: WayDraft) -> None:
        self._kind.choose(draft.scheme)
        for field, text in zip(self._fields, (draft.host, draft.user, draft.password.reveal()), strict=True):
            line_of(field).setText(text)
            field.clear_error()
        self._length = len(draft.host)
        self._show_kind()

    def draft(self) -> WayDraft:
        return WayDraft(
            str(self._kind.value() or ""), self._host.text(), self._user.text(), Secret(self._password.text())
        )

    def checked(self) -> tuple[str, Secret | None] | Field:
        """The address, and its password if one was typed; or the field that is wrong, with the reason beside it."""
        self._on_host_finished()
        if self.draft().scheme == _STRAIGHT:
            return "", None
        checks = zip(
            self._fields, (self._checked_host, self._checked_proxy, self._checked_password), strict=True
        )
        for field, check in checks:
            try:
                check()
            except InputError as error:
                field.show_error(str(describe(error, translate)))
                return field
        return self._checked_proxy(), self._checked_password()

    def _checked_host(self) -> str:
        return check_proxy(f"{self.draft().scheme}://{self.draft().host.strip()}")

    def _checked_proxy(self) -> str:
        scheme, _, host = self._checked_host().partition("://")
        user = self.draft().user.strip()
        return check_proxy(f"{scheme}://{quote(user, safe='')}{'@' * bool(user)}{host}")

    def _checked_password(self) -> Secret | None:
        if not self._password.text():
            return None
        if not password_name(self._checked_proxy()):
            raise InputError("proxy_password_without_user")
        return check_proxy_password(self._password.text())

    def field_of(self, code: str) -> Field | None:
        """Where an error with this code belongs; None where it is not about the way, or there is no proxy."""
        fields = {"proxy_unreachable": self._host, "proxy_refused": self._host, "proxy_auth": self._password}
        return fields.get(code) if self.draft().scheme != _STRAIGHT else None

    def focus(self) -> None:
        self._kind.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what is typed ----------------------------------------------------------------------------------------------
    def _on_kind(self) -> None:
        for field in self._fields:
            field.clear_error()
        self._show_kind()
        if self.draft().scheme != _STRAIGHT:
            self._revealed(line_of(self._password))
        self._edited()

    def _on_host(self, text: str) -> None:
        pasted = len(text) - self._length > 1
        self._length = len(text)
        if pasted:
            self._split()
        self._on_edited(self._host)

    def _on_host_finished(self) -> None:
        if self._split():
            self._edited()

    def _on_edited(self, field: Field) -> None:
        field.clear_error()
        self._say_password()
        self._edited()

    def _split(self) -> bool:
        """Put the parts of a whole address into their fields: above all its password, which is no longer seen."""
        text = self._host.text().strip()
        if "://" not in text and "@" not in text:
            return False
        try:
            proxy, password = split_password(text if "://" in text else f"{self._kind.value()}://{text}")
        except InputError:
            return False
        address = proxy_address(proxy)
        if address is None:
            return False
        typed = self.draft()
        self.fill(
            WayDraft(address.scheme, address.host, address.user or typed.user, password or typed.password)
        )
        return True

    # --- inside -----------------------------------------------------------------------------------------------------
    def _offer(self) -> None:
        self._kind.offer(tuple((kind, _say(words)) for kind, words in _WORDS.items()))

    def _show_kind(self) -> None:
        kind = str(self._kind.value() or "")
        hint = _NEEDLESS if kind != _STRAIGHT and self._host_is_here else _HINTS[kind]
        self._kind_field.set_texts(_say(tr_noop("WayFields", "&Way to WeChat")), _say(hint))
        self._host.set_texts(_say(tr_noop("WayFields", "&Proxy host")))
        self._user.set_texts(
            _say(tr_noop("WayFields", "Proxy &user")),
            _say(tr_noop("WayFields", "Leave empty if the proxy asks for none.")),
        )
        line_of(self._host).setPlaceholderText(
            _PLACEHOLDERS.get(kind, f"proxy.example:{PORTS.get(kind, '')}")
        )
        self._say_password()
        shown = kind != _STRAIGHT
        for field in self._fields:
            field.set_shown(shown)
        for row, height in self._gaps.items():
            self._form.setRowMinimumHeight(row, height if shown else 0)

    def _say_password(self) -> None:
        former = way_draft(self._former)
        typed = self.draft()
        same = bool(former.user) and (former.scheme, former.host, former.user) == (
            typed.scheme,
            typed.host.strip(),
            typed.user.strip(),
        )
        hint = (
            _say(tr_noop("WayFields", "Leave empty to keep the saved password.")) if same else self._kept_in
        )
        self._password.set_texts(_say(tr_noop("WayFields", "Pro&xy password")), hint)
        self._password.set_shown(bool(typed.scheme))
