"""As many different photos as wanted, for tests and measurements: made on demand, none of them kept.

An ID says which number it is, so that a hundred thousand take no memory. A photo is one of six files with comments
set into it (ITU-T T.81, B.2.4.5): they hold its number, and bring it to the size of a phone's photo.
"""

import base64
import binascii
import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import overload

from wxdesk.files import resources

DEFAULT_SIZE_BYTES = 60_000
MOST = 1_000_000  # six digits

_PHOTOS = 6
_START_BYTES = 2  # the marker that begins a JPEG; comments may follow it at once
_COMMENT_HEAD_BYTES = 4
_LONGEST_COMMENT_BYTES = 2 + 0xFFFF  # with its marker


class NumberedImages(Sequence[str]):
    """The IDs of `count` photos of 480×360, each of `size_bytes` bytes; `data(number)` is the photo.

    A size below what a photo needs by itself (12,000 to 22,000 bytes) leaves it unpadded. Raises ValueError for a
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
        photo = _photo(number % _PHOTOS)
        comments = _comments(f"wxdesk sandbox image {number:06d} ".encode(), self._size_bytes - len(photo))
        return photo[:_START_BYTES] + comments + photo[_START_BYTES:]


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


@lru_cache(maxsize=_PHOTOS)
def _photo(index: int) -> bytes:
    return resources.read(f"sandbox/photo-{index}.jpg")


def _comments(text: bytes, size_bytes: int) -> bytes:
    """Segments of `size_bytes` in all, or of what one with `text` takes; each says `text` over and over."""
    size_bytes = max(size_bytes, _COMMENT_HEAD_BYTES + len(text))
    count = -(-size_bytes // _LONGEST_COMMENT_BYTES)
    ends = [size_bytes * index // count for index in range(count + 1)]
    return b"".join(_comment(text, end - start) for start, end in pairwise(ends))


def _comment(text: bytes, size_bytes: int) -> bytes:
    length = size_bytes - _COMMENT_HEAD_BYTES
    content = (text * (length // len(text) + 1))[:length]
    return b"\xff\xfe" + (length + 2).to_bytes(2, "big") + content
