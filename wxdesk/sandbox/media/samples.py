"""The sandbox's 24 sample media: 22 to be had, one whose three days are over, one that never was.

Their IDs are the same in every run; their bytes are files in resources/sandbox.
"""

import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from wxdesk.files import resources

DAY_S = 86_400
# Content types as media/get sends them (voice/speex: as its documentation shows for media/get/jssdk).
CONTENT_TYPES = {
    "jpg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "amr": "audio/amr",
    "mp3": "audio/mpeg",
    "speex": "voice/speex",
    "mp4": "video/mp4",
}

# Of the pictures, from 1 on: 10 has twelve megapixels, 11 lies on its side, 14 can be seen through, 16 moves.
_PICTURES = (*["jpg"] * 12, "png", "png", "gif", "gif", "webp", "webp", "jpg")


def new_id(seed: str) -> str:
    """A media ID as WeChat's temporary ones look: 64 characters of base64url, always the same for a seed."""
    return base64.urlsafe_b64encode(hashlib.sha384(f"wxdesk sandbox {seed}".encode()).digest()).decode()


@dataclass(frozen=True)
class Sample:
    """`data` reads the file; `high_quality` what media/get/jssdk gives of a voice.

    `age_s`: how old it is when the sandbox opens.
    """

    number: int
    kind: str
    extension: str
    data: Callable[[], bytes] = field(repr=False)
    high_quality: Callable[[], bytes] | None = field(default=None, repr=False)
    age_s: int = 0

    @property
    def media_id(self) -> str:
        return new_id(f"sample {self.number:02}")


def _file(name: str) -> Callable[[], bytes]:
    return partial(resources.read, f"sandbox/{name}")


def _picture(number: int, extension: str, age_s: int = 0) -> Sample:
    return Sample(number, "image", extension, _file(f"image-{number:02}.{extension}"), age_s=age_s)


def _voice(number: int, name: str) -> Sample:
    return Sample(number, "voice", "amr", _file(f"{name}.amr"), _file(f"{name}.speex"))


SAMPLES = (
    *(_picture(number, extension) for number, extension in enumerate(_PICTURES, 1)),
    _voice(20, "voice-1"),
    _voice(21, "voice-2"),
    Sample(22, "video", "mp4", _file("video.mp4")),
    _picture(23, "jpg", age_s=4 * DAY_S),
)
GOOD = SAMPLES[:22]
EXPIRED = SAMPLES[22]
UNKNOWN_ID = new_id("unknown")
MEDIA_IDS: tuple[str, ...] = (*(sample.media_id for sample in SAMPLES), UNKNOWN_ID)
# Of each kind that can be had, and of those that cannot.
BY_KIND: dict[str, tuple[str, ...]] = {
    **{kind: tuple(one.media_id for one in GOOD if one.kind == kind) for kind in ("image", "voice", "video")},
    "expired": (EXPIRED.media_id,),
    "unknown": (UNKNOWN_ID,),
}
