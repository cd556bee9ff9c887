"""One wx.config that a page made: its verdict, and those for the two addresses that a client may check."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.inspector.clients import Checked
from wxdesk.inspector.judging import config_reply
from wxdesk.signing.verdicts.shown import most_telling
from wxdesk.signing.verdicts.verdict import Verdict, VerdictKind
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import name_of, translate
from wxdesk.ui.pages.inspector.session import Config
from wxdesk.ui.widgets import Button, Card, FlowLayout, Label, Pill, Tone
from wxdesk.ui.widgets.copy_button import CopyButton
from wxdesk.ui.widgets.symbol import Icon
from wxdesk.ui.widgets.text.difference_view import DifferenceView
from wxdesk.ui.widgets.text.mono_text import MonoText
from wxdesk.ui.widgets.text.texts import short_words
from wxdesk.wording.errors import describe
from wxdesk.wording.inspection import ANSWERS, CHECKED, KNOWN
from wxdesk.wording.signing.verdict_text import VerdictText, describe_verdict
from wxdesk.wording.signing.verdicts import COMPARISONS

_ICON = 20
_MARKS = {
    VerdictKind.MATCH: ("good", "good"),
    VerdictKind.PROVEN: ("bad", "bad"),
    VerdictKind.UNEXPLAINED: ("bad", "bad"),
}


class ConfigCard(Card):
    """`diagnose_wanted`: the recorded text, as the Diagnose page reads it."""

    diagnose_wanted = Signal(str)

    def __init__(self, config: Config, clipboard: Clipboard) -> None:
        super().__init__()
        self.setObjectName("inspected_config")
        self.config = config
        self._build(clipboard)
        self._diagnose.clicked.connect(lambda: self.diagnose_wanted.emit(self.recorded_text()))
        self.retranslate()

    def _build(self, clipboard: Clipboard) -> None:
        self._icon = Icon(_ICON)
        self._title = Label(scale=theme.HEADING, bold=True)
        self._title.setObjectName("inspected_verdict")
        self._pill = Pill()
        head = QHBoxLayout()
        head.setSpacing(theme.GRID)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        head.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self._sentence, self._points = Label(selectable=True), Label(selectable=True)
        self.difference = DifferenceView()
        self._paper = Card()
        self._paper.body.setContentsMargins(12, 10, 12, 4)
        self._paper.body.addWidget(self.difference)
        self.addresses = {which: _AddressRow() for which in Checked}
        self._known = Label(scale=theme.SMALL, colour="faint", selectable=True)
        self._told = Label(scale=theme.SMALL, colour="faint", selectable=True)
        self._told.setObjectName("inspected_answer")
        for widget in (self._sentence, self._points, self._paper, *self.addresses.values()):
            self.body.addWidget(widget)
        self.body.addWidget(self._known)
        self.body.addWidget(self._told)
        self._diagnose = Button(icon_name="diagnose")
        self._diagnose.setObjectName("inspected_diagnose")
        self._copy = CopyButton(clipboard, self.recorded_text)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(self._diagnose)
        flow.addWidget(self._copy)
        self.body.addWidget(buttons)

    def recorded_text(self) -> str:
        """The lines that the script of the Diagnose page would have printed."""
        config = self.config
        answer = config_reply(config.answer, config.recording) if config.answer is not None else None
        return config.recording.text(answer)

    def title(self) -> str:
        return self._title.text()

    def retranslate(self) -> None:
        self._diagnose.setText(self.tr("Open in Diagnose"))
        self._copy.set_label(self.tr("Copy recording"))
        self.show_config()

    def show_config(self) -> None:
        """What is known of it by now."""
        config = self.config
        judgement = config.judgement
        verdict = judgement.counting() if judgement is not None else None
        told = self._told_of(verdict)
        self._say(told)
        self._show_difference(verdict)
        recording = config.recording
        for which, row in self.addresses.items():
            row.setVisible(recording.moved or which is Checked.CURRENT)
            words = translate("inspection", CHECKED[which]) if recording.moved else self.tr("Page URL")
            judged = judgement.verdicts[which] if judgement is not None else None
            row.show_address(words, recording.signed_address(which), judged)
        self._known.setText(
            translate("inspection", KNOWN[recording.client.system])
            if recording.moved
            else self.tr("The URL has not changed since the page was loaded.")
        )
        self._told.say_if_any(translate("inspection", ANSWERS[config.answer]) if config.answer else "")

    def _told_of(self, verdict: Verdict | None) -> VerdictText:
        if verdict is None:
            return VerdictText("", self.tr("Checking…"), "")
        account = self.config.account
        told = describe_verdict(verdict, translate, account_name=name_of(account) if account else "")
        problem = self.config.problem
        if problem is None:
            return told
        return VerdictText("warn", self.tr("No ticket to check with"), str(describe(problem, translate)))

    def _say(self, told: VerdictText) -> None:
        self.set_tone(told.tone)
        self._icon.show_icon(told.tone or "inspector", told.tone or "faint")
        number = self.config.number
        title = f"{number} · {told.title}" if number > 1 else told.title
        self._title.setText(title)
        self._title.set_colour(told.tone or "text")
        self._sentence.say_if_any(short_words(told.sentence))
        points = (*told.points, *told.also)
        self._points.say_if_any(short_words("\n".join(f"• {point}" for point in points)))
        self._pill.setVisible(told.proven)
        if told.proven:
            self._pill.say(self.tr("proven"), Tone(told.tone))
        self.setAccessibleName(f"{title}. {told.sentence}")

    def _show_difference(self, verdict: Verdict | None) -> None:
        found = most_telling(verdict) if verdict is not None else None
        self._paper.setVisible(found is not None)
        if found is not None:
            was, should = COMPARISONS[found.comparison]
            self.difference.set_names(translate("verdicts", was), translate("verdicts", should))
            self.difference.show_difference(found.was, found.should)


class _AddressRow(QWidget):
    """What the address is, itself, and whether the signature fits it."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Label(scale=theme.SMALL, colour="faint", wrap=False)
        self._icon = Icon(14)
        self.fits = Label(scale=theme.SMALL, wrap=False)
        self._address = MonoText(theme.SMALL)
        head = QHBoxLayout()
        head.setSpacing(theme.GRID)
        head.addWidget(self._words)
        head.addStretch(1)
        head.addWidget(self._icon)
        head.addWidget(self.fits)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._address)

    def show_address(self, words: str, address: str, verdict: Verdict | None) -> None:
        self._words.setText(words)
        self._address.set_text(address)
        icon, colour = _MARKS.get(verdict.kind, ("warn", "warn")) if verdict is not None else ("", "faint")
        self._icon.show_icon(icon, colour)
        self.fits.set_colour(colour)
        self.fits.setText(self._fits(verdict))
        self.setAccessibleName(f"{words}: {self.fits.text()}")

    def _fits(self, verdict: Verdict | None) -> str:
        if verdict is None:
            return ""
        if verdict.kind is VerdictKind.MATCH:
            return self.tr("signature matches")
        wrong = verdict.kind in (VerdictKind.PROVEN, VerdictKind.UNEXPLAINED)
        return self.tr("signature does not match") if wrong else self.tr("not judged")
