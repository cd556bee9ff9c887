"""Canvas and encoders: what is drawn is what another decoder sees."""

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sandbox import pictures_seen
from wxdesk.sandbox import pictures
from wxdesk.sandbox.drawing import gif, huffman, jpeg, letters, png, webp
from wxdesk.sandbox.drawing.canvas import Canvas

RED, BLUE = (220, 30, 40), (20, 60, 200)


def noise(width: int, height: int, seed: int = 1, colours: int = 256) -> Canvas:
    """Pixels without any order, the hardest case for an encoder."""
    canvas = Canvas(width, height)
    canvas.pixels[:] = bytes(random.Random(seed).choices(range(0, 256, 256 // colours), k=width * height * 3))
    return canvas


def pixel(canvas: Canvas, x: int, y: int) -> tuple[int, ...]:
    at = (y * canvas.width + x) * 3
    return tuple(canvas.pixels[at : at + 3])


# --- the canvas -------------------------------------------------------------------------------------------------------
def test_a_rectangle_covers_its_pixels_and_shares_those_it_cuts() -> None:
    canvas = Canvas(6, 4, (0, 0, 0))
    canvas.rectangle(1, 1, 3.5, 2.5, (200, 100, 40))
    assert [pixel(canvas, x, 1) for x in (0, 1, 2, 3, 4)] == [
        (0,) * 3,
        *[(200, 100, 40)] * 2,
        (100, 50, 20),
        (0,) * 3,
    ]
    assert pixel(canvas, 1, 2) == (100, 50, 20)


def test_a_disc_is_round_smooth_and_of_the_right_area() -> None:
    canvas = Canvas(60, 60, (0, 0, 0))
    canvas.disc(30, 30, 20, (255, 255, 255))
    area = sum(canvas.pixels) / 3 / 255
    assert area == pytest.approx(3.14159 * 400, rel=0.005)
    edge = {pixel(canvas, x, 16)[0] for x in range(60)}
    assert edge - {0, 255}


def test_shapes_may_lie_outside() -> None:
    canvas = Canvas(8, 8, (0, 0, 0))
    canvas.disc(-50, -50, 20, RED)
    canvas.polygon([(-100, 4), (100, -96), (100, 104)], BLUE)
    canvas.rectangle(-5, -5, 2, 100, RED)
    assert len(canvas.pixels) == 8 * 8 * 3
    assert pixel(canvas, 1, 7) == RED
    assert pixel(canvas, 6, 3) == BLUE


def test_a_gradient_runs_through_its_colours() -> None:
    canvas = Canvas(2, 5)
    canvas.gradient((0, 0, 0), (100, 0, 0), (100, 200, 0))
    assert [pixel(canvas, 1, y) for y in range(5)] == [
        (0, 0, 0),
        (50, 0, 0),
        (100, 0, 0),
        (100, 100, 0),
        (100, 200, 0),
    ]


def test_turning_left_brings_the_right_edge_to_the_top() -> None:
    canvas = Canvas(3, 2, (0, 0, 0))
    canvas.rectangle(2, 0, 3, 1, RED)
    turned = canvas.turned_left()
    assert (turned.width, turned.height) == (2, 3)
    assert pixel(turned, 0, 0) == RED


def test_letters_stand_in_their_box() -> None:
    canvas = Canvas(letters.width_of("1E", 2) + 4, letters.HEIGHT * 2 + 4, (0, 0, 0))
    letters.write(canvas, "1E", 2, 2, 2, (255, 255, 255))
    inked = [index // 3 for index, value in enumerate(canvas.pixels) if value]
    columns, rows = {index % canvas.width for index in inked}, {index // canvas.width for index in inked}
    assert (min(rows), max(rows)) == (2, canvas.height - 3)
    assert max(columns) == canvas.width - 3
    assert set(canvas.pixels) == {0, 255}


# --- the formats without loss -----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "encode", [png.encode, webp.encode, lambda canvas: gif.encode([canvas])], ids=["png", "webp", "gif"]
)
@pytest.mark.parametrize(
    "canvas",
    [
        Canvas(6, 6, RED),
        Canvas(300, 200, BLUE),
        noise(16, 16),
        noise(50, 30, colours=2),
        noise(90, 90, colours=4),
        pictures.draw(pictures.parcel, 96, 64),
    ],
    ids=["small", "plain", "noise", "few colours", "some colours", "drawing"],
)
def test_what_is_drawn_comes_back_exactly(encode: Callable[[Canvas], bytes], canvas: Canvas) -> None:
    [image] = pictures_seen.frames(encode(canvas))
    assert pictures_seen.size(image) == (canvas.width, canvas.height)
    assert pictures_seen.largest_error(canvas, image) == 0


# Smaller ones make WebP files of less than 40 bytes, which Qt does not look at.
@settings(deadline=None, max_examples=40)
@given(st.integers(6, 40), st.integers(6, 40), st.integers(0, 1000), st.sampled_from([2, 4, 16, 256]))
def test_any_small_picture_comes_back_exactly(width: int, height: int, seed: int, colours: int) -> None:
    canvas = noise(width, height, seed, colours)
    for encode in (png.encode, webp.encode):
        assert pictures_seen.largest_error(canvas, pictures_seen.frames(encode(canvas))[0]) == 0


def test_long_codes_of_gif_begin_anew() -> None:
    canvas = noise(150, 150, colours=4)  # some 5,000 runs: more than the 4,096 codes
    assert pictures_seen.largest_error(canvas, pictures_seen.frames(gif.encode([canvas]))[0]) == 0


def test_a_gif_of_more_than_256_colours_takes_near_ones() -> None:
    canvas = Canvas(20, 320)
    canvas.gradient((0, 0, 0), (255, 255, 255), (255, 0, 0))
    assert len(set(canvas.colours())) > 256
    image = pictures_seen.frames(gif.encode([canvas]))[0]
    assert 0 < pictures_seen.largest_error(canvas, image) <= 2
    loud = noise(40, 40)
    assert pictures_seen.largest_error(loud, pictures_seen.frames(gif.encode([loud]))[0]) <= 32


def test_a_gif_can_move() -> None:
    moments = [Canvas(12, 8, RED), Canvas(12, 8, BLUE), Canvas(12, 8, RED)]
    seen = pictures_seen.frames(gif.encode(moments, 50))
    assert [pictures_seen.colour(image, 0.5, 0.5)[:3] for image in seen] == [RED, BLUE, RED]


def test_a_png_with_a_mask_shows_what_is_behind() -> None:
    mask = Canvas(10, 10, (0, 0, 0))
    mask.rectangle(0, 0, 5, 10, (255, 255, 255))
    [image] = pictures_seen.frames(png.encode(Canvas(10, 10, RED), mask))
    assert pictures_seen.colour(image, 0, 0) == (*RED, 255)
    assert pictures_seen.colour(image, 1, 0)[3] == 0


@given(
    st.dictionaries(st.integers(0, 300), st.integers(1, 10**6), min_size=1, max_size=200), st.integers(8, 15)
)
def test_codes_are_complete_within_their_limit_and_none_begins_another(
    counts: dict[int, int], limit: int
) -> None:
    lengths = huffman.code_lengths(counts, limit)
    assert set(lengths) == set(counts)
    assert max(lengths.values()) <= limit
    if len(lengths) > 1:
        assert sum(2.0**-length for length in lengths.values()) == 1
        words = [format(code, f"0{bits}b")[::-1] for code, bits in huffman.codes(lengths).values()]
        ordered = sorted(words)
        assert not any(after.startswith(before) for before, after in pairwise(ordered))


# --- JPEG -------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("size", [(8, 8), (1, 1), (17, 9), (64, 48), (33, 70)])
def test_a_jpeg_looks_like_the_drawing(size: tuple[int, int]) -> None:
    canvas = pictures.draw(pictures.hills, *size)
    [image] = pictures_seen.frames(jpeg.encode(canvas, 95))
    assert pictures_seen.size(image) == size
    assert pictures_seen.mean_error(canvas, image) < 4


def test_noise_survives_the_best_quality() -> None:
    canvas = noise(40, 24)
    [image] = pictures_seen.frames(jpeg.encode(canvas, 100))
    assert pictures_seen.mean_error(canvas, image) < 1


@pytest.mark.parametrize("restart", [1, 3, 8])
def test_restart_markers_make_pieces_independent(restart: int) -> None:
    canvas = pictures.draw(pictures.tea, 64, 48)
    pieces = jpeg.scan(jpeg.units(canvas, 88), restart)
    marked = b"".join(
        piece + (bytes((0xFF, 0xD0 + index % 8)) if index < len(pieces) - 1 else b"")
        for index, piece in enumerate(pieces)
    )
    data = jpeg.head(64, 48, 88, restart=restart) + marked + jpeg.END_OF_IMAGE
    whole = pictures_seen.frames(jpeg.encode(canvas, 88))[0]
    assert pictures_seen.pixels(pictures_seen.frames(data)[0]) == pictures_seen.pixels(whole)


def test_an_enlarged_jpeg_is_the_drawing_eight_times_as_big() -> None:
    canvas = pictures.draw(pictures.balloons, 60, 40)
    [image] = pictures_seen.frames(jpeg.encode_enlarged(canvas, 95))
    assert pictures_seen.size(image) == (480, 320)
    for x, y in ((0, 0), (30, 20), (59, 39), (22, 14)):
        seen = image.pixelColor(x * 8 + 4, y * 8 + 4)
        assert (seen.red(), seen.green(), seen.blue()) == pytest.approx(pixel(canvas, x, y), abs=30)
    # Slopes, not steps: a gradient over three pixels has many more shades than three.
    sky = Canvas(2, 3)
    sky.gradient((0, 0, 0), (240, 240, 240))
    [soft] = pictures_seen.frames(jpeg.encode_enlarged(sky, 95))
    assert len({soft.pixelColor(4, y).red() for y in range(24)}) > 15


@pytest.mark.parametrize(("orientation", "corner"), [(1, (0, 0)), (3, (1, 1)), (6, (1, 0)), (8, (0, 1))])
def test_exif_says_how_a_jpeg_lies(orientation: int, corner: tuple[int, int]) -> None:
    canvas = Canvas(32, 16, BLUE)
    canvas.rectangle(0, 0, 8, 8, RED)
    [image] = pictures_seen.frames(jpeg.encode(canvas, exif=jpeg.orientation(orientation)))
    red, _, blue, _ = pictures_seen.colour(image, *corner)
    assert red > blue
    assert pictures_seen.size(image) == ((16, 32) if orientation in (6, 8) else (32, 16))


@pytest.mark.parametrize("scene", pictures.SCENES, ids=lambda scene: scene.__name__)
def test_every_scene_fills_its_canvas_at_any_size(scene: pictures.Scene) -> None:
    for size in ((160, 120), (37, 91), (8, 8)):
        canvas = pictures.draw(scene, *size, "12 MP")
        assert len(canvas.pixels) == size[0] * size[1] * 3
    assert len(set(pictures.draw(scene, 160, 120).colours())) > 20


def test_threads_may_draw_at_the_same_time() -> None:
    draw = partial(pictures.draw, pictures.flower, 64, 64)
    with ThreadPoolExecutor(2) as pool:
        made = list(pool.map(lambda _: jpeg.encode(draw()), range(4)))
    assert len(set(made)) == 1
