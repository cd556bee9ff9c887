"""A hundred thousand short texts in a few megabytes: their bytes in one piece, and where each one ends."""

from array import array
from collections.abc import Iterable, Sequence
from typing import overload


class PackedTexts(Sequence[str]):
    """Only ever added to; each text is decoded when it is asked for."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._bytes = bytearray()
        self._ends = array("Q", [0])
        for text in texts:
            self.append(text)

    def append(self, text: str) -> None:
        self._bytes += text.encode()
        self._ends.append(len(self._bytes))

    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, row: int) -> str: ...
    @overload
    def __getitem__(self, row: slice) -> list[str]: ...
    def __getitem__(self, row: int | slice) -> str | list[str]:
        if isinstance(row, slice):
            return [self[one] for one in range(*row.indices(len(self)))]
        if not 0 <= row < len(self):
            raise IndexError(row)
        return self._bytes[self._ends[row] : self._ends[row + 1]].decode()
