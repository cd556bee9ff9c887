"""One step of a check-up: a line of one height, from before it is asked; opened, what it means and what to do."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wxdesk.checkup.line import Line, State, Step
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.layout.room import keep_room
from wxdesk.ui.widgets.messages.remedy_buttons import RemedyButtons
from wxdesk.ui.widgets.symbol import Icon
from wxdesk.ui.widgets.text.texts import shortened
from wxdesk.wording.checkup.names import STEPS
from wxdesk.wording.checkup.tell import ToldLine, tell

# Icon and colour of theme.Colours.
LOOKS: dict[State, tuple[str, str]] = {
    State.GOOD: ("good", "good"),
    State.WARN: ("warn", "warn"),
    State.BAD: ("bad", "bad"),
    State.NOT_REACHED: ("minus", "faint"),
    State.NOT_ASKED: ("minus", "faint"),
}
_ICON, _HEIGHT, _PADDING = 16, 22, 2


class CheckupRow(QFrame):
    opened = Signal()

    def __init__(self, step: Step, clipboard: Clipboard) -> None:
        super().__init__()
        self.step = step
        self.line: Line | None = None
        self.setObjectName(f"checkup_{step.value}")
        self._icon = Icon(_ICON)
        self.name = Label(bold=True, wrap=False)
        self._short = _OneLine()
        self._toggle = Button(icon_name="down")
        self._toggle.setObjectName(f"open_{step.value}")
        self._toggle.setCheckable(True)
        self.remedies = RemedyButtons(clipboard)
        self._build()
        self._toggle.toggled.connect(self._on_toggled)
        self.clear()

    def _build(self) -> None:
        self._sentence, self._remedy = Label(selectable=True), Label(selectable=True)
        self._who, self._parts = Label(selectable=True), Label(selectable=True)
        self._small = Label(scale=theme.SMALL, colour="faint", selectable=True)
        self._more = QWidget()
        column = QVBoxLayout(self._more)
        column.setContentsMargins(0, 2, 0, theme.GRID)
        column.setSpacing(4)
        for part in (self._sentence, self._remedy, self._who, self._parts, self._small):
            column.addWidget(part)
        column.addWidget(self.remedies, 0, Qt.AlignmentFlag.AlignLeft)
        keep_room(self._toggle)
        height = max(_HEIGHT, self.fontMetrics().height())
        for widget in (self.name, self._short, self._toggle):
            widget.setFixedHeight(height)
        icon, words = QVBoxLayout(), QVBoxLayout()
        icon.setContentsMargins(0, (height - _ICON) // 2, 0, 0)
        icon.addWidget(self._icon)
        icon.addStretch(1)
        words.setSpacing(0)
        words.addWidget(self._short)
        words.addWidget(self._more)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GRID, _PADDING, theme.GRID, _PADDING)
        row.setSpacing(12)
        row.addLayout(icon)
        row.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignTop)

    # --- what it says -----------------------------------------------------------------------------------------------
    def clear(self) -> None:
        """Not asked yet."""
        self.line = None
        self._toggle.setChecked(False)
        self._show()

    def show_line(self, line: Line) -> None:
        if line is not self.line:
            self.line = line
            self._show()

    def retranslate(self) -> None:
        self._show()

    def open(self) -> None:
        self._toggle.setChecked(True)

    @property
    def is_open(self) -> bool:
        return self._toggle.isChecked()

    def _show(self) -> None:
        name = translate("checkup", STEPS[self.step])
        self.name.setText(name)
        self._toggle.setAccessibleName(self.tr("Details: {step}").format(step=name))
        told = tell(self.line, translate) if self.line else None
        self._toggle.setVisible(self.line is not None and self.line.state is not State.NOT_REACHED)
        self._icon.show_icon(*(LOOKS[self.line.state] if self.line else ("", "faint")))
        waits = self.line is None or self.line.state in (State.NOT_REACHED, State.NOT_ASKED)
        self.name.set_colour("faint" if waits else "text")
        self._short.set_colour("faint" if waits else "text")
        self._short.set_whole(told.sentence if told else "")
        self._show_more(told)
        words = (name, told.state, told.sentence) if told else (name,)
        self.setAccessibleName(": ".join(words))
        self.update()

    def _show_more(self, told: ToldLine | None) -> None:
        texts = (
            (told.sentence, told.remedy, told.who, "\n".join(told.parts), told.small_print)
            if told
            else ("",) * 5
        )
        labels = (self._sentence, self._remedy, self._who, self._parts, self._small)
        for label, text in zip(labels, texts, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        if self.line is not None and self.line.error is not None:
            self.remedies.offer_for(self.line.error)
        else:
            self.remedies.clear()
        self._more.setVisible(self.is_open and told is not None)
        self._short.setVisible(not self._more.isVisibleTo(self))

    def _on_toggled(self, is_open: bool) -> None:
        self._more.setVisible(is_open and self.line is not None)
        self._short.setVisible(not self._more.isVisibleTo(self))
        if is_open:
            self.opened.emit()

    # --- looks ------------------------------------------------------------------------------------------------------
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._toggle.isVisibleTo(self) and event.button() is Qt.MouseButton.LeftButton:
            self._toggle.toggle()

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        if self.line is not None and self.line.state in (State.BAD, State.WARN):
            painter.fillRect(
                self.rect(), of.colour("bad_tint" if self.line.state is State.BAD else "warn_tint")
            )
        painter.setPen(QPen(of.colour("border"), 1))
        painter.drawLine(QRectF(self.rect()).bottomLeft(), QRectF(self.rect()).bottomRight())


class _OneLine(Label):
    """A text in one line, cut where there is no room for more of it."""

    def __init__(self) -> None:
        super().__init__(wrap=False)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_whole(self, text: str) -> None:
        self._whole = shortened(text)
        self.setAccessibleName(self._whole)
        self._cut()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.setText(
            self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width() - 2)
        )
