"""The verdict, always in view, and under it what it rests on; before anything was pasted, cases to try."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.signing.evidence import Evidence
from wxdesk.signing.sorted_values.purpose import Purpose
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.diagnose.case import Case
from wxdesk.ui.pages.diagnose.example_card import ExampleCard
from wxdesk.ui.pages.diagnose.findings import Findings
from wxdesk.ui.pages.diagnose.probe_card import ProbeCard
from wxdesk.ui.pages.diagnose.verdict_card import VerdictCard
from wxdesk.ui.widgets.layout.scrolling import Scrolling
from wxdesk.wording.signing.told_errors import can_be_judged_with_values


class VerdictPane(QWidget):
    example_wanted = Signal(str)

    def __init__(self, clipboard: Clipboard, report: Callable[[], str]) -> None:
        super().__init__()
        self.verdict = VerdictCard()
        self.findings = Findings(clipboard, report)
        self._examples = ExampleCard()
        self._probe = ProbeCard(clipboard)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._examples, self._probe, self.findings):
            column.addWidget(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self.verdict)
        whole.addWidget(Scrolling(inner), 1)
        self._examples.wanted.connect(self.example_wanted)

    def retranslate(self) -> None:
        for part in (self._examples, self._probe, self.findings):
            part.retranslate()

    def show_nothing(self, in_sandbox: bool) -> None:
        self._examples.setVisible(in_sandbox)
        self._probe.show()
        self.findings.hide()
        self.verdict.show_waiting(
            self.tr("Nothing to judge yet"),
            self.tr("The verdict appears here as soon as something is pasted."),
        )

    def show_case(self, case: Case) -> None:
        self._examples.hide()
        of_page = case.verdict.purpose is Purpose.PAGE
        wanted = of_page and (not case.errors or can_be_judged_with_values(case.errors))
        self._probe.setVisible(bool(case.verdict.missing) and wanted)
        self.findings.setVisible(case.evidence != Evidence() or bool(case.errors))
        self.verdict.show_verdict(case.told())
        self.findings.show_case(case)
