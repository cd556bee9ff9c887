"""What the window remembers from one start to the next: plain values in a JSON file.

Not QSettings: it unpickles what stands in its file, so that whoever could write there could run anything.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from wxdesk.files import atomic_file

_PIXELS_MOST = 32_767
_TEXT_MOST = 20_000
_TEXTS_MOST = 32
_COLUMNS_MOST = 200


@dataclass
class WindowState:
    """`frame`: x, y, width and height while it is not maximized; `media_sizes`: the rows' and the preview's widths;
    `media_columns`: those that somebody chose to see, or not to; `media_widths`, `call_widths`: of those that somebody
    dragged. An empty list: not known yet."""

    page: str = ""
    account: str = ""
    frame: list[int] = field(default_factory=list)
    maximized: bool = False
    media_grid: bool = False
    media_preview: bool = True
    media_sizes: list[int] = field(default_factory=list)
    media_templates: list[str] = field(default_factory=list)
    media_columns: dict[str, bool] = field(default_factory=dict)
    media_widths: dict[str, int] = field(default_factory=dict)
    call_widths: dict[str, int] = field(default_factory=dict)
    forward: dict[str, str] = field(default_factory=dict)


def load_window_state(path: Path) -> tuple[WindowState, Path | None]:
    """What stands in `path`, and where a damaged file is now (None: it was sound, or not there). Never raises."""
    return atomic_file.load_json(path, _parse, WindowState)


def save_window_state(path: Path, memory: WindowState) -> None:
    """Raises StoreError when the file cannot be written."""
    atomic_file.write_json(path, asdict(memory))


def _parse(value: Any) -> WindowState:
    if not isinstance(value, dict):
        raise TypeError("the window's memory is a JSON object")
    return WindowState(
        **{name: value[name] for name, is_right in _RIGHT.items() if is_right(value.get(name))}
    )


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= _TEXT_MOST and atomic_file.is_unicode(value)


def _is_flag(value: Any) -> bool:
    return isinstance(value, bool)


def _is_list(value: Any, length: int, is_right: Callable[[Any], bool]) -> bool:
    return isinstance(value, list) and len(value) <= length and all(map(is_right, value))


def _is_pixels(value: Any) -> bool:
    return type(value) is int and abs(value) <= _PIXELS_MOST


def _is_frame(value: Any) -> bool:
    return _is_list(value, 4, _is_pixels) and len(value) == 4 and min(value[2:]) > 0


def _is_sizes(value: Any) -> bool:
    return _is_list(value, 2, _is_pixels) and len(value) == 2 and min(value) >= 0


def _is_texts(value: Any) -> bool:
    return _is_list(value, _TEXTS_MOST, _is_text)


def _is_named_texts(value: Any) -> bool:
    return isinstance(value, dict) and _is_texts(list(value)) and _is_texts(list(value.values()))


def _is_of_columns(value: Any, is_right: Callable[[Any], bool]) -> bool:
    few = isinstance(value, dict) and len(value) <= _COLUMNS_MOST
    return few and all(map(_is_text, value)) and all(map(is_right, value.values()))


def _is_flags(value: Any) -> bool:
    return _is_of_columns(value, _is_flag)


def _is_widths(value: Any) -> bool:
    return _is_of_columns(value, lambda pixels: _is_pixels(pixels) and pixels > 0)


_RIGHT: dict[str, Callable[[Any], bool]] = {
    "page": _is_text,
    "account": _is_text,
    "frame": _is_frame,
    "maximized": _is_flag,
    "media_grid": _is_flag,
    "media_preview": _is_flag,
    "media_sizes": _is_sizes,
    "media_templates": _is_texts,
    "media_columns": _is_flags,
    "media_widths": _is_widths,
    "call_widths": _is_widths,
    "forward": _is_named_texts,
}
