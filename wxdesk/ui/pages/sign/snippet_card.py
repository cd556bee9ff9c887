"""A signature as code for the page, the back end and a terminal, one at a time, to copy."""

from PySide6.QtWidgets import QButtonGroup

from wxdesk.signing.signature import Signed
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.snippets import SNIPPETS, Snippet
from wxdesk.ui.widgets import Button, Card, FlowLayout, Label
from wxdesk.ui.widgets.copy_button import CopyButton
from wxdesk.ui.widgets.text.mono_text import MonoText


class SnippetCard(Card):
    def __init__(self, clipboard: Clipboard) -> None:
        super().__init__()
        self._signed: Signed | None = None
        self._appid = ""
        self._choices = {snippet: Button() for snippet in Snippet}
        self._group = QButtonGroup(self)
        row = FlowLayout()
        for snippet, button in self._choices.items():
            button.setCheckable(True)
            button.setObjectName(f"snippet_{snippet}")
            self._group.addButton(button)
            row.addWidget(button)
        self._choices[Snippet.WX_CONFIG].setChecked(True)
        self._code = MonoText(framed=True)
        self._code.setObjectName("snippet")
        self._about = Label(scale=theme.SMALL, colour="faint")
        self._copy = CopyButton(clipboard, self._code.text)
        self._copy.setObjectName("copy_snippet")
        row.addWidget(self._copy)
        self.body.addLayout(row)
        self.body.addWidget(self._code)
        self.body.addWidget(self._about)
        self._group.buttonClicked.connect(self._show)

    def show_signed(self, signed: Signed | None, appid: str) -> None:
        self._signed, self._appid = signed, appid
        self._show()

    def chosen(self) -> Snippet:
        return next(snippet for snippet, button in self._choices.items() if button.isChecked())

    def retranslate(self) -> None:
        self._choices[Snippet.WX_CONFIG].setText("wx.&config")
        self._choices[Snippet.JSON].setText("&JSON")
        self._choices[Snippet.SHELL].setText(self.tr("She&ll"))
        self._copy.set_label(self.tr("Copy co&de"))
        self._code.setAccessibleName(self.tr("code"))
        self._show()

    def _show(self) -> None:
        snippet = self.chosen()
        self._code.set_text(SNIPPETS[snippet](self._signed, self._appid) if self._signed else "")
        self._copy.setEnabled(self._signed is not None)
        about = {
            Snippet.WX_CONFIG: self.tr("Valid only for the page with this URL."),
            Snippet.JSON: self.tr("The response that the back end sends to its page."),
            Snippet.SHELL: self.tr(
                "Run on the company's server, with TICKET set to the ticket cached there. A different result means a "
                "different ticket."
            ),
        }[snippet]
        if self._signed is not None and not self._appid and snippet is not Snippet.SHELL:
            about = self.tr("Enter the AppID that the ticket belongs to.")
        self._about.setText(about)
