"""All finds of a pasted text: as it stands, and with the damages undone that hide its structure."""

import dataclasses
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from wxdesk.signing.damage import PasteArtifact, Reading, readings
from wxdesk.signing.field_names import (
    ALONE,
    FLOAT_SECONDS,
    HOST_AND_PATH,
    LOOK_ALIKE_SECONDS,
    NO_VALUES,
    ROUNDED_SECONDS,
    SHAPES,
    WEB_ADDRESS,
)
from wxdesk.signing.pasted import string1
from wxdesk.signing.pasted.addresses import looks_like_request
from wxdesk.signing.pasted.find import ADDRESSES, Kind, Match
from wxdesk.signing.pasted.passage import MOST_NAMES, Passage
from wxdesk.signing.pasted.passages import passages
from wxdesk.signing.pasted.repaired import RepairedText, repaired
from wxdesk.signing.pasted_value import LONGEST, Value
from wxdesk.signing.place import Form

# Where a value is cut short by one of these, what goes on behind it belongs to the value.
_CUTS = {
    PasteArtifact.JSON_ESCAPE,
    PasteArtifact.JSON_SLASH,
    PasteArtifact.FULL_WIDTH,
    PasteArtifact.INVISIBLE,
    PasteArtifact.MARKDOWN,
}


@dataclass
class Matches:
    """`sound`: values that can be what they are called. `malformed`: what claims to be a signature and is none.

    `rounded`: timestamps that have lost their last digits.
    """

    sound: list[Match] = field(default_factory=list)
    malformed: list[Match] = field(default_factory=list)
    rounded: list[Match] = field(default_factory=list)
    readings: dict[str, list[Reading]] = field(default_factory=dict)

    def add(self, find: Match) -> None:
        settled = _settled(find)
        if settled is not None:
            self.sound.append(settled)
        elif find.kind is Kind.SIGNATURE and find.value.strip():
            self.malformed.append(find)
        elif find.kind is Kind.TIMESTAMP and _is_rounded(find.value.strip()):
            self.rounded.append(find)

    def also_reads(self, value: str, reading: Reading) -> None:
        known = self.readings.setdefault(value, [])
        if reading.value != value and reading.value not in [one.value for one in known]:
            known.append(reading)


def read(text: str) -> Matches:
    """What stands in `text`."""
    finds = Matches()
    for find in _alone(text):
        finds.add(find)
    left = plain_left = MOST_NAMES
    for start, end in passages(text) if not (finds.sound or finds.malformed) else ():
        plain_left, left = _read_passage(finds, text[start:end], start, (plain_left, left))
    _unnamed(finds, text)
    finds.sound = _once(finds.sound)
    return finds


def _once(finds: list[Match]) -> list[Match]:
    """In the order of the text; of an address that was found by itself and behind its name, the latter."""
    by_place: dict[tuple[str, int, int, str], Match] = {}
    for find in finds:
        place = find.field, find.start, find.end, find.value
        if place not in by_place or find.kind not in (Kind.ADDRESS, Kind.LINK):
            by_place[place] = find
    return sorted(by_place.values(), key=lambda find: (find.start, find.end))


_NEARLY = re.compile(r"[0-9A-Za-z]{36,44}")  # a signature that was selected or typed badly
_NO_HEX = re.compile(r"[^0-9A-Fa-f]")
_MOST_STRAY = 3


def _alone(text: str) -> Iterator[Match]:
    """One value, and nothing else, was pasted."""
    alone = text.strip()
    start = text.find(alone)
    end = start + len(alone)
    if len(alone) > LONGEST or "\n" in alone:
        return
    if string1.begins_like(alone):
        yield from string1.finds(Value(alone, start, end, end))
        return
    for kind, shape in (*ALONE.items(), (Kind.URL, HOST_AND_PATH)):
        if shape.fullmatch(alone) and not looks_like_request(alone):
            yield Match(kind, alone, start, end, Form.ALONE)
            return
    if len(_NO_HEX.sub("", alone)) >= len(alone) - _MOST_STRAY and _NEARLY.fullmatch(alone):
        yield Match(Kind.SIGNATURE, alone, start, end, Form.ALONE)


# What can be nothing else, and stands there without a name.
_UNNAMED = {
    Kind.SIGNATURE: re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{40}(?![0-9A-Za-z])"),
    Kind.APPID: re.compile(r"(?<![0-9A-Za-z])wx[0-9a-f]{16}(?![0-9A-Za-z])"),
}
_LONGEST_UNNAMED = 64_000  # characters that are looked through for it
# What most likely is, beside a signature: a moment of these years in seconds, then a word of letters and digits.
_VALUES_ALONE = {
    Kind.TIMESTAMP: re.compile(r"(?<![\w.%/=&?:#-])1[4-9][0-9]{8}(?![\w.%/=-])"),
    Kind.NONCESTR: re.compile(
        r"(?<![\w.%/=&?:#@-])(?=[A-Za-z]{0,40}[0-9])(?=[0-9]{0,40}[A-Za-z])[0-9A-Za-z]{10,32}(?![\w.%/=(@:-])"
    ),
}
_BESIDE = 400  # characters around the signature


def _unnamed(finds: Matches, text: str) -> None:
    if len(text) > _LONGEST_UNNAMED:
        return
    named = {find.kind for find in (*finds.sound, *finds.malformed)}
    for kind, shape in _UNNAMED.items():
        found = {match[0]: match.span() for match in shape.finditer(text)}
        if kind not in named and len(found) == 1:
            ((value, span),) = found.items()
            finds.add(Match(kind, value, *span, Form.ALONE))
    signatures = [find for find in finds.sound if find.kind is Kind.SIGNATURE]
    if len(signatures) == 1:
        _values_alone(finds, text, signatures[0])


def _values_alone(finds: Matches, text: str, signature: Match) -> None:
    """The timestamp and the nonce of a signature whose values were pasted without their names."""
    for kind, shape in _VALUES_ALONE.items():
        if any(find.kind is kind for find in finds.sound):
            continue
        taken = {find.value for find in finds.sound}
        around = max(signature.start - _BESIDE, 0), signature.end + _BESIDE
        found = [match for match in shape.finditer(text, *around) if match[0] not in taken]
        outside = [
            match
            for match in found
            if not any(find.start <= match.start() < find.end for find in finds.sound)
        ]
        if len({match[0] for match in outside}) != 1:
            return
        finds.add(Match(kind, outside[0][0], *outside[0].span(), Form.ALONE))


def _read_passage(finds: Matches, text: str, start: int, left: tuple[int, int]) -> tuple[int, int]:
    """`left`: how many names may be read in the text as it stands and in the mended one, before and after."""
    plain = Matches()
    passage = Passage(text, left[0])
    for find in passage.finds():
        plain.add(find)
    healed = repaired(text)
    mended_left = _compare(plain, healed, left[1]) if healed is not None else left[1]
    for found, into in (
        (plain.sound, finds.sound),
        (plain.malformed, finds.malformed),
        (plain.rounded, finds.rounded),
    ):
        into += [dataclasses.replace(find, start=start + find.start, end=start + find.end) for find in found]
    for value, others in plain.readings.items():
        for other in others:
            finds.also_reads(value, other)
    return passage.names_left, mended_left


def _compare(plain: Matches, healed: RepairedText, left: int) -> int:
    """Add to `plain` what only the mended text says: new finds, and other readings of the finds that are there."""
    there = _ByField(plain.sound)
    passage = Passage(healed.text, left)
    for found in passage.finds():
        start, end = healed.span(found.start, found.end)
        undone = (*healed.undone(found.start - 1, found.end + 1), *found.undone)
        find = dataclasses.replace(found, start=start, end=end, undone=undone)
        same = there.overlapping(find, find.field)
        if not same and find.kind is Kind.REAL_AUTH_URL:
            same = there.overlapping(find, "url")  # addresses by themselves, for want of structure
        named = [number for number in same if plain.sound[number].kind is not Kind.ADDRESS]
        if not same:
            plain.add(find)
        elif undone and (find.value not in [plain.sound[number].value for number in same] or not named):
            _other_reading(plain, (named or same)[0], find, healed)
    return passage.names_left


def _other_reading(plain: Matches, number: int, find: Match, healed: RepairedText) -> None:
    """Of plain.sound[number]: another reading, or the whole of which that is a piece."""
    same = plain.sound[number]
    whole = _settled(find) if _is_whole(same, find, healed) else None
    if whole is None:
        plain.also_reads(same.value, Reading(find.value, find.undone))
        return
    plain.sound[number] = whole
    plain.also_reads(whole.value, Reading(same.value, ()))


def _is_whole(same: Match, find: Match, healed: RepairedText) -> bool:
    """Whether `find` is what `same` is a piece of, or has a name where that has none for want of structure."""
    if find.start != same.start:
        return False
    if same.kind in (Kind.ADDRESS, Kind.LINK) and find.kind in (Kind.PAGE, Kind.URL, Kind.REAL_AUTH_URL):
        return True
    # Punctuation at the end of an address does not count as its own.
    cuts = {healed.begins_at(same.end + further) for further in range(3)} if find.end > same.end else set()
    broken = PasteArtifact.LINE_WRAP in cuts
    return bool(cuts & _CUTS) or (
        broken and (Form.STRING1 in (same.form, find.form) or healed.fills_line(same.end))
    )


class _ByField:
    """Finds by their number, and where they stand."""

    def __init__(self, finds: list[Match]) -> None:
        self._spans: dict[str, list[tuple[int, int, int]]] = {}
        for number, find in enumerate(finds):
            self._spans.setdefault(find.field, []).append((find.start, find.end, number))
        for spans in self._spans.values():
            spans.sort()

    def overlapping(self, find: Match, field: str) -> list[int]:
        """Those of `field` that stand where `find` does: they overlap no others, but may share a place."""
        known = self._spans.get(field, [])
        last = bisect_left(known, (max(find.end, find.start + 1),))
        first = last
        while first > 0 and known[first - 1][1] > find.start:
            first -= 1
        return [number for _, _, number in known[first:last]]


def _settled(find: Match) -> Match | None:
    """The find with the first reading of its value that can be one; None where none can."""
    if find.kind in (Kind.READY, Kind.TEMPLATE):
        return find
    if find.form is Form.STRING1 and find.value.strip().lower() in NO_VALUES:
        return None
    if _fits(find.kind, find.value):
        return find if find.kind not in SHAPES else dataclasses.replace(find, value=find.value.strip())
    if find.kind is Kind.TIMESTAMP:
        seconds = _seconds(find)
        if seconds is not None:
            return seconds
    if find.kind in SHAPES or find.kind in ADDRESSES:
        for other in sorted(readings(find.value), key=lambda one: len(one.undone)):
            if _fits(find.kind, other.value):
                value = other.value.strip() if find.kind in SHAPES else other.value
                return dataclasses.replace(find, value=value, undone=(*find.undone, *other.undone))
    if find.kind in (Kind.PAGE, Kind.URL) and HOST_AND_PATH.fullmatch(find.value.strip()):
        value = f"https://{find.value.strip()}"
        return dataclasses.replace(find, value=value, undone=(*find.undone, PasteArtifact.NO_SCHEME))
    return None


def _seconds(find: Match) -> Match | None:
    """A timestamp that is written otherwise than in digits. In wx.config a number is exact, and a letter a letter."""
    text, of_code = find.value.strip(), find.form is Form.WX_CONFIG
    if FLOAT_SECONDS.fullmatch(text) and (of_code or not _is_rounded(text)):
        whole = str(int(Decimal(text)))
        return dataclasses.replace(find, value=whole) if _fits(find.kind, whole) else None
    if LOOK_ALIKE_SECONDS.fullmatch(text) and not of_code:
        undone = (*find.undone, PasteArtifact.LOOK_ALIKE)
        return dataclasses.replace(find, value=text.translate(_DIGITS), undone=undone)
    return None


_DIGITS = str.maketrans("lIOo", "1100")


def _is_rounded(text: str) -> bool:
    return ROUNDED_SECONDS.fullmatch(text) is not None and int(Decimal(text).as_tuple().exponent) > 0


def _fits(kind: Kind, value: str) -> bool:
    shape = SHAPES.get(kind)
    if shape is not None:
        return shape.fullmatch(value.strip()) is not None
    if kind in ADDRESSES:
        return WEB_ADDRESS.fullmatch(value) is not None
    return bool(value.strip())
