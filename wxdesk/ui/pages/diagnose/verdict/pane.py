"""The right half, which scrolls as one: the verdict, and under it what it rests on; before that, cases to try."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.signing.sorted_values.purpose import Purpose
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.diagnose.cases.case import Case
from wxdesk.ui.pages.diagnose.verdict.card import VerdictCard
from wxdesk.ui.pages.diagnose.verdict.example_card import ExampleCard
from wxdesk.ui.pages.diagnose.verdict.findings import Findings
from wxdesk.ui.probe_card import ProbeCard
from wxdesk.ui.widgets.layout.scrolling import ScrollBody, Scrolling
from wxdesk.wording.signing.told_errors import can_be_judged_with_values


class VerdictPane(QWidget):
    example_wanted = Signal(str)

    def __init__(self, clipboard: Clipboard, verdict: VerdictCard) -> None:
        super().__init__()
        self.verdict = verdict
        self.findings = Findings(clipboard)
        self._examples = ExampleCard()
        self._probe = ProbeCard(clipboard)
        inner = ScrollBody()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.verdict, self._examples, self._probe, self.findings):
            column.addWidget(part)
        column.addStretch(1)
        self._scrolling = Scrolling(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scrolling)
        self._examples.wanted.connect(self.example_wanted)

    def retranslate(self) -> None:
        for part in (self.verdict, self._examples, self._probe, self.findings):
            part.retranslate()

    def show_top(self) -> None:
        """Another case: its verdict is seen first."""
        self._scrolling.verticalScrollBar().setValue(0)

    def forget(self) -> None:
        """What is known of the case before is not of this one."""
        for part in (self._examples, self._probe, self.findings):
            part.hide()

    def show_nothing(self, in_sandbox: bool) -> None:
        self._examples.setVisible(in_sandbox)
        self._probe.show()
        self.findings.hide()
        self.verdict.show_nothing(
            self.tr("Nothing to diagnose yet"),
            self.tr("The result appears here as soon as you paste something."),
        )

    def show_case(self, case: Case) -> None:
        self._examples.hide()
        of_page = case.verdict.purpose is Purpose.PAGE
        wanted = of_page and (not case.errors or can_be_judged_with_values(case.errors))
        self._probe.setVisible(bool(case.verdict.missing) and wanted)
        self.findings.setVisible(case.found)
        self.verdict.show_case(case)
        self.findings.show_case(case)
