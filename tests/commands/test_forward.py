"""`forward`: files at the endpoint, failures explained, the same command goes on; the credential shows nowhere."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.support.canary import files_under, hits
from tests.support.interrupting import OWN_GROUP, interrupt
from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.accounts.vault import SessionVault
from wxdesk.process import standard_streams
from wxdesk.sandbox.server import Sandbox

CANARY = "c4nary-0f-the-endpoint-5d1e7a90b3"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "media"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}_客户.jpg").write_bytes(b"\xff\xd8\xff" + bytes([number]) * 2000 + b"\xff\xd9")
    return folder


def test_six_files_arrive_and_the_same_command_sends_nothing_more(
    run: Run, folder: Path, sandbox: Sandbox
) -> None:
    words = (
        "forward",
        str(folder),
        "--to",
        f"{sandbox.site}receive",
        "--extra",
        "no={seq}",
        "--header",
        "X-A=b",
    )
    first = run(*words, "--json")
    assert first.code == 0
    objects = first.objects()
    assert [one["state"] for one in objects] == ["accepted"] * 6
    assert json.loads(objects[0]["reply"]) == {"code": 0, "msg": "ok"}
    assert "0 of them earlier" in first.err
    assert {receipt.fields["no"] for receipt in sandbox.receiver.taken.values()} == set("123456")
    again = run(*words)
    assert (again.code, again.out.count("forwarded")) == (0, 6)
    assert "6 of them earlier" in again.err
    assert set(sandbox.receiver.attempts.values()) == {1}


def test_failures_are_explained_and_tried_again_by_the_next_run(
    run: Run, folder: Path, sandbox: Sandbox
) -> None:
    words = ("forward", str(folder), "--to", f"{sandbox.site}receive?fail=errcode")
    refused = run(*words)
    assert refused.code == 1
    assert "6 × 127.0.0.1 responded, but did not accept the file" in refused.err
    assert run(*words).code == 0


def test_what_counts_as_accepted_can_be_said(run: Run, folder: Path, sandbox: Sandbox) -> None:
    words = ("forward", str(folder), "--to", f"{sandbox.site}receive")
    assert run(*words, "--accept", "data.stored=yes").code == 1
    assert run(*words, "--accept", "code=0").code == 0


def test_what_is_not_confirmed_is_told_kept_and_judged_again(
    run: Run, folder: Path, sandbox: Sandbox
) -> None:
    words = ("forward", str(folder), "--to", f"{sandbox.site}receive?fail=unclear&times=0")
    first = run(*words, "--json")
    assert first.code == 1
    assert [one["state"] for one in first.objects()] == ["unconfirmed"] * 6
    assert "6 not confirmed" in first.err
    assert '"stored"' in first.err
    assert run(*words).out.count("unclear") == 6
    assert set(sandbox.receiver.attempts.values()) == {1}
    assert run(*words, "--resend-unconfirmed").code == 1
    assert set(sandbox.receiver.attempts.values()) == {2}
    assert run(*words, "--accept", "~stored").code == 0
    assert set(sandbox.receiver.attempts.values()) == {2}


def test_no_access_is_exit_4(run: Run, folder: Path, sandbox: Sandbox) -> None:
    assert run("forward", str(folder), "--to", f"{sandbox.site}receive?authorization=x").code == 4


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("media",),
        ("media", "--to", "crm.example.com"),
        ("media", "--to", "http://crm.example.com/"),
        ("media", "--to", "https://crm.example.com/", "--header", "Authorization=Bearer x"),
        ("media", "--to", "https://crm.example.com/", "--jobs", "17"),
        ("media", "--to", "https://crm.example.com/", "--accept", "maybe"),
        ("media", "--to", "https://crm.example.com/", "--extra", "a={media_id}"),
    ],
)
def test_bad_usage_is_exit_2(
    run: Run, folder: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    assert run("forward", *words).code == 2


# --- the credential ---------------------------------------------------------------------------------------------------
def test_a_saved_credential_opens_the_door(
    run: Run, folder: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SessionVault, "place", KeyringKind.SECRET_SERVICE)
    saved = run("forward", "--save-credential", "crm", typed=f"Bearer {CANARY}\n")
    assert saved.code == 0
    to = f"{sandbox.site}receive?authorization=Bearer%20{CANARY}"
    assert run("forward", str(folder), "--to", to).code == 4
    assert run("forward", str(folder), "--to", to, "--credential", "crm").code == 0
    assert run("forward", str(folder), "--to", to, "--credential", "none").code == 4
    assert CANARY not in saved.out + saved.err


def test_without_a_keyring_saving_says_that_it_was_in_vain(run: Run) -> None:
    saved = run("forward", "--save-credential", "crm", typed=f"Bearer {CANARY}\n")
    assert saved.code == 4
    assert "--credential -" in saved.err
    assert run("forward", "--save-credential", "crm", typed="\n").code == 2


def test_the_credential_shows_nowhere(sandbox: Sandbox, folder: Path, tmp_path: Path) -> None:
    """At DEBUG, well and badly, against an endpoint that repeats it: no file, no log, no output, no argument."""
    places: dict[str, bytes] = {}
    for name, query in (("well", "?echo=1"), ("badly", "?fail=401&times=0"), ("lost", "?fail=close")):
        command = [
            *(
                sys.executable,
                "-m",
                "wxdesk.cli",
                "forward",
                str(folder),
                "--to",
                f"{sandbox.site}receive{query}",
            ),
            *("--credential", "-", "--debug", "--json", "--profile", str(tmp_path / "p"), "--jobs", "16"),
        ]
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**os.environ, "HOME": str(tmp_path)},
        )  # fmt: skip
        assert process.stdin is not None
        arguments = Path(f"/proc/{process.pid}/cmdline")
        places[f"{name}: arguments"] = arguments.read_bytes() if arguments.exists() else b""
        out, err = process.communicate(f"Bearer {CANARY}\n".encode(), timeout=60)
        places |= {f"{name}: output": out, f"{name}: log": err}
    assert any(
        receipt.headers["authorization"] == f"Bearer {CANARY}" for receipt in sandbox.receiver.taken.values()
    )
    places |= files_under(tmp_path)
    assert any(name.endswith("forwards.sqlite3") for name in places)
    assert b"***" in places["well: output"]
    assert hits({"credential": CANARY}, places) == []


def test_an_interrupt_ends_it_resumably(sandbox: Sandbox, folder: Path, profile: Path) -> None:
    url = f"{sandbox.site}receive?delay=900"

    def command(jobs: int) -> list[str]:
        return [
            *(sys.executable, "-m", "wxdesk.cli", "forward", str(folder), "--to", url),
            *("--jobs", str(jobs), "--profile", str(profile)),
        ]

    process = subprocess.Popen(
        command(1), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "LANGUAGE": "en"}, creationflags=OWN_GROUP,
    )  # fmt: skip
    assert process.stderr is not None
    process.stderr.readline()  # the first remark on how it goes
    interrupt(process)
    _, err = process.communicate(timeout=10)
    assert process.returncode == 3, err
    assert "again" in err
    ended = subprocess.run(command(6), capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert len(sandbox.receiver.taken) == 6


@pytest.mark.parametrize("typed", ["", "\ufffd\ufffd"], ids=["Ctrl+D", "no text"])
def test_what_is_no_credential_is_said_to_whoever_typed_it(
    run: Run, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standard_streams, "read_secret", lambda prompt: typed)
    saved = run("forward", "--save-credential", "x")
    assert saved.code == 2
    assert "credential" in saved.err
    assert "bug" not in saved.err


def test_a_subfolder_that_may_not_be_read_holds_no_other_file_up(
    run: Run, folder: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "lost+found").mkdir()
    unreadable(monkeypatch, folder / "lost+found")
    ran = run("forward", str(folder), "--to", f"{sandbox.site}receive")
    assert (ran.code, ran.out.count("forwarded")) == (1, 6)
    assert f"Cannot read {folder / 'lost+found'}." in ran.err
    assert "write" not in ran.err


def test_of_a_folder_that_may_not_be_read_nothing_is_said_about_writing(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unreadable(monkeypatch, folder)
    for unread in (folder, folder / "none"):
        ran = run("forward", str(unread), "--to", "http://127.0.0.1:9/")
        assert ran.code == 1
        assert f"Cannot read {unread}." in ran.err


def unreadable(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """As the system refuses it, which refuses root nothing."""
    scandir = os.scandir

    def scan(path: object = ".") -> object:
        if os.fspath(path) == str(folder):  # type: ignore[call-overload]
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return scandir(path)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "scandir", scan)
