"""The cases of this session: bounded, in memory only, the newest first."""

from dataclasses import dataclass, field
from typing import Any

from wxdesk.ui.accounts.ticket_input import ChosenTicket
from wxdesk.ui.pages.diagnose.cases.case import Case

MOST_CASES, MOST_CHARACTERS = 20, 8_000_000


@dataclass(frozen=True)
class KeptCase:
    """What was pasted, the fields typed by hand, the ticket, and what had come out at `at` (epoch seconds)."""

    text: str = field(default="", repr=False)
    typed: dict[str, Any] = field(default_factory=dict, repr=False)
    ticket: ChosenTicket = field(default_factory=ChosenTicket)
    case: Case | None = field(default=None, repr=False)
    at: float = 0.0

    @property
    def is_empty(self) -> bool:
        return not self.text.strip() and not any(self.typed.values())


class KeptCases:
    """`undo` is what was put aside last, and comes back with one step; `undone`: that step was the last one."""

    def __init__(self) -> None:
        self.cases: tuple[KeptCase, ...] = ()
        self.undo: KeptCase | None = None
        self.undone = False

    def keep(self, case: KeptCase) -> None:
        self.undo, self.undone = case, False
        if not case.is_empty:
            self.cases = _bounded((case, *self.cases))

    def take(self, case: KeptCase) -> None:
        """It is the present one now."""
        self.cases = tuple(one for one in self.cases if one is not case)

    def forget(self) -> None:
        self.cases, self.undo, self.undone = (), None, False


def _bounded(cases: tuple[KeptCase, ...]) -> tuple[KeptCase, ...]:
    """The newest; one that is too long by itself is the only one."""
    room = MOST_CHARACTERS
    kept: list[KeptCase] = []
    for case in cases[:MOST_CASES]:
        room -= len(case.text)
        if room < 0 and kept:
            break
        kept.append(case)
    return tuple(kept)
