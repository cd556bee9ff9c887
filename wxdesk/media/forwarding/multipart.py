"""A multipart/form-data body around one file (RFC 7578), of which the file itself is never in memory.

Names and values come from customers, lists and file systems. They are written as browsers write them
(WHATWG HTML, "multipart/form-data encoding algorithm"): UTF-8, with the characters that could end a name or a
line percent-encoded. The other control characters and the backslash are encoded as well: some servers take
`\\"` for a quotation mark and would read on.
"""

import re
import secrets
from dataclasses import dataclass, field

_UNSAFE = re.compile(r'[\x00-\x1f\x7f\x85\u2028\u2029"\\]')
_NEW_LINE = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Form:
    """What stands before the file's bytes and what behind them. `content_type` is the request's header."""

    content_type: str
    head: bytes = field(repr=False)
    tail: bytes = field(repr=False)

    def length(self, file_bytes: int) -> int:
        """The body's length around a file of that size."""
        return len(self.head) + file_bytes + len(self.tail)


def form(file_field: str, file_name: str, file_type: str, fields: tuple[tuple[str, str], ...] = ()) -> Form:
    """The fields first: servers that read in one pass know them when the file begins."""
    # 128 random bits: no file holds it but by a chance of one to 10^38, whoever made the file.
    boundary = f"wxdesk-{secrets.token_hex(16)}"
    parts = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{quoted(name)}"\r\n\r\n{_lines(value)}\r\n'
        for name, value in fields
    ]
    parts.append(
        f'--{boundary}\r\nContent-Disposition: form-data; name="{quoted(file_field)}"; '
        f'filename="{quoted(file_name)}"\r\nContent-Type: {file_type}\r\n\r\n'
    )
    return Form(
        f"multipart/form-data; boundary={boundary}",
        "".join(parts).encode("utf-8", "replace"),
        f"\r\n--{boundary}--\r\n".encode(),
    )


def quoted(text: str) -> str:
    """`text` between the quotation marks of a parameter."""
    return _UNSAFE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), text)


def _lines(text: str) -> str:
    return _NEW_LINE.sub("\r\n", text)
