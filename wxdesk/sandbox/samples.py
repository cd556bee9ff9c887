"""The sandbox's 24 sample media: 22 to be had, one whose three days are over, one that never was.

Their IDs are the same in every run. The bytes are made when first asked for and kept.
"""

import base64
import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from wxdesk import resources
from wxdesk.sandbox import pictures
from wxdesk.sandbox.drawing import gif, jpeg, png, webp
from wxdesk.sandbox.drawing.canvas import Canvas
from wxdesk.sandbox.drawing.figures import WHITE
from wxdesk.sandbox.pictures import Scene

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

_FRAMES, _FRAME_MS = 12, 80
_making = threading.Lock()


def new_id(seed: str) -> str:
    """A media ID as WeChat's temporary ones look: 64 characters of base64url, always the same for a seed."""
    return base64.urlsafe_b64encode(hashlib.sha384(f"wxdesk sandbox {seed}".encode()).digest()).decode()


@dataclass
class Sample:
    """`age_s`: how old it is when the sandbox opens. `high_quality`: what media/get/jssdk gives of a voice."""

    number: int
    kind: str
    extension: str
    make: Callable[[], bytes] = field(repr=False)
    high_quality: Callable[[], bytes] | None = field(default=None, repr=False)
    age_s: int = 0
    _data: bytes = field(default=b"", repr=False)

    @property
    def media_id(self) -> str:
        return new_id(f"sample {self.number:02}")

    def data(self) -> bytes:
        """The file's bytes, made once even when several threads ask at the same time."""
        if not self._data:
            with _making:
                self._data = self._data or self.make()
        return self._data


def _photo(number: int, scene: Scene, width: int, height: int) -> Sample:
    return _drawn(
        number, "jpg", lambda: jpeg.encode(pictures.draw(scene, width, height, f"{number:02} JPEG"))
    )


def _drawn(number: int, extension: str, make: Callable[[], bytes]) -> Sample:
    return Sample(number, "image", extension, make)


def _voice(number: int, name: str) -> Sample:
    return Sample(
        number, "voice", "amr", lambda: resources.read(f"{name}.amr"), lambda: resources.read(f"{name}.speex")
    )


def _twelve_megapixels() -> bytes:
    return jpeg.encode_enlarged(pictures.draw(pictures.mountains, 500, 375, "10  12 MP"))


def _lying_on_its_side() -> bytes:
    """Stored turned 90° to the left; its EXIF says to turn it 90° clockwise before showing it."""
    upright = pictures.draw(pictures.this_way_up, 480, 640, "11 UP")
    return jpeg.encode(upright.turned_left(), exif=jpeg.orientation(6))


def _see_through() -> bytes:
    colours, mask = Canvas(480, 480), Canvas(480, 480)
    pictures.blossom(colours)
    pictures.blossom(mask, mask=True)
    pictures.label(colours, "14 PNG")
    pictures.label(mask, "14 PNG", plate=WHITE)
    return png.encode(colours, mask)


def _jumping_ball() -> bytes:
    def moment(turn: float) -> Canvas:
        return pictures.draw(lambda canvas: pictures.rolling_ball(canvas, turn), 240, 180, "16 GIF")

    return gif.encode([moment(index / _FRAMES) for index in range(_FRAMES)], _FRAME_MS)


def _all() -> tuple[Sample, ...]:
    draw = pictures.draw
    return (
        _photo(1, pictures.hills, 800, 600),
        _photo(2, pictures.mountains, 600, 800),
        _photo(3, pictures.sailing, 640, 640),
        _photo(4, pictures.night_city, 640, 360),
        _photo(5, pictures.balloons, 641, 481),
        _photo(6, pictures.flower, 480, 640),
        _photo(7, pictures.autumn_tree, 640, 480),
        _photo(8, pictures.tea, 640, 480),
        _photo(9, pictures.parcel, 720, 540),
        _drawn(10, "jpg", _twelve_megapixels),
        _drawn(11, "jpg", _lying_on_its_side),
        _photo(12, pictures.lanterns, 200, 900),
        _drawn(13, "png", lambda: png.encode(draw(pictures.under_water, 640, 480, "13 PNG"))),
        _drawn(14, "png", _see_through),
        _drawn(15, "gif", lambda: gif.encode([draw(pictures.parcel, 320, 240, "15 GIF")])),
        _drawn(16, "gif", _jumping_ball),
        _drawn(17, "webp", lambda: webp.encode(draw(pictures.lanterns, 640, 480, "17 WEBP"))),
        _drawn(18, "webp", lambda: webp.encode(draw(pictures.hills, 360, 480, "18 WEBP"))),
        _photo(19, pictures.under_water, 96, 72),
        _voice(20, "sandbox/voice-1"),
        _voice(21, "sandbox/voice-2"),
        Sample(22, "video", "mp4", lambda: resources.read("sandbox/video.mp4")),
        Sample(23, "image", "jpg", lambda: jpeg.encode(draw(pictures.tea, 320, 240, "23")), age_s=4 * DAY_S),
    )


SAMPLES = _all()
GOOD = SAMPLES[:22]
EXPIRED = SAMPLES[22]
UNKNOWN_ID = new_id("unknown")
MEDIA_IDS: tuple[str, ...] = (*(sample.media_id for sample in SAMPLES), UNKNOWN_ID)
