"""Before a batch: the box for the list, what was recognised in it, and the folder to save into."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.media import id_list
from wxdesk.media.id_list import IdList
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.pages.media.id_box import LIST_SUFFIXES, IdBox, load_list
from wxdesk.ui.pages.media.rejected_list import RejectedList
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Button, Card, FieldForm, FlowLayout, Label
from wxdesk.ui.widgets.form_rows import line_field, line_of
from wxdesk.wording.errors import tell

_CALM_MS = 150  # while somebody types, nothing is counted


class ListStage(QWidget):
    """`recognised` follows each counting of the ids in the box; `ids` are those counted last, None while there are
    none."""

    recognised = Signal()
    failed = Signal(object)  # WxdeskError: a file could not be read
    sandbox_ids_wanted = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._list: IdList | None = None
        self._asked = self._answered = 0
        self._folder_typed = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.box = IdBox()
        self._label = Label(bold=True, wrap=False)
        self._label.setBuddy(self.box)
        self._file = Button(icon_name="open")
        self._clear = Button()
        self._sandbox = Button(icon_name="sandbox")
        for name, button in (("file", self._file), ("clear", self._clear), ("sandbox_ids", self._sandbox)):
            button.setObjectName(f"media_{name}")
        self._sandbox.hide()
        self._clear.setEnabled(False)
        self._counts = Label(colour="faint")
        self._counts.setObjectName("media_counts")
        self._hint = Label(scale=theme.SMALL, colour="faint")
        self._toggle = Button()
        self._toggle.setObjectName("media_rejected_toggle")
        self._toggle.setCheckable(True)
        self._toggle.hide()
        self.rejected = RejectedList()
        self.rejected.hide()
        card = Card()
        head = QHBoxLayout()
        head.addWidget(self._label)
        head.addStretch(1)
        buttons = FlowLayout()
        for button in (self._file, self._clear, self._sandbox):
            buttons.addWidget(button)
        counted = QHBoxLayout()
        counted.addWidget(self._counts, 1)
        counted.addWidget(self._toggle)
        card.body.addLayout(head)
        card.body.addWidget(self.box, 1)
        card.body.addLayout(buttons)
        card.body.addLayout(counted)
        card.body.addWidget(self._hint)
        card.body.addWidget(self.rejected)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.CARD_PADDING)
        column.addWidget(card, 1)
        column.addLayout(self._build_folder())

    def _build_folder(self) -> FieldForm:
        self._choose = Button(icon_name="folder")
        self._choose.setObjectName("media_choose_folder")
        form = FieldForm()
        self._folder = line_field(form, "media_folder", self._choose)
        return form

    def _connect(self) -> None:
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self.recognise)
        self.box.changed.connect(self._on_changed)
        self._file.clicked.connect(self._on_file)
        self._clear.clicked.connect(lambda: self.box.set_text(""))
        self._sandbox.clicked.connect(self.sandbox_ids_wanted)
        self._toggle.toggled.connect(self.rejected.setVisible)
        self._choose.clicked.connect(self._on_choose)
        line_of(self._folder).textEdited.connect(self._on_folder_edited)

    def retranslate(self) -> None:
        self._label.setText(self.tr("Media &IDs"))
        self.box.setAccessibleName(self.tr("Media IDs"))
        self.box.setPlaceholderText(
            self.tr(
                "Paste media IDs (serverIds) here, in any form: a column of a spreadsheet, JSON, a log, a chat.\n"
                "Or drop a text file on the page."
            )
        )
        self._file.setText(self.tr("Open a &file…"))
        self._clear.setText(self.tr("C&lear"))
        self._sandbox.setText(self.tr("Paste the sandbox's &24 media IDs"))
        self._folder.set_texts(self.tr("Save &to"))
        self._choose.setText(self.tr("C&hoose…"))
        self.rejected.retranslate()
        self._show()

    # --- what the page asks -----------------------------------------------------------------------------------------
    def ids(self) -> tuple[str, ...]:
        """The ids counted last; none while the text is still being counted."""
        settled = self._asked == self._answered and not self._calm.isActive()
        return self._list.ids if settled and self._list is not None else ()

    def folder(self) -> str:
        return line_of(self._folder).text().strip()

    def propose_folder(self, folder: Path) -> None:
        """Fill in where to save, unless somebody has chosen a folder already."""
        if not self._folder_typed:
            line_of(self._folder).setText(str(folder))

    def show_folder_error(self, error: BaseException) -> None:
        self._folder.show_error(str(tell(error, translate)))
        line_of(self._folder).setFocus()

    def clear_folder_error(self) -> None:
        self._folder.clear_error()

    def offer_sandbox(self, offered: bool) -> None:
        self._sandbox.setVisible(offered)

    def add_text(self, text: str) -> None:
        """More for the list, behind what is there."""
        before = self.box.text()
        self.box.set_text(f"{before.rstrip()}\n{text}" if before.strip() else text)

    def add_files(self, paths: Sequence[Path]) -> None:
        """The texts of files that were dropped or chosen."""
        self._tasks.run(
            lambda job: "\n".join(load_list(path) for path in paths),
            owner=self,
            done=self.add_text,
            failed=self.failed.emit,
        )

    # --- counting, on a worker --------------------------------------------------------------------------------------
    def recognise(self) -> None:
        """Count what is in the box now."""
        self._calm.stop()
        self._asked += 1
        number, text = self._asked, self.box.text()
        self._tasks.run(
            lambda job: id_list.parse(text),
            owner=self,
            done=lambda counted: self._on_counted(number, counted),
            failed=lambda error: self._on_not_counted(number, error),
        )

    def _on_changed(self) -> None:
        self._clear.setEnabled(bool(self.box.text()))
        self._calm.start()
        self.recognised.emit()

    def _on_counted(self, number: int, counted: IdList | None) -> None:
        if number == self._asked:  # else the text has changed since
            self._answered = number
            self._list = counted
            self._show()
            self.recognised.emit()

    def _on_not_counted(self, number: int, error: BaseException) -> None:
        self._on_counted(number, None)
        self.failed.emit(error)

    def _show(self) -> None:
        found = self._list
        rejected = found.rejected if found else ()
        self._counts.setText(self._told(found) if found else "")
        self._hint.setText(self._hinted(found) if found else "")
        self._hint.setVisible(bool(self._hint.text()))
        self._toggle.setVisible(bool(rejected))
        self._toggle.setText(self.tr("&Rejected lines"))
        self.rejected.show_rejected(rejected)
        self.rejected.setVisible(bool(rejected) and self._toggle.isChecked())

    def _told(self, found: IdList) -> str:
        if not found.read:
            return self.tr("No media ID was found in the text.") if self.box.text().strip() else ""
        parts = [self.tr("Media IDs: {count}").format(count=len(found.ids))]
        if found.duplicates:
            parts.append(self.tr("duplicates: {count}").format(count=found.duplicates))
        if found.rejected:
            parts.append(self.tr("rejected: {count}").format(count=len(found.rejected)))
        return " · ".join(parts)

    def _hinted(self, found: IdList) -> str:
        count = len(found.looks_permanent)
        if not count:
            return ""
        told = self.tr(
            "{count} of them have 43 characters and may be permanent material, which cannot be fetched this way."
        )
        return told.format(count=count)

    # --- choosing ---------------------------------------------------------------------------------------------------
    def _on_file(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in sorted(LIST_SUFFIXES))
        found, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Open a list"),
            "",
            self.tr("Text ({kinds})").format(kinds=kinds) + ";;" + self.tr("All files (*)"),
        )
        if found:
            self.add_files([Path(path) for path in found])

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Save to"), self.folder())
        if chosen:
            line_of(self._folder).setText(chosen)
            self._on_folder_edited()

    def _on_folder_edited(self) -> None:
        self._folder_typed = bool(self.folder())
        self._folder.clear_error()
        self.recognised.emit()
