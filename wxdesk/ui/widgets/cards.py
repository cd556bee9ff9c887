"""Surfaces: a card, a notice inside a page, and the sandbox's hatched banner."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wxdesk.ui import theme
from wxdesk.ui.widgets.text.texts import Label


class Card(QFrame):
    """A rounded surface; `body` is its layout, `tone` tints it: "" (plain), good, warn or bad."""

    def __init__(self, tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.body = QVBoxLayout(self)
        pad = theme.CARD_PADDING
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(theme.GRID)

    @property
    def tone(self) -> str:
        return self._tone

    def set_tone(self, tone: str) -> None:
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(of.colour(f"{self._tone}_tint" if self._tone else "card"))
        painter.setPen(QPen(of.colour(self._tone or "border"), 1))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, theme.CARD_RADIUS, theme.CARD_RADIUS)


class Notice(Card):
    """A sentence that matters now, with its icon and room for buttons; hidden while it has nothing to say."""

    _ICONS = {"good": "good", "warn": "warn", "bad": "warn"}  # noqa: RUF012 -- a constant

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warn", parent)
        self._icon = QLabel()
        self._text = Label(selectable=True)
        self._small = Label(scale=theme.SMALL, colour="faint", selectable=True)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._text)
        texts.addWidget(self._small)
        self.buttons = QHBoxLayout()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addLayout(self.buttons)
        self.body.addLayout(row)
        self.body.setContentsMargins(14, 10, 14, 10)
        self.hide()

    def say(self, tone: str, text: str, small_print: str = "") -> None:
        """Show `text` in the tone good, warn or bad, or "" for plain. Assistive tools are told by its accessible name."""
        self.set_tone(tone)
        self._text.setText(text)
        self._small.setText(small_print)
        self._small.setVisible(bool(small_print))
        self._icon.setVisible(bool(tone))
        if tone:
            colour = theme.colours(self.palette()).colour(tone).name()
            self._icon.setPixmap(theme.pixmap(self._ICONS[tone], colour, 18, self.devicePixelRatioF()))
        self.setAccessibleName(text)
        self.show()

    def text(self) -> str:
        return self._text.text()

    def clear(self) -> None:
        self._text.clear()
        self.hide()


class Banner(QFrame):
    """The sandbox's hatched strip; `row` takes its text and controls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(14, 5, 10, 5)
        self.row.setSpacing(theme.GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(frame, 6, 6)
        painter.fillPath(path, of.colour("good_tint"))
        painter.save()
        painter.setClipPath(path)
        stripe = QColor(of.colour("good"))
        stripe.setAlphaF(0.10)
        painter.setPen(QPen(stripe, 9))
        for x in range(-self.height(), self.width() + self.height(), 28):
            painter.drawLine(x, self.height() + 6, x + self.height() + 12, -6)
        painter.restore()
        painter.setPen(QPen(of.colour("border"), 1))
        painter.drawPath(path)
