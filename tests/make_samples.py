"""Draw the pictures that the sandbox hands out, into resources/sandbox. Nobody runs this but who changes one:

    uv run --with pillow python tests/make_samples.py

A scene draws on the canvas it is given; every place in it is a share of the canvas, so that one scene serves a
thumbnail and a poster. Another version of Pillow may give other bytes, of the same pictures.
"""

import itertools
import math
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw, ImageFont

FOLDER = Path(__file__).parent.parent / "resources/sandbox"
Colour = str  # as Pillow reads it
Point = tuple[float, float]
Scene = Callable[["Canvas"], None]
WHITE, INK = "#ffffff", "#263238"


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """`one` at share 0, `other` at share 1."""
    pairs = zip(ImageColor.getrgb(one), ImageColor.getrgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


class Canvas:
    """Drawn `finer` times as large as it will be, so that edges are smooth. `size` is its shorter side."""

    def __init__(self, width: int, height: int, finer: int = 4) -> None:
        self._final, self._finer = (width, height), finer
        self.w, self.h = width * finer, height * finer
        self.size = min(self.w, self.h)
        self._image = Image.new("RGBA", (self.w, self.h))
        self._pen = ImageDraw.Draw(self._image)

    def picture(self) -> Image.Image:
        """In RGB, unless something of it can be seen through."""
        picture = self._image.resize(self._final, Image.Resampling.BOX)
        return picture if picture.getextrema()[3][0] < 255 else picture.convert("RGB")

    def gradient(self, *stops: Colour, top: float = 0, bottom: float = 1) -> None:
        """From the first colour at `top` through the others to the last at `bottom`, over the whole width."""
        strip = Image.new("RGB", (1, len(stops)))
        strip.putdata([ImageColor.getrgb(stop) for stop in stops])
        first, last = round(self.h * top), round(self.h * bottom)
        inner = (0, 0.5, 1, len(stops) - 0.5)  # from the middle of the first colour to that of the last
        self._image.paste(strip.resize((self.w, last - first), Image.Resampling.BILINEAR, inner), (0, first))

    def box(self, left: float, top: float, right: float, bottom: float, colour: Colour) -> None:
        self._pen.rectangle((round(left), round(top), round(right) - 1, round(bottom) - 1), colour)

    def ellipse(self, x: float, y: float, across: float, up: float, colour: Colour) -> None:
        self._pen.ellipse((x - across, y - up, x + across, y + up), colour)

    def disc(self, x: float, y: float, radius: float, colour: Colour) -> None:
        self.ellipse(x, y, radius, radius, colour)

    def shape(self, x: float, y: float, size: float, points: Sequence[Point], colour: Colour) -> None:
        """A polygon whose corners are given from (x, y) on, `size` pixels for 1."""
        self._pen.polygon([(x + size * dx, y + size * dy) for dx, dy in points], colour)

    def label(self, text: str) -> None:
        """Put a text on a plate into the lower left corner."""
        unit = max(self.size * 0.016, self._finer * 2.2)
        font = ImageFont.load_default(unit * 4.6)
        left, bottom = unit * 2, self.h - unit * 2
        right = left + self._pen.textlength(text, font) + unit * 2.4
        self._pen.rounded_rectangle((left, bottom - unit * 5.4, right, bottom), unit * 0.9, INK)
        self._pen.text((left + unit * 1.2, bottom - unit * 1.15), text, WHITE, font, anchor="ls")


# --- scenes: the kind of thing customers send, in flat colours --------------------------------------------------------
def petals(c: Canvas, y: float, far: float, radius: float, count: int, turn: float, colour: Colour) -> None:
    for angle in (turn + index * math.tau / count for index in range(count)):
        x = c.w * 0.5 + math.cos(angle) * c.size * far
        c.disc(x, c.h * y + math.sin(angle) * c.size * far, c.size * radius, colour)


def sun(c: Canvas, x: float, y: float, radius: float, colour: Colour, sky: Colour) -> None:
    for halo, haze in ((1.7, 0.95), (1.45, 0.7), (1.2, 0.45), (1, 0)):
        c.disc(c.w * x, c.h * y, c.size * radius * halo, mix(colour, sky, haze))


def hills(c: Canvas) -> None:
    c.gradient("#60b2e5", "#bee2f0", "#ffecc8", bottom=0.72)
    sun(c, 0.74, 0.3, 0.11, "#fff4be", "#dee8e2")
    for x, y, green in ((0.15, 1.02, "#78b678"), (0.85, 1.06, "#5ca064"), (0.45, 1.2, "#408754")):
        c.ellipse(c.w * x, c.h * y, c.w * 0.62, c.h * 0.46, green)
    for x, height in ((c.w * 0.2, c.h * 0.12), (c.w * 0.3, c.h * 0.168), (c.w * 0.63, c.h * 0.144)):
        c.box(x - height * 0.04, c.h * 0.86 - height * 0.1, x + height * 0.04, c.h * 0.86, "#543e30")
        for step, green in enumerate(("#457660", "#346951", "#225c42")):
            tip, low, half = 0.26 * step - 1, 0.22 * step - 0.52, 0.17 + 0.06 * step
            c.shape(x, c.h * 0.86, height, [(0, tip), (half, low), (-half, low)], green)


def mountains(c: Canvas) -> None:
    c.gradient("#466096", "#96a0c8", "#faceb4", bottom=0.7)
    whole, shady = [(0, 0), (1, 1), (-1, 1)], [(0, 0), (1, 1), (0.1, 1)]
    snow = [(0, 0), (0.24, 0.24), (0.12, 0.31), (0, 0.24), (-0.12, 0.31), (-0.24, 0.24)]
    for x, top, half, colour in ((0.72, 0.22, 0.42, "#687496"), (0.3, 0.14, 0.44, "#485476")):
        for points, shade in ((whole, colour), (shady, mix(colour, INK, 0.25)), (snow, "#f6f8fc")):
            corners = [(c.w * half * dx, c.h * (0.7 - top) * dy) for dx, dy in points]
            c.shape(c.w * x, c.h * top, 1, corners, shade)
    c.gradient("#7896ba", "#2c466e", top=0.7)
    for y, left, right in ((0.76, 0.1, 0.5), (0.82, 0.46, 0.9), (0.89, 0.2, 0.62)):
        c.box(c.w * left, c.h * y, c.w * right, c.h * (y + 0.008), "#a6bed6")


def sailing(c: Canvas) -> None:
    c.gradient("#3c2c6e", "#e26a64", "#ffc66e", bottom=0.62)
    sun(c, 0.32, 0.56, 0.13, "#ffe896", "#f49666")
    c.gradient("#c45e60", "#30285c", top=0.62)
    main, jib = [(0.62, 0.7), (0.62, 0.22), (0.44, 0.7)], [(0.64, 0.7), (0.64, 0.3), (0.79, 0.7)]
    hull = [(0.42, 0.73), (0.84, 0.73), (0.77, 0.82), (0.49, 0.82)]
    for points, colour in ((main, WHITE), (jib, "#ffe0c4"), (hull, "#602834")):
        c.shape(0, 0, 1, [(c.w * x, c.h * y) for x, y in points], colour)


def night_city(c: Canvas) -> None:
    c.gradient("#0c1234", "#323a78", "#96648c")
    c.disc(c.w * 0.8, c.h * 0.2, c.size * 0.09, "#faf6dc")
    c.disc(c.w * 0.8 - c.size * 0.05, c.h * 0.185, c.size * 0.085, "#1a214d")
    pane = c.w / 9 * 0.92 / 6
    for tower in range(9):
        left, top = c.w * tower / 9, c.h * (0.42 + 0.2 * math.sin(tower * 2.4) ** 2)
        c.box(left, top, left + pane * 6, c.h, mix("#1a1e42", "#3a3264", tower % 3 / 2))
        for row, column in itertools.product(range(int((c.h - top) / pane / 2.4) + 1), range(3)):
            x, y = left + pane * (0.5 + 2 * column), top + pane * (1 + row * 2.4)
            lit = (row * 5 + column * 3 + tower * 7) % 4 != 0
            c.box(x, y, x + pane, y + pane * 1.4, "#ffd678" if lit else "#34365c")


def balloons(c: Canvas) -> None:
    c.gradient("#40a0dc", "#ceecf6")
    for x, y, size in ((0.2, 0.78, 0.16), (0.36, 0.86, 0.2), (0.84, 0.7, 0.18), (0.68, 0.9, 0.22)):
        c.ellipse(c.w * x, c.h * y, c.w * size, c.h * size * 0.42, "#f6fbfd")
    near = (c.w * 0.36, c.h * 0.36, c.size * 0.22, "#e54a50", "#ffcc5c")
    for x, y, radius, colour, stripe in (near, (c.w * 0.74, c.h * 0.3, c.size * 0.13, "#585cbe", "#f0f0fa")):
        for side in (-1, 1):
            rope = [(side * 0.5, 0.8), (side * 0.56, 0.8), (side * 0.2, 1.62), (side * 0.16, 1.62)]
            c.shape(x, y, radius, rope, "#6e503c")
        for share, shade in ((1.0, colour), (0.66, stripe), (0.28, colour)):
            c.ellipse(x, y, radius * share, radius, shade)
        skirt = [(-0.62, 0.78), (0.62, 0.78), (0.26, 1.2), (-0.26, 1.2)]
        c.shape(x, y, radius, skirt, mix(colour, INK, 0.2))
        c.box(x - radius * 0.22, y + radius * 1.55, x + radius * 0.22, y + radius * 1.9, "#8c603c")


def flower(c: Canvas) -> None:
    c.gradient("#ecf6e2", "#b0d6a0")
    x, y = c.w * 0.5, c.h * 0.42
    c.box(x - c.size * 0.015, y, x + c.size * 0.015, c.h, "#488a4a")
    for side in (-1, 1):
        c.ellipse(x + side * c.size * 0.14, c.h * 0.84, c.size * 0.13, c.size * 0.05, "#5ea458")
    petals(c, 0.42, 0.21, 0.105, 10, 0, "#e25c8c")
    petals(c, 0.42, 0.15, 0.08, 10, 0.3, "#f68cb0")
    c.disc(x, y, c.size * 0.1, "#fac846")
    c.disc(x, y, c.size * 0.06, "#e29e2a")


def autumn_tree(c: Canvas) -> None:
    c.gradient("#fae6c8", "#fcce96", bottom=0.8)
    c.gradient("#ce8c4c", "#a06038", top=0.8)
    x, y, foot = c.w * 0.5, c.h * 0.36, c.h * 0.5 / c.size
    c.shape(x, y, c.size, [(-0.03, 0), (0.03, 0), (0.06, foot), (-0.06, foot)], "#5c3c30")
    low = ((0, -0.02, 0.2, "#ce5028"), (-0.16, 0.06, 0.15, "#e06e2c"), (0.17, 0.05, 0.16, "#ec8c34"))
    top = ((-0.07, -0.12, 0.13, "#f0a642"), (0.09, -0.11, 0.12, "#d8602c"))
    fallen = ((-0.3, 0.5), (0.26, 0.46), (-0.2, 0.34), (0.36, 0.52), (0.12, 0.5), (-0.4, 0.4))
    for dx, dy, radius, colour in (*low, *top, *((*place, 0.016, "#e06e2c") for place in fallen)):
        c.disc(x + c.size * dx, y + c.size * dy, c.size * radius, colour)


def tea(c: Canvas) -> None:
    c.gradient("#f4e8d6", "#e8d4ba", bottom=0.7)
    c.gradient("#a47452", "#865a3e", top=0.7)
    x, y, size = c.w * 0.47, c.h * 0.56, c.size
    c.ellipse(x, y + size * 0.26, size * 0.36, size * 0.06, "#ecf0f4")
    c.disc(x + size * 0.25, y + size * 0.03, size * 0.11, "#3a808c")
    c.disc(x + size * 0.25, y + size * 0.03, size * 0.07, "#ecdbc3")
    c.shape(x, y, size, [(-0.24, -0.1), (0.24, -0.1), (0.17, 0.24), (-0.17, 0.24)], "#4494a0")
    c.ellipse(x, y - size * 0.1, size * 0.24, size * 0.05, "#deecee")
    c.ellipse(x, y - size * 0.095, size * 0.2, size * 0.036, "#b0682e")
    for rise in (step / 60 for step in range(60)):
        across, up = math.sin(rise * 7) * size * 0.04, size * (0.17 + rise * 0.26)
        steam = mix("#fffcf6", "#f4e8d6", rise)
        c.disc(x + across, y - up, size * 0.02 * (1 - rise * 0.6), steam)


def under_water(c: Canvas) -> None:
    c.gradient("#6ed6e0", "#1882aa", "#084270")
    c.ellipse(c.w * 0.5, c.h * 1.04, c.w * 0.7, c.h * 0.18, "#dec896")
    for x, height in ((0.12, 0.3), (0.18, 0.22), (0.86, 0.34)):
        c.ellipse(c.w * x, c.h * (1 - height / 2), c.size * 0.02, c.h * height / 2, "#288c60")
    near = (c.w * 0.42, c.h * 0.42, c.size * 0.2, "#fa8c32", WHITE)
    for x, y, size, colour, stripe in (near, (c.w * 0.74, c.h * 0.66, c.size * 0.11, "#fad650", "#5a5aa0")):
        c.shape(x, y, size, [(-0.8, 0), (-1.5, -0.5), (-1.3, 0), (-1.5, 0.5)], colour)
        c.ellipse(x, y, size, size * 0.56, colour)
        c.ellipse(x + size * 0.24, y, size * 0.1, size * 0.53, stripe)
        c.disc(x + size * 0.62, y - size * 0.12, size * 0.1, WHITE)
        c.disc(x + size * 0.64, y - size * 0.12, size * 0.055, INK)
    for x, y, radius in ((0.68, 0.3, 0.02), (0.71, 0.2, 0.028), (0.69, 0.1, 0.018)):
        c.disc(c.w * x, c.h * y, c.size * radius, "#c4f0f4")


def lanterns(c: Canvas) -> None:
    c.gradient("#281028", "#6e1e30", "#a03434")
    for across, down, share in ((0.24, 0.36, 0.15), (0.58, 0.5, 0.19), (0.86, 0.3, 0.12)):
        x, y, radius = c.w * across, c.h * down, c.size * share
        c.box(x - radius * 0.03, 0, x + radius * 0.03, y, "#e6b45a")
        c.box(x - radius * 0.04, y + radius, x + radius * 0.04, y + radius * 1.9, "#f0c460")
        for width, colour in ((1.2, "#d62c2c"), (0.8, "#e84836"), (0.36, "#f66e48")):
            c.ellipse(x, y, radius * width, radius, colour)
        for rim in (y - radius * 0.95, y + radius * 0.95):
            c.box(x - radius * 0.5, rim - radius * 0.09, x + radius * 0.5, rim + radius * 0.09, "#f0c460")


def parcel(c: Canvas) -> None:
    c.gradient("#e2e8ee", "#ced6de", bottom=0.74)
    c.gradient("#b4bec8", "#9ca8b4", top=0.74)
    for points, colour in (
        ([(-0.36, -0.12), (0, 0.04), (0, 0.36), (-0.36, 0.18)], "#c49462"),
        ([(0.36, -0.12), (0, 0.04), (0, 0.36), (0.36, 0.18)], "#ac7c4e"),
        ([(0, -0.28), (0.36, -0.12), (0, 0.04), (-0.36, -0.12)], "#dcb07e"),
        ([(-0.22, -0.182), (-0.14, -0.218), (0.22, -0.058), (0.14, -0.022)], "#eedcb4"),
        ([(0.14, -0.022), (0.22, -0.058), (0.22, 0.04), (0.14, 0.076)], "#dec89c"),
        ([(-0.3, 0.02), (-0.12, 0.1), (-0.12, 0.22), (-0.3, 0.14)], WHITE),
    ):
        c.shape(c.w * 0.5, c.h * 0.5, c.size, points, colour)


def this_way_up(c: Canvas) -> None:
    """A figure under an arrow: whoever sees it knows at once whether it stands upright."""
    c.gradient("#96cdf0", "#e2f2fa", bottom=0.75)
    c.gradient("#82ba64", "#549246", top=0.75)
    sun(c, 0.2, 0.14, 0.09, "#ffe26e", "#d2e4e2")
    x, y = c.w * 0.5, c.h * 0.47
    c.shape(x, y, c.size, [(0, -0.39), (0.17, -0.23), (-0.17, -0.23)], "#dc463c")
    c.box(x - c.size * 0.06, y - c.size * 0.24, x + c.size * 0.06, y - c.size * 0.09, "#dc463c")
    for side in (-1, 1):
        leg = x + c.size * side * 0.05
        c.box(leg - c.size * 0.035, y + c.size * 0.2, leg + c.size * 0.035, y + c.size * 0.39, "#323c54")
    c.shape(x, y, c.size, [(-0.1, 0.07), (0.1, 0.07), (0.12, 0.23), (-0.12, 0.23)], "#346eb4")
    c.disc(x, y, c.size * 0.075, "#f2c8a0")


def blossom(c: Canvas) -> None:
    petals(c, 0.5, 0.3, 0.14, 9, 1.2, "#7864c8")
    petals(c, 0.5, 0.2, 0.11, 9, 0.8, "#a696e6")
    c.disc(c.w * 0.5, c.h * 0.5, c.size * 0.16, "#face54")


def jumping_ball(c: Canvas, turn: float) -> None:
    """One moment of a ball jumping once from left to right; `turn` from 0 to 1."""
    c.gradient("#fff4d6", "#ffe2aa", bottom=0.8)
    c.box(0, c.h * 0.8, c.w, c.h, "#785446")
    size, x = c.size, c.w * (0.15 + 0.7 * turn)
    y = c.h * 0.8 - size * (0.12 + 0.42 * math.sin(math.pi * turn))
    c.ellipse(x, c.h * 0.8 + size * 0.04, size * 0.12, size * 0.025, "#604036")
    c.disc(x, y, size * 0.12, "#34986c")
    c.disc(x + math.cos(turn * 7) * size * 0.06, y + math.sin(turn * 7) * size * 0.06, size * 0.04, WHITE)


# --- files ------------------------------------------------------------------------------------------------------------
def draw(scene: Scene, width: int, height: int, text: str = "", finer: int = 4) -> Image.Image:
    canvas = Canvas(width, height, finer)
    scene(canvas)
    if text:
        canvas.label(text)
    return canvas.picture()


def save(picture: Image.Image, name: str, **options: object) -> None:
    """Each format takes of the options those that it knows."""
    usual = {"optimize": True, "quality": 88, "subsampling": 0, "lossless": True}
    picture.save(FOLDER / name, **(usual | options))


def save_gif(pictures: Sequence[Image.Image], name: str, **options: object) -> None:
    """One palette for all frames, so that what stands still does not flicker."""
    palette = pictures[0].quantize(256, dither=Image.Dither.NONE)
    first, *others = (picture.quantize(palette=palette, dither=Image.Dither.NONE) for picture in pictures)
    save(first, name, save_all=True, append_images=others, duration=80, **options)


def main() -> None:
    large = {1: (hills, 800, 600), 2: (mountains, 600, 800), 5: (balloons, 641, 481), 9: (parcel, 720, 540)}
    usual = {3: (sailing, 640, 640), 6: (flower, 480, 640), 7: (autumn_tree, 640, 480), 8: (tea, 640, 480)}
    odd = {4: (night_city, 640, 360), 12: (lanterns, 200, 900), 19: (under_water, 96, 72)}
    for number, (scene, width, height) in (large | usual | odd).items():
        save(draw(scene, width, height, f"{number:02} JPEG"), f"image-{number:02}.jpg")
    save(draw(mountains, 4000, 3000, "10  12 MP", finer=2), "image-10.jpg", quality=50)
    turned = Image.Exif()
    turned[0x0112] = 6  # orientation: turn it 90° clockwise to see it upright
    lying = draw(this_way_up, 480, 640, "11 UP").transpose(Image.Transpose.ROTATE_90)
    save(lying, "image-11.jpg", exif=turned)
    save(draw(under_water, 640, 480, "13 PNG"), "image-13.png")
    save(draw(blossom, 480, 480, "14 PNG"), "image-14.png")  # on nothing
    save_gif([draw(parcel, 320, 240, "15 GIF")], "image-15.gif")
    jump = [draw(partial(jumping_ball, turn=index / 12), 240, 180, "16 GIF") for index in range(12)]
    save_gif(jump, "image-16.gif", loop=0)
    save(draw(lanterns, 640, 480, "17 WEBP"), "image-17.webp")
    save(draw(hills, 360, 480, "18 WEBP"), "image-18.webp")
    save(draw(tea, 320, 240, "23"), "image-23.jpg")
    for number, scene in enumerate((hills, sailing, balloons, flower, tea, lanterns)):
        save(draw(scene, 480, 360), f"photo-{number}.jpg")


if __name__ == "__main__":
    main()
