"""Things made of several shapes: a glowing sun, a fir, a tower block, a fish. Sizes are in pixels."""

import math

from wxdesk.sandbox.drawing.canvas import Canvas, Colour, Point, mix

WHITE: Colour = (255, 255, 255)
INK: Colour = (38, 50, 56)


def ring(x: float, y: float, radius: float, count: int, turn: float = 0.0) -> list[Point]:
    angles = [turn + index * math.tau / count for index in range(count)]
    return [(x + math.cos(angle) * radius, y + math.sin(angle) * radius) for angle in angles]


def glowing(canvas: Canvas, x: float, y: float, radius: float, colour: Colour, sky: Colour) -> None:
    for ring in (1.7, 1.45, 1.2):
        canvas.disc(x, y, radius * ring, mix(colour, sky, ring - 0.75))
    canvas.disc(x, y, radius, colour)


def fir(canvas: Canvas, x: float, foot: float, height: float, colour: Colour) -> None:
    canvas.rectangle(x - height * 0.04, foot - height * 0.1, x + height * 0.04, foot, (84, 62, 48))
    for step in range(3):
        tip, low, half = 0.26 * step - 1, 0.22 * step - 0.52, 0.17 + 0.06 * step
        shade = mix(colour, WHITE, 0.08 * (2 - step))
        canvas.shape(x, foot, height, [(0, tip), (half, low), (-half, low)], shade)


def peak(canvas: Canvas, x: float, top: float, half: float, foot: float, colour: Colour) -> None:
    canvas.polygon([(x, top), (x + half, foot), (x - half, foot)], colour)
    canvas.polygon([(x, top), (x + half, foot), (x + half * 0.1, foot)], mix(colour, INK, 0.25))
    snow = 0.24
    low = top + (foot - top) * snow
    canvas.polygon([(x, top), (x + half * snow, low), (x - half * snow, low)], (246, 248, 252))
    for shift in (-0.5, 0.5):
        tip, quarter = x + half * snow * shift, half * snow * 0.5
        tongue = [(tip - quarter, low - 1), (tip + quarter, low - 1), (tip, low + (foot - top) * 0.07)]
        canvas.polygon(tongue, (246, 248, 252))


def tower(canvas: Canvas, left: float, top: float, width: float, height: float, index: int) -> None:
    canvas.rectangle(left, top, left + width, top + height, mix((26, 30, 66), (58, 50, 100), index % 3 / 2))
    pane, gap = width / 6, width / 6
    for row in range(int(height / (pane * 2.4)) + 1):
        for column in range(3):
            lit = (row * 5 + column * 3 + index * 7) % 4 != 0
            x, y = left + gap * 0.5 + column * (pane + gap), top + pane + row * pane * 2.4
            canvas.rectangle(x, y, x + pane, y + pane * 1.4, (255, 214, 120) if lit else (52, 54, 92))


def balloon(canvas: Canvas, x: float, y: float, radius: float, colour: Colour, stripe: Colour) -> None:
    for side in (-1, 1):
        rope = [(side * 0.5, 0.8), (side * 0.56, 0.8), (side * 0.2, 1.62), (side * 0.16, 1.62)]
        canvas.shape(x, y, radius, rope, (110, 80, 60))
    for share, shade in ((1.0, colour), (0.66, stripe), (0.28, colour)):
        canvas.ellipse(x, y, radius * share, radius, shade)
    canvas.shape(
        x, y, radius, [(-0.62, 0.78), (0.62, 0.78), (0.26, 1.2), (-0.26, 1.2)], mix(colour, INK, 0.2)
    )
    canvas.rectangle(x - radius * 0.22, y + radius * 1.55, x + radius * 0.22, y + radius * 1.9, (140, 96, 60))


def fish(canvas: Canvas, x: float, y: float, size: float, colour: Colour, stripe: Colour) -> None:
    for side in (-1, 1):
        canvas.shape(x, y, size, [(-0.8, 0), (-1.5, side * 0.5), (-1.3, 0)], colour)
    canvas.ellipse(x, y, size, size * 0.56, colour)
    canvas.ellipse(x + size * 0.24, y, size * 0.1, size * 0.53, stripe)
    canvas.disc(x + size * 0.62, y - size * 0.12, size * 0.1, WHITE)
    canvas.disc(x + size * 0.64, y - size * 0.12, size * 0.055, INK)


def lantern(canvas: Canvas, x: float, y: float, radius: float) -> None:
    canvas.rectangle(x - radius * 0.03, 0, x + radius * 0.03, y, (230, 180, 90))
    canvas.rectangle(x - radius * 0.04, y + radius, x + radius * 0.04, y + radius * 1.9, (240, 196, 96))
    for share, colour in ((1.2, (214, 44, 44)), (0.8, (232, 72, 54)), (0.36, (246, 110, 72))):
        canvas.ellipse(x, y, radius * share, radius, colour)
    for side in (-1, 1):
        middle = y + side * radius * 0.95
        canvas.rectangle(
            x - radius * 0.5, middle - radius * 0.09, x + radius * 0.5, middle + radius * 0.09, (240, 196, 96)
        )
