"""What does not look right on a widget, each kind by itself: what the tour asks of every scene."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QFontInfo, QImage, QPalette, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from wxdesk.ui.page import Page
from wxdesk.ui.pages.diagnose.overlay import Overlay
from wxdesk.ui.pages.media.preview.quick_look import QuickLook
from wxdesk.ui.pages.tokens.revealed_value import RevealedValue
from wxdesk.ui.theme import SMALL_PX
from wxdesk.ui.widgets import Pill
from wxdesk.ui.widgets.field_note import WholeNote
from wxdesk.ui.widgets.messages.floating_notice import FloatingNotice
from wxdesk.ui.window.palette.palette import Palette

LEAST_CONTRAST = 4.5  # WCAG 2.1, 1.4.3: of text
_CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QLabel, Pill)
_LAYERS = (FloatingNotice, Overlay, Palette, QuickLook, RevealedValue, WholeNote)
_TEXTS = (*_CONTROLS, QPlainTextEdit, QTextEdit)


@dataclass(frozen=True)
class Seen:
    """A widget that is not hidden: where it is seen in what is looked at, and what it is in that lies over a page."""

    widget: QWidget
    area: QRect
    layer: QWidget | None


def all_wrong(top: object, picture: object) -> dict[str, list[str]]:
    """By the kind of fault; `picture` is what `top`'s window looks like."""
    assert isinstance(top, QWidget)
    assert isinstance(picture, QPixmap)
    shown = seen(top)
    return {
        "clipped": clipped_texts(shown),
        "overlap": overlapping(shown),
        "small": small_texts(shown),
        "faint": faint_texts(shown, picture, top),
        "nested": nested_scrolling(shown),
    }


def seen(top: QWidget) -> list[Seen]:
    """All that a user sees of `top`, empty labels left out."""
    layers = {id(layer): layer for kind in _LAYERS for layer in top.findChildren(kind)}

    def layer_of(widget: QWidget | None) -> QWidget | None:
        while widget is not None and id(widget) not in layers:
            widget = widget.parentWidget()
        return widget

    shown = []
    for widget in top.findChildren(QWidget):
        if widget.isVisible() and not (isinstance(widget, QLabel) and not widget.text()):
            part = widget.visibleRegion().boundingRect()
            if not part.isEmpty():
                area = QRect(widget.mapTo(top, part.topLeft()), part.size())
                shown.append(Seen(widget, area, layer_of(widget)))
    return shown


def clipped_texts(shown: list[Seen]) -> list[str]:
    """Labels, buttons and our own painted words that are smaller than they need to be."""
    return [_told(one) for one in _widgets(shown, QLabel, QAbstractButton, Pill) if _is_clipped(one)]


def overlapping(shown: list[Seen]) -> list[str]:
    """Two controls of which neither holds the other, in the same place."""
    found = []
    for one, other in combinations([one for one in shown if isinstance(one.widget, _CONTROLS)], 2):
        if one.layer is other.layer and one.area.intersects(other.area):
            common = one.area.intersected(other.area)
            apart = _belong_together(one.widget, other.widget)
            if min(common.width(), common.height()) > 1 and not apart:
                found.append(f"{_told(one.widget)} and {_told(other.widget)}")
    return found


def small_texts(shown: list[Seen]) -> list[str]:
    """Texts under 12 logical pixels."""
    return [
        f"{_told(widget)}, {QFontInfo(widget.font()).pixelSize()} px"
        for widget in _widgets(shown, *_TEXTS)
        if QFontInfo(widget.font()).pixelSize() < SMALL_PX
    ]


def faint_texts(shown: list[Seen], picture: QPixmap, top: QWidget) -> list[str]:
    """Labels whose ink stands out too little from what is behind them, as it was painted."""
    image, ratio = picture.toImage(), picture.devicePixelRatio()
    within = top.mapTo(top.window(), QPoint(0, 0))
    layers = [one for one in shown if isinstance(one.widget, _LAYERS)]
    found = []
    for one in shown:
        label = one.widget
        if isinstance(label, QLabel) and label.isEnabled():
            # Of one that is scrolled away only its edge could be measured.
            half_seen = 2 * one.area.height() >= label.height()
            covered = any(over.widget is not one.layer and over.area.intersects(one.area) for over in layers)
            if half_seen and not covered:
                behind = _background(image, one.area.translated(within), ratio)
                ink = label.palette().color(QPalette.ColorRole.WindowText)
                if contrast(ink, behind) < LEAST_CONTRAST:
                    found.append(f"{_told(label)}, {contrast(ink, behind):.2f}")
    return found


def nested_scrolling(shown: list[Seen]) -> list[str]:
    """What scrolls up and down inside of something else that does."""
    areas = [
        area
        for area in _widgets(shown, QAbstractScrollArea)
        if isinstance(area, QAbstractScrollArea) and area.verticalScrollBar().maximum() > 0
    ]
    return [
        f"{_told(inner)} in {_told(outer)}"
        for inner in areas
        for outer in areas
        if isinstance(outer, QScrollArea) and outer is not inner and outer.isAncestorOf(inner)
    ]


def places(page: Page) -> dict[str, tuple[int, int]]:
    """Where a page's heading and the named buttons beside it begin, in the window."""
    row = page.action_row
    buttons = [item.widget() for item in map(row.itemAt, range(row.count())) if item is not None]
    named = {button.objectName(): button for button in buttons if button is not None and button.isVisible()}
    origin = QPoint(0, 0)
    return {
        name: widget.mapTo(widget.window(), origin).toTuple()  # type: ignore[misc]
        for name, widget in {"heading": page._heading, **named}.items()
        if name
    }


def controls(page: QWidget) -> dict[str, tuple[int, int]]:
    """Where each button and field of `page` begins that is shown now and lies over nothing."""
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit)
    return {
        f"{one.objectName() or type(one).__name__} {id(one)}": one.mapTo(page, QPoint(0, 0)).toTuple()  # type: ignore[misc]
        for one in _widgets([one for one in seen(page) if one.layer is None], *kinds)
    }


def moved(before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]) -> list[str]:
    """What stands in both, and elsewhere."""
    return [
        f"{name} from {before[name]} to {after[name]}"
        for name in before.keys() & after.keys()
        if before[name] != after[name]
    ]


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.1's contrast ratio, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


# --- inside -----------------------------------------------------------------------------------------------------------
def _widgets(shown: list[Seen], *kinds: type[QWidget]) -> Iterator[QWidget]:
    return (one.widget for one in shown if isinstance(one.widget, kinds))


def _is_clipped(widget: QWidget) -> bool:
    hint = widget.sizeHint()
    if isinstance(widget, QLabel):
        needed = widget.heightForWidth(widget.width()) if widget.wordWrap() else hint.height()
        wide = not widget.wordWrap() and hint.width() > widget.width() + 1
        return wide or needed > widget.height() + 1
    text: Callable[[], str] = widget.text  # type: ignore[attr-defined]
    return bool(text()) and (hint.width() > widget.width() + 1 or hint.height() > widget.height() + 1)


def _belong_together(one: QWidget, other: QWidget) -> bool:
    return one.isAncestorOf(other) or other.isAncestorOf(one)


def _background(image: QImage, area: QRect, ratio: float) -> QColor:
    """The colour that most of an area has: letters cover less of it than what is behind them."""
    counts: dict[int, int] = {}
    left, top = round(area.left() * ratio), round(area.top() * ratio)
    right, bottom = round(area.right() * ratio), round(area.bottom() * ratio)
    across, down = max(1, (right - left) // 20), max(1, (bottom - top) // 12)  # some 240 pixels tell it
    for y in range(max(0, top), min(bottom, image.height()), down):
        for x in range(max(0, left), min(right, image.width()), across):
            pixel = image.pixel(x, y)
            counts[pixel] = counts.get(pixel, 0) + 1
    return QColor.fromRgba(max(counts, key=counts.__getitem__)) if counts else QColor("white")


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _told(widget: QWidget) -> str:
    text = widget.text()[:60] if hasattr(widget, "text") else ""
    return f"{widget.objectName() or type(widget).__name__} “{text}” {widget.size().toTuple()}"  # type: ignore[misc]
