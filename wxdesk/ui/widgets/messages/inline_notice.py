"""A notice that can say its words again in another language."""

from collections.abc import Callable

from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.widgets.messages.notice import Notice
from wxdesk.ui.widgets.messages.remedy_buttons import RemedyButtons
from wxdesk.wording.errors import describe


class InlineNotice(Notice):
    """Errors come with their small print and with buttons for what can be done about them."""

    def __init__(self, clipboard: Clipboard | None = None, narrow: bool = False) -> None:
        super().__init__(narrow=narrow)
        self._again: Callable[[], None] = lambda: None
        self.remedies = RemedyButtons(clipboard)
        self.buttons.insertWidget(0, self.remedies)

    def tell(self, tone: str, words: Callable[[], tuple[str, str]]) -> None:
        """Show what `words` gives now and in every language to come: a text and its small print."""

        def again() -> None:
            super(InlineNotice, self).say(tone, *words())

        self._again = again
        self.remedies.clear()
        again()

    def say(self, tone: str, text: str, small_print: str = "") -> None:
        self.tell(tone, lambda: (text, small_print))

    def tell_text(self, tone: str, text: Callable[[], str]) -> None:
        self.tell(tone, lambda: (text(), ""))

    def tell_error(self, error: BaseException, again: Callable[[], object] | None = None) -> None:
        """`again` makes the attempt once more, where that may help."""

        def words() -> tuple[str, str]:
            told = describe(error, translate)
            return str(told), told.small_print

        self.tell("bad", words)
        self.remedies.offer_for(error, again)

    def retranslate(self) -> None:
        self.remedies.retranslate()
        if not self.isHidden():
            self._again()
