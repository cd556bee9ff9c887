"""What one code means: code and meaning first, then causes, what to do, who should act."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.accounts.account import Account
from wxdesk.ui import desktop, theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.pages.codes.answer_text import answer_text
from wxdesk.ui.pages.codes.rid_row import RidRow
from wxdesk.ui.widgets import Button, Card, Label, Pill, Tone, mono_label
from wxdesk.ui.widgets.copy_button import CopyButton
from wxdesk.ui.widgets.text.texts import as_plain
from wxdesk.wechat.errors.pasted_error import ExplainedError
from wxdesk.wechat.errors.return_codes import search_address
from wxdesk.wording.codes.code_text import describe_found

_MOST_RIDS = 3


class AnswerCard(Card):
    rid_told = Signal(object)  # RidRecord: what WeChat kept of one of the rids

    def __init__(
        self, found: ExplainedError, clipboard: Clipboard, new_rid_row: Callable[[str], RidRow]
    ) -> None:
        super().__init__()
        self.setObjectName("answer")
        self.found = found
        self._meaning = Label(scale=theme.HEADING, bold=True, selectable=True)
        self._group = Pill()
        head = QHBoxLayout()
        self._copy = CopyButton(clipboard, lambda: answer_text(found))
        self._copy.setObjectName("copy_answer")
        head.setSpacing(theme.GRID)
        head.addWidget(self._meaning, 1)
        head.addWidget(self._group, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self._causes_title, self._remedy_title, self._who_title = (Label(bold=True) for _ in range(3))
        self._causes = tuple(Label(selectable=True) for _ in describe_found(found, translate).causes)
        self._remedy, self._retry, self._who = (Label(selectable=True) for _ in range(3))
        self._add(self._causes_title, *self._causes)
        self._add(self._remedy_title, self._remedy, self._retry)
        self._add(self._who_title, self._who)
        self._notes = Label(selectable=True)
        self.body.addWidget(self._notes)
        self._copies = tuple(self._add_address(address, clipboard) for address in found.addresses)
        self._rids = tuple(new_rid_row(rid) for rid in found.rids[:_MOST_RIDS])
        self._more_rids = Label(scale=theme.SMALL, colour="faint")
        self._small = Label(scale=theme.SMALL, colour="faint", selectable=True)
        self._search = Button()
        self._search.setObjectName("search_documentation")
        self._search.clicked.connect(self._on_search)
        for rid in self._rids:
            rid.told.connect(self.rid_told)
            self.body.addWidget(rid)
        self.body.addWidget(self._more_rids)
        self.body.addWidget(self._small)
        self.body.addWidget(self._search)
        self.retranslate()

    def _add(self, title: Label, *labels: Label) -> None:
        column = QVBoxLayout()
        column.setSpacing(3)
        for label in (title, *labels):
            column.addWidget(label)
        self.body.addLayout(column)

    def _add_address(self, address: str, clipboard: Clipboard) -> CopyButton:
        copy = CopyButton(clipboard, lambda: address, primary=True)
        copy.setObjectName("copy_for_whitelist")
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(mono_label(address, scale=theme.HEADING))
        line.addWidget(copy)
        line.addStretch(1)
        # Above the causes: it is what an administrator asks for.
        self.body.insertWidget(1 + len(self.findChildren(CopyButton, "copy_for_whitelist")), row)
        return copy

    def show_account(self, account: Account | None) -> None:
        for rid in self._rids:
            rid.show_account(account)

    def retranslate(self) -> None:
        found = self.found
        told = describe_found(found, translate)
        self._meaning.setText(f"{told.code}  {told.meaning}".strip())
        self._copy.set_label(self.tr("Copy &answer"))
        self._group.say(told.group, Tone.QUIET)
        self._group.setVisible(bool(told.group))
        self._causes_title.setText(self.tr("Likely causes, most likely first"))
        self._causes_title.setVisible(bool(told.causes))
        for number, (label, cause) in enumerate(zip(self._causes, told.causes, strict=True), 1):
            label.setText(f"{number}. {cause}")
        self._remedy_title.setText(self.tr("What to do"))
        self._remedy.setText(told.remedy)
        self._retry.setText(told.retry)
        self._retry.setVisible(bool(told.retry))
        self._who_title.setText(self.tr("Who should act"))
        self._who.setText(told.who)
        self._notes.setText("\n".join(told.notes))
        self._notes.setVisible(bool(told.notes))
        for copy in self._copies:
            copy.set_label(self.tr("Copy IP address"))
        for rid in self._rids:
            rid.retranslate()
        more = len(found.rids) - len(self._rids)
        self._more_rids.setText(self.tr("{count} more rids").format(count=more))
        self._more_rids.setVisible(more > 0)
        self._small.setText(" · ".join(self._small_print()))
        self._small.setVisible(bool(self._small.text()))
        self._search.setText(self.tr("&Search the documentation"))
        self._search.setToolTip(as_plain(self._address()))
        self._search.setVisible(found.number is not None and found.known is None)
        self.setAccessibleName(self._meaning.text())
        self.setAccessibleDescription(" ".join((*told.causes, told.remedy, told.who, *told.notes)))

    def _small_print(self) -> list[str]:
        found = self.found
        hint = f"hint {found.hint}" if found.hint else ""
        return [part for part in (found.errmsg, hint) if part]

    def _address(self) -> str:
        found = self.found
        return search_address(found.number, found.of_wecom) if found.number is not None else ""

    def _on_search(self) -> None:
        desktop.open_page(self._address())
