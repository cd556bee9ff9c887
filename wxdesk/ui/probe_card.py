"""A few lines of JavaScript to run inside WeChat: they print what wx.config was given, ready to be pasted here."""

from wxdesk.files import resources
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.widgets import Card, Label
from wxdesk.ui.widgets.copy_button import CopyButton


class ProbeCard(Card):
    def __init__(self, clipboard: Clipboard) -> None:
        super().__init__()
        self._title, self._text = Label(bold=True), Label(colour="faint")
        self._copy = CopyButton(clipboard, lambda: resources.read("probe/probe.js").decode())
        self._copy.setObjectName("copy_probe")
        for widget in (self._title, self._text, self._copy):
            self.body.addWidget(widget)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Get the values from the page"))
        self._text.setText(
            self.tr(
                "Run this script in vConsole or on a test page before wx.config is called, then paste its output here: "
                "the page URL, the values passed to wx.config, and WeChat's response."
            )
        )
        self._copy.set_label(self.tr("Cop&y the script"))
