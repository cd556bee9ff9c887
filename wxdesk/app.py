"""The only place that builds the window and its pages."""

import logging
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from wxdesk import config
from wxdesk.accounts.account import Account, TokenSource
from wxdesk.errors import StoreError, WxdeskError
from wxdesk.files import resources
from wxdesk.process import crashes
from wxdesk.secrecy import PASSWORD_VARIABLES, SECRET_VARIABLE, set_up_logging
from wxdesk.services import Services, services_of
from wxdesk.ui import theme
from wxdesk.ui.accounts.account_choice import AccountChoice
from wxdesk.ui.alerts import Alerts
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import Language
from wxdesk.ui.process.garbage_collector import UiThreadGarbageCollector
from wxdesk.ui.process.screen import application
from wxdesk.ui.process.signal_handlers import SignalHandlers
from wxdesk.ui.process.stalls import Stalls
from wxdesk.ui.qt_settings import leave_unread
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.window.actions import Actions
from wxdesk.ui.window.main_window import MainWindow, PageEntry
from wxdesk.ui.window.tray import Tray
from wxdesk.ui.window_state import load_window_state, save_window_state
from wxdesk.wording import tr_noop

if TYPE_CHECKING:
    import argparse

    from wxdesk.ui.page import Page
    from wxdesk.ui.pages.media.decoding.decoder import Decoder
    from wxdesk.ui.window.watching import Watching

log = logging.getLogger(__name__)
_WATCH_AFTER_MS = 3000


def run(options: "argparse.Namespace", without_screen: Callable[[str], int]) -> int:
    """Open the window and return when it was closed. `without_screen`: see `application`."""
    set_up_logging(logging.DEBUG if options.debug else logging.WARNING)
    for variable in (SECRET_VARIABLE, *PASSWORD_VARIABLES):
        os.environ.pop(variable, None)  # of wxdesk-cli; no program that the window starts inherits it
    services = services_of(options.profile)
    last_crash = crashes.watch(services.directories.data)
    leave_unread()
    app = application([*sys.argv[:1], *theme.ARGUMENTS], without_screen)
    program = Program(app, services)
    program.start(sandbox=options.sandbox)
    if last_crash is not None:
        program.tell_crash(last_crash)
    interrupts = SignalHandlers(program.window.close)
    try:
        return app.exec()
    finally:
        interrupts.close()
        program.close()


class Program(QObject):
    """Everything that lives as long as the window: services, tasks, clipboard, language, theme, choice, pages."""

    def __init__(self, app: QApplication, services: Services, tasks: Tasks | None = None) -> None:
        super().__init__()
        self._collecting = UiThreadGarbageCollector(self)
        self._stalls = Stalls(self)
        app.setApplicationName("wxdesk")
        app.setDesktopFileName("internal.wxdesk.wxdesk")  # resources/packaging/linux
        app.setWindowIcon(QIcon(str(resources.path("icons/wxdesk.svg"))))
        self._app = app
        self.services = services
        self._settings_path = services.directories.config / "settings.json"
        self.settings, self._bad_settings = config.load_settings(self._settings_path)
        self._memory_path = services.directories.config / "window.json"
        self._memory, self._bad_memory = load_window_state(self._memory_path)
        self.language = Language()
        self.language.use(self.settings.language)
        theme.apply(app, self.settings.theme)
        self.clipboard = Clipboard(self.settings.clear_clipboard_s)
        self.alerts = Alerts(lambda: getattr(self, "window", None), self.clipboard, self._on_wanted)
        self.tasks = tasks or Tasks(unexpected=self.alerts.report)
        self.choice = AccountChoice(services.store.accounts)
        self._decoder: Decoder | None = None  # once there is a page that shows pictures
        self.watching: Watching | None = None
        self._start_error: WxdeskError | None = None
        self._closed = False

    def start(self, sandbox: bool = False) -> None:
        """Build the window and show it; anything slow follows after it was painted."""
        self.alerts.install()
        try:
            self._damage = self.services.store.load()
        except WxdeskError as error:
            self._damage, self._start_error = None, error
        if sandbox:
            self.choice.choose(self.services.start_sandbox())
        else:
            self.choice.choose_appid(self._memory.account)
        self.window = MainWindow(self._entries(), self.choice, self._memory, self._banner)
        self.actions = self._actions()
        self.tray = Tray(self.window, self._app.windowIcon())
        self._connect()
        self.window.show()
        self._tell_damage()
        QTimer.singleShot(_WATCH_AFTER_MS, self, self.watch)

    def watch(self) -> None:
        """Look after the credentials from now on; nothing of that is loaded for the first window."""
        from wxdesk.ui.window.watching import Watching

        if self._closed or self.watching is not None:
            return
        self.watching = Watching(
            self.services.broker,
            self.choice,
            self.tasks,
            lambda: self.settings,
            self.window.isActiveWindow,
            self._renews_tokens,
            self.tray.tell,
        )

    def close(self) -> None:
        """Clear the clipboard, stop the work, save what is remembered; never more than three seconds."""
        if self._closed:
            return
        self._closed = True
        self._stalls.close()
        if self.watching is not None:
            self.watching.close()
        self.clipboard.clear_secret()
        self._save_window_state()
        if self._decoder is not None:
            self._decoder.close()
        self.tasks.close()
        self.services.close()
        self._collecting.close()

    def tell_crash(self, path: Path) -> None:
        self.alerts.tell(StoreError("crashed", path=str(path)))

    def _save_window_state(self) -> None:
        try:
            save_window_state(self._memory_path, self._memory)
        except StoreError as error:
            log.warning("what the window remembers is not kept: %s", error)  # nobody is left to be asked

    # --- pages ------------------------------------------------------------------------------------------------------
    def _entries(self) -> tuple[PageEntry, ...]:
        entry = PageEntry
        return (
            entry("tokens", "tokens", tr_noop("pages", "Tokens"), self._tokens_page, needs_account=True),
            entry("diagnose", "diagnose", tr_noop("pages", "Diagnose"), self._diagnose_page),
            entry("sign", "sign", tr_noop("pages", "Sign"), self._sign_page),
            entry("media", "media", tr_noop("pages", "Media"), self._media_page, needs_account=True),
            entry("inspector", "inspector", tr_noop("pages", "Inspector"), self._inspector_page),
            entry("codes", "codes", tr_noop("pages", "Error codes"), self._codes_page),
            entry("activity", "activity", tr_noop("pages", "Call log"), self._activity_page),
            entry("accounts", "accounts", tr_noop("pages", "Accounts"), self._accounts_page),
            entry("settings", "settings", tr_noop("pages", "Settings"), self._settings_page),
        )

    # Their modules are imported when they are first looked at: the first window shows sooner.
    def _banner(self) -> QWidget:
        from wxdesk.ui.window.sandbox_banner import SandboxBanner

        return SandboxBanner(self.services)

    def _tokens_page(self) -> "Page":
        from wxdesk.ui.pages.tokens.tokens_page import TokensPage

        return TokensPage(self.services.broker, self.tasks, self.clipboard, self.services.token_stores)

    def _diagnose_page(self) -> "Page":
        from wxdesk.ui.pages.diagnose.diagnose_page import DiagnosePage

        services = self.services
        return DiagnosePage(
            services.store.accounts, services.broker, services.endpoint_asker, self.tasks, self.clipboard
        )

    def _sign_page(self) -> "Page":
        from wxdesk.ui.pages.sign.sign_page import SignPage

        return SignPage(self.services.broker, self.tasks, self.clipboard)

    def _media_page(self) -> "Page":
        from wxdesk.ui.pages.media.decoding.decoder import Decoder
        from wxdesk.ui.pages.media.media_page import MediaPage

        self._decoder = Decoder()
        return MediaPage(
            self.services, self.tasks, self.clipboard, lambda: self.settings, self._memory, self._decoder
        )

    def _inspector_page(self) -> "Page":
        from wxdesk.ui.pages.inspector.inspector_page import HandOver, InspectorPage

        services = self.services
        hand_over = HandOver(
            diagnose=lambda text: self.actions.take("diagnose", text),
            media=lambda text: self.actions.take("media", text),
        )
        return InspectorPage(services.store.accounts, services.broker, self.tasks, self.clipboard, hand_over)

    def _codes_page(self) -> "Page":
        from wxdesk.ui.pages.codes.codes_page import CodesPage

        services = self.services
        return CodesPage(services.fetch_rid, lambda: services.clock.now().wall, self.tasks, self.clipboard)

    def _activity_page(self) -> "Page":
        from wxdesk.ui.pages.activity.activity_page import ActivityPage

        return ActivityPage(
            self.services.activity,
            self.choice.accounts,
            lambda code: self.actions.take("codes", code),
            self.tasks,
            self.clipboard,
            self._memory,
        )

    def _accounts_page(self) -> "Page":
        from wxdesk.ui.pages.accounts.accounts_page import AccountsPage

        return AccountsPage(self.services, self.choice, self.tasks, self.clipboard)

    def _settings_page(self) -> "Page":
        from wxdesk.ui.pages.settings.settings_page import SettingsPage

        page = SettingsPage(self.settings, self.services, self.tasks)
        page.settings_changed.connect(self._on_settings_changed)
        return page

    # --- what the palette does --------------------------------------------------------------------------------------
    def _actions(self) -> Actions:
        change = self._change_settings
        of_program = {
            "add_account": self._on_add_account,
            "sandbox": self._on_open_sandbox,
            "language_en": lambda: change(language="en"),
            "language_zh_CN": lambda: change(language="zh_CN"),
            "theme_light": lambda: change(theme="light"),
            "theme_dark": lambda: change(theme="dark"),
            "theme_system": lambda: change(theme="system"),
        }
        return Actions(self.window, self.choice, self.services, self.tasks, of_program)

    # --- wiring -----------------------------------------------------------------------------------------------------
    def _connect(self) -> None:
        self.window.add_requested.connect(self._on_add_account)
        self.window.sandbox_requested.connect(self._on_open_sandbox)
        self.window.first_start_opened.connect(self._on_first_start)
        self.window.switcher.manage_requested.connect(lambda: self.window.show_page("accounts"))
        self.window.wanted.connect(self._on_wanted)
        self.window.closed.connect(self.close)
        self.window.search_wanted.connect(self.actions.search)
        self.window.paste_wanted.connect(self.actions.paste)
        self.window.new_case_wanted.connect(self.actions.begin_case)
        self.tray.clicked.connect(self._on_tray_clicked)
        self._app.focusWindowChanged.connect(self._on_focus_window)
        hints = self._app.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_colours)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._on_system_colours)

    def _renews_tokens(self) -> bool:
        """The page does so while it is in view."""
        shown = self.window.isVisible() and not self.window.isMinimized()
        account = self.choice.current
        stable = account is not None and account.token_source is TokenSource.STABLE
        return shown and stable and self.window.current_page() == "tokens"

    def _on_system_colours(self) -> None:
        theme.apply(self._app, self.settings.theme)

    def _on_focus_window(self, window: object) -> None:
        if window is not None:
            self.tray.hide()

    def _on_tray_clicked(self) -> None:
        self.window.showNormal() if self.window.isMinimized() else self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.window.show_page("tokens")

    def _on_add_account(self) -> None:
        self.window.show_page("accounts")
        self.window.page("accounts").start_adding()  # type: ignore[attr-defined]

    def _on_first_start(self) -> None:
        """It says where an AppSecret would be kept: on a worker, as that may ask several keyrings."""
        self.tasks.run(
            lambda job: self.services.load_vault().place,
            owner=self.window,
            done=self.window.first_start.show_place,
            failed=self._on_failed,
        )

    def _on_wanted(self, wanted: str) -> None:
        page, _, place = wanted.partition("/")
        stays = self.window.current_page() == page
        self.window.show_page(page)
        if page == "accounts":
            self.window.page("accounts").edit_chosen(place, stays)  # type: ignore[attr-defined]

    def _on_open_sandbox(self) -> None:
        self.tasks.run(
            lambda job: self.services.start_sandbox(),
            owner=self.window,
            done=self._on_sandbox_started,
            failed=lambda error: self._on_failed(error, self._on_open_sandbox),
        )

    def _on_sandbox_started(self, account: Account) -> None:
        self.choice.changed.emit()
        self.choice.choose(account)

    def _change_settings(self, **changes: str) -> None:
        self._on_settings_changed(replace(self.settings, **changes))  # type: ignore[arg-type]
        if self.window.is_made("settings"):
            self.window.page("settings").show_settings(self.settings)  # type: ignore[attr-defined]

    def _on_settings_changed(self, settings: config.Settings) -> None:
        before, self.settings = self.settings, settings
        self.clipboard.clear_after_s = settings.clear_clipboard_s
        if settings.language != before.language:
            self.language.use(settings.language)
        if settings.theme != before.theme:
            theme.apply(self._app, settings.theme)
        self.tasks.run(
            lambda job: config.save_settings(self._settings_path, settings),
            owner=self.window,
            failed=lambda error: self._on_failed(error, lambda: self._on_settings_changed(settings)),
        )

    def _on_failed(self, error: BaseException, again: Callable[[], object] | None = None) -> None:
        if isinstance(error, WxdeskError):  # anything else was reported
            self.alerts.tell(error, again)

    def _tell_damage(self) -> None:
        if self._start_error is not None:
            self.alerts.tell(self._start_error)
        if self._damage is not None:
            self.alerts.tell(self._damage.error())
        for path in filter(None, (self._bad_settings, self._bad_memory)):
            self.alerts.tell(StoreError("set_aside", path=str(path)))
