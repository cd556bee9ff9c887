"""One credential: its ring, state, masked value, where it came from and when it expires."""

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wxdesk.clock import Moment
from wxdesk.tokens.credential import Credential, CredentialKind, State
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.pages.tokens.revealed_value import RevealedValue
from wxdesk.ui.widgets import Button, Card, Label, Pill, Ring, Tone, mono_label
from wxdesk.ui.widgets.buttons import InsideMenu, say_wide
from wxdesk.wording.numbers import clock_time, clock_time_s, countdown, duration
from wxdesk.wording.states import KINDS, SOURCES, STATES

_LOOKS: dict[State, tuple[Tone, str]] = {
    State.FRESH: (Tone.GOOD, "good"),
    State.SOON: (Tone.WARN, "soon"),
    State.REPLACED: (Tone.BAD, "warn"),
    State.EXPIRED: (Tone.BAD, "bad"),
    State.UNKNOWN: (Tone.QUIET, "unknown"),
}
_NOTHING = "\N{NO-BREAK SPACE}"  # keeps the room of a line, so that what is said there moves nothing


class CredentialCard(Card):
    force_requested = Signal()

    def __init__(self, kind: CredentialKind, clipboard: Clipboard) -> None:
        super().__init__()
        self.kind = kind
        self._clipboard = clipboard
        self._credential: Credential | None = None
        self._now = Moment(0, 0)
        self._state = State.UNKNOWN
        self._copied = False
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._title = Label(bold=True, wrap=False)
        self._pill = Pill()
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._pill)
        self._ring = Ring()
        self._value = mono_label()
        self._value.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._revealed = RevealedValue(self)
        self._origin = Label(scale=theme.SMALL, colour="faint")
        self._end = Label(scale=theme.SMALL, colour="faint")
        facts = QVBoxLayout()
        facts.setSpacing(4)
        for label in (self._value, self._origin, self._end):
            facts.addWidget(label)
        facts.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignTop)
        middle.addLayout(facts, 1)
        self.body.addLayout(head)
        self.body.addLayout(middle, 1)
        self.body.addLayout(self._build_buttons())
        self._said = Label(_NOTHING, scale=theme.SMALL, colour="good", wrap=False)
        self.body.addWidget(self._said)

    def _build_buttons(self) -> QHBoxLayout:
        self._copy, self._show, self._more = Button(), Button(), Button("⋯")
        self._more.hide()
        self._menu = InsideMenu(self)
        self._force = self._menu.addAction("", self.force_requested.emit)
        row = QHBoxLayout()
        row.setSpacing(6)
        for name, button in {"copy": self._copy, "show": self._show, "more": self._more}.items():
            button.setObjectName(f"{name}_{self.kind.value}")
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self._copy.clicked.connect(self._on_copy)
        self._clipboard.counting.connect(self._on_counting)
        self._show.clicked.connect(self._on_show)
        self._more.clicked.connect(
            lambda: self._menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))
        )
        self._masking = QTimer(self, singleShot=True)
        self._masking.timeout.connect(self.hide_value)

    def offer_force(self, offered: bool) -> None:
        """Whether its value can be replaced for everybody."""
        self._more.setVisible(offered)

    def show_credential(self, credential: Credential | None, now: Moment) -> None:
        """Called each second and after each change; only what differs is painted."""
        changed = credential is not self._credential
        other = changed and (
            credential is None or self._credential is None or credential.value != self._credential.value
        )
        self._credential, self._now = credential, now
        self._show_state()
        if other:
            self.hide_value()
        if changed:
            self._show_facts()

    # --- its value --------------------------------------------------------------------------------------------------
    def _on_show(self) -> None:
        if self._revealed.isVisible() or self._credential is None:
            self.hide_value()
            return
        self._revealed.show_value(self._credential.value, self._show.geometry().bottom() + theme.GRID)
        self._masking.start(self._clipboard.clear_after_s * 1000)
        self._say_show()

    def hide_value(self) -> None:
        self._masking.stop()
        self._revealed.forget()
        self._value.setText(self._credential.value.hint() if self._credential else "")
        self._say_show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hide_value()

    def _on_copy(self) -> None:
        if self._credential is not None:
            self._clipboard.copy_secret(self._credential.value)
            self._copied = True
            self._say_copied(self._clipboard.clear_after_s)

    def _on_counting(self, seconds: int) -> None:
        """The first count is of what was copied just now: elsewhere, or here, where it is said already."""
        if self._copied:
            self._say_copied(0 if seconds == self._clipboard.clear_after_s else seconds)

    def _say_copied(self, seconds: int) -> None:
        self._copied = seconds > 0
        words = self.tr("Copied, clears in {seconds} s").format(seconds=seconds) if self._copied else ""
        self._said.setText(words or _NOTHING)
        self._copy.setAccessibleDescription(words)

    # --- words ------------------------------------------------------------------------------------------------------
    def retranslate(self) -> None:
        name = translate("states", KINDS[self.kind])
        self._title.setText(name)
        self._copy.setText(self.tr("Copy"))
        self._copy.setAccessibleName(self.tr("Copy {name}").format(name=name))
        self._more.setAccessibleName(self.tr("More for {name}").format(name=name))
        self._force.setText(self.tr("Force-refresh the stable access_token…"))
        self._say_show()
        self._show_state()
        self._show_facts()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _say_show(self) -> None:
        name, shown = self._title.text(), self._revealed.isVisible()
        say_wide(self._show, shown, self.tr("Show"), self.tr("Hide"))
        spoken = self.tr("Hide {name}") if shown else self.tr("Show {name}")
        self._show.setAccessibleName(spoken.format(name=name))

    def _show_state(self) -> None:
        credential = self._credential
        state = credential.state(self._now) if credential else State.UNKNOWN
        tone, icon = _LOOKS[state]
        word = translate("states", STATES[state])
        if self._pill.text() != word or state is not self._state:
            self._pill.say(word, tone, icon)
        self._state = state
        for button in (self._copy, self._show):
            button.setEnabled(credential is not None)
        name = self._title.text()
        if credential is None:
            self._ring.show_state(0, "faint", "–", self.tr("not fetched"), f"{name}, {word}")
            return
        remaining = credential.remaining_s(self._now)
        if state is State.REPLACED:
            small = self.tr("invalid")
            self._ring.show_state(0, "bad", "–", small, f"{name}, {word}, {small}")
        elif state is State.EXPIRED:
            self._ring.show_state(0, "bad", "0:00", self.tr("expired"), f"{name}, {word}")
        else:
            small = self.tr("left at most") if credential.upper_bound else self.tr("left")
            left = duration(remaining, translate)
            spoken = self.tr("{name}, {state}, {left} left").format(name=name, state=word, left=left)
            colour = {Tone.GOOD: "good", Tone.WARN: "warn"}.get(tone, "faint")
            self._ring.show_state(remaining / 7200, colour, countdown(remaining), small, spoken)

    def _show_facts(self) -> None:
        credential = self._credential
        if credential is None:
            self._origin.setText("")
            self._end.setText("")
            return
        is_ticket = self.kind is not CredentialKind.ACCESS_TOKEN
        origin = self.tr("{source}, first seen {time}") if is_ticket else self.tr("{source}, {time}")
        seen = clock_time_s(credential.obtained.wall)
        self._origin.setText(origin.format(source=translate("states", SOURCES[credential.source]), time=seen))
        if credential.refused_at is not None:
            end = self.tr("was due to expire at {time}")
        elif credential.upper_bound:
            end = self.tr("expires by {time}")
        else:
            end = self.tr("expires {time}")
        self._end.setText(end.format(time=clock_time(credential.ends_at)))
