"""The file in a multipart/form-data body (RFC 7578), which media/upload takes."""

import re
from email.message import Message
from typing import Any, NamedTuple

from wxdesk import outside

_HEADER_END = b"\r\n\r\n"


class Part(NamedTuple):
    """`file_name` is empty for a field that is not a file."""

    name: str
    file_name: str
    data: bytes


def parts(content_type: str, body: bytes) -> list[Part]:
    """The parts of a body, in order; none when the type is another or the body is not well formed."""
    header = Message()
    header["Content-Type"] = re.sub(r"[\r\n]", " ", content_type)
    boundary = header.get_param("boundary")
    if header.get_content_type() != "multipart/form-data" or not isinstance(boundary, str) or not boundary:
        return []
    pieces = (b"\r\n" + body).split(b"\r\n--" + boundary.encode("latin-1", "replace"))
    if len(pieces) < 3 or not pieces[-1].startswith(b"--"):
        return []
    return [part for piece in pieces[1:-1] if (part := _part(piece)) is not None]


def field(found: list[Part], name: str) -> dict[str, Any]:
    """The JSON object in a field that is no file; empty where there is none."""
    part = next((part for part in found if part.name == name and not part.file_name), None)
    try:
        value = outside.json_of(part.data) if part is not None else None
    except ValueError:
        value = None
    return value if isinstance(value, dict) else {}


def _part(piece: bytes) -> Part | None:
    head, separator, data = piece.partition(_HEADER_END)
    if not separator:
        return None
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-disposition":
            text = value.decode(errors="replace")
            return Part(_parameter(text, "name"), _parameter(text, "filename"), data)
    return None


def _parameter(text: str, name: str) -> str:
    match = re.search(rf';\s*{name}\s*=\s*(?:"([^"]*)"|([^\s;]+))', text, re.IGNORECASE)
    return (match[1] or match[2] or "") if match else ""
