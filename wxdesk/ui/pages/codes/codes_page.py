"""What does this error mean? One box; the answer under it, and while it is empty all codes, to be looked through."""

import re
from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from wxdesk.accounts.account import Account
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.page import Page
from wxdesk.ui.pages.codes import examples
from wxdesk.ui.pages.codes.answer_card import AnswerCard
from wxdesk.ui.pages.codes.code_list import CodeList, Column, text_that_finds
from wxdesk.ui.pages.codes.error_box import ErrorBox
from wxdesk.ui.pages.codes.rid_row import LookUp, RidRow
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.ui.widgets import Button, FlowLayout, Label
from wxdesk.ui.widgets.layout.room import keep_room
from wxdesk.ui.widgets.layout.scrolling import ScrollBody, Scrolling
from wxdesk.ui.widgets.messages.floating_notice import FloatingNotice
from wxdesk.ui.widgets.tables.table import show_as_lines
from wxdesk.ui.widgets.text.paste_box import on_paper
from wxdesk.wechat.errors.pasted_error import ExplainedError, read
from wxdesk.wechat.errors.return_codes import return_codes
from wxdesk.wechat.rid_record import RidRecord
from wxdesk.wording.codes.code_text import describe_found
from wxdesk.wording.errors import describe

_PAUSE_MS = 150  # after the last key, before it is read
_LONGEST_SEARCH = 60  # characters; more is no search for words but an error in which nothing was found
_DIGITS = re.compile(r"-?[0-9]{1,6}")
# In widths of a digit.
_WIDTHS = {Column.CODE: 10, Column.GROUP: 20, Column.WHO: 22}


class CodesPage(Page):
    """`look_up` asks WeChat about a rid as an account, on a worker; `now` gives epoch seconds."""

    scrolls = False

    def __init__(self, look_up: LookUp, now: Callable[[], float], tasks: Tasks, clipboard: Clipboard) -> None:
        super().__init__()
        self._look_up = look_up
        self._now = now
        self._tasks = tasks
        self._clipboard = clipboard
        self._reading: Task | None = None
        self._pasted: tuple[ExplainedError, ...] = ()  # what the text holds
        self._found: tuple[ExplainedError, ...] = ()  # with what a look-up brought to light
        self._cleared = ""  # what Esc or Clear took out of the box
        self._problem: BaseException | None = None
        self._cards: list[AnswerCard] = []
        self._build()
        self._connect()

    # --- building -----------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self._paste, self._clear, self._undo = Button(), Button(), Button()
        self._paste.setObjectName("paste_error")
        self._clear.setObjectName("clear_error")
        self._undo.setObjectName("undo_clear")
        for button in (self._paste, self._clear, self._undo):
            self.action_row.addWidget(button)
        self._notice = FloatingNotice(self, self._clipboard)
        self._box = ErrorBox()
        self._box.setObjectName("error_box")
        self._note = Label(scale=theme.SMALL, colour="faint")
        keep_room(self._note)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._build_start())
        self._stack.addWidget(self._build_answers())
        self.body.setSpacing(theme.GRID)
        self.body.addWidget(on_paper(self._box))
        self.body.addWidget(self._note)
        self.body.addWidget(self._stack, 1)

    def _build_start(self) -> QWidget:
        self._examples = {
            examples.refused_address: Button(),
            examples.wrong_signature: Button(),
            examples.no_permission: Button(),
            examples.several: Button(),
        }
        self._offers = QWidget()
        keep_room(self._offers)
        row = FlowLayout(self._offers)
        for make, button in self._examples.items():
            button.setObjectName(f"example_{make.__name__}")
            row.addWidget(button)
        self._list = CodeList(self)
        self._nothing = Label(colour="faint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        start = QWidget()
        column = QVBoxLayout(start)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._offers)
        column.addWidget(self._build_table(), 1)
        column.addWidget(self._nothing, 1)
        return start

    def _build_table(self) -> QTableView:
        table = self._table = QTableView()
        table.setObjectName("all_codes")
        table.setModel(self._list)
        show_as_lines(table)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header, digit = table.horizontalHeader(), table.fontMetrics().horizontalAdvance("0")
        for column, digits in _WIDTHS.items():
            header.resizeSection(column, digit * digits)
        header.setSectionResizeMode(Column.MEANING, QHeaderView.ResizeMode.Stretch)
        return table

    def _build_answers(self) -> QWidget:
        inner = ScrollBody()
        self._answers = QVBoxLayout(inner)
        self._answers.setContentsMargins(0, 0, 0, 0)
        self._answers.setSpacing(12)
        self._answers.addStretch(1)
        return Scrolling(inner)

    def _connect(self) -> None:
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._read)
        self._box.textChanged.connect(self._pause.start)
        self._paste.clicked.connect(self.paste)
        self._clear.clicked.connect(self.clear)
        self._undo.clicked.connect(self.undo)
        self._box.undo_wanted.connect(self._on_undo_keys)
        for make, button in self._examples.items():
            button.clicked.connect(lambda checked=False, make=make: self.show_text(make(int(self._now()))))
        self._table.clicked.connect(self._on_chosen)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self.paste)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._on_find)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.clear)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(
                QKeySequence(key),
                self._table,
                lambda: self._on_chosen(self._table.currentIndex()),
                context=Qt.ShortcutContext.WidgetShortcut,
            )

    def retranslate(self) -> None:
        self.set_heading(self.tr("Error codes"))
        self._paste.setText(self.tr("&Paste"))
        self._paste.setToolTip(self.tr("Ctrl+V anywhere on this page"))
        self._clear.setText(self.tr("C&lear"))
        self._clear.setToolTip(self.tr("Back to all codes (Esc)"))
        self._undo.setText(self.tr("&Undo"))
        self._undo.setToolTip(self.tr("Put back what was cleared (Ctrl+Z)"))
        self._box.setAccessibleName(self.tr("Error"))
        self._box.setPlaceholderText(
            self.tr(
                "Paste an error: a code, WeChat's JSON, console output or a whole log. Or type a code or keywords."
            )
        )
        self._examples[examples.refused_address].setText(self.tr("Example: &server not whitelisted"))
        self._examples[examples.wrong_signature].setText(self.tr("Invalid si&gnature"))
        self._examples[examples.no_permission].setText(self.tr("&Missing permission"))
        self._examples[examples.several].setText(self.tr("L&og excerpt"))
        self._table.setAccessibleName(self.tr("All codes"))
        self._list.say_again()
        self._notice.retranslate()
        for card in self._cards:
            card.retranslate()
        self._show()

    # --- the account --------------------------------------------------------------------------------------------------
    def show_account(self, account: Account | None) -> None:
        """Start afresh: what the account before was told is not this one's business."""
        super().show_account(account)
        self._found = ()
        self._notice.clear()
        self._show_found(self._pasted)

    def enter(self) -> None:
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what is asked ------------------------------------------------------------------------------------------------
    def show_text(self, text: str) -> None:
        """Put `text`, a code or an error, into the box and answer at once."""
        self._box.set_text(text)
        self._read()
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_text(self, text: str) -> None:
        self.show_text(text)

    def paste(self) -> None:
        """Answer what is in the clipboard."""
        text = QGuiApplication.clipboard().text()
        if text:
            self.show_text(text)

    def clear(self) -> None:
        """Back to the list; what stood in the box can be had again."""
        self._cleared = self._box.text() or self._cleared
        self.show_text("")

    def undo(self) -> None:
        """Put back what was cleared, once."""
        text, self._cleared = self._cleared, ""
        self.show_text(text)

    def _on_undo_keys(self) -> None:
        if self._undo.isEnabled():
            self.undo()

    def _on_find(self) -> None:
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._box.selectAll()

    def _on_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.show_text(text_that_finds(self._list.code(index.row())))

    # --- reading ------------------------------------------------------------------------------------------------------
    def _read(self) -> None:
        """Find the codes in what stands in the box, on a worker."""
        self._pause.stop()
        if self._reading is not None:
            self._reading.cancel()
        text = self._box.text()
        self._reading = self._tasks.run(
            lambda job: read(text), owner=self, done=self._on_read, failed=self._on_unreadable
        )

    def _on_read(self, found: tuple[ExplainedError, ...]) -> None:
        text = self._box.text().strip()
        self._problem = None
        self._show_found(() if _begins_a_code(text) else found)

    def _on_unreadable(self, error: BaseException) -> None:
        self._problem = error
        self._show_found(())

    def _show_found(self, found: tuple[ExplainedError, ...]) -> None:
        if found != self._found:
            self._pasted = self._found = found
            self._notice.clear()
            for card in self._cards:
                card.hide()
                card.deleteLater()
            self._cards = []
            for one in found:
                self._add_card(one)
        text = self._box.text().strip()
        self._list.filter(text if len(text) <= _LONGEST_SEARCH and not found else "")
        self._show()

    def _add_card(self, found: ExplainedError) -> None:
        card = AnswerCard(found, self._clipboard, self._new_rid_row)
        card.show_account(self.account)
        card.rid_told.connect(self._on_rid_told)
        self._answers.insertWidget(len(self._cards), card)
        self._cards.append(card)
        card.show()

    def _on_rid_told(self, record: RidRecord) -> None:
        """A rid that came without its error leads to it."""
        known = {one.id for one in self._found}
        news = tuple(one._replace(rids=()) for one in read(record.answer) if one.id not in {*known, "0"})
        self._found += news
        for one in news:
            self._add_card(one)
        self._show()

    def _new_rid_row(self, rid: str) -> RidRow:
        return RidRow(rid, self._look_up, self._now, self._tasks, self._notice)

    # --- showing ------------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        text, shown = self._box.text().strip(), self._list.rowCount()
        self._clear.setEnabled(bool(text))
        self._undo.setEnabled(bool(self._cleared) and not text)
        self._stack.setCurrentIndex(1 if self._found else 0)
        self._offers.setVisible(not text)
        self._table.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        self._nothing.setText(self.tr("No code matches. Try fewer keywords, or paste the whole error."))
        self.set_answer(self._sentence(text, shown))
        self._note.setText(self._box.length_told())
        self._note.setVisible(self._box.is_shortened)

    def _sentence(self, text: str, shown: int) -> str:
        if self._problem is not None:
            return str(describe(self._problem, translate))
        codes = [one for one in self._found if one.id] or list(self._found)
        different = {one.errmsg if one.number is None else one.number for one in codes}
        if len(different) > 1:
            return self.tr("{count} error codes found.").format(count=len(different))
        if len(codes) > 1:
            return self.tr("{code} is one code with {count} meanings.").format(
                code=different.pop(), count=len(codes)
            )
        if codes:
            return self.tr("Who should act: {who}").format(who=describe_found(codes[0], translate).who)
        if not text:
            return self.tr("Paste an error or select a code. What you paste stays on this computer.")
        if len(text) > _LONGEST_SEARCH:
            return self.tr("No error code found. Paste the original error message, or browse the list.")
        return self.tr("Matching codes: {shown} of {total}").format(shown=shown, total=len(return_codes()))


def _begins_a_code(text: str) -> bool:
    """Whether somebody is still typing a code: digits with which a longer one begins, and which are none themselves."""
    if not _DIGITS.fullmatch(text):
        return False
    numbers = [str(code.number) for code in return_codes().values() if code.number is not None]
    return text not in numbers and any(number.startswith(text) for number in numbers)
