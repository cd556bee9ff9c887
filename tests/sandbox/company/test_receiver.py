"""The sandbox's back end for forwarded files: it knows a file again, and fails the way it is asked to."""

import pytest

from wxdesk.media.forwarding import multipart
from wxdesk.sandbox.company.receiver import Receiver
from wxdesk.sandbox.serving.exchange import Reply, Request


def post(receiver: Receiver, key: str = "k", data: bytes = b"jpeg", **query: str) -> Reply:
    form = multipart.form("fileData", "图.jpg", "image/jpeg", (("order", "7"),))
    body = form.head + data + form.tail
    headers = {"idempotency-key": key} if key else {}
    return receiver.answer(Request("POST", "/site/receive", query, body, form.content_type, headers=headers))


def test_a_file_is_known_again_by_its_key() -> None:
    receiver = Receiver()
    assert b'"code":0' in post(receiver).body
    post(receiver)
    post(receiver, "other")
    assert receiver.attempts == {"k": 2, "other": 1}
    assert receiver.taken["k"].times == 2
    assert receiver.taken["k"].fields == {"order": "7"}
    assert (receiver.taken["k"].file_field, receiver.taken["k"].file_name) == ("fileData", "图.jpg")
    told = receiver.answer(Request("GET", "/site/receive"))
    assert b'"taken":2' in told.body


@pytest.mark.parametrize(
    ("fail", "status", "takes"),
    [
        ("500", 500, False),
        ("413", 413, False),
        ("errcode", 200, False),
        ("page", 200, False),
        ("close", 200, True),
    ],
)
def test_it_fails_as_often_as_it_is_asked_to(fail: str, status: int, takes: bool) -> None:
    receiver = Receiver()
    for _ in range(2):
        reply = post(receiver, fail=fail, times="2")
        assert reply.status == status
        assert reply.dropped == (fail == "close")
        assert b'"code":0' not in reply.body
        assert bool(receiver.taken) is takes
    assert b'"code":0' in post(receiver, fail=fail, times="2").body
    assert b'"code":0' not in post(receiver, "other", fail=fail, times="0").body


def test_what_it_cannot_use_it_refuses() -> None:
    receiver = Receiver()
    assert post(receiver, key="").status == 400
    assert receiver.answer(Request("POST", "/site/receive", {}, b"x", "text/plain")).status == 400
    assert post(receiver, authorization="Bearer x").status == 401
    assert dict(post(receiver, fail="503", wait="7").headers) == {"Retry-After": "7"}
    assert receiver.taken == {}
