"""Cases to try on the sandbox: a right signature, and the mistakes that are met most."""

from PySide6.QtCore import Signal

from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.ui.language import translate
from wxdesk.ui.pages.diagnose.examples import EXAMPLES, RIGHT
from wxdesk.ui.widgets import Button, Card, Label
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox
from wxdesk.wording.signing import causes


class ExampleCard(Card):
    wanted = Signal(str)  # a name in examples.EXAMPLES

    def __init__(self) -> None:
        super().__init__()
        self._title, self._text = Label(bold=True), Label(colour="faint")
        self._choice = ChoiceBox()
        self._choice.setObjectName("example_choice")
        self._wrong, self._right = Button(primary=True), Button()
        self._wrong.setObjectName("example_wrong")
        self._right.setObjectName("example_right")
        for widget in (self._title, self._text, self._choice, self._wrong, self._right):
            self.body.addWidget(widget)
        self._wrong.clicked.connect(lambda: self.wanted.emit(str(self._choice.value())))
        self._right.clicked.connect(lambda: self.wanted.emit(RIGHT))

    def retranslate(self) -> None:
        self._title.setText(self.tr("Try an example"))
        self._text.setText(
            self.tr(
                "Signed with the sandbox's own ticket: see what a diagnosis looks like before you need one."
            )
        )
        self._choice.setAccessibleName(self.tr("Mistake"))
        wrong = [name for name in EXAMPLES if name != RIGHT]
        self._choice.offer(tuple((name, causes.title(Cause(name), translate)) for name in wrong))
        self._wrong.setText(self.tr("Paste a &wrong signature"))
        self._right.setText(self.tr("Paste a c&orrect one"))
