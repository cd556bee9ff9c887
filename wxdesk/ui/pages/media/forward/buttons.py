"""What can be done with a forwarding: one row of buttons that never change places."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from wxdesk.ui import theme
from wxdesk.ui.pages.media.batch.tool_button import ToolButton
from wxdesk.ui.pages.media.forward.session import ForwardSession
from wxdesk.ui.pages.media.job_session import Stage

_ENDED = frozenset({Stage.STOPPED, Stage.FINISHED})
_AT_REST = _ENDED | {Stage.NONE}
_MOST = 9_999  # so many files have room in the buttons that count them


@dataclass(frozen=True)
class ForwardButtonState:
    """What the buttons depend on. `left`: how many files are not sent; `known`: that has been looked up."""

    stage: Stage = Stage.NONE
    left: int = 1
    failed: int = 0
    unclear: int = 0
    known: bool = False


def forward_button_state(session: ForwardSession) -> ForwardButtonState:
    progress = session.progress()
    if progress is None:
        return ForwardButtonState(session.stage)
    return ForwardButtonState(
        session.stage, progress.waiting, progress.failed, progress.unconfirmed, known=True
    )


_Can = Callable[[ForwardButtonState], bool]
# In the order they stand in: the icon, and when it can act
_BUTTONS: dict[str, tuple[str, _Can]] = {
    "try": ("", lambda now: now.stage in _AT_REST and now.left + now.failed > 0),
    "resend": ("", lambda now: now.stage in _ENDED and now.unclear > 0),
    "retry": ("refresh", lambda now: now.stage in _ENDED and now.failed > 0),
    "pause": ("pause", lambda now: now.stage in (Stage.RUNNING, Stage.PAUSED)),
    "cancel": ("", lambda now: now.stage in (Stage.OPENING, Stage.RUNNING, Stage.PAUSED)),
    "start": ("play", lambda now: now.stage in _AT_REST and (now.left + now.unclear > 0 or not now.known)),
    "close": ("", lambda now: True),
}


def next_step(now: ForwardButtonState) -> str:
    """The button that is green; "" while it only needs time."""
    if now.stage is Stage.PAUSED:
        return "pause"
    if now.stage not in _AT_REST:
        return ""
    if now.left + now.unclear > 0 or not now.known:
        return "start"
    return "retry" if now.failed else "close"


class ForwardButtons(QWidget):
    """`by_name` holds them."""

    def __init__(self) -> None:
        super().__init__()
        self._now = ForwardButtonState()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        row.addStretch(1)
        self.by_name: dict[str, ToolButton] = {}
        for name, (icon, _) in _BUTTONS.items():
            button = self.by_name[name] = ToolButton(icon_name=icon)
            button.setObjectName(f"forward_{name}")
            button.setAutoDefault(False)
            row.addWidget(button)

    def retranslate(self) -> None:
        buttons = self.by_name
        buttons["try"].setText(self.tr("&Test with one file"))
        buttons["cancel"].setText(self.tr("Stop"))
        buttons["resend"].setToolTip(
            self.tr("Each with the Idempotency-Key it had, by which the endpoint knows it.")
        )
        buttons["close"].setText(self.tr("Close"))
        buttons["close"].setToolTip(self.tr("Accepted files stay recorded; the rest can be forwarded later."))
        most = f"{_MOST:,}"
        buttons["retry"].keep_room_for(self.tr("Retry {count} failed").format(count=most))
        buttons["resend"].keep_room_for(self.tr("Send {count} once more").format(count=most))
        buttons["pause"].keep_room_for(self.tr("&Pause"), self.tr("&Resume"))
        buttons["start"].keep_room_for(self.tr("&Start"), self.tr("&Judge again"))
        self._show()

    def show_state(self, now: ForwardButtonState) -> None:
        if now != self._now:
            self._now = now
            self._show()

    def _show(self) -> None:
        now, green, buttons = self._now, next_step(self._now), self.by_name
        for name, (_, can) in _BUTTONS.items():
            buttons[name].show_state(can(now))
            buttons[name].set_primary(name == green)
        failed, unclear = f"{now.failed:,}", f"{now.unclear:,}"
        buttons["retry"].setText(
            self.tr("Retry {count} failed").format(count=failed) if now.failed else self.tr("Retry failed")
        )
        buttons["resend"].setText(
            self.tr("Send {count} once more").format(count=unclear)
            if now.unclear
            else self.tr("Send once more")
        )
        paused, judged = now.stage is Stage.PAUSED, now.unclear > 0 and not now.left
        buttons["pause"].setText(self.tr("&Resume") if paused else self.tr("&Pause"))
        buttons["pause"].set_icon_name("play" if paused else "pause")
        buttons["start"].setText(self.tr("&Judge again") if judged else self.tr("&Start"))
