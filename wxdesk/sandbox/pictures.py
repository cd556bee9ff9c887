"""What the sandbox's photos show: the kind of thing customers send, in flat colours, at any size.

A scene draws on the canvas it is given; every place in it is a share of the canvas, so that one scene serves a
thumbnail and a poster.
"""

import math
from collections.abc import Callable, Sequence

from wxdesk.sandbox.drawing import letters
from wxdesk.sandbox.drawing.canvas import Canvas, Colour, Point, mix

Scene = Callable[[Canvas], None]

WHITE: Colour = (255, 255, 255)
INK: Colour = (38, 50, 56)


def draw(scene: Scene, width: int, height: int, label: str = "") -> Canvas:
    """The scene at a size in pixels, with a label on a plate in its lower left corner."""
    canvas = Canvas(width, height)
    scene(canvas)
    if label:
        _put_label(canvas, label)
    return canvas


def hills(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((96, 178, 229), (190, 226, 240), (255, 236, 200), bottom=h * 0.72)
    _glowing(canvas, w * 0.74, h * 0.3, min(w, h) * 0.11, (255, 244, 190), (222, 232, 226))
    for x, y, colour in ((0.15, 1.02, (120, 182, 120)), (0.85, 1.06, (92, 160, 100)), (0.45, 1.2, (64, 135, 84))):
        canvas.ellipse(w * x, h * y, w * 0.62, h * 0.46, colour)
    for x, size in ((0.2, 0.05), (0.3, 0.07), (0.63, 0.06)):
        _fir(canvas, w * x, h * 0.86, h * size * 2.4, (34, 92, 66))


def mountains(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((70, 96, 150), (150, 160, 200), (250, 206, 180), bottom=h * 0.7)
    for x, top, half, colour in ((0.72, 0.22, 0.42, (104, 116, 150)), (0.3, 0.14, 0.44, (72, 84, 118))):
        _peak(canvas, w * x, h * top, w * half, h * 0.7, colour)
    canvas.gradient((120, 150, 186), (44, 70, 110), top=h * 0.7)
    for y, left, right in ((0.76, 0.1, 0.5), (0.82, 0.46, 0.9), (0.89, 0.2, 0.62)):
        canvas.rectangle(w * left, h * y, w * right, h * y + max(h * 0.008, 1), (166, 190, 214))


def sailing(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((60, 44, 110), (226, 106, 100), (255, 198, 110), bottom=h * 0.62)
    _glowing(canvas, w * 0.32, h * 0.56, min(w, h) * 0.13, (255, 232, 150), (244, 150, 102))
    canvas.gradient((196, 94, 96), (48, 40, 92), top=h * 0.62)
    mast = w * 0.64
    canvas.polygon([(mast - w * 0.02, h * 0.7), (mast - w * 0.02, h * 0.22), (mast - w * 0.2, h * 0.7)], WHITE)
    canvas.polygon([(mast, h * 0.7), (mast, h * 0.3), (mast + w * 0.15, h * 0.7)], (255, 224, 196))
    hull = [(-0.22, 0.73), (0.2, 0.73), (0.13, 0.82), (-0.15, 0.82)]
    canvas.polygon([(mast + w * x, h * y) for x, y in hull], (96, 40, 52))


def night_city(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((12, 18, 52), (50, 58, 120), (150, 100, 140))
    canvas.disc(w * 0.8, h * 0.2, min(w, h) * 0.09, (250, 246, 220))
    canvas.disc(w * 0.765, h * 0.18, min(w, h) * 0.085, (24, 30, 70))
    for index in range(9):
        left = w * (index / 9)
        top = h * (0.42 + 0.2 * math.sin(index * 2.4) ** 2)
        _tower(canvas, left, top, w / 9 * 0.92, h - top, index)


def balloons(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((64, 160, 220), (206, 236, 246))
    for x, y, size in ((0.2, 0.78, 0.16), (0.36, 0.86, 0.2), (0.84, 0.7, 0.18), (0.68, 0.9, 0.22)):
        canvas.ellipse(w * x, h * y, w * size, h * size * 0.42, (246, 251, 253))
    _balloon(canvas, w * 0.36, h * 0.36, min(w, h) * 0.22, (229, 74, 80), (255, 204, 92))
    _balloon(canvas, w * 0.74, h * 0.3, min(w, h) * 0.13, (88, 92, 190), (240, 240, 250))


def flower(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((236, 246, 226), (176, 214, 160))
    size = min(w, h)
    x, y = w * 0.5, h * 0.42
    canvas.rectangle(x - size * 0.015, y, x + size * 0.015, h, (72, 138, 74))
    for side in (-1, 1):
        canvas.ellipse(x + side * size * 0.14, h * 0.84, size * 0.13, size * 0.05, (94, 164, 88))
    for ring, (petals, far, radius, colour) in enumerate(
        ((10, 0.21, 0.105, (226, 92, 140)), (10, 0.15, 0.08, (246, 140, 176)))
    ):
        for place in _ring(x, y, size * far, petals, turn=ring * 0.3):
            canvas.disc(*place, size * radius, colour)
    canvas.disc(x, y, size * 0.1, (250, 200, 70))
    canvas.disc(x, y, size * 0.06, (226, 158, 42))


def autumn_tree(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((250, 230, 200), (252, 206, 150), bottom=h * 0.8)
    canvas.gradient((206, 140, 76), (160, 96, 56), top=h * 0.8)
    size = min(w, h)
    x = w * 0.5
    canvas.polygon([(x - size * 0.03, h * 0.4), (x + size * 0.03, h * 0.4), (x + size * 0.06, h * 0.86),
                    (x - size * 0.06, h * 0.86)], (92, 60, 48))  # fmt: skip
    leaves = ((0, -0.02, 0.2, (206, 80, 40)), (-0.16, 0.06, 0.15, (224, 110, 44)), (0.17, 0.05, 0.16, (236, 140, 52)),
              (-0.07, -0.12, 0.13, (240, 166, 66)), (0.09, -0.11, 0.12, (216, 96, 44)))  # fmt: skip
    for dx, dy, radius, colour in leaves:
        canvas.disc(x + size * dx, h * 0.36 + size * dy, size * radius, colour)
    for dx, dy in ((-0.3, 0.5), (0.26, 0.46), (-0.2, 0.34), (0.36, 0.52), (0.12, 0.5), (-0.4, 0.4)):
        canvas.disc(x + size * dx, h * 0.36 + size * dy, size * 0.016, (224, 110, 44))


def tea(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((244, 232, 214), (232, 212, 186), bottom=h * 0.7)
    canvas.gradient((164, 116, 82), (134, 90, 62), top=h * 0.7)
    size = min(w, h)
    x, y = w * 0.47, h * 0.56
    canvas.ellipse(x, y + size * 0.26, size * 0.36, size * 0.06, (236, 240, 244))
    canvas.disc(x + size * 0.25, y + size * 0.03, size * 0.11, (58, 128, 140))
    canvas.disc(x + size * 0.25, y + size * 0.03, size * 0.07, (236, 219, 195))
    sides = [(-0.24, -0.1), (0.24, -0.1), (0.17, 0.24), (-0.17, 0.24)]
    canvas.polygon([(x + size * dx, y + size * dy) for dx, dy in sides], (68, 148, 160))
    canvas.ellipse(x, y - size * 0.1, size * 0.24, size * 0.05, (222, 236, 238))
    canvas.ellipse(x, y - size * 0.095, size * 0.2, size * 0.036, (176, 104, 46))
    for step in range(18):
        rise = step / 18
        canvas.disc(x + math.sin(rise * 7) * size * 0.04, y - size * (0.17 + rise * 0.26), size * 0.02 * (1 - rise * 0.6),
                    mix((255, 252, 246), (244, 232, 214), rise))  # fmt: skip


def under_water(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((110, 214, 224), (24, 130, 170), (8, 66, 112))
    size = min(w, h)
    canvas.ellipse(w * 0.5, h * 1.04, w * 0.7, h * 0.18, (222, 200, 150))
    for x, height in ((0.12, 0.3), (0.18, 0.22), (0.86, 0.34)):
        canvas.ellipse(w * x, h * (1 - height / 2), size * 0.02, h * height / 2, (40, 140, 96))
    _fish(canvas, w * 0.42, h * 0.42, size * 0.2, (250, 140, 50), WHITE)
    _fish(canvas, w * 0.74, h * 0.66, size * 0.11, (250, 214, 80), (90, 90, 160))
    for x, y, radius in ((0.68, 0.3, 0.02), (0.71, 0.2, 0.028), (0.69, 0.1, 0.018)):
        canvas.disc(w * x, h * y, size * radius, (196, 240, 244))


def lanterns(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((40, 16, 40), (110, 30, 48), (160, 52, 52))
    size = min(w, h)
    for x, y, radius in ((0.24, 0.36, 0.15), (0.58, 0.5, 0.19), (0.86, 0.3, 0.12)):
        _lantern(canvas, w * x, h * y, size * radius)


def parcel(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((226, 232, 238), (206, 214, 222), bottom=h * 0.74)
    canvas.gradient((180, 190, 200), (156, 168, 180), top=h * 0.74)
    size, x, y = min(w, h), w * 0.5, h * 0.5

    def face(points: Sequence[Point], colour: Colour) -> None:
        canvas.polygon([(x + size * dx, y + size * dy) for dx, dy in points], colour)

    face([(-0.36, -0.12), (0, 0.04), (0, 0.36), (-0.36, 0.18)], (196, 148, 98))
    face([(0.36, -0.12), (0, 0.04), (0, 0.36), (0.36, 0.18)], (172, 124, 78))
    face([(0, -0.28), (0.36, -0.12), (0, 0.04), (-0.36, -0.12)], (220, 176, 126))
    face([(-0.22, -0.182), (-0.14, -0.218), (0.22, -0.058), (0.14, -0.022)], (238, 220, 180))
    face([(0.14, -0.022), (0.22, -0.058), (0.22, 0.04), (0.14, 0.076)], (222, 200, 156))
    face([(-0.3, 0.02), (-0.12, 0.1), (-0.12, 0.22), (-0.3, 0.14)], WHITE)


def this_way_up(canvas: Canvas) -> None:
    """A figure under an arrow: whoever sees it knows at once whether it stands upright."""
    w, h = canvas.width, canvas.height
    canvas.gradient((150, 205, 240), (226, 242, 250), bottom=h * 0.75)
    canvas.gradient((130, 186, 100), (84, 146, 70), top=h * 0.75)
    size = min(w, h)
    _glowing(canvas, w * 0.2, h * 0.14, size * 0.09, (255, 226, 110), (210, 228, 226))
    x = w * 0.5
    canvas.polygon([(x, h * 0.08), (x + size * 0.17, h * 0.24), (x - size * 0.17, h * 0.24)], (220, 70, 60))
    canvas.rectangle(x - size * 0.06, h * 0.235, x + size * 0.06, h * 0.38, (220, 70, 60))
    canvas.disc(x, h * 0.47, size * 0.075, (242, 200, 160))
    canvas.polygon([(x - size * 0.1, h * 0.54), (x + size * 0.1, h * 0.54), (x + size * 0.12, h * 0.7),
                    (x - size * 0.12, h * 0.7)], (52, 110, 180))  # fmt: skip
    for side in (-1, 1):
        canvas.rectangle(x + side * size * 0.05 - size * 0.035, h * 0.69, x + side * size * 0.05 + size * 0.035, h * 0.86,
                         (50, 60, 84))  # fmt: skip


def rolling_ball(canvas: Canvas, turn: float = 0.0) -> None:
    """One moment of a ball jumping once from left to right; `turn` from 0 to 1."""
    w, h = canvas.width, canvas.height
    canvas.gradient((255, 244, 214), (255, 226, 170), bottom=h * 0.8)
    canvas.rectangle(0, h * 0.8, w, h, (120, 84, 70))
    size = min(w, h)
    x, y = w * (0.15 + 0.7 * turn), h * 0.8 - size * (0.12 + 0.42 * math.sin(math.pi * turn))
    canvas.ellipse(x, h * 0.8 + size * 0.04, size * 0.12, size * 0.025, (96, 64, 54))
    canvas.disc(x, y, size * 0.12, (52, 152, 108))
    spot_x, spot_y = math.cos(turn * 7) * size * 0.06, math.sin(turn * 7) * size * 0.06
    canvas.disc(x + spot_x, y + spot_y, size * 0.04, WHITE)


SCENES: tuple[Scene, ...] = (
    hills, mountains, sailing, night_city, balloons, flower, autumn_tree, tea, under_water, lanterns, parcel,
)  # fmt: skip


def _put_label(canvas: Canvas, label: str) -> None:
    dot = max(min(canvas.width, canvas.height) // 80, 1)
    left, top = dot * 4, canvas.height - dot * 15
    width = letters.width_of(label, dot)
    canvas.rectangle(left, top, left + width + dot * 4, top + dot * 11, INK)
    letters.write(canvas, label, left + dot * 2, top + dot * 2, dot, WHITE)


def _ring(x: float, y: float, radius: float, count: int, turn: float = 0.0) -> list[Point]:
    angles = [turn + index * math.tau / count for index in range(count)]
    return [(x + math.cos(angle) * radius, y + math.sin(angle) * radius) for angle in angles]


def _glowing(canvas: Canvas, x: float, y: float, radius: float, colour: Colour, sky: Colour) -> None:
    for ring in (1.7, 1.45, 1.2):
        canvas.disc(x, y, radius * ring, mix(colour, sky, ring - 0.75))
    canvas.disc(x, y, radius, colour)


def _fir(canvas: Canvas, x: float, foot: float, height: float, colour: Colour) -> None:
    canvas.rectangle(x - height * 0.04, foot - height * 0.1, x + height * 0.04, foot, (84, 62, 48))
    for step in range(3):
        top, bottom, half = 1 - step * 0.26, 0.52 - step * 0.22, 0.17 + step * 0.06
        canvas.polygon(
            [(x, foot - height * top), (x + height * half, foot - height * bottom), (x - height * half, foot - height * bottom)],
            mix(colour, (255, 255, 255), 0.08 * (2 - step)),
        )  # fmt: skip


def _peak(canvas: Canvas, x: float, top: float, half: float, foot: float, colour: Colour) -> None:
    canvas.polygon([(x, top), (x + half, foot), (x - half, foot)], colour)
    canvas.polygon([(x, top), (x + half, foot), (x + half * 0.1, foot)], mix(colour, INK, 0.25))
    snow = 0.24
    low = top + (foot - top) * snow
    canvas.polygon([(x, top), (x + half * snow, low), (x - half * snow, low)], (246, 248, 252))
    for shift in (-0.5, 0.5):
        tip = x + half * snow * shift
        canvas.polygon([(tip - half * snow * 0.5, low - 1), (tip + half * snow * 0.5, low - 1),
                        (tip, low + (foot - top) * 0.07)], (246, 248, 252))  # fmt: skip


def _tower(canvas: Canvas, left: float, top: float, width: float, height: float, index: int) -> None:
    canvas.rectangle(left, top, left + width, top + height, mix((26, 30, 66), (58, 50, 100), index % 3 / 2))
    pane, gap = width / 6, width / 6
    for row in range(int(height / (pane * 2.4)) + 1):
        for column in range(3):
            lit = (row * 5 + column * 3 + index * 7) % 4 != 0
            x, y = left + gap * 0.5 + column * (pane + gap), top + pane + row * pane * 2.4
            canvas.rectangle(x, y, x + pane, y + pane * 1.4, (255, 214, 120) if lit else (52, 54, 92))


def _balloon(canvas: Canvas, x: float, y: float, radius: float, colour: Colour, stripe: Colour) -> None:
    for side in (-1, 1):
        canvas.polygon([(x + side * radius * 0.5, y + radius * 0.8), (x + side * radius * 0.56, y + radius * 0.8),
                        (x + side * radius * 0.2, y + radius * 1.62), (x + side * radius * 0.16, y + radius * 1.62)],
                       (110, 80, 60))  # fmt: skip
    for share, shade in ((1.0, colour), (0.66, stripe), (0.28, colour)):
        canvas.ellipse(x, y, radius * share, radius, shade)
    throat = [(-0.62, 0.78), (0.62, 0.78), (0.26, 1.2), (-0.26, 1.2)]
    canvas.polygon([(x + radius * dx, y + radius * dy) for dx, dy in throat], mix(colour, INK, 0.2))
    canvas.rectangle(x - radius * 0.22, y + radius * 1.55, x + radius * 0.22, y + radius * 1.9, (140, 96, 60))


def _fish(canvas: Canvas, x: float, y: float, size: float, colour: Colour, stripe: Colour) -> None:
    canvas.polygon([(x - size * 0.8, y), (x - size * 1.5, y - size * 0.5), (x - size * 1.3, y),
                    (x - size * 1.5, y + size * 0.5)][:3], colour)  # fmt: skip
    canvas.polygon([(x - size * 0.8, y), (x - size * 1.3, y), (x - size * 1.5, y + size * 0.5)], colour)
    canvas.ellipse(x, y, size, size * 0.56, colour)
    canvas.ellipse(x + size * 0.24, y, size * 0.1, size * 0.53, stripe)
    canvas.disc(x + size * 0.62, y - size * 0.12, size * 0.1, WHITE)
    canvas.disc(x + size * 0.64, y - size * 0.12, size * 0.055, INK)


def _lantern(canvas: Canvas, x: float, y: float, radius: float) -> None:
    canvas.rectangle(x - radius * 0.03, 0, x + radius * 0.03, y, (230, 180, 90))
    canvas.rectangle(x - radius * 0.04, y + radius, x + radius * 0.04, y + radius * 1.9, (240, 196, 96))
    for share, colour in ((1.2, (214, 44, 44)), (0.8, (232, 72, 54)), (0.36, (246, 110, 72))):
        canvas.ellipse(x, y, radius * share, radius, colour)
    for side in (-1, 1):
        middle = y + side * radius * 0.95
        canvas.rectangle(x - radius * 0.5, middle - radius * 0.09, x + radius * 0.5, middle + radius * 0.09, (240, 196, 96))
