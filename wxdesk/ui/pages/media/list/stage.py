"""Before a batch: the box for the list, what was recognised in it, the folder to save into, how files are called."""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from wxdesk import outside
from wxdesk.accounts.account import Account
from wxdesk.media.fetch_kind import FetchKind
from wxdesk.media.lists import read
from wxdesk.media.lists.id_list import IdList, ids_in
from wxdesk.media.lists.reading import TEXT_SUFFIXES, WORKBOOK_SUFFIXES
from wxdesk.media.lists.table import Table, text_of
from wxdesk.secrecy import redact
from wxdesk.ui.language import translate
from wxdesk.ui.pages.media.batch.history_menu import BatchHistoryMenu
from wxdesk.ui.pages.media.batch.order import BatchOrder
from wxdesk.ui.pages.media.batch.unfinished import UnfinishedBatches
from wxdesk.ui.pages.media.list.choices import SheetAndColumnPicker
from wxdesk.ui.pages.media.list.existing_field import ExistingField
from wxdesk.ui.pages.media.list.folder_field import FolderField
from wxdesk.ui.pages.media.list.id_box import IdBox
from wxdesk.ui.pages.media.list.id_counter import IdCounter
from wxdesk.ui.pages.media.list.material_lister import MaterialLister
from wxdesk.ui.pages.media.list.name_field import NameField
from wxdesk.ui.pages.media.list.replace_or_append import ReplaceOrAppendPrompt
from wxdesk.ui.pages.media.list.summary import ListSummary
from wxdesk.ui.pages.media.tab_order import read_in_order
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.ui.widgets import Button, Card, Field, FieldForm, FlowLayout, Label
from wxdesk.ui.widgets.layout.form_rows import add_field
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox
from wxdesk.ui.window_state import WindowState
from wxdesk.wording.media.media import FETCH_KINDS

_LONGEST_NAME = 60
_BETWEEN_IDS = re.compile(r"[\s,;]+")
_ROOM_FOR_OFFERS = 540  # pixels of height


class ListStage(QWidget):
    """`recognised` follows each counting of the ids in the box; `ids` are those counted last, None while there are
    none.

    A file alone in the box, or what WeChat has listed, is counted as the table that it is, until somebody edits its text.
    """

    recognised = Signal()
    failed = Signal(object)  # WxdeskError: a file could not be read

    def __init__(self, tasks: Tasks, material: MaterialLister, memory: WindowState) -> None:
        super().__init__()
        self._tasks, self._memory = tasks, memory
        self.material = material
        self._list: IdList | None = None
        self._table_shown: Table | None = None
        self._table_file: Path | None = None
        self._lists_from = Path.home()  # not where wxdesk happened to be started
        self._added: list[tuple[Table, IdList]] = []  # files whose text is in the box, with other text
        self._filling = False
        self._counter = IdCounter(tasks, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.offers = UnfinishedBatches()
        self.box = IdBox()
        self.box.setMinimumHeight(
            3 * self.box.fontMetrics().lineSpacing() // 2
        )  # where a question needs the room
        self._label = Label(bold=True, wrap=False)
        self._label.setBuddy(self.box)
        self._file = Button(icon_name="open")
        self._clear = Button()
        self._sandbox = Button(icon_name="sandbox")
        self.earlier = BatchHistoryMenu()
        for name, button in (("file", self._file), ("clear", self._clear), ("sandbox_ids", self._sandbox)):
            button.setObjectName(f"media_{name}")
        self._sandbox.hide()
        self._clear.setEnabled(False)
        self.choices = SheetAndColumnPicker()
        self.summary = ListSummary()
        self.full_box = ReplaceOrAppendPrompt()
        card = Card()
        row = QWidget()
        buttons = FlowLayout(row)
        for button in (self._file, self._clear, self._sandbox, self.earlier):
            buttons.addWidget(button)
        card.body.addWidget(self._label)
        card.body.addWidget(row)  # above all that comes and goes
        card.body.addWidget(self.box, 1)
        card.body.addWidget(self.full_box)
        self.full_box.asking.connect(row.setHidden)  # what it asks about is not changed meanwhile
        card.body.addWidget(self.choices)
        card.body.addWidget(self.summary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.offers)
        column.addWidget(card, 1)
        column.addLayout(self._build_folder())

    def _order_keys(self) -> None:
        buttons = (self._file, self._clear, self._sandbox, self.earlier)
        fields = (*self.material.keys(), *self.folder.keys(), *self.names.keys())
        read_in_order((*self.offers.keys(), *buttons, self.box, self.summary.toggle, self._kind, *fields))

    def _build_folder(self) -> FieldForm:
        self._kind = ChoiceBox()
        self._kind.setObjectName("media_kind")
        form = FieldForm()
        self._kind_field = add_field(form, Field(self._kind))
        self._material_field = add_field(form, Field(self.material))
        self._material_field.set_shown(False)
        self.folder = FolderField(form, self)
        self.names = NameField(form, self._memory, self)
        self.existing = ExistingField(form, self)
        return form

    def _connect(self) -> None:
        self.offers.rebuilt.connect(self._order_keys)
        self._order_keys()
        self._counter.due.connect(self.recognise)
        self._counter.counted.connect(self._on_counted)
        self.box.textChanged.connect(self._on_changed)
        self._file.clicked.connect(self._on_file)
        self._clear.clicked.connect(self.clear)
        self._sandbox.clicked.connect(self._on_sandbox)
        self.choices.column_chosen.connect(self.recognise)
        self.choices.sheet_chosen.connect(self._on_sheet)
        self._kind.currentIndexChanged.connect(self._on_kind)
        self.material.listed.connect(self._on_listed)
        self.material.failed.connect(self.failed)
        self.full_box.replaced.connect(self._show_table)
        self.full_box.added.connect(self.add_text)
        self.folder.edited.connect(self.recognised)
        self.folder.line.textChanged.connect(self.existing.withdraw)
        self.names.line.textChanged.connect(self.existing.withdraw)

    def retranslate(self) -> None:
        self.offers.retranslate()
        self._say_label()
        self.box.setAccessibleName(self.tr("Media IDs"))
        self.box.setPlaceholderText(
            self.tr(
                "Paste media IDs (serverIds) in any form: a spreadsheet column, JSON, a log, a chat.\n"
                "Or drop an Excel, CSV, text or JSON file here."
            )
        )
        self._file.setText(self.tr("Op&en a file…"))
        self._clear.setText(self.tr("&Clear"))
        self.earlier.retranslate()
        self._sandbox.setText(self.tr("Paste the sandbox's 24 media IDs"))
        self._kind_field.set_texts(self.tr("&Kind of media"))
        self._kind.offer(tuple((kind, translate("media", words)) for kind, words in FETCH_KINDS.items()))
        self._material_field.set_texts(self.tr("&Material"))
        self._material_field.set_shown(self.kind() is FetchKind.PERMANENT)
        self.material.retranslate()
        self.full_box.retranslate()
        self.folder.retranslate()
        self.names.retranslate()
        self.existing.retranslate()
        self.choices.retranslate()
        self.summary.retranslate()

    def _say_label(self) -> None:
        name = self._file_name().replace("&", "&&")
        self._label.setText(
            self.tr("Media &IDs from {name}").format(name=name) if name else self.tr("Media &IDs")
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The box for the list goes before the offers."""
        super().resizeEvent(event)
        self.offers.show_at_most(3 if self.height() >= _ROOM_FOR_OFFERS else 1)

    # --- what the page asks -----------------------------------------------------------------------------------------
    def ids(self) -> tuple[str, ...]:
        """The ids counted last; none while the text is still being counted."""
        return self._list.ids if self._counter.is_settled and self._list is not None else ()

    def id_list(self) -> IdList | None:
        """What was counted last, with the fields of each id."""
        return self._list if self.ids() else None

    def kind(self) -> FetchKind:
        """What the ids are of; chosen, as they do not show it."""
        chosen = self._kind.value()
        return chosen if isinstance(chosen, FetchKind) else FetchKind.TEMPORARY

    def order(self, downloads: Path) -> BatchOrder | None:
        """What to start a batch with; None where something is missing, which it says beside the field. A folder
        without a beginning is one among the `downloads`, not where wxdesk happened to be started."""
        found = self.id_list()
        folder = self.folder.path() if found is not None else None
        if found is None or folder is None or not self.names.is_right():
            return None
        template, existing = self.names.template(), self.existing.answer()
        return BatchOrder(found, downloads / folder, self.kind(), template, existing, self._file_name())

    def _file_name(self) -> str:
        return redact(outside.text(self._table_file.name, _LONGEST_NAME)) if self._table_file else ""

    def on_started(self) -> None:
        """The order has become a batch."""
        self.names.remember()
        self.existing.withdraw()

    def clear(self) -> None:
        """An empty box, for the next list; Ctrl+Z in it brings back what was there."""
        self.box.replace("")
        self.box.setFocus()

    def add_text(self, text: str) -> None:
        """More for the list, behind what is there."""
        before = self.box.text()
        self.box.set_text(f"{before.rstrip()}\n{text}" if before.strip() else text)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Lists that were dropped or chosen, behind what is in the box."""

        before = self.box.text()

        def read_all(job: Task) -> tuple[list[tuple[Path, Table, str, IdList | None]], bool]:
            tables = [(path, read(path)) for path in paths]
            lists = [(path, table, text_of(table), _of_workbook(table)) for path, table in tables]
            return lists, len(tables) == 1 and _has_all(tables[0][1], before)

        def done(found: tuple[list[tuple[Path, Table, str, IdList | None]], bool]) -> None:
            lists, has_all = found
            self._on_read(lists, has_all and self.box.text() == before)

        self._tasks.run(read_all, owner=self, done=done, failed=self.failed.emit)

    def _on_read(self, lists: list[tuple[Path, Table, str, IdList | None]], has_all: bool) -> None:
        """`has_all`: the only one of them is what is in the box, with more columns."""
        if len(lists) == 1 and (has_all or not self.box.text().strip()):
            path, table, text, _ = lists[0]
            self._show_table(table, text, path)
        else:
            self._added += [(table, found) for _, table, _, found in lists if found is not None]
            self.add_text("\n".join(text.rstrip("\n") for _, _, text, _ in lists))

    def _show_table(self, table: Table, text: str, path: Path | None = None) -> None:
        """In place of all that is in the box; `path`: the file that it was read from."""
        self._table_shown, self._table_file, self._added = table, path, []
        self._filling = True
        self.box.set_text(text)
        self._filling = False
        self.recognise()

    def _on_sheet(self, sheet: str) -> None:
        path, before = self._table_file, self._table_shown
        if path is None or before is None:
            return

        def read_sheet(job: Task) -> tuple[Table, str]:
            table = read(path, sheet)
            return table, text_of(table)

        def done(found: tuple[Table, str]) -> None:
            if self._table_shown is before:  # else it was edited or replaced
                self._show_table(*found, path)

        def failed(error: BaseException) -> None:
            self.choices.show_table(before)
            self.failed.emit(error)

        self._tasks.run(read_sheet, owner=self, done=done, failed=failed)

    # --- permanent material -----------------------------------------------------------------------------------------
    def show_account(self, account: Account | None) -> None:
        """Whose material there is to list; the sandbox has ids of its own to offer."""
        self._sandbox.setVisible(account is not None and account.of_sandbox)
        self.material.show_account(account)
        self.full_box.clear()

    def _on_kind(self) -> None:
        permanent = self.kind() is FetchKind.PERMANENT
        self._material_field.set_shown(permanent)
        self.summary.show_kind(self.kind())
        if not permanent:
            self.material.cancel()

    def _on_listed(self, table: Table, text: str) -> None:
        if self.box.text().strip():
            self.full_box.ask(table, text)
        else:
            self._show_table(table, text)

    # --- counting -----------------------------------------------------------------------------------------------------
    def recognise(self) -> None:
        """Count what is in the box now."""
        self._counter.count(self.box.text(), self._table_shown, self.choices.columns())

    def _on_changed(self) -> None:
        if not self._filling:
            self._table_shown = self._table_file = None
            self._say_label()
            if not self.box.text():
                self._added = []
                self.full_box.clear()
        self._clear.setEnabled(bool(self.box.text()))
        self._counter.wait()
        self.recognised.emit()

    def _on_counted(self, table: Table | None, found: IdList | BaseException) -> None:
        self._list = found if isinstance(found, IdList) else None
        self._say_label()
        self.choices.show_table(table)
        one = [(table, self._list)] if table is not None and self._list is not None else []
        self.summary.show_list(self._list, bool(self.box.text().strip()), [*self._added, *one])
        self.names.show_list(self._list)
        self.existing.withdraw()
        self.recognised.emit()
        if not isinstance(found, IdList):
            self.failed.emit(found)

    # --- choosing ---------------------------------------------------------------------------------------------------
    def _on_file(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in sorted(TEXT_SUFFIXES | WORKBOOK_SUFFIXES))
        found, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Open a list"),
            str(self._lists_from),
            self.tr("Lists ({kinds})").format(kinds=kinds) + ";;" + self.tr("All files (*)"),
        )
        if found:
            self._lists_from = Path(found[0]).parent
            self.add_files([Path(path) for path in found])

    def _on_sandbox(self) -> None:
        def load(job: Task) -> str:
            from wxdesk.sandbox.media.samples import MEDIA_IDS

            return "\n".join(MEDIA_IDS)

        self._tasks.run(load, owner=self, done=self.box.replace)


def _has_all(table: Table, text: str) -> bool:
    """Whether `text` is nothing but ids, all in the table, which tells more about them."""
    ids = {word for word in _BETWEEN_IDS.split(text) if word}
    if not ids or not table.id_columns:
        return False
    found = ids_in(table)
    return bool(found.columns) and ids <= set(found.ids)


def _of_workbook(table: Table) -> IdList | None:
    """What is in a sheet, which may have more than is seen; None for any other list."""
    return ids_in(table) if table.sheets and table.id_columns else None
