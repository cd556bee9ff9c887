"""Two configurations side by side: which values differ, and whether that matters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from wxdesk.secrecy import redact
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.masking import masked
from wxdesk.signing.mistakes.mistake import Cause


class Meaning(StrEnum):
    """What it means that a value differs."""

    OTHER_ACCOUNT = "other_account"
    NEW_EACH_TIME = "new_each_time"
    MILLISECONDS = "milliseconds"
    ODD_TIMESTAMP = "odd_timestamp"
    ODD_NONCE = "odd_nonce"
    FOLLOWS = "follows"  # a signature differs as soon as anything else does
    OTHER_TICKET = "other_ticket"  # nothing else differs, and the signature does
    SAME_SIGNATURE = "same_signature"  # though what is signed differs
    NO_SHA1 = "no_sha1"
    OTHER_URL = "other_url"
    CHECKED_URL = "checked_url"
    KEY_SPELLING = "key_spelling"
    OTHER_APIS = "other_apis"
    MISSING_HERE = "missing_here"  # in the failing one
    MISSING_THERE = "missing_there"
    STRING1 = "string1"
    TICKET = "ticket"


# None of these makes a signature wrong.
NORMAL = (Meaning.NEW_EACH_TIME, Meaning.FOLLOWS, Meaning.MISSING_THERE, Meaning.OTHER_APIS)


@dataclass(frozen=True)
class FieldDifference:
    """`field` of Evidence; `works` and `fails` as they are shown, credentials as hints."""

    field: str
    works: str
    fails: str
    meaning: Meaning

    @property
    def is_normal(self) -> bool:
        return self.meaning in NORMAL


@dataclass(frozen=True)
class Compared:
    """`same`: fields with the same value in both. `faults`: what is wrong with the failing one's keys by itself."""

    differences: tuple[FieldDifference, ...]
    same: tuple[str, ...]
    faults: tuple[Cause, ...]

    @property
    def telling(self) -> tuple[FieldDifference, ...]:
        return tuple(one for one in self.differences if not one.is_normal)


_FIELDS = ("appid", "url", "timestamp", "noncestr", "signature", "real_auth_urls", "string1", "ticket")
# Without what is new each time, and what follows from it.
_INPUTS = ("appid", "url", "timestamp", "noncestr")
_SECONDS, _MILLISECONDS, _SHA1 = (
    re.compile(r"[0-9]{10}"),
    re.compile(r"[0-9]{13}"),
    re.compile(r"[0-9a-f]{40}"),
)
_KEY_BEFORE = re.compile(r"([A-Za-z_]{3,40})[\"'\\]{0,4}\s{0,8}[:=]>?\s{0,8}[\"'`\\]{0,4}$")
_LOOKED_BACK = 80  # characters before a value, for its key


def compare(works: Evidence, fails: Evidence, works_text: str, fails_text: str) -> Compared:
    """The two, each with the text that it was read from."""
    works, fails = _as_written(works, works_text), _as_written(fails, fails_text)
    differences: list[FieldDifference] = []
    same: list[str] = []
    for name in _FIELDS:
        one, other = _value(works, name), _value(fails, name)
        # Tickets of one account begin alike, and their hints with them.
        if works.ticket == fails.ticket if name == "ticket" else one == other:
            if one and not (name == "signature" and _inputs_differ(works, fails)):
                same.append(name)
            elif one:
                differences.append(_difference(name, one, other, Meaning.SAME_SIGNATURE))
        else:
            meaning = _meaning(name, one, other, works, fails)
            differences.append(_difference(name, one, other, meaning))
    differences += _keys(works, fails, works_text, fails_text)
    differences += _apis(works, fails)
    return Compared(tuple(differences), tuple(same), fails.config_faults)


def _as_written(evidence: Evidence, text: str) -> Evidence:
    """With the timestamp as it stands in the text: what reading it undid, a back end may have signed."""
    there = (text[place.start : place.end] for place in evidence.places if place.field == "timestamp")
    return replace(evidence, timestamp=next(there, evidence.timestamp))


def _value(evidence: Evidence, name: str) -> str:
    value = getattr(evidence, name)
    if name == "ticket":
        return value.hint() if value is not None else ""
    if name == "signature":
        return str(value or evidence.malformed_signature)
    if isinstance(value, tuple):
        return "\n".join(value)
    return str(value)


def _difference(name: str, works: str, fails: str, meaning: Meaning) -> FieldDifference:
    """With credentials as hints, or masked."""
    shown = masked if name == "string1" else redact
    return FieldDifference(name, shown(works), shown(fails), meaning)


def _inputs_differ(works: Evidence, fails: Evidence) -> bool:
    return any(
        _value(works, name) and _value(fails, name) and _value(works, name) != _value(fails, name)
        for name in _INPUTS[1:]
    )


def _meaning(name: str, works: str, fails: str, one: Evidence, other: Evidence) -> Meaning:
    if not works or not fails:
        return Meaning.MISSING_THERE if not works else Meaning.MISSING_HERE
    if name == "signature":
        return _of_signature(fails, one, other)
    return {
        "appid": Meaning.OTHER_ACCOUNT,
        "url": Meaning.OTHER_URL,
        "timestamp": _of_timestamp(fails),
        "noncestr": Meaning.NEW_EACH_TIME if fails.isalnum() and fails.isascii() else Meaning.ODD_NONCE,
        "real_auth_urls": Meaning.CHECKED_URL,
        "string1": Meaning.STRING1,
        "ticket": Meaning.TICKET,
    }[name]


def _of_timestamp(fails: str) -> Meaning:
    if _SECONDS.fullmatch(fails):
        return Meaning.NEW_EACH_TIME
    return Meaning.MILLISECONDS if _MILLISECONDS.fullmatch(fails) else Meaning.ODD_TIMESTAMP


def _of_signature(fails: str, one: Evidence, other: Evidence) -> Meaning:
    if not _SHA1.fullmatch(fails):
        return Meaning.NO_SHA1
    all_known = all(_value(one, name) for name in _INPUTS[1:])
    same = all(_value(one, name) == _value(other, name) for name in _INPUTS)
    return Meaning.OTHER_TICKET if all_known and same else Meaning.FOLLOWS


def _keys(one: Evidence, other: Evidence, works: str, fails: str) -> Iterator[FieldDifference]:
    """Fields whose keys are spelt another way in the same kind of text."""
    spelt, here = _spellings(one, works), _spellings(other, fails)
    for key in here:
        if key in spelt and spelt[key] != here[key]:
            yield FieldDifference(key[0], spelt[key], here[key], Meaning.KEY_SPELLING)


def _spellings(evidence: Evidence, text: str) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for place in evidence.places:
        key = _KEY_BEFORE.search(text[max(place.start - _LOOKED_BACK, 0) : place.start])
        if key is not None and place.field in _FIELDS:
            found.setdefault((place.field, place.form.value), key[1])
    return found


def _apis(one: Evidence, other: Evidence) -> Iterator[FieldDifference]:
    works, fails = one.js_api_list, other.js_api_list
    if works and set(works) != set(fails):
        yield FieldDifference("jsApiList", ", ".join(works), ", ".join(fails), Meaning.OTHER_APIS)
