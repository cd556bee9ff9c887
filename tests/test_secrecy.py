import copy
import dataclasses
import gc
import html
import io
import json
import logging
import pickle
import re
import threading
from collections.abc import Callable, Iterator
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wxdesk.secrecy import (
    MASK,
    RedactingFilter,
    Secret,
    redact,
    redacted_fields,
    set_up_logging,
)

# Every spelling in which servers give back what they were sent
SPELLINGS: dict[str, Callable[[str], str]] = {
    "PHP's JSON": lambda text: json.dumps(text).replace("/", "\\/"),
    ".NET's JSON": lambda text: re.sub("[+<>&'\"]", lambda mark: f"\\u{ord(mark[0]):04X}", text),
    ".NET's addresses": lambda text: re.sub("%..", lambda code: code[0].lower(), quote(text, safe="")),
    "HTML": html.escape,
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_secret_is_known_in_every_spelling(spelling: str) -> None:
    secret = Secret("qL8+x/Tz9==&v<w")
    assert secret.reveal()[:3] not in redact(f"a {SPELLINGS[spelling](secret.reveal())} b")


TEXT = "84_Abcdefghijklmnopqrstuvwxyz-9xQ"


def test_a_secret_shows_itself_nowhere() -> None:
    secret = Secret(TEXT)
    shown = [f"{secret}", f"{secret!r}", f"{secret:>80}", str([secret]), "%s" % secret, repr({"a": secret})]  # noqa: UP031
    assert all(TEXT not in text and MASK in text for text in shown)
    assert secret.reveal() == TEXT


@pytest.mark.parametrize("spread", [pickle.dumps, copy.copy, copy.deepcopy, json.dumps])
def test_it_is_not_copied_or_written(spread: object) -> None:
    with pytest.raises(TypeError) as caught:
        spread(Secret(TEXT))  # type: ignore[operator]
    assert TEXT not in str(caught.value)


def test_it_stays_masked_inside_other_values() -> None:
    @dataclasses.dataclass(frozen=True)
    class Holder:
        value: Secret

    assert TEXT not in repr(Holder(Secret(TEXT)))
    with pytest.raises(TypeError):
        dataclasses.asdict(Holder(Secret(TEXT)))


def test_equal_texts_are_equal_secrets() -> None:
    assert Secret(TEXT) == Secret(TEXT)
    assert Secret(TEXT) != Secret(TEXT + "x")
    assert Secret(TEXT) != TEXT
    assert len({Secret(TEXT), Secret(TEXT)}) == 1
    assert not Secret("")
    assert Secret("x")


@pytest.mark.parametrize(("text", "hint"), [(TEXT, "84_Ab…9xQ"), ("x" * 23, MASK), ("", MASK)])
def test_a_hint_never_shows_half(text: str, hint: str) -> None:
    assert Secret(text).hint() == hint


def test_a_fingerprint_tells_values_apart() -> None:
    assert Secret(TEXT).fingerprint() == Secret(TEXT).fingerprint() != Secret(TEXT + "x").fingerprint()
    assert len(Secret("").fingerprint()) == 16


@pytest.mark.parametrize("text", ["half a pair: \ud800, long enough", 'quote " and \\ and / and é and +& %'])
def test_any_text_may_be_a_secret(text: str) -> None:
    secret = Secret(text)
    assert secret == Secret(text)
    assert secret.fingerprint()
    assert secret.reveal() not in redact(f"before {text} after")


FORMS = {
    "plain": lambda text: text,
    "in an address": lambda text: quote(text, safe=""),
    "in a form": quote_plus,
    "in JSON": json.dumps,
    "in a repr": repr,
    "in a repr of bytes": lambda text: repr(text.encode()),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", [TEXT, "p\"ass' w\\ord/ü&=1"])
def test_a_live_secret_is_taken_out_in_every_usual_form(form: str, text: str) -> None:
    if form == "in a repr of bytes" and not text.isascii():
        pytest.skip("bytes are not told from others")
    secret = Secret(text)
    shown = FORMS[form](text)
    assert redact(f"<{shown}>") in (f"<{MASK}>", f'<"{MASK}">', f"<'{MASK}'>", f"<b'{MASK}'>")
    del secret
    gc.collect()


def test_of_two_equal_secrets_either_may_end_first() -> None:
    text = "equal-secret-value"
    first, second = Secret(text), Secret(text)
    del first
    gc.collect()
    assert text not in redact(f"x {text}")
    assert second.reveal() == text


def test_a_secret_that_begins_like_another_hides_neither() -> None:
    short, long = Secret("abcdefgh1"), Secret("abcdefgh1-the-rest")
    assert redact("abcdefgh1-the-rest and abcdefgh1") == f"{MASK} and {MASK}"
    assert short.reveal() and long.reveal()


def test_a_secret_that_ended_is_forgotten() -> None:
    text = "gone-secret-value"
    secret = Secret(text)
    del secret
    gc.collect()
    assert redact(text) == text  # nothing keeps it in memory for the sake of redaction


def test_short_values_are_words_and_stay() -> None:
    secret = Secret("ok")
    assert redact("it is ok") == "it is ok"
    assert secret.reveal() == "ok"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GET /cgi-bin/token?appid=wx1&secret=abc123&x=1", "GET /cgi-bin/token?appid=wx1&secret=***&x=1"),
        ('{"access_token": "84_abc", "expires_in": 7200}', '{"access_token": "***", "expires_in": 7200}'),
        (r"{\"access_token\":\"84_abc\"}", r"{\"access_token\":\"***\"}"),
        ("url=%3Faccess_token%3Dabc123", "url=%3Faccess_token%3D***"),
        ("?a%3D1%26secret%3Dabc%26b%3D2", "?a%3D1%26secret%3D***%26b%3D2"),
        ("http://proxy.example:3128/a@b", "http://proxy.example:3128/a@b"),
        ("Authorization: Bearer abc.def", "Authorization: Bearer ***"),
        ("AppSecret = abc", "AppSecret = ***"),
        ("string1: jsapi_ticket=abc&noncestr=n", "string1: jsapi_ticket=***&noncestr=n"),
        ("redis://user:p@ss@host:6379/0", "redis://user:***@host:6379/0"),
        ("http://user:pass@proxy.example:3128", "http://user:***@proxy.example:3128"),
        (f"token 84_{'A' * 130} was refused", "token *** was refused"),
        ("access_token is invalid", "access_token is invalid"),
        (
            "invalid appsecret, rid: 6214bb2b-1f3a5c2e-7d90a1b2",
            "invalid appsecret, rid: 6214bb2b-1f3a5c2e-7d90a1b2",
        ),
        ("secret=***", "secret=***"),
    ],
)
def test_what_looks_like_a_credential_is_taken_out(text: str, expected: str) -> None:
    assert redact(text) == expected


@given(st.text(alphabet=st.characters(exclude_characters="*"), min_size=8, max_size=60), st.text(), st.text())
@example("a" * 8, "a" * 7, "a" * 20)
def test_no_text_around_a_secret_saves_it(value: str, before: str, after: str) -> None:
    secret = Secret(value)
    assert value not in redact(before + value + after)
    assert secret.reveal() == value


def test_threads_that_make_secrets_do_not_disturb_one_that_redacts() -> None:
    stop = threading.Event()

    def make() -> None:
        while not stop.is_set():
            [Secret(f"secret-of-a-thread-{n}") for n in range(50)]

    threads = [threading.Thread(target=make) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        for _ in range(300):
            redact("nothing to hide")
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def test_fields_for_a_report() -> None:
    secret = Secret(TEXT)
    assert redacted_fields({"text": f"x {TEXT}", "status": 500}) == {"text": "x ***", "status": 500}
    assert secret.reveal() == TEXT


@pytest.fixture
def log() -> Iterator[tuple[logging.Logger, io.StringIO]]:
    """A logger whose only handler has the filter, as the program's has."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.addFilter(RedactingFilter())
    logger = logging.getLogger("a.library.that.logs.too.much")
    logger.propagate = False
    logger.setLevel(logging.DEBUG)
    logger.addHandler(handler)
    yield logger, stream
    logger.removeHandler(handler)


def test_the_filter_sees_messages_arguments_traces_and_stacks(
    log: tuple[logging.Logger, io.StringIO],
) -> None:
    logger, stream = log
    secret = Secret(TEXT)
    logger.debug("message %s", TEXT)
    logger.debug("argument %(url)s", {"url": f"/x?k={TEXT}"})
    logger.debug(TEXT, stack_info=True)
    try:
        int(TEXT)
    except ValueError:
        logger.exception("failed")
    assert TEXT not in stream.getvalue()
    assert stream.getvalue().count(MASK) >= 4
    assert "ValueError" in stream.getvalue()
    assert secret.reveal() == TEXT


def test_without_the_filter_it_would_stand_there(log: tuple[logging.Logger, io.StringIO]) -> None:
    """The twin."""
    logger, stream = log
    logger.handlers[0].filters.clear()
    secret = Secret(TEXT)
    logger.debug("message %s", secret.reveal())
    assert TEXT in stream.getvalue()


@pytest.mark.parametrize("values", [("a", "b"), (1.5,), ({"k": TEXT},)])
def test_a_message_that_does_not_fit_its_arguments_harms_nobody(
    log: tuple[logging.Logger, io.StringIO], values: tuple[object, ...]
) -> None:
    logger, stream = log
    secret = Secret(TEXT)
    logger.debug("%d of %(k)d", *values)
    assert "%d of %(k)d" in stream.getvalue()
    assert secret.reveal() not in stream.getvalue()


FORGED = "x\r\n2026-01-01 00:00:00,000 ERROR wxdesk: forged\x1b[2J\x9b31m\u202e"


def logged(handler_of: Callable[[io.StringIO], logging.Handler]) -> str:
    """What the log has after texts from outside came as message, argument and exception."""
    stream = io.StringIO()
    handler = handler_of(stream)
    logger = logging.Logger("wxdesk.test")
    logger.addHandler(handler)
    try:
        logger.debug(FORGED)
        logger.debug("a name: %s", FORGED)
        logger.error("failed", exc_info=ValueError(FORGED))
    finally:
        logging.getLogger().removeHandler(handler)
    return stream.getvalue()


def is_plain(text: str) -> bool:
    """Nothing in it that a terminal obeys, and no line that looks like another message."""
    heads = [line for line in text.split("\n") if line.startswith("2026-01-01")]
    return not heads and all(one.isprintable() or one == "\n" for one in text)


def test_control_characters_are_visible_in_the_log_and_no_line_is_forged() -> None:
    level = logging.getLogger().level
    text = logged(lambda stream: set_up_logging(level, logging.StreamHandler(stream)))
    assert is_plain(text)
    assert text.count(r"forged\u001b[2J\u009b31m\u202e") == 3


def test_a_log_without_that_is_caught() -> None:
    """The twin."""
    assert not is_plain(logged(logging.StreamHandler))


def test_setting_up_quiets_the_libraries_that_log_whole_addresses() -> None:
    root = logging.getLogger()
    level, names = root.level, ("httpx", "httpcore", "hpack", "h11", "keyring")
    levels = {name: logging.getLogger(name).level for name in names}
    stream = io.StringIO()
    handler = set_up_logging(logging.DEBUG, logging.StreamHandler(stream))
    try:
        secret = Secret(TEXT)
        logging.getLogger("httpx").info("HTTP Request: GET https://x.example/?k=%s", TEXT)
        assert stream.getvalue() == ""
        logging.getLogger("wxdesk.test").debug("asked with %s", TEXT)
        assert "DEBUG wxdesk.test: asked with ***" in stream.getvalue()
        assert secret.reveal() == TEXT
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
        for name, former in levels.items():
            logging.getLogger(name).setLevel(former)
