"""What can be done with the account in the form: save, check, discard, remove."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from wxdesk.ui import theme
from wxdesk.ui.widgets.busy_button import BusyButton


class AccountButtons(QWidget):
    """`test_way` and `test_source` stand in the form, beside what they test."""

    def __init__(self, test_way: BusyButton, test_source: BusyButton) -> None:
        super().__init__()
        self.save, self.check, self.discard = BusyButton(primary=True), BusyButton(), BusyButton()
        self.remove = BusyButton(danger=True)
        self.test_way, self.test_source = test_way, test_source
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        for name, button in {
            "save_account": self.save,
            "check_secret": self.check,
            "discard_edits": self.discard,
            "remove_account": self.remove,
        }.items():
            button.setObjectName(name)
            if button is self.remove:
                row.addStretch(1)
            row.addWidget(button)

    def retranslate(self) -> None:
        self.save.setText(self.tr("Sa&ve"))
        self.check.setText(self.tr("&Check AppSecret"))
        self.check.setToolTip(self.tr("Fetches a stable access_token; tokens in use stay valid"))
        self.test_way.setText(self.tr("Test the wa&y"))
        self.test_way.setToolTip(self.tr("Makes one harmless call to WeChat, by the way typed here"))
        self.discard.setText(self.tr("Disca&rd"))
        self.remove.setText(self.tr("Re&move…"))

    def show_state(self, pressed: BusyButton | None, dirty: bool, new: bool) -> None:
        """`pressed`: what is under way; `dirty`: something is typed that is not saved; `new`: nothing to remove yet."""
        needs_edits = (self.save, self.discard)
        for button in (*needs_edits, self.check, self.test_way, self.test_source, self.remove):
            usable = dirty or button not in needs_edits
            button.show_state(usable and pressed is None, button is pressed)
        self.remove.setVisible(not new)
