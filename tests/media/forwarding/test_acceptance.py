"""Which answers mean that the endpoint has the file."""

import json

import pytest

from wxdesk.errors import InputError
from wxdesk.media.forwarding.acceptance import Acceptance

YES = (
    b"",
    b"ok",
    b"{}",
    b'{"code":0}',
    b'{"code":"0"}',
    b'{"code":"00000"}',
    b'{"code":200,"msg":"\xe6\x88\x90\xe5\x8a\x9f"}',
    b'{"code":20000}',
    b'{"code":"SUCCESS"}',
    b'{"errcode":0,"errmsg":"ok"}',
    b'\xef\xbb\xbf{"errcode":0}',
    b'{"success":true}',
    b'{"data":{"code":500}}',
    b'["anything"]',
    b'{"code":null}',
    b"not { json",
)
NO = (
    b'{"errcode":40001,"errmsg":"invalid credential"}',
    b'{"errcode":-1}',
    b'{"errcode":"40001"}',
    b'{"code":500}',
    b'{"code":1}',
    b'{"code":"FAIL"}',
    b'{"code":401,"success":true}',
    b'{"success":false}',
    b'{"success":"false","code":0}',
    b'{"success":0}',
    b'{"errcode":true}',
    b'{"errcode":{"deep":1}}',
    b'  \r\n{"code":-1}\n',
    b"<!DOCTYPE html><title>Sign in</title>",
    b"\n<html>",
)


@pytest.mark.parametrize("body", YES)
def test_a_body_that_does_not_say_no_is_accepted(body: bytes) -> None:
    assert Acceptance().accepts(body)


@pytest.mark.parametrize("body", NO)
def test_a_body_that_says_no_is_not(body: bytes) -> None:
    assert not Acceptance().accepts(body)
    assert Acceptance.of("2xx").accepts(body)


@pytest.mark.parametrize(
    ("rule", "body", "accepted"),
    [
        ("code=0", {"code": 0}, True),
        ("code=0", {"code": "0"}, True),
        ("code=0", {"code": 0.5}, False),
        ("code=0", {"code": False}, False),
        ("code=0", {}, False),
        ("code=1", {"code": 1}, True),
        ("success=true", {"success": True}, True),
        ("success=true", {"success": 1}, False),
        ("data.state=stored", {"data": {"state": "stored"}}, True),
        ("data.state=stored", {"data": "stored"}, False),
        ("状态=成功", {"状态": "成功"}, True),
        ("code=null", {"code": None}, True),
        ("code=null", {}, False),
        ("list=[]", {"list": []}, False),
    ],
)
def test_a_field_must_have_its_value(rule: str, body: dict[str, object], accepted: bool) -> None:
    assert Acceptance.of(rule).accepts(json.dumps(body).encode()) is accepted


@pytest.mark.parametrize("body", [b"", b"ok", b"<html>", b"[0]", b"0", b"{", b"[" * 100_000])
def test_where_a_field_is_asked_for_anything_else_is_no(body: bytes) -> None:
    assert not Acceptance.of("code=0").accepts(body)


@pytest.mark.parametrize("rule", ["", "2xx", "code=0", "data.code=0", "code="])
def test_a_rule_is_read_back_as_it_was_typed(rule: str) -> None:
    assert str(Acceptance.of(f" {rule} ")) == rule


@pytest.mark.parametrize("rule", ["code", "=0", "3xx", "a b=0", ".a=0", "a..b=1"])
def test_what_is_no_rule_is_refused(rule: str) -> None:
    with pytest.raises(InputError) as refused:
        Acceptance.of(rule)
    assert refused.value.code == "forward_accept_shape"
