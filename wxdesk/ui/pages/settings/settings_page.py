"""What a user can change, where things are kept, and what this program is. A change takes effect at once."""

import platform
from dataclasses import replace
from pathlib import Path

import PySide6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog

from wxdesk import __version__
from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.config import FILES_PER_S_MAX, JOBS_MAX, JOBS_MIN, MB_PER_S_MAX, WATCH_MINUTES, Settings
from wxdesk.errors import StoreError
from wxdesk.files import atomic_file
from wxdesk.services import Services
from wxdesk.ui import desktop, theme
from wxdesk.ui.language import translate
from wxdesk.ui.page import Page
from wxdesk.ui.pages.settings.folder_row import FolderRow
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Button, Card, Field, FieldForm, Label
from wxdesk.ui.widgets.layout.form_rows import add_field, align_labels, line_field, line_of
from wxdesk.ui.widgets.messages.floating_notice import FloatingNotice
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox, NumberBox
from wxdesk.wording.keyrings import PLACES

_CLEAR_MIN_S, _CLEAR_MAX_S = 5, 120
_CHOICE_WIDTH = 240
_LABEL_WIDTH = 170  # of the longest one: the fields of all cards begin at the same place


class SettingsPage(Page):
    settings_changed = Signal(object)  # config.Settings

    def __init__(self, settings: Settings, services: Services, tasks: Tasks) -> None:
        super().__init__()
        self._settings = settings
        self._services = services
        self._tasks = tasks
        self._place: KeyringKind | None = None
        self._build()
        self._connect()

    # --- building ---------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self._notice = FloatingNotice(self)
        self._forms = (FieldForm(), FieldForm(), FieldForm())
        for build in (
            self._build_look,
            self._build_tokens,
            self._build_downloads,
            self._build_kept,
            self._build_about,
        ):
            self.body.addWidget(build())
        self.body.addStretch(1)

    def _build_look(self) -> Card:
        self._look_title = Label(bold=True, wrap=False)
        self._language, self._theme = ChoiceBox(), ChoiceBox()
        self._clear_after = NumberBox(_CLEAR_MIN_S, _CLEAR_MAX_S)
        self._clear_after.setValue(self._settings.clear_clipboard_s)
        form = self._forms[0]
        self._language_field = _narrow(form, self._language, "language")
        self._theme_field = _narrow(form, self._theme, "theme")
        self._clear_field = _narrow(form, self._clear_after, "clear_clipboard")
        return _card(self._look_title, form)

    def _build_tokens(self) -> Card:
        self._tokens_title = Label(bold=True, wrap=False)
        self._watch, self._messages = ChoiceBox(), ChoiceBox()
        form = self._forms[2]
        self._watch_field = _narrow(form, self._watch, "watch_minutes")
        self._messages_field = _narrow(form, self._messages, "tray_messages")
        return _card(self._tokens_title, form)

    def _build_downloads(self) -> Card:
        self._downloads_title = Label(bold=True, wrap=False)
        self._browse, self._usual = Button(icon_name="folder"), Button()
        self._browse.setObjectName("choose_folder")
        self._usual.setObjectName("usual_folder")
        self._jobs = NumberBox(JOBS_MIN, JOBS_MAX)
        self._jobs.setValue(self._settings.download_jobs)
        self._files_per_s, self._mb_per_s = NumberBox(0, FILES_PER_S_MAX), NumberBox(0, MB_PER_S_MAX)
        self._files_per_s.setValue(self._settings.files_per_s)
        self._mb_per_s.setValue(self._settings.mb_per_s)
        form = self._forms[1]
        self._folder = line_field(form, "download_folder", self._browse, self._usual)
        line_of(self._folder).setText(self._settings.download_folder)
        line_of(self._folder).setPlaceholderText(str(self._services.directories.downloads))
        self._jobs_field = _narrow(form, self._jobs, "download_jobs")
        self._files_field = _narrow(form, self._files_per_s, "files_per_s")
        self._mb_field = _narrow(form, self._mb_per_s, "mb_per_s")
        return _card(self._downloads_title, form)

    def _build_kept(self) -> Card:
        self._kept_title = Label(bold=True, wrap=False)
        self._accounts_kept = FolderRow(self._services.directories.config)
        self._batches_kept = FolderRow(self._services.directories.data)
        self._secrets_name, self._secrets_kept = Label(colour="faint"), Label(selectable=True)
        card = Card()
        card.body.addWidget(self._kept_title)
        for row in (self._accounts_kept, self._batches_kept):
            card.body.addWidget(row)
        card.body.addWidget(self._secrets_name)
        card.body.addWidget(self._secrets_kept)
        return card

    def _build_about(self) -> Card:
        self._about_title = Label(bold=True, wrap=False)
        self._version = Label(selectable=True)
        self._licence = Label(colour="faint")
        card = Card()
        for label in (self._about_title, self._version, self._licence):
            card.body.addWidget(label)
        return card

    def _connect(self) -> None:
        self._language.currentIndexChanged.connect(lambda: self._change(language=self._language.value()))
        self._theme.currentIndexChanged.connect(lambda: self._change(theme=self._theme.value()))
        self._clear_after.valueChanged.connect(lambda seconds: self._change(clear_clipboard_s=seconds))
        self._watch.currentIndexChanged.connect(lambda: self._change(watch_minutes=self._watch.value()))
        self._messages.currentIndexChanged.connect(lambda: self._change(tray_messages=self._messages.value()))
        self._jobs.valueChanged.connect(lambda jobs: self._change(download_jobs=jobs))
        self._files_per_s.valueChanged.connect(lambda files: self._change(files_per_s=files))
        self._mb_per_s.valueChanged.connect(lambda size: self._change(mb_per_s=size))
        line_of(self._folder).editingFinished.connect(self._on_folder)
        self._browse.clicked.connect(self._on_browse)
        self._usual.clicked.connect(self._on_usual)
        for row in (self._accounts_kept, self._batches_kept):
            row.open_requested.connect(self._on_open)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Settings"))
        self.set_answer(self.tr("Changes apply immediately."))
        self._look_title.setText(self.tr("Window"))
        self._language_field.set_texts(self.tr("&Language"))
        self._language.offer((("system", self.tr("Follow system")), ("en", "English"), ("zh_CN", "中文")))
        self._language.choose(self._settings.language)
        self._theme_field.set_texts(self.tr("&Theme"))
        self._theme.offer(
            (("system", self.tr("Follow system")), ("light", self.tr("Light")), ("dark", self.tr("Dark")))
        )
        self._theme.choose(self._settings.theme)
        self._clear_field.set_texts(
            self.tr("&Clear the clipboard after"),
            self.tr(
                "Copied tokens, tickets and string1 are removed again, unless you have copied something else since. A "
                "value that is shown is hidden after the same time."
            ),
        )
        self._clear_after.setSuffix(self.tr(" s"))
        self._retranslate_tokens()
        self._downloads_title.setText(self.tr("Media"))
        self._folder.set_texts(
            self.tr("&Folder"), self.tr("Default for new batches. Existing batches keep their folder.")
        )
        self._browse.setText(self.tr("C&hoose…"))
        self._usual.setText(self.tr("Use &default"))
        self._jobs_field.set_texts(
            self.tr("P&arallel downloads"), self.tr("How many files are downloaded at the same time.")
        )
        self._files_field.set_texts(self.tr("Max. files per &second"))
        self._mb_field.set_texts(
            self.tr("Max. &MB per second"),
            self.tr("For shared connections. Both limits apply to new batches only."),
        )
        for box in (self._files_per_s, self._mb_per_s):
            box.setSpecialValueText(self.tr("no limit"))
        self._retranslate_kept()
        align_labels(*self._forms)

    def _retranslate_tokens(self) -> None:
        self._tokens_title.setText(self.tr("Tokens"))
        self._watch_field.set_texts(
            self.tr("Check automatically"),
            self.tr(
                "Asks WeChat whether it still accepts the chosen account's access_token while the window is open. Each "
                "check is one call; it never fetches a token."
            ),
        )
        every = self.tr("every {minutes} min")
        never, *intervals = WATCH_MINUTES
        self._watch.offer(((never, self.tr("Off")), *((one, every.format(minutes=one)) for one in intervals)))
        self._watch.choose(self._settings.watch_minutes)
        self._messages_field.set_texts(
            self.tr("System notifications"),
            self.tr("When a token was replaced or is about to expire and you are in another window."),
        )
        self._messages.offer(((True, self.tr("On")), (False, self.tr("Off"))))
        self._messages.choose(self._settings.tray_messages)

    def _retranslate_kept(self) -> None:
        self._kept_title.setText(self.tr("Data locations"))
        self._accounts_kept.set_name(self.tr("Accounts and settings, without secrets"))
        self._batches_kept.set_name(self.tr("Download batches, to resume after a restart"))
        self._secrets_name.setText(self.tr("AppSecrets"))
        self._about_title.setText(self.tr("About"))
        self._version.setText(
            f"wxdesk {__version__} · Python {platform.python_version()} · Qt {PySide6.__version__} · {platform.system()}"
        )
        self._licence.setText(
            self.tr("Free software under the MIT licence. Nothing is sent to its developers.")
        )
        self._notice.retranslate()
        self._show_place()

    def enter(self) -> None:
        self._tasks.run(
            lambda job: self._services.load_vault().place,
            owner=self,
            done=self._on_place,
            failed=self._notice.tell_error,
        )

    def show_settings(self, settings: Settings) -> None:
        """The window's language or theme was chosen elsewhere."""
        self._settings = settings
        for box, value in ((self._language, settings.language), (self._theme, settings.theme)):
            box.choose(value)

    # --- changing ---------------------------------------------------------------------------------------------------
    def _change(self, **values: object) -> None:
        settings = replace(self._settings, **values).sound()  # type: ignore[arg-type]
        if settings != self._settings:
            self._settings = settings
            self.settings_changed.emit(settings)

    def _on_folder(self) -> None:
        text = self._folder.text().strip()
        self._folder.clear_error()
        if text and not Path(text).is_absolute():
            self._folder.show_error(self.tr("Enter a full path, including the drive or the leading /."))
            return
        self._change(download_folder=text)

    def _on_browse(self) -> None:
        start = self._settings.download_folder or str(self._services.directories.downloads.parent)
        dialog = QFileDialog(self, self.tr("Default folder for new batches"), start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.use_folder)
        dialog.open()

    def use_folder(self, path: str) -> None:
        line_of(self._folder).setText(path)
        self._on_folder()

    def _on_usual(self) -> None:
        self.use_folder("")

    def _on_made(self, folder: Path) -> None:
        desktop.open_path(folder)

    # --- where things are kept --------------------------------------------------------------------------------------
    def _on_open(self, folder: Path) -> None:
        self._tasks.run(
            lambda job: _make(folder),
            owner=self,
            done=self._on_made,
            failed=self._notice.tell_error,
        )

    def _on_place(self, place: KeyringKind) -> None:
        self._place = place
        self._show_place()

    def _show_place(self) -> None:
        if self._place is None:
            self._secrets_kept.setText(self.tr("Looking for the system keyring…"))
        elif self._place is KeyringKind.SESSION:
            self._secrets_kept.setText(
                self.tr("In memory until you close wxdesk: no usable keyring was found on this computer.")
            )
        else:
            self._secrets_kept.setText(translate("states", PLACES[self._place]))


def _make(folder: Path) -> Path:
    """The folder, made if it is not there yet. Raises StoreError folder_missing."""
    try:
        atomic_file.make_folder(folder, 0o777)
    except OSError as exc:
        raise StoreError("folder_missing", folder=str(folder)) from exc
    return folder


def _narrow(form: FieldForm, editor: ChoiceBox | NumberBox, name: str) -> Field:
    editor.setObjectName(name)
    editor.setFixedWidth(_CHOICE_WIDTH)
    field = add_field(form, Field(editor))
    form.setAlignment(editor, Qt.AlignmentFlag.AlignLeft)
    return field


def _card(title: Label, form: FieldForm) -> Card:
    form.setColumnMinimumWidth(0, _LABEL_WIDTH)
    card = Card()
    card.body.addWidget(title)
    card.body.addLayout(form)
    card.body.setSpacing(theme.GRID)
    return card
