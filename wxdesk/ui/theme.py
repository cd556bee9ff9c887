"""Colours, fonts and icons, in light and in dark."""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from wxdesk.files import resources
from wxdesk.process import system
from wxdesk.ui import theme_sheet

GRID = 8
MARGIN = 24
CARD_PADDING = 16
CARD_RADIUS = 8
_CONTENT_WIDTH = 1120


def most_width(wide: bool) -> int:
    """How wide a page is at most with its margins: lines of text end where they are still read easily, tables do not."""
    return 2**24 if wide else _CONTENT_WIDTH + 2 * MARGIN


class Colours(NamedTuple):
    """One meaning a name. `good`, `warn` and `bad` carry text on `window`, `card` and their own `_tint` at 4.5:1."""

    window: str
    rail: str
    card: str
    border: str
    text: str
    faint: str
    field: str
    button: str
    accent: str
    on_accent: str
    accent_tint: str
    good: str
    good_tint: str
    warn: str
    warn_tint: str
    bad: str
    bad_tint: str
    track: str
    handle: str

    def colour(self, name: str) -> QColor:
        return QColor(getattr(self, name))


LIGHT = Colours(
    window="#f4f4f3",
    rail="#eaecea",
    card="#ffffff",
    border="#dcdfdc",
    text="#1b1e1c",
    faint="#5c635f",
    field="#ffffff",
    button="#ffffff",
    accent="#0b7f49",
    on_accent="#ffffff",
    accent_tint="#dceee4",
    good="#0b7445",
    good_tint="#e1f3e9",
    warn="#8a5200",
    warn_tint="#fdf0d8",
    bad="#b3261e",
    bad_tint="#fbe6e4",
    track="#dde1de",
    handle="#b9c0bb",
)
DARK = Colours(
    window="#1c1f1d",
    rail="#191b1a",
    card="#262a28",
    border="#3a403c",
    text="#eceeec",
    faint="#a3aca6",
    field="#202422",
    button="#2d322f",
    accent="#3fc47f",
    on_accent="#0c1a12",
    accent_tint="#213a2d",
    good="#5ad694",
    good_tint="#1f3a2b",
    warn="#f0b45c",
    warn_tint="#40321b",
    bad="#ff9087",
    bad_tint="#45241f",
    track="#3a403c",
    handle="#5b645f",
)
# For who has told the system that they need more contrast: text at 7:1 on one ground, and lines as strong as text.
STRONG_LIGHT = LIGHT._replace(
    window="#ffffff",
    rail="#ffffff",
    border="#000000",
    text="#000000",
    faint="#000000",
    accent="#004d29",
    accent_tint="#c8f0da",
    good="#004d29",
    warn="#573300",
    bad="#7d0b06",
    track="#8a8a8a",
    handle="#000000",
)
STRONG_DARK = DARK._replace(
    window="#000000",
    rail="#000000",
    card="#000000",
    border="#ffffff",
    text="#ffffff",
    faint="#ffffff",
    field="#000000",
    button="#000000",
    accent="#6dffb0",
    on_accent="#000000",
    accent_tint="#00391d",
    good="#6dffb0",
    good_tint="#00240f",
    warn="#ffd08a",
    warn_tint="#2b1c00",
    bad="#ffc1bb",
    bad_tint="#3a0703",
    track="#767676",
    handle="#ffffff",
)
_BY_WISH = {  # for the dark, for more contrast
    (False, False): LIGHT,
    (True, False): DARK,
    (False, True): STRONG_LIGHT,
    (True, True): STRONG_DARK,
}
_BY_TRACK = {one.track: one for one in _BY_WISH.values()}


def colours(palette: QPalette) -> Colours:
    """The colours that go with a widget's palette; painted widgets ask at each paint, so a change shows at once."""
    # Not by Window: a style sheet's background changes that of its widget, and a transparent one is black
    return _BY_TRACK.get(palette.color(QPalette.ColorRole.Midlight).name(), LIGHT)


def system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def system_wants_contrast() -> bool:
    """From Qt 6.10 on."""
    hints = QGuiApplication.styleHints()
    return hasattr(hints, "accessibility") and (
        hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    )


def palette(of: Colours) -> QPalette:
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    result = QPalette()
    for where, name in {
        role.Window: "window",
        role.WindowText: "text",
        role.Base: "field",
        role.AlternateBase: "window",
        role.Text: "text",
        role.PlaceholderText: "faint",
        role.Button: "button",
        role.ButtonText: "text",
        role.ToolTipBase: "card",
        role.ToolTipText: "text",
        role.Highlight: "accent_tint",
        role.HighlightedText: "text",
        role.Accent: "accent",
        role.Link: "accent",
        role.Mid: "border",
        role.Dark: "handle",
        role.Midlight: "track",
        role.Light: "card",
        role.BrightText: "bad",
    }.items():
        result.setColor(where, of.colour(name))
    for where in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(group.Disabled, where, _disabled_ink(of))
    # Fainter than a value, or a placeholder would look filled in
    result.setColor(
        group.Disabled, role.PlaceholderText, _mixed(of.colour("text"), of.colour("window"), 0.25)
    )
    result.setColor(group.Disabled, role.Highlight, of.colour("track"))
    return result


# The style as Qt's own option: asked for it, PySide6 would first make Python's classes of all that a style can draw.
ARGUMENTS = () if system.MACOS else ("-style", "fusion")


_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


def apply(app: QApplication, choice: str) -> None:
    """Show the whole program in `choice`: system, light or dark. Offscreen Qt ignores colour schemes, palettes hold."""
    app.styleHints().setColorScheme(_SCHEMES[choice])  # also of what the system paints: the title bar
    dark = system_is_dark() if choice == "system" else choice == "dark"
    of = _BY_WISH[dark, system_wants_contrast()]
    app.setFont(_body_font())
    if colours(app.palette()) is not of:
        # It keeps the colours that it was polished with, and to take the place of another takes three times as long.
        app.setStyleSheet("")
    app.setPalette(palette(of))
    if not app.styleSheet():
        app.setStyleSheet(theme_sheet.sheet())


def _disabled_ink(of: Colours) -> QColor:
    return _mixed(of.colour("text"), of.colour("window"), 0.45)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    def channel(a: float, b: float) -> float:
        return a * share + b * (1 - share)

    return QColor.fromRgbF(
        channel(one.redF(), other.redF()),
        channel(one.greenF(), other.greenF()),
        channel(one.blueF(), other.blueF()),
    )


BODY_PX, SMALL_PX = 13, 12
_LARGE_PX = 16  # who has set such a size for the whole system wants to read it here too
# Relative to the body's 13 pixels: 12, 17 and 21.
SMALL, HEADING, TITLE = SMALL_PX / BODY_PX, 17 / BODY_PX, 21 / BODY_PX


def font(scale: float = 1.0, bold: bool = False, mono: bool = False) -> QFont:
    """The system's font, or its monospace one, at `scale` times the body's size, with tabular figures.

    Nothing is smaller than the small print.
    """
    base = (
        QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont) if mono else QFont(QApplication.font())
    )
    base.setPixelSize(max(SMALL_PX, round(QFontInfo(QApplication.font()).pixelSize() * scale)))
    base.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    if not mono and hasattr(QFont, "Tag"):
        base.setFeature(QFont.Tag("tnum"), 1)
    return base


def _body_font() -> QFont:
    base = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    system_px = QFontInfo(base).pixelSize()
    base.setPixelSize(system_px if system_px >= _LARGE_PX else BODY_PX)
    return base


@cache
def _svg(name: str) -> str:
    return resources.read(f"icons/{name}.svg").decode()


@cache
def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """The icon `resources/icons/<name>.svg`, its strokes in `colour`, `size` logical pixels square."""
    image = QPixmap(round(size * ratio), round(size * ratio))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    svg = _svg(name).replace("currentColor", colour).encode()
    QSvgRenderer(svg).render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def icon(name: str, colour: str, size: int = 18) -> QIcon:
    result = QIcon()
    for ratio in (1.0, 2.0):
        result.addPixmap(pixmap(name, colour, size, ratio))
    return result
