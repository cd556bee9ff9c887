"""A notice that can say its words again in another language."""

from collections.abc import Callable

from wxdesk.errors import ApiError
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.widgets import Button, Notice
from wxdesk.wording.errors import describe


class InlineNotice(Notice):
    """Errors come with their small print and, where WeChat named this computer's address, a button that copies it."""

    def __init__(self, clipboard: Clipboard | None = None) -> None:
        super().__init__()
        self._again: Callable[[], None] = lambda: None
        self._egress_ip = ""
        self._copy = Button(icon_name="copy")
        self._copy.hide()
        self.buttons.addWidget(self._copy)
        if clipboard is not None:
            self._copy.setObjectName("copy_egress_ip")
            self._copy.clicked.connect(lambda: clipboard.copy(self._egress_ip))
        self._can_copy = clipboard is not None

    def tell(self, tone: str, words: Callable[[], tuple[str, str]]) -> None:
        """Show what `words` gives now and in every language to come: a text and its small print."""

        def again() -> None:
            self.say(tone, *words())

        self._again = again
        self._show_address("")
        again()

    def tell_text(self, tone: str, text: Callable[[], str]) -> None:
        self.tell(tone, lambda: (text(), ""))

    def tell_error(self, error: BaseException) -> None:
        def words() -> tuple[str, str]:
            told = describe(error, translate)
            return str(told), told.small_print

        self.tell("bad", words)
        self._show_address(error.fields["egress_ip"] if isinstance(error, ApiError) else "")

    def retranslate(self) -> None:
        self._copy.setText(self.tr("Copy IP address"))
        if not self.isHidden():
            self._again()

    def _show_address(self, address: str) -> None:
        self._egress_ip = address
        self._copy.setVisible(bool(address) and self._can_copy)
