"""A surface of RGB pixels with a handful of shapes, their edges smoothed.

Every shape is filled line by line from a function that tells where it begins and ends on a line, four times
per row of pixels: inside, whole runs are written at once; at the edges a pixel is mixed by how much of it is
covered.
"""

import math
from collections.abc import Callable, Sequence

Colour = tuple[int, int, int]
Point = tuple[float, float]
Edges = Callable[[float], tuple[float, float] | None]

_LINES = 4  # looked at within one row of pixels
_LINE_OFFSETS = tuple((index + 0.5) / _LINES for index in range(_LINES))


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """`one` at share 0, `other` at share 1."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


class Canvas:
    """`pixels` holds three bytes a pixel, row after row."""

    def __init__(self, width: int, height: int, colour: Colour = (255, 255, 255)) -> None:
        self.width = width
        self.height = height
        self.pixels = bytearray(bytes(colour) * (width * height))

    def rows(self) -> list[bytes]:
        stride = self.width * 3
        return [bytes(self.pixels[at : at + stride]) for at in range(0, len(self.pixels), stride)]

    def colours(self) -> list[bytes]:
        """Every pixel as three bytes."""
        data = bytes(self.pixels)
        return [data[at : at + 3] for at in range(0, len(data), 3)]

    def turned_left(self) -> "Canvas":
        """The same picture turned by 90° anticlockwise."""
        rows = [[row[at : at + 3] for at in range(0, len(row), 3)] for row in self.rows()]
        turned = Canvas(self.height, self.width)
        turned.pixels = bytearray(
            b"".join(b"".join(row[x] for row in rows) for x in reversed(range(self.width)))
        )
        return turned

    def gradient(self, *stops: Colour, top: float = 0, bottom: float | None = None) -> None:
        """From the first colour at `top` through the others to the last at `bottom`, over the whole width."""
        first, last = int(top), math.ceil(self.height if bottom is None else bottom)
        for row in range(max(first, 0), min(last, self.height)):
            place = (row - first) / max(last - first - 1, 1) * (len(stops) - 1)
            index = min(int(place), len(stops) - 2)
            colour = mix(stops[index], stops[index + 1], place - index)
            self._run(row, 0, self.width, bytes(colour))

    def rectangle(self, left: float, top: float, right: float, bottom: float, colour: Colour) -> None:
        self.fill(top, bottom, lambda y: (left, right) if top <= y < bottom else None, colour)

    def ellipse(self, x: float, y: float, radius_x: float, radius_y: float, colour: Colour) -> None:
        def edges(line: float) -> tuple[float, float] | None:
            height = 1 - ((line - y) / radius_y) ** 2
            half = radius_x * math.sqrt(height) if height > 0 else 0
            return (x - half, x + half) if half else None

        self.fill(y - radius_y, y + radius_y, edges, colour)

    def disc(self, x: float, y: float, radius: float, colour: Colour) -> None:
        self.ellipse(x, y, radius, radius, colour)

    def polygon(self, points: Sequence[Point], colour: Colour) -> None:
        """A shape without dents, its corners in order."""
        sides = list(zip(points, [*points[1:], points[0]], strict=True))

        def edges(line: float) -> tuple[float, float] | None:
            crossed = [
                x0 + (line - y0) * (x1 - x0) / (y1 - y0)
                for (x0, y0), (x1, y1) in sides
                if min(y0, y1) <= line < max(y0, y1)
            ]
            return (min(crossed), max(crossed)) if crossed else None

        heights = [y for _, y in points]
        self.fill(min(heights), max(heights), edges, colour)

    def shape(self, x: float, y: float, size: float, points: Sequence[Point], colour: Colour) -> None:
        """A polygon whose corners are given from (x, y) on, `size` pixels for 1."""
        self.polygon([(x + size * dx, y + size * dy) for dx, dy in points], colour)

    def fill(self, top: float, bottom: float, edges: Edges, colour: Colour) -> None:
        """Colour what lies between the edges from `top` to `bottom`; both may lie outside the canvas."""
        data = bytes(colour)
        for row in range(max(math.floor(top), 0), min(math.ceil(bottom), self.height)):
            spans = [span for offset in _LINE_OFFSETS if (span := self._clipped(edges(row + offset)))]
            if not spans:
                continue
            outer, outer_end = math.floor(min(a for a, _ in spans)), math.ceil(max(b for _, b in spans))
            inner, inner_end = math.ceil(max(a for a, _ in spans)), math.floor(min(b for _, b in spans))
            if len(spans) < _LINES or inner >= inner_end:
                self._blend(row, outer, outer_end, spans, colour)
            else:
                self._blend(row, outer, inner, spans, colour)
                self._run(row, inner, inner_end, data)
                self._blend(row, inner_end, outer_end, spans, colour)

    def _clipped(self, span: tuple[float, float] | None) -> tuple[float, float] | None:
        if span is None:
            return None
        left, right = max(span[0], 0.0), min(span[1], float(self.width))
        return (left, right) if left < right else None

    def _run(self, row: int, left: int, right: int, data: bytes) -> None:
        at = (row * self.width + left) * 3
        self.pixels[at : at + (right - left) * 3] = data * (right - left)

    def _blend(
        self, row: int, left: int, right: int, spans: list[tuple[float, float]], colour: Colour
    ) -> None:
        for x in range(left, right):
            covered = sum(max(min(b, x + 1) - max(a, x), 0.0) for a, b in spans) / _LINES
            at = (row * self.width + x) * 3
            below = self.pixels[at : at + 3]
            self.pixels[at : at + 3] = bytes(mix((below[0], below[1], below[2]), colour, covered))
