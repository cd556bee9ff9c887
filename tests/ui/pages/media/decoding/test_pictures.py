"""Pictures from strangers: shown upright, and harmless."""

import os
import struct
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QImageReader

from tests.ui.pages.media.decoding.hostile import png
from tests.ui.pages.media.some_rows import MOVING, STILL_GIF, TALL, TURNED, TWELVE_MEGAPIXELS, VOICE, sample
from wxdesk.ui.pages.media.decoding import pictures
from wxdesk.ui.pages.media.decoding.pictures import Frames, Outcome, Picture

BOX = QSize(120, 80)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "medium"


def png_of(width: int, height: int) -> bytes:
    """A sound PNG of black pixels, a thousandth of their size."""
    lines = (b"\0" + bytes((width + 7) // 8)) * height
    return png(struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0), lines)


def gif_of(frames: int) -> bytes:
    """One white pixel, over and over, each time for 20 ms (GIF89a)."""
    head = b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + bytes(3) + b"\xff\xff\xff"
    control = b"\x21\xf9\x04\x04" + struct.pack("<H", 2) + b"\0\0"
    pixel = b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x4c\x01\0"  # codes: clear, 1, end
    return head + (control + pixel) * frames + b"\x3b"


def share_of_red(image: QImage, top: float, bottom: float) -> float:
    points = [
        image.pixelColor(x, y)
        for y in range(round(image.height() * top), round(image.height() * bottom))
        for x in range(image.width() // 3, image.width() * 2 // 3)
    ]
    return sum(point.red() > 180 and point.green() < 120 for point in points) / len(points)


def test_a_picture_that_lies_on_its_side_is_shown_upright(file: Path) -> None:
    """Its arrow points up: red in the upper half, none in the lower one."""
    file.write_bytes(sample(TURNED))
    picture = pictures.read(file, QSize(400, 400))
    assert (picture.size.width(), picture.size.height()) == (480, 640)
    assert picture.image.size() == QSize(300, 400)
    assert share_of_red(picture.image, 0.0, 0.5) > 0.1
    assert share_of_red(picture.image, 0.5, 1.0) < 0.02
    # Without its EXIF it would have lain there: the check can fail.
    file.write_bytes(sample(TURNED).replace(b"Exif\0\0", b"Efix\0\0"))
    lying = pictures.read(file, QSize(400, 400))
    assert lying.image.width() > lying.image.height()


def test_a_large_photo_is_made_smaller_and_a_small_one_not_larger(file: Path) -> None:
    file.write_bytes(sample(TWELVE_MEGAPIXELS))
    large = pictures.read(file, QSize(400, 400))
    assert (large.size, large.image.size()) == (QSize(4000, 3000), QSize(400, 300))
    file.write_bytes(sample(19))
    small = pictures.read(file, QSize(400, 400))
    assert small.image.size() == QSize(96, 72)


def test_a_thumbnail_has_its_size_round_corners_and_the_middle_of_the_picture(file: Path) -> None:
    file.write_bytes(sample(1))
    image = pictures.thumbnail(file, BOX, 10).image
    assert image.size() == BOX
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(60, 40).alpha() == 255
    assert image.pixelColor(60, 0).alpha() == 255  # filled to its edges


def test_a_very_tall_picture_is_shown_whole(file: Path) -> None:
    file.write_bytes(sample(TALL))
    image = pictures.thumbnail(file, BOX, 0).image
    assert image.pixelColor(2, 40).alpha() == 0
    assert image.pixelColor(60, 1).alpha() == 255
    assert image.pixelColor(60, 78).alpha() == 255


def test_a_picture_of_one_row_is_still_a_picture(file: Path) -> None:
    file.write_bytes(png_of(5000, 1))
    assert pictures.thumbnail(file, BOX, 0).image.size() == BOX


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a page", b"<!DOCTYPE html><html></html>"),
        (
            "an SVG",
            b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
        ),
        ("a voice", sample(VOICE)),
        ("nothing", b""),
        ("the beginning of a JPEG", sample(1)[:20]),
    ],
)
def test_what_is_no_picture_is_none(file: Path, name: str, data: bytes) -> None:
    file.write_bytes(data)
    assert pictures.read(file, BOX) == pictures.thumbnail(file, BOX, 3) == Picture(Outcome.NO_PICTURE)


def test_an_svg_is_not_decoded_whatever_it_calls_itself(tmp_path: Path) -> None:
    file = tmp_path / "photo.svg"
    file.write_bytes(
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    )
    assert pictures.read(file, BOX).outcome is Outcome.NO_PICTURE
    assert not QImage(str(file)).isNull(), "Qt itself would: the check can fail"


def test_a_small_file_that_claims_400_million_pixels_is_not_decoded(file: Path) -> None:
    file.write_bytes(png_of(20_000, 20_000))
    picture = pictures.read(file, BOX)
    assert picture == Picture(Outcome.TOO_LARGE, size=QSize(20_000, 20_000))
    assert pictures.thumbnail(file, BOX, 3) == picture


def test_a_damaged_picture_has_a_size_and_no_image(file: Path) -> None:
    file.write_bytes(sample(13)[:60] + bytes(2000))
    picture = pictures.read(file, BOX)
    assert picture == Picture(Outcome.DAMAGED, size=QSize(640, 480))


def test_a_file_that_is_gone_is_none(tmp_path: Path) -> None:
    assert pictures.read(tmp_path / "gone.jpg", BOX).outcome is Outcome.NO_PICTURE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_does_not_hold_anybody_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "photo.jpg")
    assert pictures.thumbnail(tmp_path / "photo.jpg", BOX, 3).outcome is Outcome.NO_PICTURE


@pytest.mark.parametrize(("number", "moves"), [(MOVING, True), (STILL_GIF, False), (17, False), (1, False)])
def test_only_what_has_a_second_frame_moves(file: Path, number: int, moves: bool) -> None:
    file.write_bytes(sample(number))
    picture = pictures.read(file, BOX)
    assert picture.animated is moves


def test_of_ten_thousand_frames_one_is_decoded_to_show_the_picture_and_one_more_each_time(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoded: list[int] = []

    class Counting(QImageReader):
        def read(self) -> QImage:
            decoded.append(1)
            return super().read()

    monkeypatch.setattr(pictures, "QImageReader", Counting)
    file.write_bytes(gif_of(10_000))
    picture = pictures.read(file, QSize(100, 100))
    assert picture.animated
    assert len(decoded) == 1
    frames = Frames(file, QSize(100, 100))
    for _ in range(3):
        assert not frames.next().image.isNull()
    assert len(decoded) == 4


def test_frames_come_in_turn_and_over_again(file: Path) -> None:
    file.write_bytes(sample(MOVING))
    frames = Frames(file, QSize(120, 120))
    first = [frames.next() for _ in range(12)]
    again = [frames.next() for _ in range(12)]
    assert [(frame.number, frame.shown_ms) for frame in first] == [(number, 80) for number in range(12)]
    assert first[0].image.width() == 120
    assert first[0].image != first[5].image
    assert first == again


@pytest.mark.parametrize("data", [b"GIF89a", sample(VOICE), png_of(20_000, 20_000)])
def test_what_is_no_animation_has_no_frames(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    assert Frames(file, BOX).next().image.isNull()


def test_what_is_larger_than_its_header_says_is_made_as_small_as_asked_for() -> None:
    image = QImage(600, 20, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    assert pictures._no_larger(image, BOX).size() == QSize(120, 4)
