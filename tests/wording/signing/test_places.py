"""Where a value was found, in words of both languages."""

import pytest

from wxdesk import translation
from wxdesk.signing.damage import PasteArtifact
from wxdesk.signing.evidence import parse
from wxdesk.signing.place import Form, Platform
from wxdesk.wording import Translate
from wxdesk.wording.signing.places import DAMAGES, FORMS, PLATFORMS, tell_place, tell_undone

ENGLISH, CHINESE = translation.translator("en"), translation.translator("zh_CN")


def test_every_form_damage_and_platform_has_its_words() -> None:
    assert (set(FORMS), set(DAMAGES), set(PLATFORMS)) == (set(Form), set(PasteArtifact), set(Platform))


def test_a_place_is_told_with_its_line() -> None:
    first, second = parse('\n{"nonceStr": "Qm7xKd2R",\n "url": "https://h5.example.com/"}').places
    assert tell_place(first, ENGLISH) == "Line 2, in JSON"
    assert tell_place(second, CHINESE) == "第 3 行，JSON 中"


def test_what_was_undone_is_told() -> None:
    (place,) = parse("nonceStr：“Qm7xKd2R”").places
    assert tell_place(place, ENGLISH) == (
        "Line 1, in code or a printed object (curly quotes and dashes read as straight ones)"
    )


@pytest.mark.parametrize("translate", [ENGLISH, CHINESE])
def test_several_damages_stand_in_one_line(translate: Translate) -> None:
    told = tell_undone((PasteArtifact.LINE_WRAP, PasteArtifact.HTML_ENTITY), translate)
    assert told.count(" · ") == 1
