import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.wechat.errors.error_text import ErrorText, parse, rid_time

RID = "6214bb2b-1f3a5c2e-7d90a1b2"
SAID = 0x6214BB2B


@pytest.mark.parametrize(
    ("errmsg", "expected"),
    [
        ("ok", ErrorText("ok")),
        ("", ErrorText("")),
        (f"invalid appid rid: {RID}", ErrorText("invalid appid", rid=RID, rid_time=SAID)),
        (f"invalid appsecret, rid: {RID}", ErrorText("invalid appsecret", rid=RID, rid_time=SAID)),
        ("invalid credential hint: [113faa02934469]", ErrorText("invalid credential", hint="113faa02934469")),
        (
            "invalid media_id hint: [Wk3PvA0362d418] rid: 621c3b52-130b105c-72f26f3e",
            ErrorText(
                "invalid media_id",
                hint="Wk3PvA0362d418",
                rid="621c3b52-130b105c-72f26f3e",
                rid_time=0x621C3B52,
            ),
        ),
        ("invalid code, hints: [ req_id: aBc-1 ]", ErrorText("invalid code", hint="aBc-1")),
        (
            f"invalid ip 116.25.45.231 ipv6 ::ffff:116.25.45.231, not in whitelist rid: {RID}",
            ErrorText(
                "invalid ip 116.25.45.231 ipv6 ::ffff:116.25.45.231, not in whitelist",
                rid=RID,
                rid_time=SAID,
                egress_ip="116.25.45.231",
            ),
        ),
        (
            "invalid ip 113.70.100.150, not in whitelist hint: [aJu]",
            ErrorText("invalid ip 113.70.100.150, not in whitelist", hint="aJu", egress_ip="113.70.100.150"),
        ),
        (
            "access_token expired, hint: [1515552923_6_1c32], from ip: 1.2.3.4, more info at https://x.example/q?e=1",
            ErrorText(
                "access_token expired, more info at https://x.example/q?e=1",
                hint="1515552923_6_1c32",
                egress_ip="1.2.3.4",
            ),
        ),
        (
            f"access clientip is not registered requestIP: 183.156.76.116 rid: {RID}",
            ErrorText(
                "access clientip is not registered", rid=RID, rid_time=SAID, egress_ip="183.156.76.116"
            ),
        ),
        ("invalid ip elsewhere, not in whitelist", ErrorText("invalid ip elsewhere, not in whitelist")),
    ],
)
def test_takes_every_published_form_apart(errmsg: str, expected: ErrorText) -> None:
    assert parse(errmsg) == expected


def test_a_rid_tells_when_the_request_was_made() -> None:
    # The documentation's own example: rid 617682e0-… has the invoke_time 1635156704.
    assert rid_time("617682e0-09059ac5-34a8e2ea") == 1635156704


@pytest.mark.parametrize("rid", ["", "00000000-00000000-00000000", "4EFFFFFF-0-0", "not-a-rid", "617682e"])
def test_what_is_no_rid_tells_no_time(rid: str) -> None:
    assert rid_time(rid) is None


@given(st.text(max_size=300))
def test_any_text_is_accepted_and_unmarked_text_is_kept(text: str) -> None:
    parsed = parse(text)
    if not (parsed.rid or parsed.hint or parsed.egress_ip):
        assert parsed.text == text.strip(" ,")


@given(
    st.from_regex(r"[a-z ]{1,30}[a-z]", fullmatch=True), st.from_regex(r"[A-Za-z0-9]{1,14}", fullmatch=True)
)
def test_marks_come_back_as_they_were_put_in(text: str, hint: str) -> None:
    parsed = parse(f"{text} hint: [{hint}] rid: {RID}")
    assert (parsed.text, parsed.hint, parsed.rid) == (text.strip(), hint, RID)
