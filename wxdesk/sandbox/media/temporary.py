"""The temporary media of the sandbox's account: samples, numbered images, uploads, each for three days.

Source: developers.weixin.qq.com, "temporary material" (limits of upload; expiry).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from wxdesk.media.files.completeness import amr_frames
from wxdesk.media.files.media_type import SNIFF_BYTES, sniff
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.media.numbered import NumberedImages
from wxdesk.sandbox.refusals import WeChatError
from wxdesk.sandbox.serving.multipart import Part

KEPT_S = 3 * samples.DAY_S
_MB = 1 << 20
# Uploads stay in memory: beyond this the oldest is gone before its time.
_MOST_UPLOADED_BYTES = 64 * _MB
_LONGEST_VOICE_S = 60
_AMR_FRAME_S = 0.02


@dataclass(frozen=True)
class Media:
    """`created_at`: epoch seconds. `load_high_quality`: of a voice, for media/get/jssdk."""

    media_id: str
    kind: str
    extension: str
    created_at: float
    load: Callable[[], bytes]
    load_high_quality: Callable[[], bytes] | None = None

    @property
    def content_type(self) -> str:
        return samples.CONTENT_TYPES[self.extension]


class _Rule(NamedTuple):
    """What media/upload takes of a kind, and what it answers to a bigger file."""

    extensions: tuple[str, ...]
    limit_bytes: int
    too_big: int


_RULES: dict[str, _Rule] = {
    "image": _Rule(("jpg", "png", "gif"), 10 * _MB, 40009),
    "voice": _Rule(("amr", "mp3"), 2 * _MB, 40010),
    "video": _Rule(("mp4",), 10 * _MB, 40011),
    "thumb": _Rule(("jpg",), 64 << 10, 40012),
}


class TemporaryMediaStore:
    """`opened_at`: epoch seconds; the ages of the samples count from then."""

    def __init__(self, opened_at: float, images: NumberedImages) -> None:
        self._opened_at = opened_at
        self._images = images
        self._samples = {sample.media_id: self._of_sample(sample) for sample in samples.SAMPLES}
        self._uploads: dict[str, Media] = {}
        self._uploaded_bytes: dict[str, int] = {}
        self._count = 0

    def get(self, media_id: str, now: float) -> Media:
        """Raises WeChatError 41006 for no ID, 40007 for an unknown one and for one older than three days."""
        if not media_id:
            raise WeChatError(41006)
        media = self._samples.get(media_id) or self._uploads.get(media_id) or self._numbered(media_id)
        if media is None or now - media.created_at >= KEPT_S:
            raise WeChatError(40007)
        return media

    def put(self, kind: str, part: Part | None, now: float) -> Media:
        """Keep an uploaded file. Raises WeChatError as `checked_upload` does."""
        file, extension = checked_upload(kind, part)
        self._count += 1
        media = Media(
            samples.new_id(f"upload {self._count}"), kind, extension, float(int(now)), lambda: file.data
        )
        self._uploads[media.media_id] = media
        self._uploaded_bytes[media.media_id] = len(file.data)
        self._drop_old(now)
        return media

    def _of_sample(self, sample: samples.Sample) -> Media:
        created_at = self._opened_at - sample.age_s
        return Media(
            sample.media_id, sample.kind, sample.extension, created_at, sample.data, sample.high_quality
        )

    def _numbered(self, media_id: str) -> Media | None:
        number = self._images.number(media_id)
        if number is None:
            return None
        return Media(media_id, "image", "jpg", self._opened_at, lambda: self._images.data(number))

    def _drop_old(self, now: float) -> None:
        total = sum(self._uploaded_bytes.values())
        for media_id, media in list(self._uploads.items()):
            if now - media.created_at < KEPT_S and total <= _MOST_UPLOADED_BYTES:
                break
            total -= self._uploaded_bytes.pop(media_id)
            del self._uploads[media_id]


def checked_upload(kind: str, part: Part | None) -> tuple[Part, str]:
    """The file of an upload of this kind, and what it is, as an extension.

    Raises WeChatError: 40004 kind, 41005 no file, 44001 empty, 40005 type, the kind's own for its size, 45007.
    """
    rule = _RULES.get(kind)
    if rule is None:
        raise WeChatError(40004)
    if part is None or not part.file_name:
        raise WeChatError(41005)
    if not part.data:
        raise WeChatError(44001)
    extension = _extension(part)
    if extension not in rule.extensions:
        raise WeChatError(40005)
    if len(part.data) > rule.limit_bytes:
        raise WeChatError(rule.too_big)
    if extension == "amr" and amr_frames(part.data)[0] * _AMR_FRAME_S > _LONGEST_VOICE_S:
        raise WeChatError(45007)
    return part, extension


def _extension(part: Part) -> str:
    """By name and content, which have to agree; empty when they do not."""
    named = part.file_name.rpartition(".")[2].lower().replace("jpeg", "jpg")
    found = sniff(part.data[:SNIFF_BYTES]).extension.removeprefix(".")
    return found if found == named else ""
