"""wxdesk-cli in this process, on a sandbox over real HTTP."""

import io
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.desk import Ran
from wxdesk import cli, services
from wxdesk.accounts.vault import SessionVault
from wxdesk.clock import SystemClock
from wxdesk.config import Directories
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.sandbox.serving.exchange import Reply, Request
from wxdesk.secrecy import SECRET_VARIABLE
from wxdesk.services import Services

Run = Callable[..., Ran]


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Platform(SystemClock(), images=40)) as sandbox:
        yield sandbox


@pytest.fixture
def run(profile: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Run a command; `secret` goes into the environment, `typed` to standard input.

    The keyring of the machine is left alone: secrets live in a vault of this process.
    """
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    vault = SessionVault()
    monkeypatch.setattr(
        services,
        "services_of",
        lambda given: Services(Directories.of_profile(given), open_vault=lambda: vault),
    )

    def run_now(*words: str, secret: str = "", typed: str = "") -> Ran:
        monkeypatch.setenv(SECRET_VARIABLE, secret)
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        try:
            code = cli.main([*words, "--profile", str(profile)])
        except SystemExit as exit_of_argparse:
            code = int(exit_of_argparse.code or 0)
        captured = capsys.readouterr()
        return Ran(int(code), captured.out, captured.err)

    yield run_now
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def on_sandbox(run: Run, sandbox: Sandbox) -> Run:
    """Run a command for the sandbox's account, its secret in the environment."""

    def run_now(*words: str, **more: str) -> Ran:
        account = ("--appid", sandbox.platform.appid, "--api-base", sandbox.api_base)
        return run(*words, *account, secret=sandbox.platform.secret, **more)

    return run_now


@pytest.fixture
def asked(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of all requests."""
    paths = []
    answer = sandbox.faults.answer

    def noted(request: Request) -> Reply:
        paths.append(request.path)
        return answer(request)

    monkeypatch.setattr(sandbox.faults, "answer", noted)
    return paths
