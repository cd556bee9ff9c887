"""The fields of a signature as chips: what was found in the pasted text, and what somebody typed in its place."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wxdesk.errors import InputError
from wxdesk.secrecy import redact
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.field_names import SHAPES
from wxdesk.signing.signature import check_signature, check_timestamp
from wxdesk.ui.language import translate
from wxdesk.ui.pages.diagnose.pasted.chip import ChipState, FieldChip
from wxdesk.ui.pages.diagnose.pasted.editor import FieldEditor, Value
from wxdesk.ui.widgets import FlowLayout
from wxdesk.ui.widgets.text.texts import as_plain
from wxdesk.wording.errors import describe
from wxdesk.wording.signing.places import tell_place
from wxdesk.wording.signing.verdict_text import EVIDENCE_NAMES

TICKET, ERRCODE = "ticket", "errcode"
_CHIPS = (
    "appid",
    "timestamp",
    "noncestr",
    "signature",
    "url",
    "real_auth_urls",
    "string1",
    TICKET,
    ERRCODE,
)
_MOST_PLACES = 6  # that a chip tells when pointed at
_MOST_SHOWN = 200  # characters of a value, in what a chip tells
_CHECKS = {"timestamp": check_timestamp, "signature": check_signature}


class FieldChips(QWidget):
    """What is typed stands in the place of what was found, until the pasted text brings another value for that field;
    what was found is handed on unchanged. The ticket is chosen elsewhere: `ticket_wanted`.
    """

    edited = Signal()
    looked_at = Signal(str)  # the field that is edited now
    ticket_wanted = Signal(object)  # the chip that was clicked

    def __init__(self, over: QWidget) -> None:
        """`over`: what the editor may cover."""
        super().__init__()
        self._found = Evidence()
        self._typed: dict[str, Any] = {}
        self._problems: dict[str, str] = {}
        self._editing = ""
        self.chips = {name: FieldChip(name) for name in _CHIPS}
        flow = FlowLayout(self)
        for name, chip in self.chips.items():
            flow.addWidget(chip)
            chip.clicked.connect(lambda checked=False, name=name: self.edit(name))
        self.editor = FieldEditor(over)
        self.editor.edited.connect(self._on_edited)
        self.editor.reset_wanted.connect(self._on_reset)

    def retranslate(self) -> None:
        self.editor.retranslate()
        for name, chip in self.chips.items():
            chip.setText(self._name(name))
            chip.updateGeometry()
        self._light()

    # --- what is known ----------------------------------------------------------------------------------------------
    def evidence(self) -> Evidence:
        """What was found that can be a signature or claims to be one, and what was typed."""
        found = self._found
        return replace(found, **{"signature": found.signature or found.malformed_signature, **self._typed})

    def found(self) -> Evidence:
        return self._found

    def typed(self) -> dict[str, Any]:
        """What was typed, by field."""
        return dict(self._typed)

    def show_found(self, found: Evidence) -> None:
        """Take what a newly read text says."""
        for name in list(self._typed):
            if getattr(found, name) and getattr(found, name) != getattr(self._found, name):
                del self._typed[name]
        self._found = found
        self._check()

    def begin(self, typed: dict[str, Any]) -> None:
        """Nothing found yet, and `typed` typed."""
        self.editor.close_it(back=False)
        self._found, self._typed = Evidence(), dict(typed)
        self._check()

    def sound(self) -> Evidence:
        """The evidence without what cannot be a signature or a timestamp; that is said at the chip."""
        evidence = self.evidence()
        # Another digest than SHA-1 is wrong, but diagnosis can tell which it is.
        wrong = [name for name in self._problems if not SHAPES[name].fullmatch(getattr(evidence, name))]
        unfit: dict[str, Any] = dict.fromkeys(wrong, "")
        return replace(evidence, **unfit)

    def problem(self, name: str) -> str:
        """What is wrong with the field's form."""
        return self._problems.get(name, "")

    # --- editing ----------------------------------------------------------------------------------------------------
    def edit(self, name: str) -> None:
        if name == TICKET:
            self.ticket_wanted.emit(self.chips[name])
            return
        self._editing = name
        value = getattr(self.evidence(), name)
        shown: Value = value if isinstance(value, tuple) else str(value or "")
        others = tuple(one for one in self._found.others.get(name, ()) if one != value)
        if name == "url":
            others = tuple(one for one in self._found.other_urls if one != value)
        self.editor.open_field(self.chips[name], self._name(name), shown, others, name in self._typed)
        self._say_note()
        self.looked_at.emit(name)

    def _on_edited(self, value: Value) -> None:
        name = self._editing
        taken: Any = _number(value) if name == ERRCODE else value
        found = self._found.malformed_signature if name == "signature" else ""
        if taken == (getattr(self._found, name) or found or type(taken)()):
            self._typed.pop(name, None)
        else:
            self._typed[name] = taken
        self._check()
        self._say_note()
        self.edited.emit()

    def _on_reset(self) -> None:
        self._typed.pop(self._editing, None)
        self._check()
        self.edited.emit()

    def _say_note(self) -> None:
        problem = self._problems.get(self._editing, "")
        self.editor.say(problem or self._places(self._editing), "bad" if problem else "faint")

    # --- inside -----------------------------------------------------------------------------------------------------
    def _check(self) -> None:
        evidence = self.evidence()
        self._problems = {}
        for name, check in _CHECKS.items():
            try:
                if getattr(evidence, name):
                    check(getattr(evidence, name))
            except InputError as error:
                self._problems[name] = str(describe(error, translate))
        self._light()

    def _light(self) -> None:
        evidence = self.evidence()
        for name, chip in self.chips.items():
            known = getattr(evidence, name)
            state = ChipState.TYPED if name in self._typed else ChipState.FOUND
            chip.show_state(
                ChipState.WRONG if name in self._problems else state if known else ChipState.MISSING
            )
            value = _told(known)
            told = (self._state_words(chip.state), value, self._problems.get(name, ""), self._places(name))
            chip.setToolTip(as_plain("\n".join(filter(None, told[1:]))))
            chip.setAccessibleName(f"{self._name(name)}: {told[0]}")
            chip.setAccessibleDescription(" ".join(filter(None, told[1:])))

    def _state_words(self, state: ChipState) -> str:
        return {
            ChipState.MISSING: self.tr("missing"),
            ChipState.FOUND: self.tr("found"),
            ChipState.TYPED: self.tr("typed by hand"),
            ChipState.WRONG: self.tr("wrong form"),
        }[state]

    def _places(self, name: str) -> str:
        places = [place for place in self._found.places if place.field == name]
        return "\n".join(tell_place(place, translate) for place in places[:_MOST_PLACES])

    def _name(self, name: str) -> str:
        return translate("verdicts", EVIDENCE_NAMES[name])


def _told(known: Any) -> str:
    """A value as a chip tells it: bounded, and without credentials."""
    if not known:
        return ""
    if hasattr(known, "hint"):
        return str(known.hint())
    text = "\n".join(known[:3]) if isinstance(known, tuple) else str(known)
    return redact(text)[:_MOST_SHOWN]


def _number(value: Value) -> int | None:
    digits = str(value).strip()
    return (
        int(digits) if digits.isascii() and digits.removeprefix("-").isdigit() and len(digits) < 10 else None
    )
