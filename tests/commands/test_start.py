"""What the command line loads: nothing that the command does not need."""

import argparse
import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

import wxdesk.commands
from wxdesk.cli import COMMANDS, main

NO_COMMANDS = {
    *(
        "__init__",
        "call",
        "fetch_options",
        "job_runner",
        "proxy_options",
        "running",
        "token_comparison",
        "token_source",
    ),
}
# What a code's meaning has nothing to do with.
NOT_FOR_EXPLAIN = {
    *(
        "httpx",
        "asyncio",
        "sqlite3",
        "keyring",
        "xml",
        "platformdirs",
        "PySide6",
        "tempfile",
        "wxdesk.services",
    ),
    *(f"wxdesk.{room}" for room in ("net", "sandbox", "tokens", "media", "ui")),
}


def loaded_by(*words: str) -> set[str]:
    """The modules in memory, by full name, once a fresh interpreter has run a command line."""
    script = (
        "import sys, atexit; from wxdesk.starting import command_line;"
        "atexit.register(lambda: print(*sys.modules, file=sys.stderr)); sys.exit(command_line())"
    )
    result = subprocess.run(
        [sys.executable, "-c", script, *words], capture_output=True, text=True, timeout=60
    )
    assert result.returncode == 0, result.stderr
    return set(result.stderr.split())


def test_the_table_and_the_modules_agree() -> None:
    files = Path(wxdesk.commands.__path__[0]).glob("*.py")
    assert {name.replace("-", "_") for name in COMMANDS} == {path.stem for path in files} - NO_COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_fills_its_parser(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    parser = argparse.ArgumentParser(prog=name)
    importlib.import_module(f"wxdesk.commands.{name.replace('-', '_')}").add(parser)
    ours = parser.format_help().partition("options:")[0].partition("\n\n")[2].split()
    with pytest.raises(SystemExit) as end:
        main([name, "--help"])
    told = capsys.readouterr().out
    assert end.value.code == 0
    assert told.startswith(f"usage: wxdesk-cli {name} ")
    assert " ".join(ours) in " ".join(told.split())  # the columns are as wide as all options need
    assert "--profile DIR" in told


def test_the_help_loads_no_command() -> None:
    loaded = loaded_by("--help")
    assert "wxdesk.cli" in loaded
    assert not {name for name in loaded if name.startswith("wxdesk.commands")}


def test_a_commands_help_loads_no_other_command() -> None:
    loaded = {
        name for name in loaded_by("--json", "explain", "--help") if name.startswith("wxdesk.commands.")
    }
    assert loaded == {"wxdesk.commands.explain", "wxdesk.commands.call"}


def test_explaining_a_code_loads_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")
    loaded = loaded_by("explain", "40164")
    assert "wxdesk.wechat.errors.return_codes" in loaded
    assert not loaded & NOT_FOR_EXPLAIN


def test_what_is_loaded_would_be_seen() -> None:
    """The bad twin: a command that needs the services."""
    assert loaded_by("accounts", "list") & NOT_FOR_EXPLAIN >= {"wxdesk.services", "platformdirs"}


@pytest.mark.parametrize("words", [(), ("fetch",), ("sandbox",), ("accounts", "add")])
def test_the_help_is_in_the_readers_language(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing that is a sentence stays in English."""
    monkeypatch.setenv("LANGUAGE", "zh_CN")
    with pytest.raises(SystemExit):
        main([*words, "--help"])
    told = capsys.readouterr().out.partition("\n\n")[2]
    assert "显示此帮助并退出" in told
    assert not re.findall(r"(?:[a-z]+ ){3}[a-z]+", told)
