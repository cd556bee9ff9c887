"""A configuration that works and one that fails, side by side, and below what differs and what it means."""

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QGuiApplication, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.signing import evidence as evidences
from wxdesk.signing.evidence import LIMIT_MB, Evidence
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.pages.diagnose.compare import words
from wxdesk.ui.pages.diagnose.compare.comparison import Compared, FieldDifference, Meaning, compare
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.ui.widgets import Card, Label, Pill, Tone
from wxdesk.ui.widgets.layout.scrolling import ScrollBody, Scrolling
from wxdesk.ui.widgets.text.difference_view import DifferenceView
from wxdesk.ui.widgets.text.paste_box import PasteBox, on_paper
from wxdesk.wording.errors import describe

_PAUSE_MS = 200
_LONGEST, _LONGEST_LINE = 500_000, 10_000


class CompareTab(QWidget):
    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._reading: Task | None = None
        self.compared: Compared | None = None
        self._build()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.read)
        for box in self.boxes:
            box.textChanged.connect(self._pause.start)

    def _build(self) -> None:
        self._titles = (Label(bold=True, wrap=False), Label(bold=True, wrap=False))
        self.boxes = (_box("works_box"), _box("fails_box"))
        above = QHBoxLayout()
        above.setSpacing(theme.CARD_PADDING)
        for title, box in zip(self._titles, self.boxes, strict=True):
            side = QVBoxLayout()
            side.setSpacing(6)
            side.addWidget(title)
            side.addWidget(on_paper(box), 1)
            above.addLayout(side, 1)
        self._headline = _Headline()
        self._rows: list[DifferenceRow] = []
        self._same = Label(colour="faint")
        inner = ScrollBody()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._headline)
        self._column.addWidget(self._same)
        self._column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(above, 2)
        column.addWidget(Scrolling(inner), 3)

    def retranslate(self) -> None:
        for title, box, name in zip(
            self._titles, self.boxes, (self.tr("Works"), self.tr("Fails")), strict=True
        ):
            title.setText(name)
            box.setAccessibleName(name)
        self.boxes[0].setPlaceholderText(
            self.tr("Paste what works: wx.config({…}), JSON, string1, a page URL")
        )
        self.boxes[1].setPlaceholderText(self.tr("Paste what fails"))
        self._show()

    def enter(self) -> None:
        empty = next((box for box in self.boxes if not box.text()), self.boxes[0])
        empty.setFocus()

    def paste(self) -> None:
        """The clipboard's text on the side where nothing stands yet, else as what fails."""
        data = QGuiApplication.clipboard().mimeData()
        if data.hasText():
            box = next((box for box in self.boxes if not box.text().strip()), self.boxes[1])
            box.replace(data.text())
            self.enter()

    def propose(self, failing: str) -> None:
        """The present case is the failing one, unless something else stands there."""
        if failing and not self.boxes[1].text():
            self.boxes[1].set_text(failing)
            self.read()

    # --- comparing --------------------------------------------------------------------------------------------------
    def read(self) -> None:
        self._pause.stop()
        if self._reading is not None:
            self._reading.cancel()
        works, fails = (box.text() for box in self.boxes)
        self._reading = self._tasks.run(
            lambda job: _compared(works, fails), owner=self, done=self._on_compared, failed=self._on_failed
        )

    def _on_compared(self, compared: Compared | None) -> None:
        self.compared = compared
        self._show()

    def _on_failed(self, error: BaseException) -> None:
        self.compared = None
        self._show()
        self._headline.say(str(describe(error, translate)), "bad", ())

    def _show(self) -> None:
        compared = self.compared
        both = all(box.text().strip() for box in self.boxes)
        faults = words.faults(compared, translate) if compared else ()
        self._headline.say(*words.headline(compared, both, translate), faults)
        differences = sorted(compared.differences, key=lambda one: one.is_normal) if compared else []
        while len(self._rows) < len(differences):
            row = DifferenceRow()
            self._rows.append(row)
            self._column.insertWidget(len(self._rows), row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(differences))
            if number < len(differences):
                row.show_difference(differences[number], self.tr("works"), self.tr("fails"))
        same = words.same_in_both(compared, translate) if compared else ""
        self._same.setText(same)
        self._same.setVisible(bool(same))


class _Headline(Card):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("compare_verdict")
        self._text, self._faults = Label(bold=True, selectable=True), Label(selectable=True)
        self.body.addWidget(self._text)
        self.body.addWidget(self._faults)

    def say(self, text: str, tone: str, faults: tuple[str, ...]) -> None:
        self.set_tone(tone)
        self._text.setText(text)
        self._faults.setText("\n".join(faults))
        self._faults.setVisible(bool(faults))
        self.setAccessibleName(text)

    def text(self) -> str:
        return self._text.text()


class DifferenceRow(Card):
    """One field: its name, whether that is normal, what it means, and the two values with what differs marked."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._pill = Label(bold=True, wrap=False), Pill()
        self._meaning = Label()
        self._view = DifferenceView()
        head = QHBoxLayout()
        head.addWidget(self._name)
        head.addStretch(1)
        head.addWidget(self._pill)
        self.body.addLayout(head)
        self.body.addWidget(self._meaning)
        self.body.addWidget(self._view)

    def show_difference(self, one: FieldDifference, works: str, fails: str) -> None:
        self._name.setText(words.field_name(one, translate))
        self._pill.say(self._said(one), Tone.QUIET if one.is_normal else Tone.BAD)
        self._meaning.setText(words.meaning(one, translate))
        self._view.set_names(fails, works)
        self._view.show_difference(one.fails, one.works)

    def _said(self, one: FieldDifference) -> str:
        if one.meaning is Meaning.OTHER_APIS:
            return self.tr("not signed")
        return self.tr("normal") if one.is_normal else self.tr("look here")

    def text(self) -> str:
        return "\n".join((self._name.text(), self._pill.text(), self._meaning.text(), *self._view.texts()))


class _CompareBox(PasteBox):
    """What is pasted takes the place of what stands there: one side is one configuration."""

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText() and not self.textCursor().hasSelection() and self.text().strip():
            self.replace(source.text())
        else:
            super().insertFromMimeData(source)


def _box(name: str) -> PasteBox:
    box = _CompareBox(LIMIT_MB, _LONGEST, _LONGEST_LINE)
    box.setObjectName(name)
    box.setMinimumHeight(80)
    box.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
    return box


def _compared(works: str, fails: str) -> Compared | None:
    one, other = evidences.parse(works), evidences.parse(fails)
    if Evidence() in (one, other):
        return None
    return compare(one, other, works, fails)
