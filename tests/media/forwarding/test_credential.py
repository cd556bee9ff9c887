"""An endpoint's credential: one header, in the keyring under a service name of its own, and nowhere else."""

import base64

import pytest

from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.accounts.vault import KeyringVault, SessionVault
from wxdesk.errors import InputError, SecretError
from wxdesk.media.forwarding.credential import (
    check_credential,
    check_credential_name,
    load_credential,
    save_credential,
)


class Backend:
    """A keyring in memory."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]


BASIC = base64.b64encode("员工:pass:word".encode()).decode()


@pytest.mark.parametrize(
    ("typed", "header", "value"),
    [
        ("Bearer abc123", "Authorization", "Bearer abc123"),
        ("bearer   abc123\n", "Authorization", "Bearer abc123"),
        ("abc123", "Authorization", "Bearer abc123"),
        ("Basic 员工:pass:word", "Authorization", f"Basic {BASIC}"),
        (f"Basic {BASIC}", "Authorization", f"Basic {BASIC}"),
        ("Authorization: Token abc", "Authorization", "Token abc"),
        ("authorization: Bearer abc", "Authorization", "Bearer abc"),
        ("X-Api-Key: abc def", "X-Api-Key", "abc def"),
    ],
)
def test_what_may_be_typed(typed: str, header: str, value: str) -> None:
    credential = check_credential(typed)
    assert (credential.header, credential.value.reveal()) == (header, value)
    assert check_credential(credential.line.reveal()).value == credential.value
    assert "abc" not in repr(credential)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "  \n",
        "X-Key: a\r\nX-Other: 5ecret",
        "Host: 5ecret",
        "Content-Length: 5",
        "令牌5ecret",
        "Bearer 5ec\x00ret",
        "Bearer ",
    ],
)
def test_what_cannot_be_sent_is_refused_without_repeating_it(typed: str) -> None:
    with pytest.raises(InputError) as refused:
        check_credential(typed)
    assert refused.value.fields == {}


@pytest.mark.parametrize("name", ["", "-", "a b", "a/b", "a" * 61, "姓名"])
def test_names(name: str) -> None:
    with pytest.raises(InputError):
        check_credential_name(name)
    assert check_credential_name(" crm.example.com:8443 ") == "crm.example.com:8443"


def test_each_endpoint_has_a_service_name_of_its_own() -> None:
    backend = Backend()
    vault = KeyringVault(KeyringKind.SECRET_SERVICE, backend)
    for name in ("one", "two"):
        save_credential(vault, name, check_credential(f"Bearer of-{name}"))
    assert backend.entries == {
        ("wxdesk-forward:one", "one"): "Authorization: Bearer of-one",
        ("wxdesk-forward:two", "two"): "Authorization: Bearer of-two",
    }
    assert load_credential(vault, "two").value.reveal() == "Bearer of-two"
    assert vault.load("one") is None, "it is not mistaken for an AppSecret"


def test_without_a_keyring_it_lasts_for_the_session() -> None:
    vault = SessionVault()
    save_credential(vault, "crm", check_credential("Bearer abc"))
    assert load_credential(vault, "crm").value.reveal() == "Bearer abc"
    with pytest.raises(SecretError):
        load_credential(SessionVault(), "crm")
