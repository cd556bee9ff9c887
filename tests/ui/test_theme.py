"""The theme's colours: every ink on every surface that it is put on is read by everybody, in light and in dark."""

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from tests.support.looks import LEAST_CONTRAST, contrast
from wxdesk.ui import theme, theme_sheet
from wxdesk.ui.widgets import Card

# Ink -> what it stands on: cards, pages and fields, tints, and the tint of what is selected
_SURFACES = ("window", "card", "field", "rail", "accent_tint")
PAIRS = [
    *((ink, on) for ink in ("text", "faint") for on in (*_SURFACES, "good_tint", "warn_tint", "bad_tint")),
    *(
        (ink, on)
        for ink in ("good", "warn", "bad")
        for on in ("window", "card", f"{ink}_tint", "accent_tint")
    ),
    ("on_accent", "accent"),
    ("text", "button"),
]


MUCH_CONTRAST = 7


def too_faint(of: theme.Colours, least: float = LEAST_CONTRAST) -> list[tuple[str, str]]:
    return [(ink, on) for ink, on in PAIRS if contrast(of.colour(ink), of.colour(on)) < least]


@pytest.mark.parametrize("of", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_every_ink_can_be_read(of: theme.Colours) -> None:
    assert too_faint(of) == []


@pytest.mark.parametrize("of", [theme.STRONG_LIGHT, theme.STRONG_DARK], ids=["light", "dark"])
def test_who_needs_more_contrast_gets_it(of: theme.Colours) -> None:
    assert too_faint(of, MUCH_CONTRAST) == []
    assert contrast(of.colour("border"), of.colour("card")) >= MUCH_CONTRAST


@pytest.mark.parametrize(("choice", "of"), [("light", theme.STRONG_LIGHT), ("dark", theme.STRONG_DARK)])
def test_the_systems_wish_for_contrast_is_heeded(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, choice: str, of: theme.Colours
) -> None:
    with monkeypatch.context() as wish:
        wish.setattr(theme, "system_wants_contrast", lambda: True)
        theme.apply(qapp, choice)
        assert theme.colours(qapp.palette()) is of
    theme.apply(qapp, "light")
    assert theme.colours(qapp.palette()) is theme.LIGHT


def test_a_paler_ink_is_found() -> None:
    assert ("faint", "card") in too_faint(theme.LIGHT._replace(faint="#8a918d"))


def test_the_style_names_no_colour_of_its_own() -> None:
    """Those of the palette it takes by itself, whichever the theme."""
    sheet = theme_sheet.sheet()
    assert "#" not in sheet
    assert "gradient" not in sheet


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_a_box_to_be_ticked_is_seen_before_it_is(qapp: QApplication, qtbot: QtBot, choice: str) -> None:
    """At 3:1, as is asked of what is no text; Fusion draws its edge by the window's colour."""
    theme.apply(qapp, choice)
    of = theme.DARK if choice == "dark" else theme.LIGHT
    card = Card()
    qtbot.addWidget(card)
    box = QCheckBox()
    card.body.addWidget(box)
    card.resize(200, 60)
    card.show()
    picture = box.grab().toImage()
    line = [picture.pixelColor(x, picture.height() // 2) for x in range(20)]
    theme.apply(qapp, "light")
    assert max(contrast(pixel, of.colour("card")) for pixel in line) >= 3
