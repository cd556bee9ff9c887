"""What a check of an endpoint found: the conclusion, a row for each address, and the evidence for one of them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QSizePolicy, QSplitter, QVBoxLayout, QWidget

from wxdesk.signing.endpoint.finding import State
from wxdesk.signing.endpoint.summary import summary
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.pages.diagnose.endpoint.details import EndpointDetails
from wxdesk.ui.pages.diagnose.endpoint.model import EndpointModel
from wxdesk.ui.pages.diagnose.endpoint.report import report
from wxdesk.ui.pages.diagnose.endpoint.run import EndpointRun
from wxdesk.ui.pages.diagnose.endpoint.table import EndpointTable
from wxdesk.ui.widgets import Card
from wxdesk.ui.widgets.copy_button import CopyButton
from wxdesk.ui.widgets.layout.scrolling import Scrolling
from wxdesk.ui.widgets.messages.inline_notice import InlineNotice
from wxdesk.wording.signing.endpoints import ToldCheck, tell_check

_AT_LEAST = 180  # logical pixels high, the table and the evidence together


class EndpointResults(QWidget):
    """Empty until `show_run`, which is called again whenever the run has found more, and at its end."""

    def __init__(self, clipboard: Clipboard) -> None:
        super().__init__()
        self._run: EndpointRun | None = None
        self._build(clipboard)
        self.table.copied.connect(clipboard.copy)
        self.table.chosen.connect(self._on_chosen)

    def _build(self, clipboard: Clipboard) -> None:
        self.verdict = InlineNotice()
        self.verdict.setObjectName("endpoint_verdict")
        self._copy = CopyButton(clipboard, self.report)
        self._copy.setObjectName("endpoint_copy_report")
        self.verdict.buttons.addWidget(self._copy)
        self.model = EndpointModel(self)
        self.table = EndpointTable(self.model)
        self.details = EndpointDetails(clipboard)
        paper = Card()
        paper.body.setContentsMargins(1, 6, 1, 6)
        paper.body.addWidget(self.table)
        self._evidence = Scrolling(self.details)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(12)
        halves.setMinimumHeight(_AT_LEAST)
        # As high as there is room for: both scroll by themselves, however much there is to say.
        halves.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        halves.addWidget(paper)
        halves.addWidget(self._evidence)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.verdict)
        column.addWidget(halves, 1)

    def retranslate(self) -> None:
        self._copy.set_label(self.tr("C&opy report"))
        self.table.setAccessibleName(self.tr("Test URLs"))
        self.verdict.retranslate()
        self.details.retranslate()
        self.model.say_again()

    def show_run(self, run: EndpointRun | None) -> None:
        if run is not self._run:
            self._run = run
            self.model.start(run.addresses if run is not None else ())
            self._on_chosen(-1)
        if run is not None:
            self.model.fill(run.findings)
        if run is None or run.running:
            self.verdict.clear()
        else:
            self._conclude(run)

    def report(self) -> str:
        """The check as Markdown, without secrets."""
        return report(self._run, _told(self._run)) if self._run is not None else ""

    def _conclude(self, run: EndpointRun) -> None:
        def words() -> tuple[str, str]:
            told = _told(run)
            return told.sentence, "\n".join(told.further)

        news = self.verdict.isHidden()
        self.verdict.tell(_told(run).tone, words)
        if news:
            self._choose_first_wrong(run)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, " ".join(words())))

    def _choose_first_wrong(self, run: EndpointRun) -> None:
        row = next((row for row, one in enumerate(run.findings) if one.state is not State.RIGHT), -1)
        if row >= 0 and not self.table.selectionModel().hasSelection():
            self.table.selectRow(row)

    def _on_chosen(self, row: int) -> None:
        finding = self.model.finding(row)
        self._evidence.setVisible(finding is not None)
        self.details.show_finding(finding)


def _told(run: EndpointRun) -> ToldCheck:
    concluded = summary(run.findings, run.known.appid)
    return tell_check(concluded, translate, total=len(run.addresses), stopped=run.stopped)
