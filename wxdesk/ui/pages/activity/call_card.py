"""One call in full words: how it ended, what to do, and what WeChat needs to be asked about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wxdesk.errors import ApiError
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.pages.activity.call_model import failed, full_time
from wxdesk.ui.widgets import Button, Card, Label
from wxdesk.wechat.call_log import Call
from wxdesk.wording.codes.calls import endpoint_words, result
from wxdesk.wording.errors import ERRORS, describe

_LINES = 5  # a sentence, what to do in two or three lines, and the small print


class CallCard(Card):
    explain_wanted = Signal(object)  # Call: what its code means

    def __init__(self) -> None:
        super().__init__()
        self._call: Call | None = None
        self._sentence = Label(bold=True, selectable=True)
        self._remedy = Label(selectable=True)
        self._small = Label(scale=theme.SMALL, colour="faint", selectable=True)
        self.explain = Button(icon_name="codes")
        self.explain.setObjectName("explain_call")
        self.explain.clicked.connect(lambda: self.explain_wanted.emit(self._call))
        texts = QVBoxLayout()
        texts.setSpacing(4)
        for label in (self._sentence, self._remedy, self._small):
            texts.addWidget(label)
        # As high for a call as for another: the table above does not jump
        self.setMinimumHeight(
            _LINES * self._remedy.fontMetrics().lineSpacing() + 2 * (theme.CARD_PADDING + texts.spacing())
        )
        texts.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.CARD_PADDING)
        row.addLayout(texts, 1)
        row.addWidget(self.explain, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def show_call(self, call: Call | None) -> None:
        self._call = call
        self.explain.setText(self.tr("Explain the code"))
        self.explain.setEnabled(call is not None and bool(call.errcode))
        if call is None:
            self._sentence.setText("")
            self._remedy.setText(self.tr("Select a call to see what its result means."))
            self._remedy.show()
            self._small.setText("")
            return
        self._sentence.setText(result(call.errcode, call.error_code, call.endpoint, translate))
        self._remedy.setText(_remedy(call))
        self._remedy.setVisible(failed(call))
        self._small.setText(" · ".join(self._facts(call)))

    def retranslate(self) -> None:
        self.show_call(self._call)

    def _facts(self, call: Call) -> list[str]:
        facts = [full_time(call), f"{call.method} {endpoint_words(call.endpoint, translate)}"]
        if call.status is not None:
            facts.append(f"HTTP {call.status}")
        if call.appid:
            facts.append(call.appid)
        if call.rid:
            facts.append(f"rid {call.rid}")
        return facts


def _remedy(call: Call) -> str:
    if call.error_code:
        return translate("errors", ERRORS[call.error_code][1])
    if call.errcode:
        return describe(ApiError(errcode=call.errcode, text="", endpoint=call.endpoint), translate).remedy
    return ""
