"""One call in full words: how it ended, what to do, and what WeChat needs to be asked about it."""

from wxdesk.errors import ApiError
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.pages.activity.call_model import failed, full_time
from wxdesk.ui.widgets import Card, Label
from wxdesk.wechat.call_log import Call
from wxdesk.wording.calls import result
from wxdesk.wording.errors import ERRORS, describe


class CallCard(Card):
    def __init__(self) -> None:
        super().__init__()
        self._call: Call | None = None
        self._sentence = Label(bold=True, selectable=True)
        self._remedy = Label(selectable=True)
        self._small = Label(scale=theme.SMALL, colour="faint", selectable=True)
        for label in (self._sentence, self._remedy, self._small):
            self.body.addWidget(label)
        self.body.setSpacing(4)

    def show_call(self, call: Call | None) -> None:
        self._call = call
        if call is None:
            self._sentence.setText("")
            self._remedy.setText(self.tr("Choose a call to read what it means."))
            self._small.setText("")
            return
        self._sentence.setText(result(call.errcode, call.error_code, call.endpoint, translate))
        self._remedy.setText(_remedy(call))
        self._remedy.setVisible(failed(call))
        self._small.setText(" · ".join(self._facts(call)))

    def retranslate(self) -> None:
        self.show_call(self._call)

    def _facts(self, call: Call) -> list[str]:
        facts = [full_time(call), f"{call.method} {call.endpoint}"]
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
