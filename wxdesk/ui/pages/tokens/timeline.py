"""The last 24 hours of an account's credentials: a lane each, bars for lives, marks for what happened."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from wxdesk.ui import theme
from wxdesk.wording.numbers import clock_time

DAY_S = 24 * 3600
_NOW = 60  # at its left and right no other time is told
_LEFT, _RIGHT, _TOP, _LANE, _BAR, _AXIS = 150, 12, 6, 34, 18, 24


@dataclass(frozen=True)
class Life:
    """A bar from `start` to `end` (epoch s); `dead_from`: from there on it was replaced."""

    start: float
    end: float
    dead_from: float | None = None
    tip: str = ""


@dataclass(frozen=True)
class Mark:
    """`shape`: refreshed, replaced or rejected."""

    at: float
    shape: str
    tip: str


@dataclass(frozen=True)
class Lane:
    name: str
    lives: tuple[Life, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass
class _Spot:
    area: QRectF
    tip: str


class Timeline(QWidget):
    """Shows the 20 hours before now and the 4 after it, so that the present lives are seen to end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes: tuple[Lane, ...] = ()
        self._now = 0.0
        self._spots: list[_Spot] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lanes(self, lanes: tuple[Lane, ...], now: float) -> None:
        if lanes != self._lanes or abs(now - self._now) >= 30:  # a clock may be set back
            self._lanes, self._now = lanes, now
            told = [f"{lane.name}: " + "; ".join(mark.tip for mark in lane.marks[-5:]) for lane in lanes]
            self.setAccessibleDescription(". ".join(told))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, _TOP + _LANE * max(len(self._lanes), 3) + _AXIS)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            point = QPointF(event.pos())
            tips = [spot.tip for spot in reversed(self._spots) if spot.area.contains(point) and spot.tip]
            if tips:
                QToolTip.showText(event.globalPos(), tips[0], self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _x(self, at: float) -> float:
        start = self._now - DAY_S * 5 / 6
        return _LEFT + (self.width() - _LEFT - _RIGHT) * min(max((at - start) / DAY_S, 0.0), 1.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._spots = []
        for number, lane in enumerate(self._lanes):
            self._paint_lane(painter, of, lane, _TOP + (number + 0.5) * _LANE)
        self._paint_axis(painter, of)

    def _paint_lane(self, painter: QPainter, of: theme.Colours, lane: Lane, middle: float) -> None:
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(of.colour("faint"))
        painter.drawText(QRectF(0, middle - 12, _LEFT - 8, 24), Qt.AlignmentFlag.AlignVCenter, lane.name)
        painter.setPen(of.colour("track"))
        painter.drawLine(QPointF(_LEFT, middle), QPointF(self.width() - _RIGHT, middle))
        painter.setPen(Qt.PenStyle.NoPen)
        for number, life in enumerate(lane.lives):
            fill = of.colour("good")
            # One beside the other is told apart, and the present one, the last, is never the pale one
            fill.setAlphaF(0.35 if (len(lane.lives) - number) % 2 == 0 else 0.55)
            self._bar(painter, life.start, life.dead_from or life.end, middle, fill, life.tip)
            if life.dead_from is not None:
                dead = of.colour("bad")
                dead.setAlphaF(0.45)
                self._bar(painter, life.dead_from, life.end, middle, dead, life.tip)
        for mark in lane.marks:
            self._mark(painter, of, mark, middle)

    def _bar(
        self, painter: QPainter, start: float, end: float, middle: float, fill: QColor, tip: str
    ) -> None:
        left, right = self._x(start), self._x(end)
        area = QRectF(left, middle - _BAR / 2, max(right - left - 1, 2), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(area, 3, 3)
        self._spots.append(_Spot(area, tip))

    def _mark(self, painter: QPainter, of: theme.Colours, mark: Mark, middle: float) -> None:
        x = self._x(mark.at)
        # Bad news stands above its bar, which it would hide.
        y = middle if mark.shape == "refreshed" else middle - _BAR / 2 - 6
        _paint_sign(painter, of, mark.shape, QPointF(x, y), self.devicePixelRatioF())
        self._spots.append(_Spot(QRectF(x - 8, middle - 22, 16, 32), mark.tip))

    def _paint_axis(self, painter: QPainter, of: theme.Colours) -> None:
        top = _TOP + len(self._lanes) * _LANE
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(of.colour("faint"))
        now, step = self._x(self._now), 4 * 3600
        first = (self._now - DAY_S * 5 / 6) // step * step + step
        for number in range(7):
            at = first + number * step
            x = self._x(at)
            if _LEFT + 20 <= x <= self.width() - _RIGHT - 20 and abs(x - now) > _NOW:
                text = clock_time(at)[-5:]
                painter.drawText(QRectF(x - 30, top, 60, _AXIS), Qt.AlignmentFlag.AlignCenter, text)
        painter.setPen(of.colour("accent"))
        painter.drawLine(QPointF(now, 2), QPointF(now, top))
        painter.setFont(theme.font(theme.SMALL, bold=True))
        painter.setPen(of.colour("text"))
        told = self.tr("now {time}").format(time=clock_time(self._now)[-5:])
        painter.drawText(QRectF(now - _NOW, top, 2 * _NOW, _AXIS), Qt.AlignmentFlag.AlignCenter, told)


class Legend(QWidget):
    """What the timeline's signs mean."""

    _SIGNS = ("life", "refreshed", "replaced", "rejected")
    _SIGN, _GAP = 14, 14

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ("",) * len(self._SIGNS)
        self.setFont(theme.font(theme.SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_words(self, *words: str) -> None:
        """For a life, a refresh, a replacement and a rejection."""
        self._words = words
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = sum(self._SIGN + 5 + metrics.horizontalAdvance(word) for word in self._words)
        return QSize(width + self._GAP * (len(self._words) - 1) + 2, metrics.height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, middle, x = self.fontMetrics(), self.height() / 2, 0.0
        for sign, word in zip(self._SIGNS, self._words, strict=True):
            _paint_sign(painter, of, sign, QPointF(x + self._SIGN / 2, middle), self.devicePixelRatioF())
            x += self._SIGN + 5
            painter.setPen(of.colour("faint"))
            painter.setFont(self.font())
            area = QRectF(x, 0, metrics.horizontalAdvance(word) + 2, self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, word)
            x += metrics.horizontalAdvance(word) + self._GAP


def _paint_sign(painter: QPainter, of: theme.Colours, sign: str, at: QPointF, ratio: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(of.colour("good"))
    if sign == "life":
        painter.drawRoundedRect(QRectF(at.x() - 3, at.y() - 6, 6, 12), 2, 2)
    elif sign == "refreshed":
        corners = (QPointF(0, -6), QPointF(6, 0), QPointF(0, 6), QPointF(-6, 0))
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
    else:
        icon = theme.pixmap("warn" if sign == "replaced" else "bad", of.colour("bad").name(), 14, ratio)
        painter.drawPixmap(at - QPointF(7, 7), icon)
