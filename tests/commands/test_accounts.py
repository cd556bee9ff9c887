"""`accounts`: saved, listed, checked and removed; the secret only ever goes to the keyring."""

from pathlib import Path

import pytest

from tests.commands.conftest import Run
from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.accounts.vault import SessionVault
from wxdesk.process import standard_streams
from wxdesk.sandbox.server import Sandbox

SECRET = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer has one."""
    monkeypatch.setattr(SessionVault, "place", KeyringKind.SECRET_SERVICE)


@pytest.mark.usefixtures("keyring")
def test_an_account_is_added_listed_and_removed(run: Run, profile: Path) -> None:
    added = run("accounts", "add", "--appid", "wx0123456789abcdef", "--name", "Shop", typed=SECRET + "\n")
    assert added.code == 0
    listed = run("accounts", "list", "--json")
    assert [(one["name"], one["appid"], one["environment"]) for one in listed.objects()] == [
        ("Shop", "wx0123456789abcdef", "production")
    ]
    assert run("accounts", "remove", "Shop").code == 0
    assert run("accounts", "list", "--json").objects() == []


def test_without_a_keyring_it_says_that_nothing_was_kept_and_writes_no_secret(
    run: Run, profile: Path
) -> None:
    words = ("accounts", "add", "--appid", "wx0123456789abcdef", "--name")
    added = run(*words, "Shop", typed=SECRET + "\n")
    assert added.code == 4
    assert added.out == "Saved Shop without its AppSecret.\n"
    assert "No system keyring" in added.err
    assert "WXDESK_APPSECRET" in added.err
    assert [one["name"] for one in run("accounts", "list", "--json").objects()] == ["Shop"]
    assert run("accounts", "remove", "Shop").code == 0
    again = run(*words, "Shop", "--json", typed=SECRET + "\n")
    assert (again.code, again.objects()[0]["secret_kept_in"]) == (4, None)
    kept = [path for path in profile.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]
    assert kept == []


def test_a_wrong_secret_is_refused_and_nothing_is_saved(run: Run) -> None:
    for typed, expected in (("", "missing"), ("wx0123456789abcdef", "AppID"), ("short", "32")):
        refused = run("accounts", "add", "--appid", "wx0123456789abcdef", "--name", "Shop", typed=typed)
        assert refused.code == 2
        assert expected in refused.err
    assert run("accounts", "list", "--json").objects() == []


def test_a_wrong_appid_and_a_taken_name_are_refused_before_the_secret_is_asked_for(run: Run) -> None:
    assert run("accounts", "add", "--appid", "gh_1", "--name", "Shop").code == 2
    run("accounts", "add", "--appid", "wx0123456789abcdef", "--name", "Shop", typed=SECRET)
    taken = run("accounts", "add", "--appid", "wx0123456789abcde0", "--name", "SHOP")
    assert taken.code == 2
    assert "already" in taken.err


def add_box(run: Run, sandbox: Sandbox) -> None:
    run(
        "accounts", "add", "--appid", sandbox.platform.appid, "--name", "Box", "--environment", "test",
        "--api-base", sandbox.api_base, "--local-relay", typed=sandbox.platform.secret,
    )  # fmt: skip


def test_check_asks_wechat_and_says_what_it_answered(run: Run, sandbox: Sandbox) -> None:
    add_box(run, sandbox)
    assert run("accounts", "check", "Box", "--json").objects()[0]["accepted"] is True
    sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    refused = run("accounts", "check", "Box")
    assert refused.code == 4
    assert "203.0.113.7" in refused.err


def test_a_real_account_goes_to_this_computer_only_when_its_user_said_so(run: Run, sandbox: Sandbox) -> None:
    words = (
        "accounts",
        "add",
        "--appid",
        "wx0123456789abcdef",
        "--name",
        "Shop",
        "--api-base",
        sandbox.api_base,
    )
    run(*words, typed=SECRET)
    refused = run("accounts", "check", "Shop", "--json", secret=SECRET)
    assert (refused.code, refused.objects()[0]["error"]) == (2, "api_base_this_computer")
    run("accounts", "remove", "Shop")
    run(*words, "--local-relay", typed=SECRET)
    heard = run("accounts", "check", "Shop", "--json", secret=SECRET)
    assert heard.objects()[0]["errcode"] == 40013, "the sandbox has heard of no such AppID"
    unsaved = ("tokens", "show", *words[2:4], *words[6:], "--json")
    assert run(*unsaved, secret=SECRET).objects()[0]["error"] == "api_base_this_computer"
    assert run(*unsaved, "--local-relay", secret=SECRET).objects()[0]["errcode"] == 40013


def test_the_sandboxs_appid_goes_nowhere_else(run: Run, sandbox: Sandbox) -> None:
    refused = run("tokens", "show", "--appid", sandbox.platform.appid, "--json", secret=SECRET)
    assert refused.objects()[0]["error"] == "sandbox_secret_elsewhere"


def test_an_unknown_account_is_bad_input(run: Run) -> None:
    assert run("accounts", "check", "Nobody").code == 2


def test_checks_are_counted_as_every_call_for_a_token_is(
    run: Run, asked: list[str], sandbox: Sandbox
) -> None:
    """A script may ask again and again."""
    add_box(run, sandbox)
    codes = [run("accounts", "check", "Box").code for _ in range(22)]
    assert codes == [0] * 20 + [4, 4]
    assert asked.count("/cgi-bin/stable_token") == 20


@pytest.mark.parametrize(
    ("typed", "said"), [("", "The AppSecret is missing"), ("\ufffd\ufffd", "32")], ids=["Ctrl+D", "no text"]
)
def test_what_is_no_secret_is_said_to_whoever_typed_it(
    run: Run, typed: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standard_streams, "read_secret", lambda prompt: typed)
    added = run("accounts", "add", "--appid", "wx0123456789abcdef", "--name", "Shop")
    assert added.code == 2
    assert said in added.err


@pytest.mark.usefixtures("keyring")
def test_an_appsecret_that_was_reset_is_replaced(run: Run, sandbox: Sandbox, profile: Path) -> None:
    place = ("--appid", sandbox.platform.appid, "--api-base", sandbox.api_base, "--local-relay")
    run("accounts", "add", *place, "--name", "Shop", typed=SECRET + "\n")
    assert run("accounts", "check", "Shop").code == 4
    assert run("accounts", "edit", "Shop", "--name", "Shop 2", typed=sandbox.platform.secret).code == 0
    assert run("accounts", "check", "Shop 2").code == 4  # nobody asked for that: the former one stays
    assert run("accounts", "edit", "Shop 2", "--secret", "-", typed="short\n").code == 2
    assert run("accounts", "edit", "Shop 2", "--secret", "-", typed=sandbox.platform.secret + "\n").code == 0
    assert run("accounts", "edit", "Shop 2", "--environment", "test", secret=SECRET).code == 0
    assert (
        run("accounts", "check", "Shop 2").code == 0
    )  # what the environment holds is for one command, not to be kept
    argued = run("accounts", "edit", "Shop 2", "--secret", SECRET)
    assert argued.code == 2
    assert SECRET not in argued.out + argued.err
    files = [path for path in profile.rglob("*") if path.is_file()]
    assert not any(sandbox.platform.secret.encode() in path.read_bytes() for path in files)


def test_without_a_keyring_a_new_appsecret_is_not_said_to_be_saved(run: Run) -> None:
    words = ("--appid", "wx0123456789abcdef", "--name", "Shop")
    run("accounts", "add", *words, typed=SECRET + "\n")
    edited = run("accounts", "edit", "Shop", "--secret", "-", typed=SECRET[::-1] + "\n")
    assert edited.code == 4
    assert "was not saved" in edited.err
