"""One credential: its ring, state, masked value, where it came from and when it ends."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wxdesk.clock import Moment
from wxdesk.secrecy import Secret
from wxdesk.tokens.credential import Credential, CredentialKind, State
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.widgets import Button, Card, Label, Pill, Ring, Tone, mono_label
from wxdesk.wording.numbers import clock_time, clock_time_s, countdown, duration
from wxdesk.wording.states import KINDS, SOURCES, STATES

_LOOKS: dict[State, tuple[Tone, str]] = {
    State.FRESH: (Tone.GOOD, "good"),
    State.SOON: (Tone.WARN, "soon"),
    State.REPLACED: (Tone.BAD, "warn"),
    State.EXPIRED: (Tone.BAD, "bad"),
    State.UNKNOWN: (Tone.QUIET, "unknown"),
}

_LINE = 44  # characters of a revealed value in a line


class CredentialCard(Card):
    copy_requested = Signal(object)  # Secret

    def __init__(self, kind: CredentialKind) -> None:
        super().__init__()
        self.kind = kind
        self._credential: Credential | None = None
        self._now = Moment(0, 0)
        self._state = State.UNKNOWN
        self._build()
        self._copy.clicked.connect(self._on_copy_clicked)
        self._show.pressed.connect(self._reveal)
        self._show.released.connect(self.hide_value)
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
        self._slip = Label(mono=True, wrap=False, parent=self)
        self._slip.setWindowFlags(Qt.WindowType.ToolTip)
        self._slip.setAutoFillBackground(True)
        self._slip.setMargin(theme.GRID)
        self._slip.hide()
        self._origin = Label(scale=theme.SMALL, colour="faint")
        self._end = Label(scale=theme.SMALL, colour="faint")
        self._copy = Button()
        self._show = Button()
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._show)
        buttons.addStretch(1)
        facts = QVBoxLayout()
        facts.setSpacing(4)
        facts.addWidget(self._value)
        facts.addWidget(self._origin)
        facts.addWidget(self._end)
        facts.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignTop)
        middle.addLayout(facts, 1)
        self.body.addLayout(head)
        self.body.addLayout(middle, 1)
        self.body.addLayout(buttons)

    def show_credential(self, credential: Credential | None, now: Moment) -> None:
        """Called each second and after each change; only what differs is painted."""
        changed = credential is not self._credential
        self._credential, self._now = credential, now
        self._show_state()
        if changed:
            self.hide_value()
            self._show_facts()

    def hide_value(self) -> None:
        self._slip.hide()
        self._slip.clear()
        self._value.setText(self._credential.value.hint() if self._credential else "")

    def count_clearing(self, secret: Secret | None, seconds: int) -> None:
        """While the value is in the clipboard, its copy button counts down to the moment it is taken out again."""
        ours = secret is not None and self._credential is not None and secret == self._credential.value
        text = (
            self.tr("Clears in {seconds} s").format(seconds=seconds) if ours and seconds else self.tr("Copy")
        )
        self._copy.setText(text)
        self._copy.updateGeometry()

    def retranslate(self) -> None:
        name = translate("states", KINDS[self.kind])
        self._title.setText(name)
        self._copy.setText(self.tr("Copy"))
        self._copy.setAccessibleName(self.tr("Copy {name}").format(name=name))
        self._show.setText(self.tr("Show"))
        self._show.setAccessibleName(self.tr("Show {name} while pressed").format(name=name))
        self._show.setToolTip(self.tr("Shown while pressed"))
        self._show_state()
        self._show_facts()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _show_state(self) -> None:
        credential = self._credential
        state = credential.state(self._now) if credential else State.UNKNOWN
        tone, icon = _LOOKS[state]
        word = translate("states", STATES[state])
        if self._pill.text() != word or state is not self._state:
            self._pill.say(word, tone, icon)
        self._state = state
        usable = credential is not None
        self._copy.setEnabled(usable)
        self._show.setEnabled(usable)
        name = self._title.text()
        if credential is None:
            self._ring.show_state(0, "faint", "–", self.tr("not fetched"), f"{name}, {word}")
            return
        remaining = credential.remaining_s(self._now)
        if state is State.REPLACED:
            small = self.tr("since {time}").format(time=clock_time(credential.refused_at or 0))
            self._ring.show_state(0, "bad", self.tr("dead"), small, f"{name}, {word}, {small}")
        elif state is State.EXPIRED:
            self._ring.show_state(0, "bad", "0:00", self.tr("expired"), f"{name}, {word}")
        else:
            small = self.tr("at most") if credential.upper_bound else self.tr("left")
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
        seen = clock_time_s(credential.obtained.wall)
        source = SOURCES[credential.source]
        is_ticket = self.kind is not CredentialKind.ACCESS_TOKEN
        origin = self.tr("{source}, first seen {time}") if is_ticket else self.tr("{source}, {time}")
        self._origin.setText(origin.format(source=source, time=seen))
        if credential.refused_at is not None:
            end = self.tr("should have ended {time}")
        elif credential.upper_bound:
            end = self.tr("ends {time} at the latest")
        else:
            end = self.tr("ends {time}")
        self._end.setText(end.format(time=clock_time(credential.ends_at)))

    def _reveal(self) -> None:
        """In full, in a slip over the card: the card itself must not change its shape while a finger is down."""
        if self._credential is not None:
            value = self._credential.value.reveal()
            lines = [value[at : at + _LINE] for at in range(0, len(value), _LINE)]
            self._slip.setText("\n".join(lines))
            self._slip.adjustSize()
            self._slip.move(self._value.mapToGlobal(self._value.rect().topLeft()))
            self._slip.show()

    def _on_copy_clicked(self) -> None:
        if self._credential is not None:
            self.copy_requested.emit(self._credential.value)
