"""One address of an endpoint check: what is wrong, what was signed against what should have been, what to change,
and the reply as it came."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.secrecy import redact
from wxdesk.signing.endpoint.finding import Finding, compared
from wxdesk.signing.invisible import visible
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.pages.diagnose.endpoint.model import ICONS
from wxdesk.ui.pages.diagnose.verdict.fix_card import FixCard
from wxdesk.ui.widgets import Card, Label, Pill, Tone
from wxdesk.ui.widgets.text.difference_view import DifferenceView
from wxdesk.ui.widgets.text.mono_text import MonoText
from wxdesk.wording.signing.endpoints import STATES, TONES, TRICKS, fixes, long_result, topics

_SHOWN = 2_000  # characters of a reply


class EndpointDetails(QWidget):
    def __init__(self, clipboard: Clipboard) -> None:
        super().__init__()
        self._finding: Finding | None = None
        self._pill, self.trick = Pill(), Label(bold=True)
        self.words = Label(selectable=True)
        self.difference = DifferenceView()
        self.difference.setObjectName("endpoint_difference")
        self._address_name, self._reply_name = (Label(scale=theme.SMALL, colour="faint") for _ in range(2))
        self.address, self.reply = MonoText(), MonoText(framed=True)
        self.reply.setObjectName("endpoint_reply")
        self.fix, self._reply_card = FixCard(clipboard), Card()
        self.fix.setObjectName("endpoint_fix")
        self._build()
        self.hide()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.trick, 1)
        head.addWidget(self._pill)
        found = Card()
        found.body.addLayout(head)
        for widget in (self.words, self.difference, self._address_name, self.address):
            found.body.addWidget(widget)
        for widget in (self._reply_name, self.reply):
            self._reply_card.body.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card in (found, self.fix, self._reply_card):
            column.addWidget(card)
        column.addStretch(1)

    def retranslate(self) -> None:
        self.difference.set_names(self.tr("signed"), self.tr("expected"))
        self._address_name.setText(self.tr("URL to sign"))
        self.address.setAccessibleName(self.tr("URL to sign"))
        self.fix.retranslate()
        self.show_finding(self._finding)

    def show_finding(self, finding: Finding | None) -> None:
        self._finding = finding
        self.setVisible(finding is not None)
        if finding is None:
            return
        tone = Tone(TONES[finding.state])
        self._pill.say(translate("endpoints", STATES[finding.state]), tone, ICONS[finding.state])
        self.trick.setText(translate("endpoints", TRICKS[finding.address.trick]))
        words = long_result(finding, translate)
        self.words.setText("\n".join(words))
        self.words.setVisible(bool(words))
        self._show_difference(finding)
        self._show_fixes(finding)
        self._show_reply(finding)

    def _show_difference(self, finding: Finding) -> None:
        was, should = compared(finding)
        self.difference.setVisible(bool(should))
        self.difference.show_difference(was, should)
        self.address.set_text(visible(finding.address.to_sign))
        for widget in (self._address_name, self.address):
            widget.setVisible(not should)

    def _show_fixes(self, finding: Finding) -> None:
        self.fix.setVisible(bool(finding.causes))
        if finding.causes:
            self.fix.show_fixes(fixes(finding.causes, translate), topics(finding.causes))

    def _show_reply(self, finding: Finding) -> None:
        reply = finding.reply
        self._reply_card.setVisible(reply is not None)
        if reply is None:
            return
        name = self.tr("Reply: HTTP {status}, {seconds} s")
        self._reply_name.setText(name.format(status=reply.status, seconds=f"{reply.seconds:.2f}"))
        self.reply.setAccessibleName(self._reply_name.text())
        self.reply.set_text(shown(reply.body) or "–")


def shown(body: str) -> str:
    """The beginning of a reply, without what looks like a credential."""
    text = redact(body)  # first the whole of it: the cut could go through a credential
    return f"{text[:_SHOWN]} …" if len(text) > _SHOWN else text
