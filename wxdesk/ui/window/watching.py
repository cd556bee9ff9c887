"""Looks after the chosen account's credentials while the window is open, and tells what happened to them meanwhile.

It asks WeChat only where the settings say so: one probe every so many minutes, of the access_token that is held. It
never has another one fetched.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from wxdesk.accounts.account import Account
from wxdesk.config import Settings
from wxdesk.errors import WxdeskError
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import Credential, CredentialKind, State
from wxdesk.ui.accounts.account_choice import AccountChoice
from wxdesk.ui.language import name_of, translate
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.wording import tr_noop
from wxdesk.wording.numbers import clock_time, duration
from wxdesk.wording.states import KINDS
from wxdesk.wording.tokens.sightings import between

LOOK_MS = 60_000
_ENDS = tr_noop("watching", "{kind} of {name} expires in {left}.")
_REPLACED = tr_noop("watching", "Another system replaced the {kind} of {name}.")


class Watching(QObject):
    """`is_seen`: whether somebody looks at the window, who needs no message. `is_renewed`: whether what nears its end is
    renewed without anybody. `tell` is given a title and a text."""

    _changed = Signal()  # the broker's listeners run on any thread; this brings the news here

    def __init__(
        self,
        broker_of: Callable[[Account], Broker],
        choice: AccountChoice,
        tasks: Tasks,
        settings: Callable[[], Settings],
        is_seen: Callable[[], bool],
        is_renewed: Callable[[], bool],
        tell: Callable[[str, str], None],
    ) -> None:
        super().__init__()
        self._broker_of, self._choice, self._tasks = broker_of, choice, tasks
        self._settings, self._tell = settings, tell
        self._is_seen, self._is_renewed = is_seen, is_renewed
        self._broker: Broker | None = None
        self._asking: Task | None = None
        self._failed_at: float | None = None
        self._told: set[tuple[str, State]] = set()
        self._changed.connect(self.look, Qt.ConnectionType.QueuedConnection)
        choice.chosen.connect(self._on_chosen)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._on_minute)
        self._timer.start()

    def close(self) -> None:
        self._timer.stop()
        self._on_chosen(None)

    def _on_chosen(self, account: Account | None) -> None:
        if self._broker is not None:
            self._broker.on_changed.remove(self._tell_changed)
        self._broker = self._failed_at = None

    def _on_minute(self) -> None:
        self._follow()
        broker, minutes = self._broker, self._settings().watch_minutes
        if broker is not None and minutes and self._is_time(broker.now().boot, minutes * 60.0):
            # How it went shows on the page and in the call log; nobody has asked for it just now.
            self._asking = self._tasks.run(
                lambda job: _failed_at(broker, minutes * 60.0), owner=self, done=self._on_watched
            )
        self.look()

    def _on_watched(self, failed_at: float | None) -> None:
        self._failed_at = failed_at

    def _is_time(self, boot: float, every_s: float) -> bool:
        """Also where WeChat did not answer, it is asked no more often."""
        over = self._asking is None or self._asking.over
        return over and (self._failed_at is None or boot - self._failed_at >= every_s)

    def _follow(self) -> None:
        """A broker is made by the page that needs it, and not before the window is there."""
        account = self._choice.current
        if self._broker is None and account is not None:
            self._broker = self._broker_of(account)
            self._broker.on_changed.append(self._tell_changed)

    def _tell_changed(self) -> None:
        self._changed.emit()

    def look(self) -> None:
        """Tell each piece of news once; what happens before somebody's eyes is none."""
        broker = self._broker
        if broker is None:
            return
        for kind in CredentialKind:
            held = broker.get(kind)
            state = held.state(broker.now()) if held is not None else State.UNKNOWN
            if held is None or state not in (State.REPLACED, State.SOON):
                continue
            news = broker.sightings.fingerprint(kind, held.value), state
            if news in self._told or (state is State.SOON and self._is_renewed()):
                continue
            self._told.add(news)
            if self._settings().tray_messages and not self._is_seen():
                self._tell(*_words(broker, held, state))


def _failed_at(broker: Broker, every_s: float) -> float | None:
    """None where the token is as good as before, or known to be no more."""
    try:
        broker.watch(every_s)
    except WxdeskError:  # it is tried again, and whoever looks at the window sees it there
        return broker.now().boot
    return None


def _words(broker: Broker, held: Credential, state: State) -> tuple[str, str]:
    """Title and text."""
    now = broker.now()
    title = translate("watching", _REPLACED if state is State.REPLACED else _ENDS).format(
        kind=translate("states", KINDS[held.kind]),
        name=name_of(broker.account),
        left=duration(held.remaining_s(now), translate),
    )
    seen = broker.sightings.of(held.kind, held.value)
    if state is State.REPLACED and seen is not None:
        return title, between(seen, translate)
    return title, translate("watching", tr_noop("watching", "It expires at {time}.")).format(
        time=clock_time(held.ends_at)
    )
