"""A cut medium is never taken for a whole one, wherever it was cut."""

import mmap
import tempfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.media.conftest import UNMARKED, WHOLE, box, jpeg, mp4
from wxdesk.media.files.completeness import Completeness, ending
from wxdesk.media.files.media_type import SNIFF_BYTES, MediaType, sniff
from wxdesk.sandbox.media import samples

THUMBNAIL_INSIDE = (
    jpeg()[:2] + b"\xff\xe1\x00\x10Exif" + jpeg(30)[:2] + b"..." + b"\xff\xd9" + b"...\xff\xff" + jpeg()[2:]
)


@pytest.mark.parametrize("name", WHOLE)
def test_whole(name: str) -> None:
    assert ending(WHOLE[name], MediaType(name)) is Completeness.WHOLE


@pytest.mark.parametrize("name", WHOLE)
def test_cut_anywhere(name: str) -> None:
    data = WHOLE[name]
    for size in range(1, len(data)):
        assert ending(data[:size], MediaType(name)) is not Completeness.WHOLE, size


@pytest.mark.parametrize("name", WHOLE)
def test_a_trailer_does_not_matter(name: str) -> None:
    if name not in ("ogg", "speex", "m4a", "mov", "mp4", "heic"):
        assert ending(WHOLE[name] + b"\x00camera's own notes", MediaType(name)) is Completeness.WHOLE


@pytest.mark.parametrize("name", UNMARKED)
def test_formats_without_an_end(name: str) -> None:
    assert ending(UNMARKED[name], MediaType(name)) is Completeness.UNMARKED


def test_a_voice_cut_within_a_frame_is_cut() -> None:
    voice = UNMARKED["amr"]
    assert all(ending(voice[:-cut], MediaType.AMR) is Completeness.CUT for cut in range(1, 32))
    assert ending(b"#!AMR\n", MediaType.AMR) is Completeness.CUT
    wide = b"#!AMR-WB\n" + (b"\x04" + bytes(17)) * 3
    assert ending(wide, MediaType.AMR) is Completeness.UNMARKED
    assert ending(wide[:-1], MediaType.AMR) is Completeness.CUT


def test_the_end_of_a_thumbnail_is_not_the_end_of_its_photo() -> None:
    assert ending(THUMBNAIL_INSIDE, MediaType.JPEG) is Completeness.WHOLE
    cut = THUMBNAIL_INSIDE[: THUMBNAIL_INSIDE.index(b"\xff\xd9") + 2]
    assert cut.endswith(b"\xff\xd9")
    assert ending(cut, MediaType.JPEG) is Completeness.CUT
    assert ending(THUMBNAIL_INSIDE[:-2], MediaType.JPEG) is Completeness.CUT


def test_fast_start_and_streamed_videos() -> None:
    fast = box(b"ftyp", b"isom" + bytes(8)) + box(b"moov", b"where") + box(b"mdat", b"frames" * 9)
    assert ending(fast, MediaType.MP4) is Completeness.WHOLE
    assert ending(fast[:-1], MediaType.MP4) is Completeness.CUT
    open_ended = box(b"ftyp", b"isom") + box(b"moov", b"where") + b"\x00\x00\x00\x00mdat" + b"frames"
    assert ending(open_ended, MediaType.MP4) is Completeness.UNMARKED
    large = mp4()[:20] + b"\x00\x00\x00\x01mdat" + (24).to_bytes(8, "big") + b"frames.." + box(b"moov")
    assert ending(large, MediaType.MP4) is Completeness.WHOLE
    assert ending(box(b"ftyp", b"isom") + box(b"mdat", b"frames"), MediaType.MP4) is Completeness.CUT


@pytest.mark.parametrize("sample", samples.SAMPLES, ids=lambda one: f"{one.number}-{one.extension}")
def test_samples_of_the_sandbox(sample: samples.Sample) -> None:
    data = sample.data()
    media_type = sniff(data[:SNIFF_BYTES], samples.CONTENT_TYPES[sample.extension])
    assert ending(data, media_type) is not Completeness.CUT
    for size in {len(data) * share // 16 for share in range(1, 16)} | {len(data) - 1, len(data) - 3}:
        assert ending(data[:size], media_type) is not Completeness.WHOLE, size


def test_files_are_judged_as_bytes_are() -> None:
    with tempfile.TemporaryFile() as file:
        file.write(THUMBNAIL_INSIDE)
        file.flush()
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            assert ending(data, MediaType.JPEG) is Completeness.WHOLE


@given(
    st.sampled_from(MediaType),
    st.binary(max_size=300),
    st.sampled_from([*WHOLE.values(), *UNMARKED.values(), b""]),
)
def test_no_bytes_break_it(media_type: MediaType, noise: bytes, start: bytes) -> None:
    for data in (start + noise, start[:20] + noise, noise + start):
        assert ending(data, media_type) in Completeness


class Counted(bytes):
    """Bytes that count how often a part of them is looked at."""

    looks = 0

    def __getitem__(self, key):  # type: ignore[no-untyped-def, override]
        Counted.looks += 1
        return super().__getitem__(key)


MANY_PARTS = {
    MediaType.JPEG: b"\xff\xd8" + b"\xff\xe0\x00\x02" * 400_000,
    MediaType.PNG: WHOLE["png"][:8] + (b"\0\0\0\0teXt" + bytes(4)) * 400_000,
    MediaType.GIF: WHOLE["gif"][:6] + bytes(7) + b"\x21\xfe" + b"\x01x" * 400_000,
    MediaType.MP4: b"\0\0\0\x08mdat" + b"\0\0\0\x08moov" * 400_000,
    MediaType.AMR: b"#!AMR\n" + b"\x78" * 400_000,
    MediaType.OGG: (b"OggS" + bytes(23)) * 400_000,
}


@pytest.mark.parametrize("media_type", MANY_PARTS)
def test_a_medium_of_too_many_parts_is_not_walked_to_its_end(media_type: MediaType) -> None:
    Counted.looks = 0
    assert ending(Counted(MANY_PARTS[media_type]), media_type) is Completeness.UNMARKED
    assert Counted.looks < 2_000_000


def test_fill_bytes_are_one_step() -> None:
    photo = jpeg()
    Counted.looks = 0
    assert ending(Counted(photo[:2] + b"\xff" * 500_000 + photo[2:]), MediaType.JPEG) is Completeness.WHOLE
    assert Counted.looks < 1_000
