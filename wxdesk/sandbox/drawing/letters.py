"""Digits and the few capitals that the sample pictures carry, five by seven dots each."""

from wxdesk.sandbox.drawing.canvas import Canvas, Colour

WIDTH, HEIGHT = 5, 7

# One number a row, its five low bits the dots, the leftmost highest.
_DOTS: dict[str, tuple[int, ...]] = {
    " ": (0, 0, 0, 0, 0, 0, 0),
    "0": (14, 17, 19, 21, 25, 17, 14),
    "1": (4, 12, 4, 4, 4, 4, 14),
    "2": (14, 17, 1, 2, 4, 8, 31),
    "3": (31, 2, 4, 2, 1, 17, 14),
    "4": (2, 6, 10, 18, 31, 2, 2),
    "5": (31, 16, 30, 1, 1, 17, 14),
    "6": (6, 8, 16, 30, 17, 17, 14),
    "7": (31, 1, 2, 4, 8, 8, 8),
    "8": (14, 17, 17, 14, 17, 17, 14),
    "9": (14, 17, 17, 15, 1, 2, 12),
    "B": (30, 17, 17, 30, 17, 17, 30),
    "E": (31, 16, 16, 30, 16, 16, 31),
    "F": (31, 16, 16, 30, 16, 16, 16),
    "G": (14, 17, 16, 23, 17, 17, 15),
    "I": (14, 4, 4, 4, 4, 4, 14),
    "J": (7, 2, 2, 2, 2, 18, 12),
    "M": (17, 27, 21, 21, 17, 17, 17),
    "N": (17, 17, 25, 21, 19, 17, 17),
    "P": (30, 17, 17, 30, 16, 16, 16),
    "U": (17, 17, 17, 17, 17, 17, 14),
    "W": (17, 17, 17, 21, 21, 21, 10),
    "X": (17, 17, 10, 4, 10, 17, 17),
}


def width_of(text: str, dot: int) -> int:
    """Pixels that `text` takes at `dot` pixels a dot."""
    return (len(text) * (WIDTH + 1) - 1) * dot


def write(canvas: Canvas, text: str, left: int, top: int, dot: int, colour: Colour) -> None:
    """Put `text` on the canvas, its top left corner at (left, top). KeyError for a character without dots."""
    for index, character in enumerate(text):
        start = left + index * (WIDTH + 1) * dot
        for row, bits in enumerate(_DOTS[character]):
            for first, last in _runs(bits):
                y = top + row * dot
                canvas.rectangle(start + first * dot, y, start + last * dot, y + dot, colour)


def _runs(bits: int) -> list[tuple[int, int]]:
    """The first and one-past-last columns of each unbroken run of dots in a row."""
    dots = [bits >> (WIDTH - 1 - column) & 1 for column in range(WIDTH)] + [0]
    starts = [x for x in range(WIDTH) if dots[x] and (x == 0 or not dots[x - 1])]
    return [(start, dots.index(0, start)) for start in starts]
