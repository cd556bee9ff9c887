"""How large a picture is, told from its header alone, and never wrongly of a file that is none."""

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from tests.ui.pages.media.decoding.hostile import BEYOND, HUGE
from tests.ui.pages.media.some_rows import sample
from wxdesk.media.files.media_type import MediaType
from wxdesk.ui.pages.media.decoding.picture_header import MAX_SIDE, Header, header_of


def by_qt(data: bytes) -> tuple[int, int, bool]:
    held = QByteArray(data)  # the buffer only points to it
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    sideways = bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
    return reader.size().width(), reader.size().height(), sideways


def written(kind: str, width: int, height: int) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(0x80336699)
    assert image.save(buffer, kind)
    return bytes(data.data())


@pytest.mark.parametrize("number", range(1, 20))
def test_the_sandboxs_pictures_are_as_large_as_qt_says(number: int) -> None:
    data = sample(number)
    header = header_of(data)
    assert header is not None
    assert (header.width, header.height, header.sideways) == by_qt(data)


@pytest.mark.parametrize("kind", ["jpeg", "png", "bmp", "webp"])
@settings(max_examples=20)
@given(width=st.integers(1, 700), height=st.integers(1, 700))
def test_so_are_pictures_that_qt_wrote(kind: str, width: int, height: int) -> None:
    header = header_of(written(kind, width, height))
    assert header is not None
    assert (header.width, header.height) == (width, height)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_says_which_way_is_up(orientation: int, order: str) -> None:
    mark = b"II*\0" if order == "<" else b"MM\0*"
    entry = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    tiff = mark + struct.pack(f"{order}IH", 8, 1) + entry + bytes(4)
    exif = b"\xff\xe1" + struct.pack(">H", len(tiff) + 8) + b"Exif\0\0" + tiff
    plain = written("jpeg", 30, 20)
    turned = plain[:2] + exif + plain[2:]
    header = header_of(turned)
    assert header == Header(MediaType.JPEG, 30, 20, orientation)
    assert header.sideways == by_qt(turned)[2]


def test_a_bitmap_stored_from_the_top_has_a_height() -> None:
    data = written("bmp", 40, 30)
    flipped = data[:22] + struct.pack("<i", -30) + data[26:]
    header = header_of(flipped)
    assert header is not None
    assert (header.width, header.height) == (40, 30)


@pytest.mark.parametrize("data", BEYOND)
def test_a_claim_that_no_number_of_qts_holds_is_no_size(data: bytes) -> None:
    assert header_of(data) is None


@pytest.mark.parametrize("data", HUGE)
def test_a_huge_claim_is_a_size_and_too_large(data: bytes) -> None:
    header = header_of(data)
    assert header is not None
    assert header.too_large
    assert QSize(header.width, header.height).isValid()


def test_what_is_not_too_large_can_be_scaled_to_any_screen() -> None:
    """The widest there is, as high as a thumbnail on a large screen. A bad twin follows: one that is too large cannot."""
    box, wide, wider = QSize(4096, 4096), QSize(MAX_SIDE, 1), QSize(39_000_000, 1)
    expanding = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    assert wide.scaled(box, expanding).width() == MAX_SIDE * 4096
    assert wider.scaled(box, expanding).width() != 39_000_000 * 4096


@pytest.mark.parametrize("number", [20, 22])
def test_a_voice_or_video_has_none(number: int) -> None:
    assert header_of(sample(number)) is None


@given(st.sampled_from([1, 13, 15, 17]), st.integers(0, 400))
def test_a_cut_file_gives_a_header_or_none_but_never_an_error(number: int, length: int) -> None:
    header = header_of(sample(number)[:length])
    assert header is None or header == header_of(sample(number))


@given(
    st.sampled_from([b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"BM", b"RIFF"]),
    st.binary(max_size=300),
)
def test_rubbish_behind_a_right_beginning_does_no_harm(magic: bytes, rest: bytes) -> None:
    header_of(magic + rest)
