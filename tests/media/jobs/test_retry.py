import pytest

from wxdesk.errors import (
    ApiError,
    InputError,
    NetworkError,
    SecretError,
    StoreError,
    TokenError,
    TokenStoreError,
    WxdeskError,
)
from wxdesk.media.jobs.download_errors import download_action, is_server_fault, may_be_network_down
from wxdesk.media.jobs.retry import Backoff, ErrorAction


def api(errcode: int) -> ApiError:
    return ApiError(errcode=errcode, text="", endpoint="/cgi-bin/media/get")


def status(number: int) -> NetworkError:
    return NetworkError("http_status", host="h", status=number)


def server_busy(wait_s: float = 0.0) -> NetworkError:
    return NetworkError("server_busy", host="h", status=503, wait_s=wait_s)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        *[(api(code), ErrorAction.RETRY) for code in (-1, 45011)],
        *[(api(code), ErrorAction.FAIL) for code in (40007, 40004, 41006, 45001, 99999)],
        *[(api(code), ErrorAction.ASK_ANOTHER) for code in (40001, 40014, 42001, 40125, 40164, 45009)],
        *[(api(code), ErrorAction.ASK_ANOTHER) for code in (48001, 50002, 61004, 89503)],
        *[(status(code), ErrorAction.RETRY) for code in (408, 429, 500, 502, 503)],
        *[(status(code), ErrorAction.FAIL) for code in (400, 403, 404, 413)],
        (server_busy(), ErrorAction.RETRY),
        (NetworkError("truncated", host="h", received=1, announced=2), ErrorAction.RETRY),
        (NetworkError("empty_answer", host="h"), ErrorAction.RETRY),
        (NetworkError("file_incomplete", host="h", received=9), ErrorAction.RETRY),
        (NetworkError("connection_lost", host="h"), ErrorAction.RETRY),
        (NetworkError("too_large", host="h", limit_mb=64), ErrorAction.FAIL),
        (NetworkError("video_url_refused", host="h"), ErrorAction.FAIL),
        (StoreError("disk_full", folder="/f", free_bytes=0), ErrorAction.PAUSE),
        (StoreError("folder_unwritable", folder="/f"), ErrorAction.PAUSE),
        (StoreError("folder_missing", folder="/f"), ErrorAction.PAUSE),
        (StoreError("journal_damaged", path="/f"), ErrorAction.PAUSE),
        (StoreError("write_failed", path="/f", reason="I/O error"), ErrorAction.RETRY),
        (SecretError("keyring_locked", place="kwallet"), ErrorAction.PAUSE),
        (InputError("consent_needed"), ErrorAction.PAUSE),
    ],
)  # fmt: skip
def test_reactions(error: WxdeskError, expected: ErrorAction) -> None:
    assert download_action(error) is expected


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        *[(api(code), ErrorAction.RETRY) for code in (-1, 45011)],
        *[(api(code), ErrorAction.PAUSE) for code in (40125, 40007, 45009, 98765)],
        *[(status(code), ErrorAction.RETRY) for code in (404, 500)],
        (NetworkError("too_large", host="h", limit_mb=64), ErrorAction.RETRY),
    ],
)
def test_a_call_for_the_token_fails_no_medium(error: WxdeskError, expected: ErrorAction) -> None:
    error.of_token_call = True
    assert download_action(error) is expected


@pytest.mark.parametrize("code", TokenError.CODES)
def test_without_a_token_all_wait(code: str) -> None:
    assert download_action(TokenError(code, **dict.fromkeys(TokenError.CODES[code], 1))) is ErrorAction.PAUSE


@pytest.mark.parametrize("code", TokenStoreError.CODES)
def test_while_nobody_knows_who_has_the_token_all_wait(code: str) -> None:
    error = TokenStoreError(code, **dict.fromkeys(TokenStoreError.CODES[code], 1))
    assert download_action(error) is ErrorAction.PAUSE


@pytest.mark.parametrize("code", NetworkError.CODES)
def test_every_network_error_has_a_reaction(code: str) -> None:
    fields = dict.fromkeys(NetworkError.CODES[code], 500)
    assert download_action(NetworkError(code, **fields)) in (ErrorAction.RETRY, ErrorAction.FAIL)


def test_only_what_concerns_all_means_that_the_may_be_network_down() -> None:
    assert may_be_network_down(NetworkError("host_unknown", host="h"))
    assert may_be_network_down(NetworkError("not_json", host="h"))
    assert not may_be_network_down(NetworkError("truncated", host="h", received=1, announced=2))
    assert not may_be_network_down(NetworkError("empty_answer", host="h"))
    assert not may_be_network_down(NetworkError("file_incomplete", host="h", received=9))
    assert not may_be_network_down(status(503))
    assert not may_be_network_down(server_busy(3))
    assert not may_be_network_down(api(-1))


def test_what_means_that_the_server_is_in_trouble() -> None:
    assert all(is_server_fault(error) for error in (api(-1), status(500), status(502), server_busy()))
    assert not is_server_fault(server_busy(3)), "it says when to come back"
    others = (
        api(40007),
        api(45011),
        status(404),
        NetworkError("truncated", host="h", received=1, announced=2),
    )
    assert not any(map(is_server_fault, others))


def test_waits_grow_to_thirty_seconds_and_are_anything_up_to_that() -> None:
    longest = Backoff(random=lambda: 1.0)
    assert [longest.delay_s(status(503), attempt) for attempt in range(1, 8)] == [1, 2, 4, 8, 16, 30, 30]
    assert Backoff(random=lambda: 0.0).delay_s(status(503), 5) == 0
    assert Backoff(random=lambda: 0.5).delay_s(status(503), 3) == 2
    waits = {Backoff().delay_s(status(503), 4) for _ in range(50)}
    assert len(waits) == 50
    assert max(waits) <= 8


def test_a_spent_quota_of_a_minute_is_waited_for() -> None:
    assert 60 <= Backoff().delay_s(api(45011), 1) <= 61
