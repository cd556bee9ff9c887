"""Two answers, ready to be sent: to the customer in a chat, and to whoever has to change the code."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import current_language, other_language, translate_in
from wxdesk.ui.pages.diagnose.cases import customer
from wxdesk.ui.pages.diagnose.cases.case import Case
from wxdesk.ui.widgets import Button, FlowLayout
from wxdesk.ui.widgets.buttons import menu_of
from wxdesk.ui.widgets.copy_button import CopyButton


class AnswerButtons(QWidget):
    """`for_developer`: that answer, in the language of now. The customer's is also there in the other language."""

    def __init__(self, clipboard: Clipboard, for_developer: Callable[[], str]) -> None:
        super().__init__()
        self._case: Case | None = None
        self._clipboard = clipboard
        self._customer = CopyButton(clipboard, self._for_customer, primary=True)
        self._customer.setObjectName("copy_for_customer")
        self._other = Button()
        self._other.setObjectName("copy_for_customer_in")
        self._in_other = menu_of(self._other).addAction("", self._copy_other)
        self._developer = CopyButton(clipboard, for_developer)
        self._developer.setObjectName("copy_report")
        inner = QWidget()
        flow = FlowLayout(inner)
        for button in self.stops():
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.addWidget(inner)

    def stops(self) -> tuple[QWidget, ...]:
        return (self._customer, self._other, self._developer)

    def retranslate(self) -> None:
        self._customer.set_label(self.tr("&Copy for the customer"))
        self._developer.set_label(self.tr("Copy for the de&veloper"))
        other = other_language()
        self._other.setAccessibleName(self.tr("Copy for the customer in another language"))
        self._other.setToolTip(self._other.accessibleName())
        self._in_other.setText("用中文复制" if other == "zh_CN" else "Copy in English")

    def show_case(self, case: Case | None) -> None:
        self._case = case
        self.setVisible(case is not None)
        there = bool(self._for_customer())
        self._customer.setEnabled(there)
        self._other.setEnabled(there)
        self._developer.setEnabled(case is not None and case.found)

    def _for_customer(self) -> str:
        return customer.answer(self._case, translate_in(current_language())) if self._case else ""

    def _copy_other(self) -> None:
        if self._case is not None:
            self._clipboard.copy(customer.answer(self._case, translate_in(other_language())))
