"""The reader of multipart bodies, against a writer that is not ours and against nonsense."""

from email.generator import BytesGenerator
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.policy import HTTP
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.sandbox.serving.multipart import Part, parts

TYPE = "multipart/form-data; boundary=frontier"


@given(st.binary(max_size=300).filter(lambda data: b"frontier" not in data))
def test_any_bytes_come_back(data: bytes) -> None:
    body = b'--frontier\r\nContent-Disposition: form-data; name="media"; filename="a.jpg"\r\n\r\n' + data
    assert parts(TYPE, body + b"\r\n--frontier--\r\n") == [Part("media", "a.jpg", data)]


def test_what_pythons_email_package_writes_is_read() -> None:
    message = MIMEMultipart("form-data", boundary="frontier")
    for name, content in (("description", b"{}"), ("media", b"\x00\xff\r\n")):
        part = MIMEApplication(content, _encoder=lambda _: None)
        extra = {"filename": "照片.jpg"} if name == "media" else {}
        part.add_header("Content-Disposition", "form-data", name=name, **extra)
        message.attach(part)
    buffer = BytesIO()
    BytesGenerator(buffer, policy=HTTP).flatten(message)
    body = buffer.getvalue().partition(b"\r\n\r\n")[2]
    assert [(part.name, part.data) for part in parts(TYPE, body)] == [
        ("description", b"{}"),
        ("media", b"\x00\xff\r\n"),
    ]


def test_a_boundary_in_quotes_and_a_file_name_in_utf_8() -> None:
    body = '--a b\r\ncontent-disposition: form-data; name=media; filename="照片.jpg"\r\n\r\nx\r\n--a b--'.encode()
    assert parts('multipart/form-data; boundary="a b"', body) == [Part("media", "照片.jpg", b"x")]


@pytest.mark.parametrize(
    "content_type", ["", "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "\r\nx: y"]
)
def test_other_types_have_no_parts(content_type: str) -> None:
    assert parts(content_type, b"--frontier\r\n\r\nx\r\n--frontier--") == []


@given(st.text(max_size=80), st.binary(max_size=200))
def test_nonsense_is_read_as_nothing_or_as_parts_but_never_fails(content_type: str, body: bytes) -> None:
    for part in parts(content_type, body) + parts(TYPE, b"--frontier" + body + b"\r\n--frontier--"):
        assert part.data in body
