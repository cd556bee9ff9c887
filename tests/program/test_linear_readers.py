"""Whatever is pasted or answered is read in a time in proportion to its length, up to a length that is refused.

What reads it in Python's `re` holds all threads meanwhile, the window's too, on whatever thread it runs.
"""

import json
import re
import unicodedata
from collections.abc import Callable

import pytest

from tests.media.lists.ids import A
from tests.support.hostile_texts import EVERY_SO_MANY, PIECES, TOO_MUCH, growth, too_slow
from tests.support.slow import LONG
from wxdesk.accounts import account, proxy
from wxdesk.credential_shapes import names_credentials
from wxdesk.errors import InputError, WxdeskError
from wxdesk.media.forwarding import endpoint
from wxdesk.media.forwarding.acceptance import DEFAULT
from wxdesk.media.forwarding.answer import EndpointResponse
from wxdesk.media.forwarding.credential import check_credential
from wxdesk.media.forwarding.headers import check_header
from wxdesk.media.lists import json_ids
from wxdesk.media.lists import reading as lists
from wxdesk.media.lists.column_names import names_for
from wxdesk.media.lists.id_list import ids_in
from wxdesk.media.names import safe_name
from wxdesk.media.names.template import Template
from wxdesk.secrecy import redact
from wxdesk.signing import difference, evidence, invisible, masking, page_url
from wxdesk.signing.endpoint import reply
from wxdesk.signing.verdicts.diagnosis import diagnose
from wxdesk.wechat import media_reply, rid_record
from wxdesk.wechat.errors import code_marks, error_text, pasted_error, phrases

Read = Callable[[str], object]
LENGTH = 8_000
# What takes milliseconds for any text of that length is asked about fewer pieces, without --slow.
THOROUGH: dict[str, Read] = {
    "error page": pasted_error.read,
    "evidence": evidence.parse,
    "verdict": lambda text: diagnose(evidence.parse(text), {}),
    "differences": lambda text: difference.differences(text, text[::-1]),
    "list": lambda text: ids_in(lists.read_text(text)),
    "secrets of a rid": rid_record.without_secrets,
    "invisible": invisible.visible,
    "endpoint": endpoint.check_endpoint,
    "phrases": phrases.match_phrases,
    "answer kept": lambda text: EndpointResponse(200, text.encode()).kept,
}
QUICK: dict[str, Read] = {
    "errmsg": error_text.parse,
    "codes": code_marks.numbers,
    "secrets": redact,
    "file name": media_reply.file_name,
    "page URL": page_url.as_page_url,
    "endpoint's reply": reply.is_web_page,
    "endpoint's error": reply.error_said,
    "masked": masking.masked,
    "header": lambda text: check_header(f"X={text}"),
    "credential": check_credential,
    "fields": lambda text: endpoint.check_endpoint("https://a.example", extra=(f"a={text}",)),
    "answer": lambda text: DEFAULT.verdict(200, text.encode()),
    "answer with a path": lambda text: DEFAULT.verdict(
        200, json.dumps({"code": 0, "url": f"{text}.jpg"}).encode()
    ),
    "file name in a character set": lambda text: media_reply.file_name(f"a; filename*=punycode''{text}"),
    "name of a file": lambda text: safe_name.segment(text, of_file=True),
    "template": lambda text: Template.parse(text, ("a",)),
    "safe domains": account.check_safe_domains,
    "api address": account.check_api_base,
    "proxy": proxy.split_password,
    "AppSecret": account.check_secret,
}


def or_refused(read: Read) -> Read:
    """A refusal is as good an answer as any."""

    def both(text: str) -> object:
        try:
            return read(text)
        except WxdeskError as error:
            return error

    return both


@pytest.mark.parametrize("reader", [*THOROUGH, *QUICK])
def test_twice_the_text_takes_about_twice_as_long(reader: str) -> None:
    pieces = PIECES[::EVERY_SO_MANY] if reader in THOROUGH and not LONG else PIECES
    read = or_refused({**THOROUGH, **QUICK}[reader])
    assert list(too_slow(read, pieces, LENGTH * (8 if LONG else 1))) == []


def _read_in_bytes(text: str) -> object:
    return media_reply._peeked((bytes([one]) for one in text.encode()), len(text) * 8, "a.example")


# What is hard inside of something: a reader, what stands before the piece, and behind it
INSIDE: dict[str, tuple[Read, str, str, str]] = {
    "answer's path": (lambda text: DEFAULT.verdict(200, text.encode()), '{"data":"', "/", ' x"}'),
    "answer's message": (lambda text: DEFAULT.verdict(200, text.encode()), '{"code":500,"msg":"', "a1", '"}'),
    "heading": (names_credentials, "", "jsapi", " x"),
    "escaped JSON": (
        lambda text: json_ids.lines_of(text, [(value, True) for value in text.split("\\u0041")[1:]]),
        "[",
        '"\\u0041bcd",',
        "]",
    ),
    # Unicode sorts the marks on a letter, each against all others.
    "marks in a name": (lambda text: safe_name.segment(text, of_file=True), "a", "\u0315\u0300", ""),
    "marks in a heading": (lambda text: names_for([text]), "a", "\u0315\u0300", ""),
    "marks beside a wide letter": (redact, "secret！a", "\u0315\u0300", ""),
    "cells of the same IDs": (
        lambda text: ids_in(lists.read_text(json.dumps([{"a": text, "b": text}] * 2))),
        "",
        f"{A} ",
        "",
    ),
    "bytes alone": (_read_in_bytes, "", " ", "{}"),
    "bytes of JSON": (_read_in_bytes, "{", " ", "}"),
}


@pytest.mark.parametrize("name", INSIDE)
def test_twice_as_much_inside_takes_about_twice_as_long(name: str) -> None:
    read, before, piece, behind = INSIDE[name]
    assert growth(lambda text: or_refused(read)(before + text), piece, LENGTH, behind) < TOO_MUCH


# What there was: a number alone between any white space, and marks with whatever joins them to the text before.
SLOW = {
    "a code alone": (re.compile(r"\s*(?:code)?[\s:=]*(?P<number>-?[0-9]{1,9})\s*").fullmatch, " ", 1_000),
    "a mark": (re.compile(r"[ ,]*\brid: ?(?P<rid>[0-9a-f]{8})\b").search, " ", 1_400),
    "a scheme": (re.compile(r"(?i)(\b[a-z][a-z0-9+.-]*://[^\s/:@]*:)").search, "a.", 3_500),
    "a password": (re.compile(r"(?:secret|口令)(?:是|为)(?=[^\s]*[0-9])[^\s]+").search, "口令是", 3_000),
    "a path": (re.compile(r"\S*(/\S*|\.\w{1,5})").fullmatch, "/", 1_500),
    "a ticket": (re.compile(r"(?:(?:js|jsapi|api) ?)+ticket").fullmatch, "jsapi", 90),
    "marks in order": (lambda text: unicodedata.normalize("NFC", text), "\u0315\u0300", 3_000),
    "a domain": (re.compile(r"[^\s/:@?#]+\.[^\s/:@?#]+(/[^\s?#]*)?").fullmatch, "a.", 1_400),
}


@pytest.mark.parametrize(("read", "piece", "length"), SLOW.values(), ids=SLOW)
def test_what_goes_over_the_text_again_and_again_is_caught(read: Read, piece: str, length: int) -> None:
    """The bad twins: each held the window for many seconds, or would have."""
    # A busy machine hides it now and then, and never makes it up.
    assert any(growth(read, piece, length, " ?") >= TOO_MUCH for _ in range(8))


@pytest.mark.parametrize(
    ("read", "limit_mb"),
    [
        (pasted_error.read, pasted_error.LIMIT_MB),
        (evidence.parse, evidence.LIMIT_MB),
        (lists.read_text, lists.LIMIT_MB),
    ],
    ids=["error page", "evidence", "list"],
)
def test_what_is_longer_than_any_paste_is_refused_at_once(read: Read, limit_mb: int) -> None:
    with pytest.raises(InputError) as refused:
        read(" " * ((limit_mb << 20) + 1))
    assert (refused.value.code, refused.value.fields) == ("text_too_long", {"limit_mb": limit_mb})


@pytest.mark.parametrize("read", [pasted_error.read, evidence.parse], ids=["error page", "evidence"])
def test_what_is_just_short_enough_is_read(read: Read) -> None:
    read(" " * (4 << 20))
