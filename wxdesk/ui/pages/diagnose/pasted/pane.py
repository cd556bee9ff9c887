"""The left half: the box that takes its whole height, the chips of its fields, and one line about both."""

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.signing.evidence import Evidence
from wxdesk.ui import theme
from wxdesk.ui.pages.diagnose.pasted.box import MarkedBox
from wxdesk.ui.pages.diagnose.pasted.fields import FieldChips
from wxdesk.ui.pages.diagnose.pasted.marks import marks_of
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.text.paste_box import on_paper


class Step(Enum):
    """What was done last with the cases; `undoable`: another one was here just now, and can be had back."""

    NONE = ""
    BEGUN = "begun"
    BROUGHT_BACK = "brought_back"
    UNDONE = "undone"
    ADDED = "added"  # more of the same case

    @property
    def undoable(self) -> bool:
        return self in (Step.BEGUN, Step.BROUGHT_BACK, Step.UNDONE)


class PastedPane(QWidget):
    undo_wanted = Signal()
    join_wanted = Signal()

    def __init__(self, over: QWidget | None = None) -> None:
        """`over`: what the editor of a field may cover."""
        super().__init__()
        self.box = MarkedBox()
        self.box.setMinimumHeight(120)
        self.fields = FieldChips(over or self)
        self.note = Label(scale=theme.SMALL, colour="faint")
        self._said = ("", "")
        self._step = Step.NONE
        self._undo, self._join = Button(), Button()
        self._undo.setObjectName("undo_case")
        self._join.setObjectName("join_cases")
        below = QHBoxLayout()
        below.setSpacing(theme.GRID)
        below.addWidget(self.note, 1)
        below.addWidget(self._join)
        below.addWidget(self._undo)
        # Room for three lines and for the buttons, whether they are there or not: nothing above it moves.
        below.addStrut(max(3 * self.note.fontMetrics().lineSpacing(), self._undo.sizeHint().height()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(on_paper(self.box), 1)
        column.addSpacing(2)
        column.addWidget(self.fields)
        column.addLayout(below)
        self._undo.clicked.connect(self.undo_wanted)
        self._join.clicked.connect(self.join_wanted)
        self.fields.looked_at.connect(self._on_looked_at)
        self.show_step(Step.NONE)

    def retranslate(self) -> None:
        self.box.setAccessibleName(self.tr("What the customer sent"))
        self.box.setPlaceholderText(
            self.tr(
                "Paste anything: wx.config({…}), the back end's JSON, console output, realAuthUrl, string1, a page URL"
            )
        )
        self._join.setText(self.tr("&Same case"))
        self._join.setToolTip(self.tr("It belongs to the case before: put both into one"))
        self.fields.retranslate()
        self._say()

    # --- what was found ---------------------------------------------------------------------------------------------
    def show_found(self, found: Evidence) -> None:
        """What was read from all that stands in the box."""
        self.box.show_marks(marks_of(self.box.text(), found) if not self.box.is_shortened else ())
        self.fields.show_found(found)
        self.say("faint", self.box.length_told())

    def _on_looked_at(self, name: str) -> None:
        marks = marks_of(self.box.text(), self.fields.found())
        mark = next((one for one in marks if one.field == name and one.taken), None)
        if mark is not None:
            self.box.look_at(mark)

    # --- the line under it ------------------------------------------------------------------------------------------
    def say(self, colour: str, words: str) -> None:
        """Something about the box; empty: what can be done."""
        self._said = (colour, words)
        self._say()

    def show_step(self, step: Step, joinable: bool = False) -> None:
        """`joinable`: this case and the one before may be one."""
        self._step = step
        self._undo.setVisible(step.undoable)
        self._join.setVisible(step is Step.BEGUN and joinable)
        self._say()

    def _say(self) -> None:
        colour, words = self._said
        undone = self._step is Step.UNDONE
        hint = {
            Step.NONE: self.tr("Click a field to correct it. What you pasted stays as it is."),
            Step.BEGUN: self.tr("New case. The one before is kept."),
            Step.BROUGHT_BACK: self.tr("Earlier case. The one before is kept."),
            Step.UNDONE: self.tr("Undone. The other case is kept."),
            Step.ADDED: self.tr("Added to this case."),
        }[self._step]
        self._undo.setText(self.tr("Redo") if undone else self.tr("&Undo"))
        self._undo.setToolTip("" if undone else self.tr("Back to the case before (Ctrl+Z)"))
        self.note.set_colour(colour if words else "faint")
        self.note.setText(words or hint)
