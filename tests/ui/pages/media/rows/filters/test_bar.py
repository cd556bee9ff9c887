"""The filter's row of words: what is counted, what is chosen, and that nothing in it moves under the pointer."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.finding import part, said
from tests.ui.pages.media.some_rows import EXPIRED
from wxdesk.errors import NetworkError
from wxdesk.ui.pages.media.rows.filters.bar import FilterBar
from wxdesk.ui.pages.media.rows.filters.chip import FilterChip
from wxdesk.ui.pages.media.rows.filters.failure_reasons import Reason
from wxdesk.ui.pages.media.rows.filters.filtering import FilterDelta
from wxdesk.ui.pages.media.rows.filters.row_filter import RowFilter, Show
from wxdesk.ui.pages.media.ui_priority import UiPriority

LOST = NetworkError("connection_lost", host="api.weixin.qq.com")


def reasons(expired: int, lost: int) -> tuple[Reason, ...]:
    found = [Reason("expired or unknown", EXPIRED, expired), Reason("connection lost", LOST, lost)]
    return tuple(sorted((one for one in found if one.count), key=lambda one: -one.count))


@pytest.fixture
def bar(qtbot: QtBot) -> FilterBar:
    bar = FilterBar(UiPriority())
    qtbot.addWidget(bar)
    bar.retranslate()
    bar.resize(900, 40)
    bar.show()
    bar.show_counts((10, 2, 80, 7))
    bar.show_reasons(reasons(5, 2))
    return bar


def chip(bar: FilterBar, name: str) -> FilterChip:
    return part(bar, FilterChip, f"media_show_{name}")


def chips(bar: FilterBar) -> list[str]:
    return [one.text().lower() for one in bar.findChildren(FilterChip) if not one.isHidden()]


def test_states_and_reasons_are_counted(bar: FilterBar) -> None:
    names = ("all", "waiting", "saved", "failed", "expired_or_unknown", "connection_lost")
    assert [chip(bar, name).count() for name in names] == [99, 12, 80, 7, 5, 2]
    assert chip(bar, "failed").accessibleName() == "Failed: 7"


def test_a_click_chooses_a_reason_and_another_all(bar: FilterBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.changed) as changed:
        chip(bar, "connection_lost").click()
    assert changed.args == [RowFilter(Show.FAILED, "connection lost")]
    with qtbot.waitSignal(bar.changed) as changed:
        bar.clear()
    assert changed.args == [RowFilter()]
    assert chip(bar, "all").isChecked()


def test_a_text_narrows_what_is_chosen(bar: FilterBar, qtbot: QtBot) -> None:
    chip(bar, "saved").click()
    with qtbot.waitSignal(bar.changed) as changed:
        qtbot.keyClicks(bar.text, "a")
    assert changed.args == [RowFilter(Show.SAVED, text="a")]
    bar.show_matches(3)
    assert "3 of 99" in said(bar)
    with qtbot.waitSignal(bar.changed) as changed:
        bar.text.clear()
    assert changed.args == [RowFilter(Show.SAVED)]


def test_reasons_keep_their_places_while_they_are_counted(bar: FilterBar) -> None:
    def places() -> list[int]:
        return [chip(bar, name).x() for name in ("expired_or_unknown", "connection_lost")]

    before = places()
    bar.show_counts((0, 0, 51, 48))
    bar.show_reasons(reasons(5, 43))
    assert places() == before


def test_a_reason_that_is_gone_leaves_unless_it_is_chosen(bar: FilterBar, qtbot: QtBot) -> None:
    chip(bar, "connection_lost").click()
    bar.show_reasons(())
    assert chip(bar, "connection_lost").count() == 0
    assert "expired or unknown" not in chips(bar)
    bar.clear()
    bar.show_reasons(())
    assert "connection lost" not in chips(bar)


@pytest.mark.parametrize(
    ("news", "said"),
    [
        (FilterDelta(3, 0), "3 new matches"),
        (FilterDelta(0, 2), "2 no longer match"),
        (FilterDelta(3, 2), "3 new matches, 2 no longer match"),
    ],
)
def test_news_are_said_on_a_button_that_asks_again(
    bar: FilterBar, qtbot: QtBot, news: FilterDelta, said: str
) -> None:
    bar.show_news(news)
    assert bar.news.isVisible()
    assert bar.news.text() == said
    with qtbot.waitSignal(bar.refresh_wanted):
        qtbot.mouseClick(bar.news, Qt.MouseButton.LeftButton)
    bar.show_news(FilterDelta())
    assert not bar.news.isVisible()
