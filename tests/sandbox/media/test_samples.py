"""The 24 sample media, seen by another decoder, and the numbered images."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sandbox import pictures_seen
from wxdesk.files import resources
from wxdesk.sandbox.media import numbered, samples
from wxdesk.sandbox.media.numbered import NumberedImages
from wxdesk.sandbox.media.samples import GOOD, MEDIA_IDS, SAMPLES

IMAGES = [sample for sample in GOOD if sample.kind == "image"]
MAGIC = {
    "jpg": b"\xff\xd8\xff",
    "png": b"\x89PNG\r\n\x1a\n",
    "gif": b"GIF89a",
    "webp": b"RIFF",
    "amr": b"#!AMR\n",
    "mp4": b"\0\0\0 ftyp",
}


def test_there_are_24_ids_which_never_change() -> None:
    assert len(set(MEDIA_IDS)) == 24
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{64}", media_id) for media_id in MEDIA_IDS)
    assert MEDIA_IDS[0] == "d0EXEoWqy0gD1gVCv9-5dMdBKm9Z7L4BIf5TyFqGUNkfHshbIfFIhTyUBMkzxhly"
    assert len(GOOD) == 22
    assert MEDIA_IDS[22:] == (samples.EXPIRED.media_id, samples.UNKNOWN_ID)
    assert samples.EXPIRED.age_s > 3 * 86_400


def test_there_is_every_kind() -> None:
    extensions = [sample.extension for sample in GOOD]
    counts = {extension: extensions.count(extension) for extension in MAGIC}
    assert counts == {"jpg": 13, "png": 2, "gif": 2, "webp": 2, "amr": 2, "mp4": 1}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: f"{sample.number:02}-{sample.extension}")
def test_a_sample_is_what_its_name_says(sample: samples.Sample) -> None:
    data = sample.data()
    assert data.startswith(MAGIC[sample.extension])
    if sample.kind == "image":
        for image in pictures_seen.frames(data):
            assert len({pictures_seen.colour(image, x / 9, y / 9) for x in range(10) for y in range(10)}) > 5


def test_the_pictures_have_sizes_of_many_kinds() -> None:
    """Among them a thumbnail, odd numbers, a very tall one, one of twelve megapixels."""
    seen = [pictures_seen.size(pictures_seen.frames(sample.data())[0]) for sample in IMAGES]
    assert seen == [
        *[(800, 600), (600, 800), (640, 640), (640, 360), (641, 481), (480, 640), (640, 480), (640, 480)],
        *[(720, 540), (4000, 3000), (480, 640), (200, 900), (640, 480), (480, 480), (320, 240), (240, 180)],
        *[(640, 480), (360, 480), (96, 72)],
    ]


def test_one_photo_lies_on_its_side_and_exif_sets_it_upright() -> None:
    data = SAMPLES[10].data()
    [stored] = pictures_seen.frames(data, upright=False)
    [upright] = pictures_seen.frames(data)
    assert pictures_seen.size(stored) == (640, 480)
    assert pictures_seen.size(upright) == (480, 640)
    top, bottom = pictures_seen.colour(upright, 0.9, 0.05), pictures_seen.colour(upright, 0.9, 0.95)
    assert top[2] > top[0], "the sky is blue"
    assert bottom[1] > max(bottom[0], bottom[2]), "the meadow is green"
    arrow = pictures_seen.colour(upright, 0.5, 0.27)
    assert arrow[0] > 180
    assert arrow[2] < 110


def test_one_gif_moves_and_one_png_can_be_seen_through() -> None:
    moving = pictures_seen.frames(SAMPLES[15].data())
    assert len(moving) == 12
    assert len({pictures_seen.pixels(image) for image in moving}) == 12
    [blossom] = pictures_seen.frames(SAMPLES[13].data())
    assert pictures_seen.colour(blossom, 1, 0)[3] == 0
    assert pictures_seen.colour(blossom, 0.5, 0.5)[3] == 255


def test_the_bundled_files_are_small_and_of_their_kind() -> None:
    for name in ("voice-1.speex", "voice-2.speex"):
        assert resources.read(f"sandbox/{name}").startswith(b"OggS")
    sizes = {path.name: path.stat().st_size for path in resources.path("sandbox").iterdir()}
    assert sizes.pop("image-10.jpg") < 300_000
    assert max(sizes.values()) < 60_000
    assert sum(sizes.values()) < 1_000_000


# --- numbered images --------------------------------------------------------------------------------------------------
@given(st.integers(0, numbered.MOST - 1))
def test_an_id_says_its_number(number: int) -> None:
    images = NumberedImages(numbered.MOST)
    media_id = images[number]
    assert re.fullmatch(r"[A-Za-z0-9_-]{64}", media_id)
    assert images.number(media_id) == number
    assert NumberedImages(number).number(media_id) is None


@given(st.text(max_size=70))
def test_other_texts_are_no_number(text: str) -> None:
    assert NumberedImages(numbered.MOST).number(text) is None
    assert NumberedImages(numbered.MOST).number(text.ljust(64, "A")[:64]) is None


def test_ids_are_a_sequence_of_distinct_texts() -> None:
    images = NumberedImages(2000)
    assert len(set(images)) == len(images) == 2000
    assert images[-1] == images[1999]
    assert images[2:5] == list(images)[2:5]
    assert not NumberedImages(0)
    with pytest.raises(IndexError):
        images[2000]


@pytest.mark.parametrize("count", [-1, numbered.MOST + 1])
def test_there_are_no_more_than_six_digits_can_count(count: int) -> None:
    with pytest.raises(ValueError, match="numbered images"):
        NumberedImages(count)


@pytest.mark.parametrize("size_bytes", [22_000, 60_000, 65_537, 131_073, 131_078, 250_000])
def test_an_image_is_as_heavy_as_wanted(size_bytes: int) -> None:
    data = NumberedImages(10, size_bytes).data(7)
    assert len(data) == size_bytes
    assert data.endswith(b"\xff\xd9")
    assert pictures_seen.size(pictures_seen.frames(data)[0]) == (480, 360)


def test_a_size_too_small_leaves_the_image_whole() -> None:
    data = NumberedImages(10, 10).data(7)
    assert 10_000 < len(data) < 40_000
    assert pictures_seen.frames(data)


@pytest.mark.parametrize("size_bytes", [0, 60_000])
def test_every_image_is_another_file_and_always_the_same(size_bytes: int) -> None:
    images = NumberedImages(numbered.MOST, size_bytes)
    numbers = [*range(24), numbered.MOST - 1]
    assert len({images.data(number) for number in numbers}) == len(numbers)
    assert images.data(123_456) == NumberedImages(numbered.MOST, size_bytes).data(123_456)
    assert b"wxdesk sandbox image 123456 " in images.data(123_456)[:100]


def test_comments_do_not_change_the_picture() -> None:
    padded, bare = NumberedImages(10, 250_000), NumberedImages(10, 0)
    assert pictures_seen.frames(padded.data(7)) == pictures_seen.frames(bare.data(7))


def test_neighbours_show_different_scenes() -> None:
    images = NumberedImages(6)
    assert (
        len({pictures_seen.pixels(pictures_seen.frames(images.data(number))[0]) for number in range(6)}) == 6
    )
