"""What the customer sent, and what was recognised in it."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from wxdesk.ui import theme
from wxdesk.ui.pages.diagnose.evidence_form import EvidenceForm
from wxdesk.ui.pages.diagnose.paste_box import PasteBox
from wxdesk.ui.widgets import Card, Label
from wxdesk.ui.widgets.scrolling import Scrolling


class PastedPane(Scrolling):
    def __init__(self) -> None:
        inner = QWidget()
        super().__init__(inner)
        self.box = PasteBox()
        self.box.setObjectName("paste_box")
        self.box.setMinimumHeight(150)
        self.box.setFrameShape(QFrame.Shape.NoFrame)
        self.box.viewport().setAutoFillBackground(False)
        paper = Card()
        paper.body.setContentsMargins(6, 6, 4, 6)
        paper.body.addWidget(self.box)
        self._note = Label(scale=theme.SMALL, colour="faint")
        self.form = EvidenceForm()
        fields = Card()
        fields.body.setContentsMargins(12, 12, 12, 12)
        fields.body.addWidget(self.form)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(paper, 1)
        column.addWidget(self._note)
        column.addWidget(fields)

    def retranslate(self) -> None:
        self.box.setAccessibleName(self.tr("What the customer sent"))
        self.box.setPlaceholderText(
            self.tr(
                "Paste anything: wx.config({…}), the back end's JSON, the console's error, realAuthUrl, string1, "
                "an address"
            )
        )
        self.form.retranslate()

    def say(self, colour: str, words: str) -> None:
        """Something about the box, under it."""
        self._note.set_colour(colour)
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def say_length(self) -> None:
        """How much was read, where not all of it is shown."""
        count = f"{len(self.box.text()):,}"
        words = self.tr("Shown in part; all {count} characters were read.").format(count=count)
        self.say("faint", words if self.box.is_shortened else "")
