"""A multipart body says the same to every reader, whatever a file, a field or a value is called."""

import email
import email.policy
import re
from email.message import Message
from typing import NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wxdesk.media.forwarding import multipart

DATA = b"\xff\xd8\xff\xe0 bytes \r\n--wxdesk\r\n\x00\r\n\r\n"
HOSTILE = (
    'a"; filename="evil.exe',
    "a\r\nContent-Type: text/html\r\n\r\n<script>",
    "a\r\n--boundary--\r\n",
    "a\nX-Injected: 1",
    "a\rb",
    "照片" * 150,
    "back\\",
    'back\\"slash',
    "nul\0byte",
    "a\u2028b\x85c\x0bd\x0ce",
    "'; name='x",
    "a%22b",
    "=?utf-8?q?x?=",
    "",
    " ",
    "\udcff",
    "\u202egnp.exe",
    "a;b=c,d",
)
names = st.text(max_size=60) | st.sampled_from(HOSTILE)


class Read(NamedTuple):
    name: str
    file_name: str | None
    content_type: str
    headers: tuple[str, ...]
    data: bytes


def by_email(content_type: str, body: bytes) -> list[Read]:
    """As the standard library's parser of MIME reads it, which knows nothing of ours."""
    whole = b"Content-Type: " + content_type.encode() + b"\r\n\r\n" + body
    message = email.message_from_bytes(whole, policy=email.policy.HTTP)
    assert message.is_multipart(), message.defects
    return [_of_email(part) for part in message.get_payload()]  # type: ignore[union-attr]


def _of_email(part: Message) -> Read:
    raw = part.get_payload(decode=False)
    assert isinstance(raw, str)
    names = tuple(sorted(name.lower() for name in part.keys()))  # noqa: SIM118 -- each, also if it is there twice
    # The library decodes neither; what it makes of bytes beyond ASCII is undone here.
    text = _utf8(str(part._headers[0][1]))  # type: ignore[attr-defined]
    file_name = re.search(r'; filename="([^"]*)"', text)
    name = re.search(r'; name="([^"]*)"', text)
    return Read(
        name[1] if name else "", file_name[1] if file_name else None, part.get_content_type(), names, b""
    )


def _utf8(text: str) -> str:
    return text.encode("ascii", "surrogateescape").decode()


def by_hand(content_type: str, body: bytes) -> list[Read]:
    """As a strict server reads it: boundaries at the beginning of lines, headers line by line, quoted-pairs undone."""
    boundary = content_type.partition("boundary=")[2].encode()
    pieces = (b"\r\n" + body).split(b"\r\n--" + boundary)
    assert pieces[0] == b""
    assert pieces[-1] == b"--\r\n"
    found = []
    for piece in pieces[1:-1]:
        assert piece.startswith(b"\r\n")
        head, separator, data = piece[2:].partition(b"\r\n\r\n")
        assert separator
        lines = head.decode().split("\r\n")
        headers = dict(line.split(": ", 1) for line in lines)
        assert len(headers) == len(lines)
        disposition, *parameters = _parameters(headers["Content-Disposition"])
        assert disposition == "form-data"
        pairs = dict(one.split("=", 1) for one in parameters)
        assert len(pairs) == len(parameters)
        assert set(pairs) <= {"name", "filename"}
        found.append(
            Read(
                _unquoted(pairs["name"]),
                _unquoted(pairs["filename"]) if "filename" in pairs else None,
                headers.get("Content-Type", "text/plain"),
                tuple(sorted(name.lower() for name in headers)),
                data,
            )
        )
    return found


def _parameters(text: str) -> list[str]:
    """Split at semicolons outside of quotation marks, with a backslash taking the next character with it."""
    return [one.strip() for one in re.findall(r'(?:"(?:\\.|[^"\\])*"|[^";])+', text)]


def _unquoted(text: str) -> str:
    assert text[0] == text[-1] == '"', text
    return re.sub(r"\\(.)", r"\1", text[1:-1])


def whole(form: multipart.Form) -> bytes:
    body = form.head + DATA + form.tail
    assert form.length(len(DATA)) == len(body)
    return body


def expected(text: str) -> str:
    """What browsers make of a name, and a reader gives back; besides, no control character and no backslash."""
    shown = text.encode("utf-8", "replace").decode()
    return "".join(
        "".join(f"%{byte:02X}" for byte in one.encode())
        if one in '"\\\x7f\x85\u2028\u2029' or one < " "
        else one
        for one in shown
    )


def problems(form: multipart.Form, file_field: str, file_name: str, field: str, value: str) -> list[str]:
    """What readers find wrong: the check that a bad builder must not pass."""
    wrong = []
    try:
        first, second = by_hand(form.content_type, whole(form))
    except (AssertionError, ValueError, KeyError, IndexError) as exc:
        return [f"unreadable: {exc!r}"]
    lines = re.sub(r"\r\n|\r|\n", "\r\n", value).encode("utf-8", "replace")
    if (first.name, first.file_name, first.data) != (expected(field), None, lines):
        wrong.append(f"field {first}")
    if (second.name, second.file_name, second.data) != (expected(file_field), expected(file_name), DATA):
        wrong.append(f"file {second}")
    if second.content_type != "image/jpeg" or second.headers != ("content-disposition", "content-type"):
        wrong.append(f"headers {second.headers}")
    parts = by_email(form.content_type, whole(form))
    if [part.headers for part in parts] != [first.headers, second.headers]:
        wrong.append(f"email sees headers {parts}")
    if [(part.name, part.file_name) for part in parts] != [
        (expected(field), None),
        (expected(file_field), expected(file_name)),
    ]:
        wrong.append(f"email reads {parts}")
    return wrong


@given(file_field=names.filter(bool), file_name=names, field=names, value=names)
def test_every_reader_finds_the_same_names_and_the_same_bytes(
    file_field: str, file_name: str, field: str, value: str
) -> None:
    form = multipart.form(file_field, file_name, "image/jpeg", ((field, value),))
    assert problems(form, file_field, file_name, field, value) == []


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_stay_names(name: str) -> None:
    form = multipart.form("fileData", name, "image/jpeg", ((name, name),))
    assert problems(form, "fileData", name, name, name) == []


def naive(
    file_field: str, file_name: str, content_type: str, fields: tuple[tuple[str, str], ...]
) -> multipart.Form:
    """The bad twin: names as they are, as a quick script writes them."""
    form = multipart.form("F", "N", content_type, (("K", "V"),))
    field, value = fields[0]
    head = form.head.decode()
    head = head.replace('name="K"\r\n\r\nV', f'name="{field}"\r\n\r\n{value}')
    head = head.replace('name="F"; filename="N"', f'name="{file_field}"; filename="{file_name}"')
    return multipart.Form(form.content_type, head.encode("utf-8", "replace"), form.tail)


@pytest.mark.parametrize("name", [one for one in HOSTILE if re.search(r'[\r\n"\\\x00-\x1f]', one)], ids=ascii)
def test_the_bad_twin_is_caught(name: str) -> None:
    assert problems(naive("fileData", name, "image/jpeg", (("k", "v"),)), "fileData", name, "k", "v")


@given(st.lists(names, max_size=3))
@example(["a", "b"])
def test_a_boundary_is_never_used_twice(values: list[str]) -> None:
    fields = tuple((f"f{number}", value) for number, value in enumerate(values))
    forms = [multipart.form("fileData", "a.jpg", "image/jpeg", fields) for _ in range(3)]
    assert len({form.content_type for form in forms}) == 3
