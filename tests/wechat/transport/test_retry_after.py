"""How long a server asks to be left alone."""

import pytest

from wxdesk.wechat import retry_after


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("5", 5),
        ("0", 0),
        ("86400", 600),
        ("-1", 0),
        ("rubbish", 0),
        ("", 0),
        ("1e9", 0),
        ("Wed, 21 Oct 2015 07:28:10 GMT", 10),
        ("Wed, 21 Oct 2015 07:27:00 GMT", 0),
        ("Wed, 21 Oct 2035 07:28:10 GMT", 600),
        ("٣", 0),
    ],
)
def test_both_forms_and_ten_minutes_at_most(header: str, seconds: float) -> None:
    assert retry_after.seconds(header, now=lambda: 1445412480.0) == seconds
