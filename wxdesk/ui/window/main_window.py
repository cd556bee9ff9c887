"""The window: the rail with the account on top, the sandbox's banner, and the page in view."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from wxdesk.accounts.account import Account
from wxdesk.ui import theme
from wxdesk.ui.accounts.account_choice import AccountChoice
from wxdesk.ui.language import name_of, translate
from wxdesk.ui.window.account_switcher import AccountSwitcher
from wxdesk.ui.window.rail import Rail, RailButton
from wxdesk.ui.window_state import WindowState

if TYPE_CHECKING:  # pages, and what stands in the place of one, are loaded after the first paint
    from wxdesk.ui.page import Page
    from wxdesk.ui.window.first_start import FirstStart


class PageEntry(NamedTuple):
    """A page in the rail. `word` is its name, marked for translation; `build` makes it when first looked at."""

    name: str
    icon_name: str
    word: str
    build: "Callable[[], Page]"
    needs_account: bool = False


_RAIL_WIDTH, _NARROW_RAIL_WIDTH = 204, 56
_WIDE_FROM = 1000  # of narrower windows the pages need the width more than the rail its words


class MainWindow(QMainWindow):
    """`search_wanted`: Ctrl+K, or the rail's search. `paste_wanted`, `new_case_wanted`: Ctrl+V and Ctrl+N where no field
    and no page takes them."""

    closed = Signal()
    add_requested = Signal()  # an account
    sandbox_requested = Signal()
    first_start_opened = Signal()
    wanted = Signal(str)  # a page, by its name: something of the page in view is put right there
    search_wanted = Signal()
    paste_wanted = Signal()
    new_case_wanted = Signal()

    def __init__(
        self,
        entries: tuple[PageEntry, ...],
        choice: AccountChoice,
        memory: WindowState,
        build_banner: Callable[[], QWidget],
    ) -> None:
        super().__init__()
        self._entries = {entry.name: entry for entry in entries}
        self._choice = choice
        self._memory = memory
        self._build_banner = build_banner
        self._pages: dict[str, Page] = {}
        self._current = entries[0].name
        self._opened = False
        self._build()
        self._connect()
        self.retranslate()
        self._restore()

    # --- pages ------------------------------------------------------------------------------------------------------
    def page(self, name: str) -> "Page":
        """The page called `name`, made now if it was not looked at before."""
        if name not in self._pages:
            from wxdesk.ui.widgets.messages.remedy_buttons import RemedyButtons

            page = self._entries[name].build()
            for remedies in page.findChildren(RemedyButtons):
                remedies.wanted.connect(self.wanted)
            page.retranslate()
            page.show_account(self._choice.current)
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]

    @cached_property
    def first_start(self) -> "FirstStart":
        """In a page's place while there is no account to show there."""
        from wxdesk.ui.window.first_start import FirstStart

        first = FirstStart()
        first.add_requested.connect(self.add_requested)
        first.sandbox_requested.connect(self.sandbox_requested)
        first.opened.connect(self.first_start_opened)
        self._stack.addWidget(first)
        return first

    def page_names(self) -> tuple[tuple[str, str, str], ...]:
        """Of each page its name, its icon's and its word."""
        return tuple((one.name, one.icon_name, one.word) for one in self._entries.values())

    def shows_first_start(self) -> bool:
        return self._stack.currentIndex() > 0 and self._page_in_view() is None

    @cached_property
    def banner(self) -> QWidget:
        """Above the pages while the account is the sandbox's."""
        banner = self._build_banner()
        self._strip.addWidget(banner)
        return banner

    def shows_banner(self) -> bool:
        return bool(self._strip.count()) and self.banner.isVisible()

    def is_made(self, name: str) -> bool:
        """Whether the page called `name` was looked at before."""
        return name in self._pages

    def show_page(self, name: str) -> None:
        self._current = name
        self._buttons[name].setChecked(True)
        if self._entries[name].needs_account and self._choice.current is None:
            self._stack.setCurrentWidget(self.first_start)
        else:
            page = self.page(name)
            self._stack.setCurrentWidget(page)
            page.enter()
        self._fit()
        self._show_title()

    def current_page(self) -> str:
        return self._current

    def _page_in_view(self) -> "Page | None":
        page = self._pages.get(self._current)
        return page if page is self._stack.currentWidget() else None

    # --- building ---------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self.switcher = AccountSwitcher(self._choice)
        self._buttons: dict[str, RailButton] = {}
        self._rail = rail = Rail()
        rail.column.addWidget(self.switcher)
        rail.column.addSpacing(theme.GRID)
        self._search = RailButton("search", QKeySequence("Ctrl+K"), checkable=False)
        self._search.setObjectName("search")
        rail.column.addWidget(self._search)
        rail.column.addSpacing(theme.GRID)
        for number, entry in enumerate(self._entries.values(), start=1):
            keys = QKeySequence(f"Ctrl+{number}")
            button = self._buttons[entry.name] = RailButton(entry.icon_name, keys)
            rail.column.addWidget(button)
            QShortcut(keys, self).activated.connect(lambda name=entry.name: self.show_page(name))
        rail.column.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())  # in view until something was opened
        self._strip = QVBoxLayout()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(self._strip)
        right.addWidget(self._stack, 1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(rail)
        row.addLayout(right, 1)
        self.setCentralWidget(middle)
        self.setMinimumSize(760, 420)

    def _connect(self) -> None:
        for name, button in self._buttons.items():
            button.clicked.connect(lambda checked=False, name=name: self.show_page(name))
        self.switcher.add_requested.connect(self.add_requested)
        self.switcher.sandbox_requested.connect(self.sandbox_requested)
        self._search.clicked.connect(self.search_wanted)
        QShortcut(QKeySequence("Ctrl+K"), self).activated.connect(self.search_wanted)
        for keys in ("Ctrl+Q", "Ctrl+W"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.close)
        self._choice.chosen.connect(self._on_account_chosen)
        self._choice.changed.connect(self._show_title)

    def retranslate(self) -> None:
        for name, button in self._buttons.items():
            button.say(self._word(name))
        self._search.say(self.tr("Search"))
        self._show_title()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What neither the widget in focus nor a page's shortcut has taken."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.New):
            self.new_case_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The rail with words or icons alone; the banner as wide as the page below it."""
        narrow = self.width() < _WIDE_FROM
        rail = _NARROW_RAIL_WIDTH if narrow else _RAIL_WIDTH
        self._rail.setFixedWidth(rail)
        for button in (self._search, *self._buttons.values()):
            button.set_narrow(narrow)
        page = self._page_in_view()
        most = theme.most_width(page is not None and page.wide)
        right = theme.MARGIN + max(0, self.width() - rail - most)
        self._strip.setContentsMargins(theme.MARGIN, theme.CARD_PADDING, right, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_account_chosen(self, account: Account | None) -> None:
        for page in self._pages.values():
            page.show_account(account)
        self._show_banner()
        self.show_page(self._current)

    def _show_banner(self) -> None:
        account = self._choice.current
        needed = account is not None and account.of_sandbox
        if needed or self._strip.count():
            self.banner.setVisible(needed)

    def _show_title(self) -> None:
        account = self._choice.current
        word = self._word(self._current)
        self.setWindowTitle(f"{name_of(account)} – {word} – wxdesk" if account else f"{word} – wxdesk")

    def _word(self, name: str) -> str:
        return translate("pages", self._entries[name].word)

    # --- remembering ------------------------------------------------------------------------------------------------
    def _restore(self) -> None:
        self.resize(QSize(1120, 720).boundedTo(QGuiApplication.primaryScreen().availableSize()))
        if self._memory.frame:
            self.setGeometry(*self._memory.frame)
        self._keep_on_screen()
        if self._memory.maximized:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        self._show_banner()
        if self._memory.page in self._entries:
            self._current = self._memory.page
        self._buttons[self._current].setChecked(True)
        self._show_title()

    def _keep_on_screen(self) -> None:
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        own = next((screen for screen in screens if screen.intersects(self.geometry())), None)
        if own is None:
            own = screens[0]
            self.move(own.topLeft())
        # By its title it can be moved. Not each time: Qt takes it for the place of the frame, and the window sinks.
        if self.y() < own.top():
            self.move(self.x(), own.top())
        self.resize(self.size().boundedTo(own.size()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first page is built right after the window was first painted: something is there sooner."""
        super().paintEvent(event)
        if not self._opened:
            self._opened = True
            QTimer.singleShot(0, self, lambda: self.show_page(self._current))

    def closeEvent(self, event: QCloseEvent) -> None:
        frame = self.normalGeometry() if self.isMaximized() else self.geometry()
        self._memory.frame = [frame.x(), frame.y(), frame.width(), frame.height()]
        self._memory.maximized = self.isMaximized()
        self._memory.page = self._current
        if self._choice.current is not None:
            self._memory.account = self._choice.current.appid
        super().closeEvent(event)
        self.closed.emit()
