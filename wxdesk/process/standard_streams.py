"""Standard input and output, whatever code page they have.

A console shows any character. Where output is redirected, Windows gives it the code page of its language (cp936,
cp1252, cp437 …), a Linux without a locale ASCII, and a program without a console none at all.

What is not needed at every start is imported where it is used.
"""

import codecs
import errno
import io
import os
import sys
from collections.abc import Callable
from typing import IO, Any

from wxdesk import outside
from wxdesk.process import system

_MB_MOST = 64
_LINE_BYTES = 1 << 16


def prepare() -> None:
    """From now on printing never fails for a character: one that is not in the stream's code page, or half a one, is
    written as \\u20ac. Where there is no stream, nothing is read, and what is printed goes nowhere."""
    sys.stdin = sys.stdin or _nowhere("r")
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, _nowhere("w"))
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def json_line(value: Any, stream: IO[str]) -> str:
    """`value` as JSON for `stream`. In ASCII alone unless that is UTF-8: what reads a code page rarely knows which one
    it is, and all of them agree on ASCII."""
    import json

    return json.dumps(value, ensure_ascii=not _is_utf_8(stream)) + "\n"


def write(stream: IO[str], text: str) -> None:
    """At once, control characters as \\u001b. Raises BrokenPipeError where nobody reads it any more, also on Windows,
    which calls that EINVAL; StoreError write_failed where the disk is full that it is redirected to."""
    try:
        stream.write(outside.visible(text))
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as exc:
        if system.WINDOWS and exc.errno == errno.EINVAL:
            raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE)) from exc
        from wxdesk.errors import StoreError

        name = str(getattr(stream, "name", ""))
        raise StoreError("write_failed", path=name, reason=exc.strerror or str(exc)) from exc


def read_text() -> str:
    """All of standard input, in whatever encoding it was saved or typed, with \n for line ends.

    Raises InputError text_too_long beyond 64 MB; StoreError file_unreadable for what nobody can read from.
    """
    if not _is_redirected():
        return sys.stdin.read()
    data = _read(sys.stdin.buffer.read, (_MB_MOST << 20) + 1)
    if len(data) > _MB_MOST << 20:
        from wxdesk.errors import InputError

        raise InputError("text_too_long", limit_mb=_MB_MOST)
    return text_of(data)


def read_line() -> str:
    """The first line of standard input, its end included, in whatever encoding; of one without an end its beginning.

    Raises StoreError file_unreadable.
    """
    if not _is_redirected():
        return sys.stdin.readline(_LINE_BYTES)
    data = _read(sys.stdin.buffer.readline, _LINE_BYTES)
    if data.startswith(codecs.BOM_UTF16_LE):
        data += sys.stdin.buffer.read(1)  # the second half of the line's end
    return text_of(data)


def read_secret(prompt: str) -> str:
    """What is typed at a terminal, unseen, or else the first line of standard input.

    "" for Ctrl+D; for what is no text in the terminal's encoding as many U+FFFD, which no credential holds: a part
    of one is never taken for it.
    """
    if not sys.stdin.isatty():
        return read_line()
    import getpass

    try:
        return getpass.getpass(prompt)
    except EOFError:
        sys.stderr.write("\n")  # the line of the prompt ends here
        return ""
    except UnicodeDecodeError as exc:
        return "\ufffd" * len(exc.object.strip())


def text_of(data: bytes) -> str:
    """Bytes of a file or stream in whatever encoding, with \n for line ends."""
    from wxdesk.files.decoding import decode_text

    text = decode_text(data)
    text = data.decode("utf-8", "replace") if text is None else text
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _read(read: Callable[[int], bytes], most: int) -> bytes:
    try:
        return read(most)
    except OSError as exc:  # it was opened for writing only
        from wxdesk.errors import StoreError

        raise StoreError("file_unreadable", path="-") from exc


def _nowhere(mode: str) -> IO[str]:
    return open(os.devnull, mode, encoding="utf-8")  # noqa: PTH123 -- as long as the process lives


def _is_utf_8(stream: IO[str]) -> bool:
    """Also where no encoding is involved: a stream in memory."""
    encoding = getattr(stream, "encoding", None)
    return encoding is None or codecs.lookup(encoding).name == "utf-8"


def _is_redirected() -> bool:
    return hasattr(sys.stdin, "buffer") and not sys.stdin.isatty()
