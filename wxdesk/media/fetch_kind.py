"""Which of WeChat's three calls a batch asks for its media."""

from enum import StrEnum
from typing import TYPE_CHECKING

from wxdesk.media.source import MediaSource, from_wechat, permanent

if TYPE_CHECKING:
    from wxdesk.tokens.broker import Broker
    from wxdesk.wechat.api import Api


class FetchKind(StrEnum):
    """Their values are the command line's, and for a journal to keep: never change one."""

    TEMPORARY = "temporary"  # what a page uploaded, kept for three days: media/get
    HD_VOICE = "hd-voice"  # the same; voices in 16 kHz Speex: media/get/jssdk, which gives nothing but voices
    PERMANENT = "permanent"  # the account's own material: material/get_material


def source_of(kind: FetchKind, broker: "Broker", api: "Api") -> MediaSource:
    if kind is FetchKind.PERMANENT:
        return permanent(broker, api)
    return from_wechat(broker, api, hd_voice=kind is FetchKind.HD_VOICE)
