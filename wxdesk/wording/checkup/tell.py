"""A line of a check-up, and the whole of it, in the reader's language."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from wxdesk.accounts.account import Account
from wxdesk.checkup.line import Line, Part, State, Step, first_wrong
from wxdesk.checkup.outcomes import REFUSED
from wxdesk.secrecy import redact, redacted_fields
from wxdesk.wording import Translate, in_a_row, tr_noop
from wxdesk.wording.checkup.names import ACTORS, PROBES, QUOTAS, STATES, STEPS
from wxdesk.wording.checkup.outcomes import OUTCOMES
from wxdesk.wording.errors import UserMessage, describe
from wxdesk.wording.keyrings import PLACES
from wxdesk.wording.numbers import duration

_WHO = tr_noop("checkup", "Who should act: {who}")
_ALL_GOOD = tr_noop("checkup", "All good.")
# No colon: whoever redacts the text it is pasted into takes out what follows one behind a credential's name.
_STEP_SAYS = tr_noop("checkup", "{step} – {sentence}")
_TITLE = tr_noop("checkup", "Check-up: {name}")
_BETWEEN = tr_noop("checkup", ", ")
_NAMED = tr_noop("checkup", "{name} – {words}")
_USED = tr_noop("checkup", "{used} of {limit} calls used")


@dataclass(frozen=True)
class ToldLine:
    """`remedy`, `who`, `small_print`, `parts` may be empty."""

    step: str
    state: str
    sentence: str
    remedy: str
    who: str
    small_print: str
    parts: tuple[str, ...]


def title(account: Account, translate: Translate) -> str:
    from wxdesk.wording.accounts import account_name

    return translate("checkup", _TITLE).format(name=redact(account_name(account, translate)))


def tell(line: Line, translate: Translate) -> ToldLine:
    told = _message(line, translate)
    who = translate("checkup", _WHO).format(who=translate("checkup", ACTORS[line.who])) if line.who else ""
    return ToldLine(
        translate("checkup", STEPS[line.step]),
        translate("checkup", STATES[line.state]),
        told.sentence,
        told.remedy,
        who,
        told.small_print,
        tuple(_tell_part(one, line.step, translate) for one in sorted(line.parts, key=_is_right)),
    )


def verdict(lines: Iterable[Line], translate: Translate) -> str:
    """The first thing that is wrong and its next step, or that nothing is."""
    wrong = first_wrong(lines)
    if wrong is None:
        return translate("checkup", _ALL_GOOD)
    told = tell(wrong, translate)
    sentence = translate("checkup", _STEP_SAYS).format(step=told.step, sentence=told.sentence)
    return in_a_row(sentence, told.remedy)


def report(account: Account, lines: Iterable[Line], translate: Translate, when: str) -> str:
    """For a colleague: plain text. Nothing in it is from outside but what errors and fields hold, which is redacted; our
    own sentences would lose the word behind “AppSecret:” by that."""
    found = tuple(lines)
    text = [
        f"{title(account, translate)} ({account.appid}) · {when}",
        verdict(found, translate),
        "",
        *(row for line in found for row in report_rows(line, translate)),
    ]
    return "\n".join(text)


def report_rows(line: Line, translate: Translate) -> list[str]:
    """A line as text: what it says first, below it, a little further right, what follows from that."""
    told = tell(line, translate)
    said = translate("checkup", _STEP_SAYS).format(step=told.step, sentence=told.sentence)
    rows = [f"[{told.state}] {said}"]
    if line.state in (State.BAD, State.WARN):
        rows += [f"    {more}" for more in (told.remedy, told.who, *told.parts, told.small_print) if more]
    return rows


def _message(line: Line | Part, translate: Translate) -> UserMessage:
    if line.outcome == REFUSED and line.error is not None:
        return describe(line.error, translate)
    sentence, remedy = OUTCOMES[line.outcome]
    fields = _fields(line, translate)
    return UserMessage(
        translate("checkup", sentence).format(**fields), translate("checkup", remedy) if remedy else ""
    )


def _fields(line: Line | Part, translate: Translate) -> dict[str, Any]:
    fields = redacted_fields(dict(line.fields))
    if "seconds" in fields:
        fields["off"] = duration(_to_the_minute(fields["seconds"]), translate)
    if "left_s" in fields:
        fields["left"] = duration(fields["left_s"], translate)
    if "place" in fields:
        fields["place"] = translate("states", PLACES[fields["place"]])
    if "names" in fields:
        names = (translate("checkup", PROBES[name]) for name in fields["names"])
        fields["names"] = translate("checkup", _BETWEEN).join(names)
    if "quota" in fields:
        fields["name"] = translate("checkup", QUOTAS[fields["quota"]])
    if isinstance(line, Line) and (wrong := _wrong_part(line)) is not None:
        fields["why"] = _message(wrong, translate).sentence.rstrip(".。")
    return fields


def _to_the_minute(seconds: int) -> int:
    """WeChat tells whole seconds, and a clock that is ten minutes off is often found 599 s off."""
    return round(seconds / 60) * 60 if seconds >= 60 else seconds


def _is_right(part: Part) -> bool:
    return part.state is State.GOOD


def _wrong_part(line: Line) -> Part | None:
    return next((one for one in line.parts if one.state in (State.BAD, State.WARN)), None)


def _tell_part(part: Part, step: Step, translate: Translate) -> str:
    names = {Step.QUOTA: QUOTAS, Step.PERMISSIONS: PROBES}.get(step)
    name = translate("checkup", names[part.name]) if names else redact(part.name)
    words = _used(part, translate) if "used" in part.fields else _words(part, translate)
    return translate("checkup", _NAMED).format(name=name, words=words)


def _used(part: Part, translate: Translate) -> str:
    used, limit = (f"{part.fields[name]:,}" for name in ("used", "limit"))
    return translate("checkup", _USED).format(used=used, limit=limit)


def _words(part: Part, translate: Translate) -> str:
    return _message(part, translate).sentence
