"""One step of a check-up: a line of one height, from before it is asked; opened, what it means and what to do."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from wxdesk.checkup.line import Line, State, Step
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.pages.accounts.checkup_details import CheckupDetails
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.layout.room import keep_room
from wxdesk.ui.widgets.symbol import Icon
from wxdesk.ui.widgets.text.texts import shortened
from wxdesk.wording.checkup.names import STEPS
from wxdesk.wording.checkup.tell import tell

# Icon and colour of theme.Colours.
LOOKS: dict[State, tuple[str, str]] = {
    State.GOOD: ("good", "good"),
    State.WARN: ("warn", "warn"),
    State.BAD: ("bad", "bad"),
    State.NOT_REACHED: ("minus", "faint"),
    State.NOT_ASKED: ("minus", "faint"),
}
_TINTS = {State.BAD: "bad_tint", State.WARN: "warn_tint"}
_ICON, _HEIGHT, _PADDING = 16, 22, 2


class CheckupRow(QFrame):
    wanted = Signal(str)  # the page where it is put right

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
        self._clipboard = clipboard
        self.details: CheckupDetails | None = None  # made when it is first opened
        self._build()
        self._toggle.toggled.connect(self._show_details)
        self.clear()

    def _build(self) -> None:
        keep_room(self._toggle)
        height = max(_HEIGHT, self.fontMetrics().height())
        for widget in (self.name, self._short, self._toggle):
            widget.setFixedHeight(height)
        icon, words = QVBoxLayout(), QVBoxLayout()
        self._words = words
        icon.setContentsMargins(0, (height - _ICON) // 2, 0, 0)
        icon.addWidget(self._icon)
        icon.addStretch(1)
        words.setSpacing(0)
        words.addWidget(self._short)
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
        words = (name, told.state, told.sentence) if told else (name,)
        self.setAccessibleName(": ".join(words))
        self._show_details()
        self.update()

    def _show_details(self) -> None:
        shown = self.is_open and self.line is not None
        if shown and self.details is None:
            self.details = CheckupDetails(self._clipboard)
            self.details.wanted.connect(self.wanted)
            self._words.addWidget(self.details)
        if self.details is not None:
            if shown and self.line is not None:
                self.details.show_line(self.line)
            self.details.setVisible(shown)
        self._short.setVisible(not shown)

    # --- looks ------------------------------------------------------------------------------------------------------
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._toggle.isVisibleTo(self) and event.button() is Qt.MouseButton.LeftButton:
            self._toggle.toggle()

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        tint = _TINTS.get(self.line.state) if self.line is not None else None
        if tint is not None:
            painter.fillRect(self.rect(), of.colour(tint))
        painter.setPen(QPen(of.colour("border"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


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
