"""What texts look like that customers send; each page's own reader decides."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.sandbox.media.samples import MEDIA_IDS
from wxdesk.ui.window.pasting.recognised import LIMIT, recognise
from wxdesk.ui.window.pasting.subject import PAGES, Subject

CONFIG = """wx.config({appId: 'wx12ab34cd56ef90ef', timestamp: 1414587457, nonceStr: 'Wm3WZYTPz0wzccnW',
signature: '0123456789abcdef0123456789abcdef01234567', jsApiList: ['chooseImage']})"""
ERROR = '{"errMsg":"config:fail,Error: 系统错误,错误码:63002,invalid signature"}'
RID = "6214bb2b-1f3a5c2e-7d90a1b2"
HEX = "be608af6be608af6be608af6be608af6be608af6"


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        (CONFIG, [Subject.SIGNATURE]),
        (f"{CONFIG}\n{ERROR}", [Subject.SIGNATURE, Subject.CODE]),
        ("signature: 0f9de62fce790f9a083d5c99e95740ceb90c27ed\nnonceStr: Wm3W", [Subject.SIGNATURE]),
        ("jsapi_ticket=abc&noncestr=Wm3W&timestamp=1414587457&url=http://a.com/x", [Subject.SIGNATURE]),
        ("40164", [Subject.CODE]),
        ("错误码：40001", [Subject.CODE]),
        (ERROR, [Subject.CODE]),
        ('{"errcode":40007,"errmsg":"invalid media_id"}', [Subject.CODE]),
        ('10:02 {"errcode":40001}\n10:03 {"errcode":45009}', [Subject.CODES]),
        (RID, [Subject.RID]),
        (f'{{"errcode":40001,"errmsg":"invalid credential rid: {RID}"}}', [Subject.CODE]),
        (f"{MEDIA_IDS[0]}\nrid: {RID}", [Subject.MEDIA_IDS, Subject.RID]),
        ("\n".join(MEDIA_IDS), [Subject.MEDIA_IDS]),
        (f"客户,素材ID\n张三,{MEDIA_IDS[0]}", [Subject.MEDIA_IDS]),
        (HEX, [Subject.SIGNATURE, Subject.MEDIA_IDS]),
        ("https://h5.shop.cn/photo?uid=88#top", [Subject.ADDRESS]),
        (" https://h5.shop.cn/photo?code=40029\n", [Subject.ADDRESS]),
        ("hello, can you help me?", []),
        ("13800138000", []),
        ("24", []),
        ("", []),
    ],
)
def test_what_a_text_looks_like(text: str, subjects: list[Subject]) -> None:
    assert [one.subject for one in recognise(text)] == subjects


def test_what_is_counted_and_named() -> None:
    assert recognise("\n".join(MEDIA_IDS))[0].amount == len(MEDIA_IDS)
    assert recognise('{"errcode":40164}')[0].value == "40164"
    assert recognise(f"rid: {RID}")[0].value == RID


def test_every_subject_has_its_page() -> None:
    assert set(PAGES) == set(Subject)


@given(st.text(max_size=300))
def test_no_text_is_too_odd(text: str) -> None:
    recognise(text)


def test_a_long_text_takes_no_time_and_a_longer_one_can_be_a_list_only() -> None:
    started = time.process_time()
    recognise("word " * 50_000)
    assert time.process_time() - started < 5
    assert recognise("40164 " * (LIMIT // 6 + 1)) == ()
    longer = "\n".join(f"{number:064}" for number in range(LIMIT // 65 + 1))
    assert recognise(longer) == ((Subject.MEDIA_IDS, LIMIT // 65 + 1, ""),)
