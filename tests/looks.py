"""What does not look right on a widget, each kind by itself: what the tour asks of every scene."""

from collections.abc import Callable, Iterator
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
from wxdesk.ui.widgets.floating_notice import FloatingNotice
from wxdesk.ui.window.palette.palette import Palette

LEAST_CONTRAST = 4.5  # WCAG 2.1, 1.4.3: of text
_CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QLabel, Pill)
_LAYERS = (FloatingNotice, Overlay, Palette, QuickLook, RevealedValue)
_TEXTS = (*_CONTROLS, QPlainTextEdit, QTextEdit)


def all_wrong(top: object, picture: object) -> dict[str, list[str]]:
    """By the kind of fault; `picture` is what `top`'s window looks like."""
    assert isinstance(top, QWidget)
    assert isinstance(picture, QPixmap)
    return {
        "clipped": clipped_texts(top),
        "overlap": overlapping(top),
        "small": small_texts(top),
        "faint": faint_texts(top, picture),
        "nested": nested_scrolling(top),
    }


def clipped_texts(top: QWidget) -> list[str]:
    """Labels, buttons and our own painted words that are smaller than they need to be."""
    return [_told(widget) for widget in _seen(top, QLabel, QAbstractButton, Pill) if _is_clipped(widget)]


def overlapping(top: QWidget) -> list[str]:
    """Two controls of which neither holds the other, in the same place."""
    found = []
    placed = [(widget, _rect(widget, top)) for widget in _seen(top, *_CONTROLS)]
    for (one, here), (other, there) in combinations(placed, 2):
        common = here.intersected(there)
        apart = _layer(one) is not _layer(other) or _belong_together(one, other)
        if min(common.width(), common.height()) > 1 and not apart:
            found.append(f"{_told(one)} and {_told(other)}")
    return found


def small_texts(top: QWidget) -> list[str]:
    """Texts under 12 logical pixels."""
    return [
        f"{_told(widget)}, {QFontInfo(widget.font()).pixelSize()} px"
        for widget in _seen(top, *_TEXTS)
        if QFontInfo(widget.font()).pixelSize() < SMALL_PX
    ]


def faint_texts(top: QWidget, picture: QPixmap) -> list[str]:
    """Labels whose ink stands out too little from what is behind them, as it was painted."""
    image, ratio = picture.toImage(), picture.devicePixelRatio()
    window = top.window()
    found = []
    for label in _seen(top, QLabel):
        area = _rect(label, window)
        half_seen = (
            2 * area.height() >= label.height()
        )  # of one that is scrolled away only its edge can be measured
        if label.isEnabled() and half_seen and not _is_covered(label, top):
            behind = _background(image, area, ratio)
            ink = label.palette().color(QPalette.ColorRole.WindowText)
            if contrast(ink, behind) < LEAST_CONTRAST:
                found.append(f"{_told(label)}, {contrast(ink, behind):.2f}")
    return found


def nested_scrolling(top: QWidget) -> list[str]:
    """What scrolls up and down inside of something else that does."""
    areas = [
        area
        for area in _seen(top, QAbstractScrollArea)
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
        for one in _seen(page, *kinds)
        if not isinstance(_layer(one), _LAYERS)
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
def _seen(top: QWidget, *kinds: type[QWidget]) -> Iterator[QWidget]:
    for widget in top.findChildren(QWidget):
        shown = isinstance(widget, kinds) and widget.isVisible() and not widget.visibleRegion().isEmpty()
        if shown and not (isinstance(widget, QLabel) and not widget.text()):
            yield widget


def _is_clipped(widget: QWidget) -> bool:
    hint = widget.sizeHint()
    if isinstance(widget, QLabel):
        needed = widget.heightForWidth(widget.width()) if widget.wordWrap() else hint.height()
        wide = not widget.wordWrap() and hint.width() > widget.width() + 1
        return wide or needed > widget.height() + 1
    text: Callable[[], str] = widget.text  # type: ignore[attr-defined]
    return bool(text()) and (hint.width() > widget.width() + 1 or hint.height() > widget.height() + 1)


def _layer(widget: QWidget) -> QWidget | None:
    """What `widget` is in, of those that lie over a page on purpose."""
    above: QWidget | None = widget
    while above is not None and not isinstance(above, _LAYERS):
        above = above.parentWidget()
    return above


def _is_covered(widget: QWidget, top: QWidget) -> bool:
    own, area = _layer(widget), _rect(widget, top)
    return any(layer is not own and _rect(layer, top).intersects(area) for layer in _seen(top, *_LAYERS))


def _belong_together(one: QWidget, other: QWidget) -> bool:
    return one.isAncestorOf(other) or other.isAncestorOf(one)


def _rect(widget: QWidget, top: QWidget) -> QRect:
    """What is seen of it."""
    seen = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(top, seen.topLeft()), seen.size())


def _background(image: QImage, area: QRect, ratio: float) -> QColor:
    """The colour that most of an area has: letters cover less of it than what is behind them."""
    counts: dict[int, int] = {}
    left, top = round(area.left() * ratio), round(area.top() * ratio)
    right, bottom = round(area.right() * ratio), round(area.bottom() * ratio)
    across, down = max(1, (right - left) // 40), max(1, (bottom - top) // 15)  # some 600 pixels tell it
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
