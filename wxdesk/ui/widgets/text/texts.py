"""Labels in the program's few sizes and colours."""

import re

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from wxdesk.ui import theme
from wxdesk.ui.language import current_language

MOST_SHOWN = 1000  # characters
_ANY_HEIGHT = 100_000


def as_plain(text: str) -> str:
    """`text` for where Qt takes for markup whatever looks so (tool tips), and would open the pictures
    that it names: it is shown as it stands."""
    if "<" not in text:
        return text
    from html import escape  # its table of entities takes longer to load than all labels

    return f'<p style="white-space:pre-wrap">{escape(text)}</p>'


def shortened(text: str) -> str:
    """As much of `text` as any line or label shows: Qt measures every character before it cuts one."""
    return text if len(text) <= MOST_SHOWN else f"{text[: MOST_SHOWN - 1]}…"


def short_words(text: str) -> str:
    """`text` with the middle left out of every word that no line would hold: Qt breaks a line at blanks, slashes and
    hyphens only, and a label is as wide as its longest word."""
    return _LONG_WORD.sub(lambda word: f"{word[0][:30]}…{word[0][-17:]}", text)


_LONG_WORD = re.compile(r"[^\s/\\-]{49,}")


class Label(QLabel):
    """Wrapping, plain text only, in a size of `theme` and a colour of `theme.Colours` (which follows the theme)."""

    def __init__(
        self,
        text: str = "",
        *,
        scale: float = 1.0,
        bold: bool = False,
        mono: bool = False,
        colour: str = "text",
        wrap: bool = True,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        # What WeChat, a page or a customer sent must never be rendered as markup.
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(scale, bold, mono))
        self.setWordWrap(wrap)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self.setCursor(Qt.CursorShape.IBeamCursor)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self._colour = colour
        self._tint()

    def say_if_any(self, text: str) -> None:
        """Without a text there is no line."""
        self.setText(text)
        self.setVisible(bool(text))

    def set_colour(self, colour: str) -> None:
        if colour != self._colour:
            self._colour = colour
            self._tint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        colour = theme.colours(QApplication.palette()).colour(self._colour)
        if self.palette().color(QPalette.ColorRole.WindowText) != colour:
            own = QPalette()  # only these two roles are its own: the others go on following the theme
            own.setColor(QPalette.ColorRole.WindowText, colour)
            own.setColor(QPalette.ColorRole.Text, colour)
            self.setPalette(own)


class SteadyLabel(Label):
    """As high as the highest of the texts that it has room for, at least a line, whatever it says now."""

    _room: tuple[str, ...] = ()

    def keep_room_for(self, *texts: str) -> None:
        self._room = texts
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        heights = (self.height_of(text, width) for text in self._room)
        return max(self.line_height(current_language() == "zh_CN"), *heights, 0)

    def line_height(self, chinese: bool) -> int:
        """Chinese comes from another font, whose lines may be higher."""
        line = self.fontMetrics().lineSpacing()
        return max(line, self.height_of("国", _ANY_HEIGHT)) if chinese else line

    def height_of(self, text: str, width: int) -> int:
        """Of `text`, wrapped at `width`."""
        room = QRect(0, 0, max(width, 1), _ANY_HEIGHT)
        return (
            self.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height() if text else 0
        )

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def mono_label(text: str = "", colour: str = "text", scale: float = 1.0, wrap: bool = False) -> Label:
    """An identifier: monospace, selectable."""
    return Label(text, mono=True, colour=colour, scale=scale, wrap=wrap, selectable=True)
