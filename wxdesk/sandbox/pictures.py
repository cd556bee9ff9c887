"""What the sandbox's photos show: the kind of thing customers send, in flat colours, at any size.

A scene draws on the canvas it is given; every place in it is a share of the canvas, so that one scene serves
a thumbnail and a poster.
"""

import math
from collections.abc import Callable

from wxdesk.sandbox.drawing import letters
from wxdesk.sandbox.drawing.canvas import Canvas, Colour, mix
from wxdesk.sandbox.drawing.figures import (
    INK,
    WHITE,
    balloon,
    fir,
    fish,
    glowing,
    lantern,
    peak,
    ring,
    tower,
)

Scene = Callable[[Canvas], None]


def draw(scene: Scene, width: int, height: int, text: str = "") -> Canvas:
    """The scene at a size in pixels, with a text on a plate in its lower left corner."""
    canvas = Canvas(width, height)
    scene(canvas)
    if text:
        label(canvas, text)
    return canvas


def label(canvas: Canvas, text: str, plate: Colour = INK) -> None:
    """Put a text on a plate into the lower left corner."""
    dot = max(min(canvas.width, canvas.height) // 110, 1)
    left, top = dot * 4, canvas.height - dot * 15
    canvas.rectangle(left, top, left + letters.width_of(text, dot) + dot * 4, top + dot * 11, plate)
    letters.write(canvas, text, left + dot * 2, top + dot * 2, dot, WHITE)


def hills(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((96, 178, 229), (190, 226, 240), (255, 236, 200), bottom=h * 0.72)
    glowing(canvas, w * 0.74, h * 0.3, min(w, h) * 0.11, (255, 244, 190), (222, 232, 226))
    for x, y, colour in (
        (0.15, 1.02, (120, 182, 120)),
        (0.85, 1.06, (92, 160, 100)),
        (0.45, 1.2, (64, 135, 84)),
    ):
        canvas.ellipse(w * x, h * y, w * 0.62, h * 0.46, colour)
    for x, size in ((0.2, 0.05), (0.3, 0.07), (0.63, 0.06)):
        fir(canvas, w * x, h * 0.86, h * size * 2.4, (34, 92, 66))


def mountains(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((70, 96, 150), (150, 160, 200), (250, 206, 180), bottom=h * 0.7)
    for x, top, half, colour in ((0.72, 0.22, 0.42, (104, 116, 150)), (0.3, 0.14, 0.44, (72, 84, 118))):
        peak(canvas, w * x, h * top, w * half, h * 0.7, colour)
    canvas.gradient((120, 150, 186), (44, 70, 110), top=h * 0.7)
    for y, left, right in ((0.76, 0.1, 0.5), (0.82, 0.46, 0.9), (0.89, 0.2, 0.62)):
        canvas.rectangle(w * left, h * y, w * right, h * y + max(h * 0.008, 1), (166, 190, 214))


def sailing(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((60, 44, 110), (226, 106, 100), (255, 198, 110), bottom=h * 0.62)
    glowing(canvas, w * 0.32, h * 0.56, min(w, h) * 0.13, (255, 232, 150), (244, 150, 102))
    canvas.gradient((196, 94, 96), (48, 40, 92), top=h * 0.62)
    mast = w * 0.64
    canvas.polygon(
        [(mast - w * 0.02, h * 0.7), (mast - w * 0.02, h * 0.22), (mast - w * 0.2, h * 0.7)], WHITE
    )
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
        tower(canvas, left, top, w / 9 * 0.92, h - top, index)


def balloons(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((64, 160, 220), (206, 236, 246))
    for x, y, size in ((0.2, 0.78, 0.16), (0.36, 0.86, 0.2), (0.84, 0.7, 0.18), (0.68, 0.9, 0.22)):
        canvas.ellipse(w * x, h * y, w * size, h * size * 0.42, (246, 251, 253))
    balloon(canvas, w * 0.36, h * 0.36, min(w, h) * 0.22, (229, 74, 80), (255, 204, 92))
    balloon(canvas, w * 0.74, h * 0.3, min(w, h) * 0.13, (88, 92, 190), (240, 240, 250))


def flower(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((236, 246, 226), (176, 214, 160))
    size = min(w, h)
    x, y = w * 0.5, h * 0.42
    canvas.rectangle(x - size * 0.015, y, x + size * 0.015, h, (72, 138, 74))
    for side in (-1, 1):
        canvas.ellipse(x + side * size * 0.14, h * 0.84, size * 0.13, size * 0.05, (94, 164, 88))
    for circle, (petals, far, radius, colour) in enumerate(
        ((10, 0.21, 0.105, (226, 92, 140)), (10, 0.15, 0.08, (246, 140, 176)))
    ):
        for place in ring(x, y, size * far, petals, turn=circle * 0.3):
            canvas.disc(*place, size * radius, colour)
    canvas.disc(x, y, size * 0.1, (250, 200, 70))
    canvas.disc(x, y, size * 0.06, (226, 158, 42))


def autumn_tree(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((250, 230, 200), (252, 206, 150), bottom=h * 0.8)
    canvas.gradient((206, 140, 76), (160, 96, 56), top=h * 0.8)
    size = min(w, h)
    x, y = w * 0.5, h * 0.36
    foot = (h * 0.86 - y) / size
    canvas.shape(x, y, size, [(-0.03, 0), (0.03, 0), (0.06, foot), (-0.06, foot)], (92, 60, 48))
    for dx, dy, radius, colour in (
        (0, -0.02, 0.2, (206, 80, 40)),
        (-0.16, 0.06, 0.15, (224, 110, 44)),
        (0.17, 0.05, 0.16, (236, 140, 52)),
        (-0.07, -0.12, 0.13, (240, 166, 66)),
        (0.09, -0.11, 0.12, (216, 96, 44)),
    ):
        canvas.disc(x + size * dx, y + size * dy, size * radius, colour)
    for dx, dy in ((-0.3, 0.5), (0.26, 0.46), (-0.2, 0.34), (0.36, 0.52), (0.12, 0.5), (-0.4, 0.4)):
        canvas.disc(x + size * dx, y + size * dy, size * 0.016, (224, 110, 44))


def tea(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((244, 232, 214), (232, 212, 186), bottom=h * 0.7)
    canvas.gradient((164, 116, 82), (134, 90, 62), top=h * 0.7)
    size = min(w, h)
    x, y = w * 0.47, h * 0.56
    canvas.ellipse(x, y + size * 0.26, size * 0.36, size * 0.06, (236, 240, 244))
    canvas.disc(x + size * 0.25, y + size * 0.03, size * 0.11, (58, 128, 140))
    canvas.disc(x + size * 0.25, y + size * 0.03, size * 0.07, (236, 219, 195))
    canvas.shape(x, y, size, [(-0.24, -0.1), (0.24, -0.1), (0.17, 0.24), (-0.17, 0.24)], (68, 148, 160))
    canvas.ellipse(x, y - size * 0.1, size * 0.24, size * 0.05, (222, 236, 238))
    canvas.ellipse(x, y - size * 0.095, size * 0.2, size * 0.036, (176, 104, 46))
    for step in range(18):
        rise = step / 18
        across, up = math.sin(rise * 7) * size * 0.04, size * (0.17 + rise * 0.26)
        shade = mix((255, 252, 246), (244, 232, 214), rise)
        canvas.disc(x + across, y - up, size * 0.02 * (1 - rise * 0.6), shade)


def under_water(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((110, 214, 224), (24, 130, 170), (8, 66, 112))
    size = min(w, h)
    canvas.ellipse(w * 0.5, h * 1.04, w * 0.7, h * 0.18, (222, 200, 150))
    for x, height in ((0.12, 0.3), (0.18, 0.22), (0.86, 0.34)):
        canvas.ellipse(w * x, h * (1 - height / 2), size * 0.02, h * height / 2, (40, 140, 96))
    fish(canvas, w * 0.42, h * 0.42, size * 0.2, (250, 140, 50), WHITE)
    fish(canvas, w * 0.74, h * 0.66, size * 0.11, (250, 214, 80), (90, 90, 160))
    for x, y, radius in ((0.68, 0.3, 0.02), (0.71, 0.2, 0.028), (0.69, 0.1, 0.018)):
        canvas.disc(w * x, h * y, size * radius, (196, 240, 244))


def lanterns(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((40, 16, 40), (110, 30, 48), (160, 52, 52))
    size = min(w, h)
    for x, y, radius in ((0.24, 0.36, 0.15), (0.58, 0.5, 0.19), (0.86, 0.3, 0.12)):
        lantern(canvas, w * x, h * y, size * radius)


def parcel(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.gradient((226, 232, 238), (206, 214, 222), bottom=h * 0.74)
    canvas.gradient((180, 190, 200), (156, 168, 180), top=h * 0.74)
    for points, colour in (
        ([(-0.36, -0.12), (0, 0.04), (0, 0.36), (-0.36, 0.18)], (196, 148, 98)),
        ([(0.36, -0.12), (0, 0.04), (0, 0.36), (0.36, 0.18)], (172, 124, 78)),
        ([(0, -0.28), (0.36, -0.12), (0, 0.04), (-0.36, -0.12)], (220, 176, 126)),
        ([(-0.22, -0.182), (-0.14, -0.218), (0.22, -0.058), (0.14, -0.022)], (238, 220, 180)),
        ([(0.14, -0.022), (0.22, -0.058), (0.22, 0.04), (0.14, 0.076)], (222, 200, 156)),
        ([(-0.3, 0.02), (-0.12, 0.1), (-0.12, 0.22), (-0.3, 0.14)], WHITE),
    ):
        canvas.shape(w * 0.5, h * 0.5, min(w, h), points, colour)


def this_way_up(canvas: Canvas) -> None:
    """A figure under an arrow: whoever sees it knows at once whether it stands upright."""
    w, h = canvas.width, canvas.height
    canvas.gradient((150, 205, 240), (226, 242, 250), bottom=h * 0.75)
    canvas.gradient((130, 186, 100), (84, 146, 70), top=h * 0.75)
    size = min(w, h)
    glowing(canvas, w * 0.2, h * 0.14, size * 0.09, (255, 226, 110), (210, 228, 226))
    x, y = w * 0.5, h * 0.47
    arrow, coat, trousers = (220, 70, 60), (52, 110, 180), (50, 60, 84)
    canvas.shape(x, y, size, [(0, -0.39), (0.17, -0.23), (-0.17, -0.23)], arrow)
    canvas.shape(x, y, size, [(-0.06, -0.235), (0.06, -0.235), (0.06, -0.09), (-0.06, -0.09)], arrow)
    for side in (-1, 1):
        leg = [(side * 0.015, 0.22), (side * 0.085, 0.22), (side * 0.085, 0.39), (side * 0.015, 0.39)]
        canvas.shape(x, y, size, leg, trousers)
    canvas.shape(x, y, size, [(-0.1, 0.07), (0.1, 0.07), (0.12, 0.23), (-0.12, 0.23)], coat)
    canvas.disc(x, y, size * 0.075, (242, 200, 160))


def blossom(canvas: Canvas, mask: bool = False) -> None:
    """A blossom on nothing; as a mask, white wherever there is something."""
    w, h, size = canvas.width, canvas.height, min(canvas.width, canvas.height)
    outer, inner, heart = (WHITE,) * 3 if mask else ((120, 100, 200), (166, 150, 230), (250, 206, 84))
    canvas.rectangle(0, 0, w, h, (0, 0, 0) if mask else outer)
    for distance, radius, colour in ((0.3, 0.14, outer), (0.2, 0.11, inner)):
        for place in ring(w * 0.5, h * 0.5, size * distance, 9, turn=distance * 4):
            canvas.disc(*place, size * radius, colour)
    canvas.disc(w * 0.5, h * 0.5, size * 0.16, heart)


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
    hills,
    mountains,
    sailing,
    night_city,
    balloons,
    flower,
    autumn_tree,
    tea,
    under_water,
    lanterns,
    parcel,
)
