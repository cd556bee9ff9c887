"""Whatever code page input and output have: nothing fails for a character, and JSON says what it means to all."""

import errno
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.errors import InputError, StoreError
from wxdesk.process import standard_streams, system

# Of Chinese, Japanese, western and American Windows, of a Linux without a locale, and the two of Unicode.
CODE_PAGES = ["cp936", "cp932", "cp1252", "cp437", "ascii", "utf-8", "utf-16"]
SAID = "俱乐部 “café” € 😀 \x00\x7f"
HALF = "\ud83d"
each_code_page = pytest.mark.parametrize("code_page", ["cp936", "cp1252", "ascii"])


def stream(code_page: str) -> io.TextIOWrapper:
    """As Python opens it on Windows."""
    return io.TextIOWrapper(io.BytesIO(), encoding=code_page, errors="strict", newline="\r\n")


def cli(code_page: str, *words: str, typed: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    kept = {**os.environ, "LANGUAGE": "zh_CN", "PYTHONIOENCODING": code_page, "PYTHONUTF8": "0"}
    return subprocess.run(
        [sys.executable, "-m", "wxdesk.cli", *words],
        input=typed,
        capture_output=True,
        timeout=60,
        check=False,
        env=kept,
    )


# --- output -----------------------------------------------------------------------------------------------------------
@each_code_page
def test_a_command_says_all_it_has_to_say(code_page: str) -> None:
    told = cli(code_page, "explain", "40164")
    assert told.returncode == 0, told.stderr
    text = told.stdout.decode(code_page)
    assert text.startswith("40164")
    said = text.encode("ascii", "backslashreplace").decode()
    assert r"\u767d\u540d\u5355" in said, "what the code page has not is escaped, nothing is lost"


@each_code_page
def test_json_is_the_same_whoever_decodes_it(code_page: str) -> None:
    line = json.dumps({"id": SAID, "text": f"x{HALF}"}).encode(code_page)
    told = cli(code_page, "--json", "diagnose", "--jsonl", typed=line)
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout.decode(code_page))["id"] == SAID
    assert told.stdout.isascii()


def test_the_help_is_shown() -> None:
    told = cli("ascii", "sandbox", "--help")
    assert (told.returncode, told.stderr) == (0, b"")


def test_an_error_is_told() -> None:
    told = cli("cp1252", "--json", "sign", f"不是地址{SAID[:12]}", "--ticket", "x" * 86)
    assert told.returncode == 2
    assert json.loads(told.stdout)["error"] == "url_scheme"


@pytest.mark.parametrize(
    "words", [("explain", "-"), ("accounts", "add", "--appid", "wx0123456789abcdef", "--name", "Shop")]
)
def test_an_input_that_nobody_can_read_from_is_told(tmp_path: Path, words: tuple[str, ...]) -> None:
    """As `0>file` opens it."""
    command = [sys.executable, "-m", "wxdesk.cli", "--profile", str(tmp_path / "profile"), "--json", *words]
    with (tmp_path / "written").open("wb") as written:
        told = subprocess.run(command, stdin=written, capture_output=True, timeout=60, check=False)
    assert (told.returncode, json.loads(told.stdout)["error"]) == (1, "file_unreadable"), told.stderr


@given(st.dictionaries(st.text(), st.text() | st.text(st.characters(categories=["Cs", "So"]))))
def test_json_survives_every_code_page(value: dict[str, str]) -> None:
    value = json.loads(json.dumps(value))  # two halves that stand together are a whole one
    for code_page in CODE_PAGES:
        file = stream(code_page)
        file.reconfigure(errors="backslashreplace")
        standard_streams.write(file, standard_streams.json_line(value, file))
        assert json.loads(file.buffer.getvalue().decode(code_page)) == value  # type: ignore[attr-defined]


@pytest.mark.parametrize("errors", ["strict", "backslashreplace", "replace"])
def test_plain_json_does_not_survive_it(errors: str) -> None:
    """The bad twins: characters as they are, whatever is done about those that the code page lacks."""
    file = io.TextIOWrapper(io.BytesIO(), encoding="cp1252", errors=errors)
    with pytest.raises((UnicodeEncodeError, ValueError, AssertionError)):
        standard_streams.write(file, json.dumps({"name": SAID}, ensure_ascii=False))
        assert json.loads(file.buffer.getvalue().decode("cp1252")) == {"name": SAID}  # type: ignore[attr-defined]


def test_json_stays_readable_where_it_can_be() -> None:
    assert standard_streams.json_line({"name": "俱乐部"}, stream("utf-8")) == '{"name": "俱乐部"}\n'
    assert standard_streams.json_line({"name": "俱乐部"}, io.StringIO()) == '{"name": "俱乐部"}\n'


def test_without_streams_nothing_is_read_and_nothing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """So it is under pythonw.exe, and in a service."""
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    standard_streams.prepare()
    opened = sys.stdin, sys.stdout, sys.stderr
    print(SAID, HALF.encode("utf-8", "replace"))
    print(SAID, file=sys.stderr)
    assert standard_streams.read_text() == ""
    assert standard_streams.read_line() == ""
    monkeypatch.undo()
    for one in opened:
        one.close()


def test_a_reader_that_has_gone_is_no_bug() -> None:
    """As with `wxdesk-cli … | more`."""
    command = [sys.executable, "-m", "wxdesk.cli", "--json", "diagnose"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin and process.stdout and process.stderr
        process.stdout.close()  # before anything is said: that waits for the input
        process.stdin.write(CONSOLE.encode())
        process.stdin.close()
        told = process.stderr.read()
    assert (process.returncode, told) == (1, b"")


class Gone(io.StringIO):
    """A pipe that nobody reads any more: EPIPE, or EINVAL on Windows."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def flush(self) -> None:
        raise OSError(self.number, os.strerror(self.number))


def test_windows_calls_a_pipe_without_a_reader_invalid(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BrokenPipeError):
        standard_streams.write(Gone(errno.EPIPE), "x")
    monkeypatch.setattr(system, "WINDOWS", True)
    with pytest.raises(BrokenPipeError):
        standard_streams.write(Gone(errno.EINVAL), "x")
    monkeypatch.setattr(system, "WINDOWS", False)
    with pytest.raises(StoreError, match="Invalid") as other:
        standard_streams.write(Gone(errno.EINVAL), "x")
    assert other.value.code == "write_failed"


# --- input ------------------------------------------------------------------------------------------------------------
CONSOLE = "config:fail,Error: config:fail, invalid signature 公众号未授权"
SAVED_AS = {
    "utf-8": CONSOLE.encode(),
    "PowerShell 5, UTF-8": CONSOLE.encode("utf-8-sig"),
    "PowerShell 5, >": CONSOLE.encode("utf-16"),
    "Notepad, ANSI": CONSOLE.encode("cp936"),
}


@pytest.mark.parametrize("saved", SAVED_AS.values(), ids=SAVED_AS)
@pytest.mark.parametrize("code_page", ["cp936", "cp1252", "ascii", "utf-8"])
def test_input_is_read_as_what_it_is(saved: bytes, code_page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(saved), encoding=code_page))
    assert standard_streams.read_text() == CONSOLE


@pytest.mark.parametrize("code_page", ["cp1252", "ascii"])
def test_read_by_the_code_page_it_is_damaged(code_page: str) -> None:
    """The bad twin: as it was read."""
    with pytest.raises((UnicodeDecodeError, AssertionError)):
        assert io.TextIOWrapper(io.BytesIO(SAVED_AS["utf-8"]), encoding=code_page).read() == CONSOLE


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16"])
def test_of_a_secret_the_first_line_counts(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = "0123456789abcdef\r\nand more\r\n".encode(name)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="cp936"))
    assert standard_streams.read_line() == "0123456789abcdef\n"


def test_input_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, into: bytearray) -> int:  # type: ignore[override]
            return len(into)

    monkeypatch.setattr(standard_streams, "_MB_MOST", 1)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Endless())))
    with pytest.raises(InputError, match="text_too_long"):
        standard_streams.read_text()
    assert len(standard_streams.read_line()) <= 1 << 16


def test_a_file_is_read_as_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "pasted.txt").write_bytes(SAVED_AS["Notepad, ANSI"])
    told = cli("cp936", "--json", "diagnose", str(tmp_path / "pasted.txt"))
    assert (told.returncode, told.stderr) == (1, b"")
    assert json.loads(told.stdout)["verdict"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
@pytest.mark.parametrize("words", [("explain", "40164"), ("--json", "explain", "40164")])
def test_a_full_disk_is_no_bug(words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "wxdesk.cli", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    said = ended.stderr.decode()
    assert ended.returncode == 1
    assert "No space left on device" in said
    assert "a bug" not in said
    assert "Traceback" not in said


@pytest.mark.skipif(system.WINDOWS, reason="a terminal of Linux or macOS")
@pytest.mark.parametrize(
    ("keys", "read"),
    [
        (b"s3cret\n", "s3cret"),
        (b"\x04", ""),  # Ctrl+D
        (b"\xff\xfe\n", "\ufffd\ufffd"),
        (b"user:\xff\n", "\ufffd" * 6),  # nothing of it, so that no half of a credential is taken for one
    ],
)
def test_whatever_is_typed_at_a_terminal_is_a_text(keys: bytes, read: str) -> None:
    assert at_a_terminal("standard_streams.read_secret('Secret: ')", keys).endswith(f"= {read!a}")


@pytest.mark.skipif(system.WINDOWS, reason="a terminal of Linux or macOS")
@pytest.mark.parametrize("keys", [b"\x04", b"\xff\xfe\n"])
def test_read_as_it_comes_it_is_an_error(keys: bytes) -> None:
    """The bad twin."""
    assert "Error" in at_a_terminal("__import__('getpass').getpass('Secret: ')", keys)


def at_a_terminal(expression: str, keys: bytes) -> str:
    """What a process says that prints an expression, where `keys` are pressed at its first question."""
    import pty

    script = f"from wxdesk.process import standard_streams; print('=', ascii({expression}))"
    child, terminal = pty.fork()
    if child == 0:
        os.execve(sys.executable, [sys.executable, "-X", "utf8", "-c", script], dict(os.environ))
    said, pressed = b"", False
    while True:
        try:
            said += os.read(terminal, 4096)
        except OSError:  # it has ended
            break
        if b": " in said and not pressed:
            pressed = bool(os.write(terminal, keys))
    os.waitpid(child, 0)
    os.close(terminal)
    return said.decode().strip()
