"""What is shown of a pasted text tells which it is, and no credential."""

import pytest

from tests.support.credentials import WHOLE
from wxdesk.sandbox.media.samples import MEDIA_IDS
from wxdesk.ui.window.pasting.offers import beginning


@pytest.mark.parametrize("secret", WHOLE.values(), ids=WHOLE)
@pytest.mark.parametrize(
    "text", ["{}", " {}\n", "access_token={}", '{{"secret": "{}"}}', "ticket: {} and more"]
)
def test_a_credential_is_not_shown(secret: str, text: str) -> None:
    shown = beginning(text.format(secret))
    assert secret[:20] not in shown


@pytest.mark.parametrize(
    "text", ["hello, my pictures do not arrive", "https://h5.example.com/?a=1", MEDIA_IDS[0]]
)
def test_what_is_none_is_shown(text: str) -> None:
    assert beginning(text).startswith(text[:60])


def test_it_is_one_short_line() -> None:
    assert beginning("a\n" * 100_000) == f"{'a ' * 30}…"
