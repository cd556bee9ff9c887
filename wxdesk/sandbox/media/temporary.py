"""The temporary media of the sandbox's account: samples, numbered images, uploads, each for three days.

Source: developers.weixin.qq.com, "temporary material".
"""

from collections.abc import Callable
from dataclasses import dataclass

from wxdesk.sandbox.media import samples
from wxdesk.sandbox.media.numbered import NumberedImages
from wxdesk.sandbox.media.uploads import RULES, checked_upload
from wxdesk.sandbox.refusals import WeChatError
from wxdesk.sandbox.serving.multipart import Part

KEPT_S = 3 * samples.DAY_S
# Uploads stay in memory: beyond this the oldest is gone before its time.
_MOST_UPLOADED_BYTES = 64 << 20


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


class TemporaryMediaStore:
    """`opened_at`: epoch seconds; the ages of the samples count from then. `owner`: the AppID; every account has the
    samples, but each upload has an ID that no other account knows.
    """

    def __init__(self, opened_at: float, images: NumberedImages, owner: str = "") -> None:
        self._opened_at = opened_at
        self._owner = owner
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
        file, extension = checked_upload(RULES.get(kind), part)
        self._count += 1
        media = Media(
            samples.new_id(f"upload {self._owner} {self._count}"),
            kind,
            extension,
            float(int(now)),
            lambda: file.data,
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
