"""What can be done with a batch: buttons that are there in some of its stages."""

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout

from wxdesk.ui.pages.media.batch.session import BatchSession
from wxdesk.ui.pages.media.job_session import Stage
from wxdesk.ui.pages.media.rows.shown_rows import RowNumbers
from wxdesk.ui.widgets import Button

# In which stages a button is there
_SHOWN_IN: dict[str, frozenset[Stage]] = {
    "start": frozenset({Stage.NONE}),
    "pause": frozenset({Stage.RUNNING}),
    "go_on": frozenset({Stage.PAUSED, Stage.STOPPED}),
    "cancel": frozenset({Stage.OPENING, Stage.RUNNING, Stage.PAUSED}),
    "retry": frozenset({Stage.RUNNING, Stage.PAUSED, Stage.STOPPED, Stage.FINISHED}),
    "forward": frozenset({Stage.STOPPED, Stage.FINISHED}),
    "new_list": frozenset({Stage.STOPPED, Stage.FINISHED}),
}


@dataclass(frozen=True)
class ButtonState:
    """What the buttons depend on. `ready`: there is a list to start with. `narrowed`: how many failed rows a filter
    shows, None where none of them are hidden."""

    stage: Stage = Stage.NONE
    ready: bool = False
    any_saved: bool = False
    failed: int = 0
    narrowed: int | None = None


def button_state(session: BatchSession | None, any_ids: bool, failed_shown: RowNumbers | None) -> ButtonState:
    """`failed_shown`: the rows that a filter for failed ones shows, None without one."""
    progress = session.progress() if session else None
    failed = progress.failed if progress else 0
    return ButtonState(
        session.stage if session else Stage.NONE,
        ready=session is not None and any_ids,
        any_saved=progress is not None and progress.succeeded > 0,
        failed=failed,
        narrowed=None if failed_shown is None else min(len(failed_shown), failed),
    )


class BatchButtons(QObject):
    """They stand in `row`, the likeliest one at the right; `by_name` holds them."""

    def __init__(self, row: QHBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._standing = ButtonState()
        self.by_name = {
            "pause": Button(icon_name="pause"),
            "cancel": Button(),
            "new_list": Button(icon_name="plus"),
            "forward": Button(icon_name="open"),
            "retry": Button(icon_name="refresh", primary=True),
            "go_on": Button(icon_name="play", primary=True),
            "start": Button(icon_name="play", primary=True),
        }
        for name, button in self.by_name.items():
            button.setObjectName(f"media_{name}")
            row.addWidget(button)

    def retranslate(self) -> None:
        buttons = self.by_name
        buttons["start"].setText(self.tr("&Start"))
        buttons["pause"].setText(self.tr("&Pause"))
        buttons["cancel"].setText(self.tr("&Cancel"))
        buttons["cancel"].setToolTip(self.tr("Esc. What is saved stays; the rest can be fetched later."))
        buttons["new_list"].setText(self.tr("&New list"))
        buttons["forward"].setText(self.tr("&Forward…"))
        buttons["forward"].setToolTip(self.tr("Send the saved files to a company's endpoint"))
        self._show()

    def show(self, standing: ButtonState) -> None:
        if standing != self._standing:
            self._standing = standing
            self._show()

    def _show(self) -> None:
        now = self._standing
        about_any = {"retry": now.failed > 0, "forward": now.any_saved}
        for name, stages in _SHOWN_IN.items():
            self.by_name[name].setVisible(now.stage in stages and about_any.get(name, True))
        self.by_name["start"].setEnabled(now.ready)
        whole = now.narrowed is None
        retry = self.tr("Retry failed ({count})") if whole else self.tr("Retry shown ({count})")
        self.by_name["retry"].setText(retry.format(count=now.failed if whole else now.narrowed))
        self.by_name["retry"].setEnabled(now.narrowed != 0)
        self.by_name["go_on"].setText(
            self.tr("&Resume") if now.stage is Stage.PAUSED else self.tr("&Continue")
        )
