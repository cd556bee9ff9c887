"""What can be done with a batch: one row of buttons that never change places; the next step is the green one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from wxdesk.media.jobs.download_errors import failed_for_good
from wxdesk.ui.pages.media.batch.session import BatchSession
from wxdesk.ui.pages.media.batch.tool_button import ToolButton
from wxdesk.ui.pages.media.job_session import Stage
from wxdesk.ui.pages.media.rows.filters.failure_reasons import Reason
from wxdesk.ui.pages.media.rows.shown_rows import RowNumbers

_THERE = frozenset({Stage.RUNNING, Stage.PAUSED, Stage.STOPPED, Stage.FINISHED})
_RESTING = frozenset({Stage.PAUSED, Stage.STOPPED})
_MOST = 99_999  # so many failures have room in the button that counts them


@dataclass(frozen=True)
class ButtonState:
    """What the buttons depend on. `ready`: there is a list to start with. `retryable`: of those that failed, how many
    may come another time. `narrowed`: how many failed rows a filter shows, None where none of them are hidden."""

    stage: Stage = Stage.NONE
    ready: bool = False
    any_saved: bool = False
    failed: int = 0
    retryable: int = 0
    narrowed: int | None = None


def button_state(
    session: BatchSession | None,
    any_ids: bool,
    failed_shown: RowNumbers | None,
    reasons: Iterable[Reason],
) -> ButtonState:
    """`failed_shown`: the rows that a filter for failed ones shows, None without one. `reasons`: why rows failed, as far
    as that is known."""
    progress = session.progress() if session else None
    failed = progress.failed if progress else 0
    return ButtonState(
        session.stage if session else Stage.NONE,
        ready=session is not None and any_ids,
        any_saved=progress is not None and progress.succeeded > 0,
        failed=failed,
        retryable=sum(reason.count for reason in reasons if not failed_for_good(reason.example)),
        narrowed=None if failed_shown is None else min(len(failed_shown), failed),
    )


_Can = Callable[[ButtonState], bool]
# In the order they stand in: the icon, and when it can act
_BUTTONS: dict[str, tuple[str, _Can]] = {
    "new_list": ("plus", lambda now: now.stage is not Stage.NONE),
    "pause": ("pause", lambda now: now.stage in _RESTING or now.stage is Stage.RUNNING),
    "retry": ("refresh", lambda now: now.stage in _THERE and now.failed > 0 and now.narrowed != 0),
    "forward": (
        "",
        lambda now: now.any_saved and now.stage in (Stage.STOPPED, Stage.FINISHED),
    ),
    "save_report": ("", lambda now: now.stage in _THERE),
    "open_folder": ("folder", lambda now: now.stage in _THERE),
    "start": ("play", lambda now: now.stage is Stage.NONE and now.ready),
}
_AT_THE_RIGHT, _GAP = 2, 8


def next_step(now: ButtonState) -> str:
    """The button that is green; "" while a batch only needs time."""
    if now.stage is Stage.NONE:
        return "start"
    if now.stage in _RESTING:
        return "pause"
    if now.stage is not Stage.FINISHED:
        return ""
    if now.retryable:
        return "retry"
    return "open_folder" if now.any_saved else "new_list"


class BatchButtons(QWidget):
    """`by_name` holds them."""

    def __init__(self) -> None:
        super().__init__()
        self._now = ButtonState()
        self.by_name: dict[str, ToolButton] = {}
        for name, (icon, _) in _BUTTONS.items():
            button = self.by_name[name] = ToolButton(icon_name=icon)
            button.setParent(self)
            button.setObjectName(f"media_{name}")

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Batch"))
        say = {name: button.setText for name, button in self.by_name.items()}
        tip = {name: button.setToolTip for name, button in self.by_name.items()}
        say["new_list"](self.tr("Ne&w list"))
        say["forward"](self.tr("&Forward…"))
        tip["forward"](self.tr("Upload the saved files to an endpoint of your company"))
        say["save_report"](self.tr("Sa&ve report…"))
        tip["save_report"](self.tr("Save the rows shown as a CSV file for Excel"))
        say["open_folder"](self.tr("Open fol&der"))
        say["start"](self.tr("&Start"))
        retry = (self.tr("Retry {count} failed"), self.tr("Retry {count} shown"))
        self.by_name["retry"].keep_room_for(*(words.format(count=f"{_MOST:,}") for words in retry))
        self.by_name["pause"].keep_room_for(self.tr("&Pause"), self.tr("&Resume"))
        self._show()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """In one line with the last ones at the right end, in a narrow window without icons, or else in two. By hand:
        a layout would be asked again with each word that changes anywhere on the page, three times a second."""
        sizes, spare = self._sizes(narrow=False)
        if spare < 0:
            sizes, spare = self._sizes(narrow=True)
        x = y = 0
        for number, (button, size) in enumerate(zip(self.by_name.values(), sizes, strict=True)):
            if spare >= 0 and number == len(sizes) - _AT_THE_RIGHT:
                x += spare
            if x and x + size.width() > self.width():
                x, y = 0, y + size.height() + _GAP
            button.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + _GAP
        self.setFixedHeight(y + sizes[0].height())

    def _sizes(self, narrow: bool) -> tuple[list[QSize], int]:
        """Of the buttons, and the width that is left beside them in one line."""
        for button in self.by_name.values():
            button.be_narrow(narrow)
        sizes = [button.sizeHint() for button in self.by_name.values()]
        return sizes, self.width() - sum(size.width() + _GAP for size in sizes) + _GAP

    def show_state(self, now: ButtonState) -> None:
        if now != self._now:
            self._now = now
            self._show()

    def _show(self) -> None:
        now, green = self._now, next_step(self._now)
        for name, (_, can) in _BUTTONS.items():
            button = self.by_name[name]
            button.show_state(can(now))
            button.set_primary(name == green)
        whole = now.narrowed is None
        retry = self.tr("Retry {count} failed") if whole else self.tr("Retry {count} shown")
        count = now.failed if whole else now.narrowed
        self.by_name["retry"].setText(
            retry.format(count=f"{count:,}") if now.failed else self.tr("Retry failed")
        )
        resting = now.stage in _RESTING
        self.by_name["pause"].setText(self.tr("&Resume") if resting else self.tr("&Pause"))
        self.by_name["pause"].set_icon_name("play" if resting else "pause")
