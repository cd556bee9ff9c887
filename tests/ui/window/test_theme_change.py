"""The theme changed while the window is open: every page that was made before is in the new colours at once."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.ui.window.conftest import Start
from tests.ui.window.test_frame import PAGES, settle
from wxdesk.config import Settings
from wxdesk.ui import theme

THEMES = {"light": theme.LIGHT, "dark": theme.DARK}


def odd(page: QWidget, of: theme.Colours) -> list[QWidget]:
    """The widgets that are not in these colours; a field is asked for what the style sheet made of them."""
    text = QPalette.ColorRole.Text
    return [
        one
        for one in page.findChildren(QWidget)
        if theme.colours(one.palette()) is not of
        or (isinstance(one, QLineEdit) and one.isEnabled() and one.palette().color(text) != of.colour("text"))
    ]


@pytest.mark.parametrize(("before", "after"), [("light", "dark"), ("dark", "light")])
def test_pages_made_before_take_the_new_colours(start: Start, before: str, after: str) -> None:
    program = start(sandbox=True, settings=Settings(language="en", theme=before))
    pages = [settle(program, name) for name in PAGES]
    assert odd(program.window, THEMES[after])
    program._change_settings(theme=after)
    assert odd(program.window, THEMES[after]) == []
    assert [name for name, page in zip(PAGES, pages, strict=True) if odd(page, THEMES[after])] == []
