"""What fits a query, and in which order: a pure function."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from wxdesk.ui.window.palette.entry import Entry, Indexed, Kind, ranked


def entry(title: str, kind: Kind = Kind.CODE, **more: object) -> Entry:
    return Entry(kind, title, lambda: None, **more)  # type: ignore[arg-type]


ENTRIES = [
    entry("Settings", Kind.PAGE, words=("Settings", "设置")),
    entry("Dark theme", Kind.COMMAND, words=("Dark theme", "深色主题", "night 主题")),
    entry("Shop", Kind.ACCOUNT, detail="production · wx12…90ef", words=("wx12ab34cd56ef90ef",)),
    entry("40164  This IP is not whitelisted", words=("40164", "此 IP 不在白名单")),
    entry("140164  Something else", words=("140164",)),
    entry("2026-11-30", Kind.BATCH, words=("/home/x/downloads/2026-11-30",)),
]
INDEXED = [Indexed.of(one) for one in ENTRIES]


def titles(query: str, most: int = 60) -> list[str]:
    return [one.title for one in ranked(INDEXED, query, most)]


def test_an_empty_query_shows_what_can_be_done_and_not_all_codes() -> None:
    assert titles("  ") == ["Settings", "Dark theme", "Shop"]


def test_a_code_stands_before_one_that_only_holds_it() -> None:
    assert titles("40164") == ["40164  This IP is not whitelisted", "140164  Something else"]


def test_every_word_has_to_occur_in_whatever_order_and_case() -> None:
    assert titles("THEME dark") == ["Dark theme"]
    assert titles("dark settings") == []


def test_chinese_words_find_what_is_shown_in_english() -> None:
    assert titles("设置") == ["Settings"]
    assert titles("深色") == ["Dark theme"]
    assert titles("白名单") == ["40164  This IP is not whitelisted"]


def test_an_account_is_found_by_any_part_of_its_appid() -> None:
    assert titles("cd56ef") == ["Shop"]


@given(st.text(max_size=12), st.integers(0, 8))
def test_what_is_found_holds_every_word(query: str, most: int) -> None:
    found = ranked(INDEXED, query, most)
    assert len(found) <= most
    for one in found:
        everything = "\n".join((one.title, one.detail, *one.words)).casefold()
        assert all(word in everything for word in query.casefold().split())


def test_a_pasted_text_of_very_many_words_costs_little() -> None:
    """Every key searches again, on the UI thread: counted in looks, a machine is slow now and then."""

    class Counted(str):
        looks = 0

        def startswith(self, *given: object) -> bool:
            Counted.looks += 1
            return super().startswith(*given)  # type: ignore[arg-type]

    counted = [replace(one, title=Counted(one.title)) for one in INDEXED]
    assert ranked(counted, "zzz " * 10_000, 60) == []
    assert Counted.looks == len(INDEXED), "none is looked through for a second word"
    assert ranked(counted, "s " * 10_000, 60)
    assert Counted.looks <= len(INDEXED) * 22
