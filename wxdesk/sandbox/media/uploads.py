"""What may be uploaded: types and sizes. Source: developers.weixin.qq.com, "temporary material"."""

from typing import NamedTuple

from wxdesk.media.files.completeness import amr_frames
from wxdesk.media.files.media_type import SNIFF_BYTES, sniff
from wxdesk.sandbox.refusals import WeChatError
from wxdesk.sandbox.serving.multipart import Part

_MB = 1 << 20
_LONGEST_VOICE_S = 60
_AMR_FRAME_S = 0.02


class Rule(NamedTuple):
    """What an upload takes of a kind, and what it answers to a bigger file."""

    extensions: tuple[str, ...]
    limit_bytes: int
    too_big: int


RULES: dict[str, Rule] = {
    "image": Rule(("jpg", "png", "gif"), 10 * _MB, 40009),
    "voice": Rule(("amr", "mp3"), 2 * _MB, 40010),
    "video": Rule(("mp4",), 10 * _MB, 40011),
    "thumb": Rule(("jpg",), 64 << 10, 40012),
}
# Of media/uploadimg, for the text of an article.
PICTURE = Rule(("jpg", "png"), _MB, 40009)


def checked_upload(rule: Rule | None, part: Part | None) -> tuple[Part, str]:
    """The file of an upload under this rule, and what it is, as an extension.

    Raises WeChatError: 40004 no rule, 41005 no file, 44001 empty, 40005 type, the kind's own for its size, 45007.
    """
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
