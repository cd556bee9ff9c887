"""What the customer sent, and what was recognised in it."""

from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.signing.evidence import LIMIT_MB
from wxdesk.ui import theme
from wxdesk.ui.pages.diagnose.evidence_form import EvidenceForm
from wxdesk.ui.pages.diagnose.former_case import FormerCaseNotice
from wxdesk.ui.widgets import Card, Label
from wxdesk.ui.widgets.layout.scrolling import Scrolling
from wxdesk.ui.widgets.text.paste_box import PasteBox, on_paper

# Qt takes seconds to break a line of 200,000 characters.
_LONGEST, _LONGEST_LINE = 500_000, 10_000


class PastedPane(Scrolling):
    def __init__(self) -> None:
        inner = QWidget()
        super().__init__(inner)
        self.box = PasteBox(LIMIT_MB, _LONGEST, _LONGEST_LINE, takes_files=True)
        self.box.setObjectName("paste_box")
        self.box.setMinimumHeight(150)
        self.box.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.former = FormerCaseNotice()
        self.note = Label(scale=theme.SMALL, colour="faint")
        self.form = EvidenceForm()
        fields = Card()
        fields.body.setContentsMargins(12, 12, 12, 12)
        fields.body.addWidget(self.form)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(on_paper(self.box), 1)
        column.addWidget(self.former)
        column.addWidget(self.note)
        column.addWidget(fields)

    def retranslate(self) -> None:
        self.box.setAccessibleName(self.tr("What the customer sent"))
        self.box.setPlaceholderText(
            self.tr(
                "Paste anything: wx.config({…}), the back end's JSON, the console's error, realAuthUrl, string1, "
                "an address"
            )
        )
        self.former.retranslate()
        self.form.retranslate()

    def say(self, colour: str, words: str) -> None:
        """Something about the box, under it."""
        self.note.set_colour(colour)
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def say_length(self) -> None:
        """How much was read, where not all of it is shown."""
        self.say("faint", self.box.length_told())
