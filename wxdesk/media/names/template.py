"""How files are to be called, written by whoever saves them: {date}/{seq:05}_{customer}_{media_id:8}{ext}.

{seq} {seq:05}            the row's number in its list, at least so many digits
{media_id} {media_id:8}   the media ID, or its first characters
{date} {time}             when the batch was begun: one that is resumed goes on under the same names
{customer} {客户:20}       a column of the list, or its first characters; of a file's name, without its extension
{ext}                     the extension that the content has, at the end; added where it is not written
/ makes folders; {{ and }} are braces.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from wxdesk import outside
from wxdesk.errors import InputError
from wxdesk.media.names import braces
from wxdesk.media.names.safe_name import (
    PATH_UNITS,
    SEGMENT_BYTES,
    STEM_BYTES,
    segment,
    units,
    without_extension,
)
from wxdesk.secrecy import redact

FIELDS = ("seq", "media_id", "date", "time", "ext")
LEVELS = 8  # of folders, the name included
LONGEST = 1000

_EXAMPLE = "{seq:05}_{media_id:8}"
_WIDTH = re.compile(r"0*[1-9]\d{0,2}")
_ABSOLUTE = re.compile(r"[A-Za-z]:|/|~")
_NO_NAME = re.compile(r"\W+")
# Behind the stem there may be an extension, 8 digits of a digest and the number of a file that is not the first.
_STEM_UNITS = PATH_UNITS - (SEGMENT_BYTES - STEM_BYTES) - len("_01234567") - len(" (9999)")
_SHORTEST = 8


class Row(NamedTuple):
    """What a name is made of. `date` and `time` are those of the batch."""

    seq: int
    media_id: str
    fields: Sequence[str]
    date: str
    time: str


Piece = Callable[[Row], str]


@dataclass(frozen=True)
class Template:
    text: str
    _segments: tuple[tuple[Piece, ...], ...]

    @classmethod
    def parse(cls, text: str, columns: Sequence[str] = ()) -> "Template":
        """A template whose fields may be named after `columns`, too, in any case and with any punctuation. A
        column called date or time goes before ours of that name.

        Raises InputError template_empty, template_too_long, template_credential, template_brace, template_field,
        template_width, template_absolute, template_parent, template_folder_empty, template_levels,
        template_ext_place.
        """
        written = text.strip().replace("\\", "/")
        if not written:
            raise InputError("template_empty", example=_EXAMPLE)
        if len(written) > LONGEST:
            raise InputError("template_too_long", limit=LONGEST)
        literal = "".join([piece.text if piece.name is None else ";" for piece in braces.pieces(written)])
        if redact(literal) != literal:
            raise InputError("template_credential")
        if _ABSOLUTE.match(written):
            raise InputError("template_absolute")
        levels = written.split("/")
        if len(levels) > LEVELS:
            raise InputError("template_levels", limit=LEVELS)
        known = _known(columns)
        segments: list[tuple[Piece, ...]] = []
        for level in levels:
            if not level.strip():
                raise InputError("template_folder_empty")
            if level.strip().strip(".") == "":
                raise InputError("template_parent")
            segments.append(_pieces(level, known, columns, last=len(segments) == len(levels) - 1))
        return cls(text.strip(), tuple(segments))

    def stem(self, row: Row) -> str:
        """The path below the batch's folder, with / and without the extension; safe on every system."""
        *folders, name = self._segments
        path = [segment("".join([piece(row) for piece in pieces]), of_file=False) for pieces in folders]
        path.append(segment("".join([piece(row) for piece in name]), of_file=True))
        stem = "/".join(path)
        return stem if len(stem) * 2 <= _STEM_UNITS or units(stem) <= _STEM_UNITS else _shortened(path)


def _known(columns: Sequence[str]) -> dict[str, Piece]:
    known: dict[str, Piece] = {"date": lambda row: row.date, "time": lambda row: row.time}
    for place, column in reversed(list(enumerate(columns))):
        known[_plain(column)] = _column(place)
    return known | {"seq": lambda row: str(row.seq), "media_id": lambda row: row.media_id}


def _plain(name: str) -> str:
    """A column's name as it is compared: “Customer name” and customer_name are one."""
    return _NO_NAME.sub("_", outside.normalized("NFKC", name).casefold()).strip("_")


def _column(place: int) -> Piece:
    def value(row: Row) -> str:
        return without_extension(row.fields[place].strip()) if place < len(row.fields) else ""

    return value


def _pieces(level: str, known: dict[str, Piece], columns: Sequence[str], last: bool) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    found = list(braces.pieces(level.strip()))
    for place, (written, between) in enumerate(found, 1):
        if between is None:
            pieces.append(_literal(written))
            continue
        name, colon, width = between.partition(":")
        if _plain(name) == "ext":
            if not last or place != len(found):
                raise InputError("template_ext_place", name=written)
            if width:
                raise InputError("template_width", name=written)
            continue
        piece = known.get(_plain(name))
        if piece is None:
            raise InputError("template_field", name=written, known=_listed(columns))
        pieces.append(_of_width(_plain(name), piece, width.strip(), written) if colon else piece)
    return tuple(pieces)


def _listed(columns: Sequence[str]) -> str:
    return " ".join(f"{{{name}}}" for name in dict.fromkeys((*FIELDS, *columns)))


def _literal(text: str) -> Piece:
    return lambda row: text


def _of_width(plain: str, piece: Piece, width: str, written: str) -> Piece:
    if not _WIDTH.fullmatch(width):
        raise InputError("template_width", name=written)
    size = int(width)
    if plain == "seq":
        digits = min(size, 20)
        return lambda row: f"{row.seq:0{digits}d}"
    return lambda row: piece(row)[:size]


def _shortened(path: list[str]) -> str:
    """A path too long for Windows, its longest names cut until it fits."""
    while (excess := units("/".join(path)) - _STEM_UNITS) > 0:
        longest = max(range(len(path)), key=lambda place: units(path[place]))
        name = path[longest]
        size = max(len(name) - excess, _SHORTEST)
        path[longest] = segment(name[:size], of_file=longest == len(path) - 1)
    return "/".join(path)
