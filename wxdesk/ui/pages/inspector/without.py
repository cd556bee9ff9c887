"""What stands in the inspector's place where it cannot be had: how to get it, and what does without."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.inspector.availability import Absence
from wxdesk.ui.probe_card import ProbeCard
from wxdesk.ui.widgets import Card, Label
from wxdesk.ui.widgets.copy_button import CopyButton
from wxdesk.ui.widgets.text.mono_text import MonoText

INSTALL = "uv run --extra full wxdesk"


class WithoutBrowser(QWidget):
    def __init__(self, absence: Absence, clipboard: Clipboard) -> None:
        super().__init__()
        self.setObjectName("without_browser")
        self._absence = absence
        self._title, self._text = Label(bold=True), Label(colour="faint")
        self._command = MonoText(framed=True)
        self._command.set_text(INSTALL)
        self._copy = CopyButton(clipboard, lambda: INSTALL)
        self._copy.setObjectName("copy_install")
        card = Card()
        for widget in (self._title, self._text, self._command, self._copy):
            card.body.addWidget(widget)
        self._probe = ProbeCard(clipboard)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.CARD_PADDING)
        column.addWidget(card)
        column.addWidget(self._probe)
        column.addStretch(1)
        for widget in (self._command, self._copy):
            widget.setVisible(absence is Absence.NOT_INSTALLED)

    def retranslate(self) -> None:
        if self._absence is Absence.NOT_INSTALLED:
            self._title.setText(self.tr("The page inspector needs a browser engine"))
            self._text.setText(
                self.tr(
                    "Qt's web engine is not installed. It takes about 400 MB. Get it with this command, and start "
                    "wxdesk again:"
                )
            )
        else:
            self._title.setText(self.tr("The page inspector does not run as root"))
            self._text.setText(
                self.tr(
                    "As root, the browser engine would have to run without its sandbox. Start wxdesk as an ordinary user."
                )
            )
        self._command.setAccessibleName(self.tr("Command"))
        self._copy.set_label(self.tr("Copy comman&d"))
        self._probe.retranslate()
