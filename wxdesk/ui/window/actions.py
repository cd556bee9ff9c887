"""What the palette's entries and commands do, each by a way that the window has anyway."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from wxdesk.services import Services
from wxdesk.ui.accounts.account_choice import AccountChoice
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from wxdesk.media.journal.rows import BatchRecord
    from wxdesk.ui.window.finder import Finder

Command = Callable[[], object]


class Actions:
    """`of_program`: commands that change more than the window, by the names of the palette's table."""

    def __init__(
        self,
        window: MainWindow,
        choice: AccountChoice,
        services: Services,
        tasks: Tasks,
        of_program: Mapping[str, Command],
    ) -> None:
        self._window, self._choice = window, choice
        self._services, self._tasks = services, tasks
        self._of_program = of_program
        self._made_finder: Finder | None = None

    def search(self) -> None:
        self._finder().search()

    def paste(self) -> None:
        self._finder().paste()

    def begin_case(self) -> None:
        self.press("diagnose", "Ctrl+N")

    def take(self, name: str, text: str) -> None:
        """Show the page called `name` and give it `text`; without an account it may not be there."""
        self._window.show_page(name)
        if not self._window.shows_first_start():
            self._window.page(name).take_text(text)

    def press(self, name: str, keys: str) -> None:
        self._window.show_page(name)
        self._window.page(name).press(keys)

    def commands(self) -> dict[str, Command]:
        """By the names of the palette's table."""
        return {
            **self._of_program,
            "new_case": self.begin_case,
            "paste": self.paste,
            "refresh": lambda: self.press("tokens", "F5"),
            "new_list": lambda: self.take("media", ""),
            "failed_calls": self._show_failed_calls,
            "codes": lambda: self.take("codes", ""),
            "quit": self._window.close,
        }

    # --- inside -----------------------------------------------------------------------------------------------------
    def _finder(self) -> "Finder":
        """Made when it is first asked for: the first window does without it."""
        if self._made_finder is None:
            from wxdesk.ui.window.finder import Doing, Finder

            doing = Doing(
                page_names=self._window.page_names(),
                show_page=self._window.show_page,
                take=self.take,
                commands=self.commands(),
                accounts=self._choice.accounts,
                choose=self._choice.choose,
                calls=self._services.activity.calls,
                open_journal=self._services.open_journal,
                open_batch=self._open_batch,
            )
            self._made_finder = Finder(self._window, doing, self._tasks)
        return self._made_finder

    def _show_failed_calls(self) -> None:
        self._window.show_page("activity")
        self._window.page("activity").show_errors_only(True)  # type: ignore[attr-defined]

    def _open_batch(self, record: "BatchRecord") -> None:
        self._choice.choose_appid(record.appid)
        self._window.show_page("media")
        self._window.page("media").open_batch(record)  # type: ignore[attr-defined]
