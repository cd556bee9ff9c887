"""T7, from a file with a hostile name to the bytes on the wire: what a parser that is not ours finds in them."""

import email
import email.policy
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.media.forwarding.conftest import QUICK
from tests.media.forwarding.test_multipart import by_email, expected
from tests.support.wine import not_on_windows
from tests.wechat.servers import Line, Request, Server, always, http
from wxdesk.media.forwarding import multipart, source
from wxdesk.media.forwarding.endpoint import check_endpoint
from wxdesk.media.forwarding.forwarding import load_forwarding
from wxdesk.media.forwarding.records import ForwardRecords
from wxdesk.media.item import Item, ItemState

Serve = Callable[..., Server]
OK = http(b'{"code":0}', "Content-Type: application/json")
CONTENT = b'\xff\xd8\xff\r\n--wxdesk-0\r\nContent-Disposition: form-data; name="admin"\r\n\r\n1\xff\xd9'
# What a file may be called on a disk, and what a list may call a customer
NAMES = (
    'a"; filename="evil.exe',
    "a\r\nX-Injected: 1\r\n\r\n<script>",
    "a\nb.jpg",
    "quote'and\"back\\slash.jpg",
    "照片" * 40 + ".jpg",
    "%22%0D%0A.jpg",
)
CUSTOMERS = (
    "张三" * 150,
    'x"\r\n--wxdesk\r\nContent-Disposition: form-data; name="role"\r\n\r\nadmin',
    "\u2028\x00\\",
)


def forwarded(serve: Serve, tmp_path: Path, names: tuple[str, ...], answer: object = None) -> list[Request]:
    """What arrives of files with these names, each with each customer in a field; the files are still there."""
    folder = tmp_path / "media"
    folder.mkdir()
    for name in names:
        (folder / name).write_bytes(CONTENT)
    items = [
        Item(seq, f"id-{seq}", ItemState.SAVED, name)
        for seq, name in enumerate((name for name in names for _ in CUSTOMERS), 1)
    ]
    files = source.of_batch(
        "0123abcd", folder, items, lambda row: {"customer": CUSTOMERS[row % len(CUSTOMERS)]}
    )
    server = serve(answer or always(OK))
    endpoint = check_endpoint(server.base, extra=("who={customer}",))
    records = ForwardRecords(tmp_path / "data" / "forwards.sqlite3")
    try:
        end = load_forwarding(records, files, endpoint, jobs=1, backoff=QUICK).run()
    finally:
        records.close()
    assert (end.succeeded, end.total) == (len(items), len(items))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == dict.fromkeys(names, CONTENT)
    return server.requests


def injected(requests: list[Request], names: tuple[str, ...]) -> list[str]:
    """What the standard library's MIME parser finds beyond one field and one file in each request."""
    wrong = []
    asked = [(name, customer) for name in names for customer in CUSTOMERS]
    for request, (name, customer) in zip(requests, asked, strict=True):
        parts = by_email(request.headers["content-type"], request.body)
        found = [(part.name, part.file_name) for part in parts]
        if found != [("who", None), ("fileData", expected(name))]:
            wrong.append(f"parts {found}")
        if [part.headers for part in parts] != [
            ("content-disposition",),
            ("content-disposition", "content-type"),
        ]:
            wrong.append(f"headers {[part.headers for part in parts]}")
        value, file = _contents(request)
        if file != CONTENT or value.decode() != "\r\n".join(customer.replace("\r\n", "\n").split("\n")):
            wrong.append(f"contents {value!r} {file!r}")
        if "x-injected" in request.headers:
            wrong.append("a header of the request")
    return wrong


def _contents(request: Request) -> tuple[bytes, bytes]:
    whole = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode() + request.body
    message = email.message_from_bytes(whole, policy=email.policy.HTTP)
    value, file, *_ = (part.get_payload(decode=True) for part in message.iter_parts())  # type: ignore[attr-defined]
    return value, file


@not_on_windows("no file can be called so")
def test_no_name_is_read_as_anything_else(serve: Serve, tmp_path: Path) -> None:
    assert injected(forwarded(serve, tmp_path, NAMES), NAMES) == []


@not_on_windows("no file can be called so")
def test_names_as_they_are_would_be_caught(
    serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bad twin: what stands in a name goes into the head of its part."""
    monkeypatch.setattr(multipart, "quoted", str)
    assert injected(forwarded(serve, tmp_path, NAMES[:3]), NAMES[:3])


def keys_after_a_reset(serve: Serve, tmp_path: Path) -> list[str]:
    """The keys under which files came, of which each was taken whole and then answered by a reset, once."""
    reset: set[bytes] = set()

    def answer(request: Request, line: Line) -> bytes | bool:
        who, _ = _contents(request)
        if who in reset:
            return OK
        reset.add(who)
        line.reset()
        return False

    return [one.headers["idempotency-key"] for one in forwarded(serve, tmp_path, NAMES[4:5], answer)]


def test_a_reset_after_the_body_is_sent_again_with_the_same_key(serve: Serve, tmp_path: Path) -> None:
    keys = keys_after_a_reset(serve, tmp_path)
    assert len(keys) == 2 * len(CUSTOMERS)
    assert all(keys.count(key) == 2 for key in keys)


def test_another_key_for_each_attempt_would_be_caught(
    serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wxdesk.media.jobs.forward.idempotency_key", lambda *parts: os.urandom(8).hex())
    keys = keys_after_a_reset(serve, tmp_path)
    assert not all(keys.count(key) == 2 for key in keys)
