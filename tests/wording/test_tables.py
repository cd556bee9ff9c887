"""No enum member and no code is without its words."""

import pytest

from wxdesk import translation
from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.accounts.vault import SkippedKeyring, UnusableReason
from wxdesk.errors import NetworkError, StoreError
from wxdesk.media import manifest
from wxdesk.media.forwarding.records import ForwardState
from wxdesk.signing.page_url import Difference
from wxdesk.wording.addresses import DIFFERENCES
from wxdesk.wording.codes.calls import NETWORK_FAILURES, result
from wxdesk.wording.keyrings import WHYS, tell_passed_over
from wxdesk.wording.media.forwarding import FORWARD_STATES, REASONS
from wxdesk.wording.media.media import manifest_words

ENGLISH = translation.translator("en")


def test_every_network_failure_has_its_words_and_no_words_are_left_over() -> None:
    of_endpoints = {code for code in NetworkError.CODES if code.startswith("forward_")}
    assert set(NETWORK_FAILURES) == set(NetworkError.CODES) - of_endpoints
    assert of_endpoints < set(REASONS)
    assert set(REASONS) - of_endpoints < set(NetworkError.CODES) | set(StoreError.CODES)


def test_every_column_of_a_manifest_has_its_heading() -> None:
    assert tuple(manifest_words(ENGLISH).headers) == manifest.KEYS


def test_every_state_of_a_forwarded_file_has_its_words() -> None:
    assert set(FORWARD_STATES) == set(ForwardState)


def test_every_change_that_a_browser_makes_has_its_sentence() -> None:
    assert set(DIFFERENCES) == set(Difference)


def test_every_reason_against_a_keyring_has_its_words() -> None:
    assert set(WHYS) == set(UnusableReason)


@pytest.mark.parametrize(
    ("errcode", "error_code", "expected"),
    [
        (None, "", "OK"),
        (0, "", "OK"),
        (None, "timeout", "timed out"),
        (40125, "", "40125 · "),
        (98765, "", "98765 · "),
    ],
)
def test_a_call_ends_in_few_words(errcode: int | None, error_code: str, expected: str) -> None:
    words = result(errcode, error_code, "/cgi-bin/token", ENGLISH)
    assert words.startswith(expected)
    assert "{" not in words


def test_keyrings_that_were_passed_over_are_named_with_the_reason() -> None:
    passed_over = (
        SkippedKeyring(KeyringKind.SECRET_SERVICE, UnusableReason.TIMEOUT),
        SkippedKeyring(KeyringKind.KWALLET, UnusableReason.MISSING),
    )
    told = tell_passed_over(passed_over, ENGLISH)
    assert told == (
        "the system keyring (Secret Service): did not respond in time · KWallet: not installed, or not running"
    )
    assert tell_passed_over((), ENGLISH) == ""
