"""One address of an endpoint check: what was signed against what should have been, and the reply as it came."""

from PySide6.QtWidgets import QHBoxLayout

from wxdesk.secrecy import redact
from wxdesk.signing.endpoint.finding import Finding, State
from wxdesk.signing.invisible import visible
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.pages.diagnose.endpoint_model import ICONS
from wxdesk.ui.widgets import Card, Label, Pill, Tone
from wxdesk.ui.widgets.difference_view import DifferenceView
from wxdesk.ui.widgets.mono_text import MonoText
from wxdesk.wording.endpoints import STATES, TONES, TRICKS, how

_SHOWN = 2_000  # characters of a reply


class EndpointDetails(Card):
    def __init__(self) -> None:
        super().__init__()
        self._finding: Finding | None = None
        self._pill, self._trick = Pill(), Label(bold=True)
        self._words = Label(selectable=True)
        self._difference = DifferenceView()
        self._difference.setObjectName("endpoint_difference")
        self._address_name, self._reply_name = (Label(scale=theme.SMALL, colour="faint") for _ in range(2))
        self._address, self._reply = MonoText(), MonoText(framed=True)
        self._reply.setObjectName("endpoint_reply")
        head = QHBoxLayout()
        head.addWidget(self._trick, 1)
        head.addWidget(self._pill)
        self.body.addLayout(head)
        for widget in (
            self._words,
            self._difference,
            self._address_name,
            self._address,
            self._reply_name,
            self._reply,
        ):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.hide()

    def retranslate(self) -> None:
        self._difference.set_names(self.tr("was signed"), self.tr("should have been"))
        self._address_name.setText(self.tr("to be signed"))
        self._address.setAccessibleName(self.tr("to be signed"))
        self.show_finding(self._finding)

    def show_finding(self, finding: Finding | None) -> None:
        self._finding = finding
        self.setVisible(finding is not None)
        if finding is None:
            return
        tone = Tone(TONES[finding.state])
        self._pill.say(translate("endpoints", STATES[finding.state]), tone, ICONS[finding.state])
        self._trick.setText(translate("endpoints", TRICKS[finding.address.trick]))
        words = how(finding, translate)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._show_address(finding)
        self._show_reply(finding)

    def _show_address(self, finding: Finding) -> None:
        should = finding.address.to_sign
        wrong = finding.state is not State.RIGHT  # a browser's form of it may differ and be right
        differs = wrong and bool(finding.signed) and finding.signed != should
        self._difference.setVisible(differs)
        self._difference.show_difference(finding.signed if differs else "", should)
        self._address.set_text(visible(should))
        for widget in (self._address_name, self._address):
            widget.setVisible(not differs)

    def _show_reply(self, finding: Finding) -> None:
        reply = finding.reply
        for widget in (self._reply_name, self._reply):
            widget.setVisible(reply is not None)
        if reply is None:
            return
        name = self.tr("reply: HTTP {status}, {seconds} s")
        self._reply_name.setText(name.format(status=reply.status, seconds=f"{reply.seconds:.2f}"))
        self._reply.setAccessibleName(self._reply_name.text())
        self._reply.set_text(shown(reply.body) or "–")


def shown(body: str) -> str:
    """The beginning of a reply, without what looks like a credential."""
    text = redact(body)  # first the whole of it: the cut could go through a credential
    return f"{text[:_SHOWN]} …" if len(text) > _SHOWN else text
