"""As many different photos as wanted, for tests and measurements: made on demand, none of them kept.

An ID says which number it is, so that a hundred thousand take no memory. A photo is put together from pieces
of JPEG that were coded beforehand: restart markers make the pieces independent, so that the six digits of its
number can be set into a picture that is otherwise ready. Padding brings it to the size of a phone's photo.
"""

import base64
import binascii
import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import overload

from wxdesk.sandbox import pictures
from wxdesk.sandbox.drawing import jpeg, letters
from wxdesk.sandbox.drawing.canvas import Canvas
from wxdesk.sandbox.drawing.figures import INK, WHITE

DEFAULT_SIZE_BYTES = 60_000
MOST = 1_000_000  # six digits

_WIDTH, _HEIGHT, _QUALITY = 480, 360, 85
_SCENES = (
    pictures.hills,
    pictures.sailing,
    pictures.balloons,
    pictures.flower,
    pictures.tea,
    pictures.lanterns,
)
# A cell holds one digit, in blocks of 8×8; one row of a cell is what stands between two restart markers.
_CELL_BLOCKS, _CELL_ROWS, _DIGITS = 4, 6, 6
_CELLS_A_ROW = _WIDTH // 8 // _CELL_BLOCKS
_PLATE_ROW, _PLATE_CELL = 4, 1  # where the plate begins: in rows of blocks, in cells
_DOT = 5
_LONGEST_COMMENT = 0xFFFF - 2


class NumberedImages(Sequence[str]):
    """The IDs of `count` photos of about 480×360, each of `size_bytes` bytes; `data(number)` is the photo.

    A size below what a photo needs by itself (some 25,000 bytes) leaves it unpadded. Raises ValueError for a
    count beyond six digits.
    """

    def __init__(self, count: int, size_bytes: int = DEFAULT_SIZE_BYTES) -> None:
        if not 0 <= count <= MOST:
            raise ValueError(f"0 to {MOST} numbered images, not {count}")
        self._numbers = range(count)
        self._size_bytes = size_bytes

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        if isinstance(index, slice):
            return [_id_of(number) for number in self._numbers[index]]
        return _id_of(self._numbers[index])

    def __iter__(self) -> Iterator[str]:
        return map(_id_of, self._numbers)

    def number(self, media_id: str) -> int | None:
        """Which of them an ID is; None for any other text."""
        number = _number_of(media_id)
        return number if number is not None and number in self._numbers else None

    def data(self, number: int) -> bytes:
        before, *gaps, after = _pieces(number % len(_SCENES))
        plates = _plates()
        figures = [int(digit) for digit in f"{number:0{_DIGITS}d}"]
        parts = [before]
        for row, gap in enumerate((*gaps, after)):
            parts += [plates[row][place][digit] for place, digit in enumerate(figures)]
            parts.append(gap)
        spare = self._size_bytes - sum(map(len, parts))
        return parts[0][:2] + _padding(number, spare) + b"".join((parts[0][2:], *parts[1:]))

    def prepare(self) -> None:
        """Draw the scenes now, so that the first photos take no longer than the others."""
        for number in range(min(len(self), len(_SCENES))):
            self.data(number)


def _id_of(number: int) -> str:
    sign = hashlib.sha384(b"wxdesk sandbox image %d" % number).digest()[:44]
    return base64.urlsafe_b64encode(sign + _veiled(sign, number.to_bytes(4, "big"))).decode()


def _number_of(media_id: str) -> int | None:
    if len(media_id) != 64 or not media_id.isascii():
        return None
    try:
        code = base64.urlsafe_b64decode(media_id)
    except binascii.Error:
        return None
    number = int.from_bytes(_veiled(code[:-4], code[-4:]), "big")
    return number if _id_of(number) == media_id else None


def _veiled(sign: bytes, number: bytes) -> bytes:
    """The number so that it looks like the rest of the ID; done twice, it is the number again."""
    return bytes(a ^ b for a, b in zip(number, hashlib.sha256(sign).digest(), strict=False))


def _marker(piece: int) -> bytes:
    return bytes((0xFF, 0xD0 + piece % 8))


def _piece_at(row: int, place: int) -> int:
    """Which piece of the scan the digit in `place` is, in a row of the plate."""
    return (_PLATE_ROW + row) * _CELLS_A_ROW + _PLATE_CELL + place


@lru_cache(maxsize=len(_SCENES))
def _pieces(scene: int) -> tuple[bytes, ...]:
    """A scene without its digits: what comes before their first row, between the rows, after the last."""
    canvas = pictures.draw(_SCENES[scene], _WIDTH, _HEIGHT)
    left, top = (_PLATE_CELL * _CELL_BLOCKS * 8, _PLATE_ROW * 8)
    canvas.rectangle(left, top, left + _DIGITS * _CELL_BLOCKS * 8, top + _CELL_ROWS * 8, WHITE)
    coded = jpeg.scan(jpeg.units(canvas, _QUALITY), restart=_CELL_BLOCKS)
    marked = [piece + _marker(index) for index, piece in enumerate(coded[:-1])] + [coded[-1]]
    head = jpeg.head(_WIDTH, _HEIGHT, _QUALITY, restart=_CELL_BLOCKS)
    starts = [0, *(_piece_at(row, _DIGITS) for row in range(_CELL_ROWS))]
    ends = [*(_piece_at(row, 0) for row in range(_CELL_ROWS)), len(marked)]
    between = [b"".join(marked[start:end]) for start, end in zip(starts, ends, strict=True)]
    return (head + between[0], *between[1:-1], between[-1] + jpeg.END_OF_IMAGE)


@lru_cache(maxsize=1)
def _plates() -> tuple[tuple[tuple[bytes, ...], ...], ...]:
    """The coded piece of each row, place and digit, with the marker that follows it there."""
    digits = [_digit(str(digit)) for digit in range(10)]
    return tuple(
        tuple(
            tuple(digit[row] + _marker(_piece_at(row, place)) for digit in digits) for place in range(_DIGITS)
        )
        for row in range(_CELL_ROWS)
    )


def _digit(text: str) -> list[bytes]:
    canvas = Canvas(_CELL_BLOCKS * 8, _CELL_ROWS * 8, WHITE)
    left, top = (canvas.width - letters.WIDTH * _DOT) // 2, (canvas.height - letters.HEIGHT * _DOT) // 2
    letters.write(canvas, text, left, top, _DOT, INK)
    return jpeg.scan(jpeg.units(canvas, _QUALITY), restart=_CELL_BLOCKS)


def _padding(number: int, size_bytes: int) -> bytes:
    """Comment segments of `size_bytes` in all; the first begins with the number."""
    if size_bytes < 4:
        return b""
    label = f"wxdesk sandbox image {number:06d} ".encode()
    return b"".join(jpeg.segment(0xFE, (label + _noise())[: size - 4]) for size in _segment_sizes(size_bytes))


@lru_cache(maxsize=16)
def _segment_sizes(size_bytes: int) -> tuple[int, ...]:
    most = _LONGEST_COMMENT + 4
    full, rest = divmod(size_bytes, most)
    if 0 < rest < 4:  # too short for a segment of its own
        return (*(most,) * (full - 1), most - 4, rest + 4)
    return (*(most,) * full, *((rest,) if rest else ()))


@lru_cache(maxsize=1)
def _noise() -> bytes:
    return hashlib.shake_128(b"wxdesk sandbox").digest(_LONGEST_COMMENT)
