"""Two configurations side by side: what differs, and whether that matters."""

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.finding import part, said
from tests.ui.pages.diagnose.pasting import NONCE, TIMESTAMP, URL, config, paste
from wxdesk.signing.evidence import parse
from wxdesk.ui.pages.diagnose.compare import comparison, words
from wxdesk.ui.pages.diagnose.compare.comparison import _FIELDS, NORMAL, Compared, Meaning, compare
from wxdesk.ui.pages.diagnose.compare.tab import DifferenceRow
from wxdesk.ui.pages.diagnose.diagnose_page import DiagnosePage
from wxdesk.ui.widgets import Card
from wxdesk.wording.signing.verdict_text import EVIDENCE_NAMES

WORKS = config()


def compared(fails: str, works: str = WORKS) -> Compared:
    return compare(parse(works), parse(fails), works, fails)


def meanings(fails: str, works: str = WORKS) -> dict[str, Meaning]:
    return {one.field: one.meaning for one in compared(fails, works).differences}


@pytest.mark.parametrize(
    ("fails", "field", "meaning"),
    [
        (WORKS.replace("wx1234567890abcdef", "wx0123456789abcdef"), "appid", Meaning.OTHER_ACCOUNT),
        (config(f"{URL}2", f"{URL}2"), "url", Meaning.OTHER_URL),
        (WORKS.replace(TIMESTAMP, f"{TIMESTAMP}000"), "timestamp", Meaning.MILLISECONDS),
        (config(timestamp="1414589999"), "timestamp", Meaning.NEW_EACH_TIME),
        (config(timestamp="1414589999"), "signature", Meaning.FOLLOWS),
        (config(nonce="another0nonce0"), "noncestr", Meaning.NEW_EACH_TIME),
        (WORKS.replace(NONCE, "another0nonce0"), "signature", Meaning.SAME_SIGNATURE),
        (config(ticket="another ticket"), "signature", Meaning.OTHER_TICKET),
        (WORKS.replace("signature: '", "signature: '00"), "signature", Meaning.NO_SHA1),
        (WORKS.removesuffix(URL), "url", Meaning.MISSING_HERE),
        (WORKS.replace("scanQRCode", "scanqrcode"), "jsApiList", Meaning.OTHER_APIS),
    ],
)
def test_each_difference_means_something(fails: str, field: str, meaning: Meaning) -> None:
    assert meanings(fails)[field] is meaning


WIDE = TIMESTAMP.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"})
STRING1 = (
    "jsapi_ticket=sM4AOVdWfPE4DxkXGEs8V{}xxabc&noncestr=n0nce123&timestamp=1414587457&url=https://a.example/"
)


@pytest.mark.parametrize("written", [WIDE, f"'{TIMESTAMP} '", f"{TIMESTAMP}.0"])
def test_what_reading_undoes_is_a_difference(written: str) -> None:
    assert TIMESTAMP in WORKS
    fails = WORKS.replace(TIMESTAMP, written)
    assert parse(fails).timestamp == TIMESTAMP
    assert meanings(fails)["timestamp"] is Meaning.ODD_TIMESTAMP
    assert "timestamp" in {one.field for one in compared(fails).telling}


def test_tickets_that_begin_and_end_alike_differ() -> None:
    works, fails = STRING1.format("a1B2c3D4e5" * 6), STRING1.format("Z9y8X7w6V5" * 6)
    assert meanings(fails, works)["ticket"] is Meaning.TICKET
    assert "a1B2c3D4e5" not in str(compared(fails, works))


def test_comparing_what_was_read_and_hinted_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bad twin."""
    monkeypatch.setattr(comparison, "_as_written", lambda evidence, text: evidence)
    assert "timestamp" not in meanings(WORKS.replace(TIMESTAMP, WIDE))


def test_the_spelling_of_a_key_is_compared_too() -> None:
    found = compared(WORKS.replace("nonceStr", "noncestr"))
    [key] = [one for one in found.differences if one.meaning is Meaning.KEY_SPELLING]
    assert (key.works, key.fails) == ("nonceStr", "noncestr")
    assert "noncestr" in found.same, "its value is the same"


def test_what_is_the_same_is_no_difference() -> None:
    found = compared(WORKS)
    assert found.differences == ()
    assert {"appid", "url", "signature"} <= set(found.same)


def test_every_meaning_and_field_has_words() -> None:
    assert set(words._MEANINGS) == set(Meaning)
    assert set(_FIELDS) <= set(EVIDENCE_NAMES)
    assert set(NORMAL) < set(Meaning)


def headline(page: DiagnosePage) -> Card:
    return part(page.compare, Card, "compare_verdict")


def rows(page: DiagnosePage) -> list[str]:
    return [row.text() for row in page.compare.findChildren(DifferenceRow) if row.isVisible()]


def test_the_present_case_is_the_failing_one_and_the_telling_rows_come_first(page: DiagnosePage) -> None:
    fails = config(f"{URL}&from=x", f"{URL}&from=x", timestamp="1414589999", nonce="another0nonce0")
    paste(page, fails)
    page.tabs.bar.setCurrentIndex(2)
    assert page.compare.boxes[1].text() == fails
    assert "Paste a configuration" in said(headline(page))
    page.compare.boxes[0].set_text(WORKS)
    page.compare.read()
    assert said(headline(page)) == "Look first at: page URL"
    found = rows(page)
    assert "look here" in found[0]
    assert "&from=x" in found[0]
    assert all("normal" in row for row in found[1:])
    [same] = [line for line in said(page.compare).splitlines() if line.startswith("The same in both")]
    assert "appId" in same
    page.compare.boxes[1].set_text(WORKS)
    page.compare.read()
    assert rows(page) == []
    assert headline(page).tone == "good"


def test_only_what_is_new_each_time_points_to_what_is_not_shown(page: DiagnosePage) -> None:
    page.tabs.bar.setCurrentIndex(2)
    for box, text in zip(
        page.compare.boxes, (WORKS, config(timestamp="1414589999", nonce="another0nonce0")), strict=True
    ):
        box.set_text(text)
    page.compare.read()
    assert headline(page).tone == "warn"
    assert "the ticket" in said(headline(page))


def test_a_ticket_is_compared_as_a_hint(page: DiagnosePage) -> None:
    page.tabs.bar.setCurrentIndex(2)
    one, other = "a" * 60, "b" * 60
    for box, ticket in zip(page.compare.boxes, (one, other), strict=True):
        box.set_text(f"{WORKS}\njsapi_ticket={ticket}")
    page.compare.read()
    assert not any(one in row or other in row for row in rows(page))
    assert any("Different tickets" in row for row in rows(page))


def test_the_keys_paste_into_the_side_where_nothing_stands_yet(page: DiagnosePage, qtbot: QtBot) -> None:
    """Wherever the focus is: an offer to open Diagnose, where one is, would be of no use."""
    page.tabs.bar.setCurrentIndex(2)
    for text in (WORKS, config(f"{URL}2", f"{URL}2")):
        page.setFocus()
        QGuiApplication.clipboard().setText(text)
        qtbot.waitUntil(page.isActiveWindow)
        QTest.keySequence(page, QKeySequence(QKeySequence.StandardKey.Paste))
    assert [box.text() for box in page.compare.boxes] == [WORKS, config(f"{URL}2", f"{URL}2")]
