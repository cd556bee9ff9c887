"""Temporary media, up and down, and the pictures of articles."""

from collections.abc import Mapping
from typing import Any

from wxdesk.sandbox.account.quotas import Limit
from wxdesk.sandbox.endpoints.endpoint import Call, Endpoint
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.media.temporary import Media
from wxdesk.sandbox.refusals import WeChatError
from wxdesk.sandbox.serving import multipart
from wxdesk.sandbox.serving.exchange import TEXT_TYPE, Reply, json_reply

VIDEO_PATH = "/sandbox/video/"


def file_reply(data: bytes, content_type: str, name: str) -> Reply:
    headers = (
        ("Cache-Control", "no-cache, must-revalidate"),
        ("Content-disposition", f'attachment; filename="{name}"'),
    )
    return Reply(data, content_type, headers=headers, of_media=True)


def uploaded(call: Call) -> multipart.Part | None:
    """The file that an upload brings."""
    found = multipart.parts(call.request.content_type, call.request.body)
    return next((part for part in found if part.name == "media"), None)


def _get(call: Call) -> Reply:
    media = _find(call)
    if media.kind == "video":
        address = f"{call.request.site}{VIDEO_PATH}{media.media_id}.{media.extension}"
        return json_reply({"video_url": address}, TEXT_TYPE)
    return file_reply(media.load(), media.content_type, f"{media.media_id}.{media.extension}")


def _voice(call: Call) -> Reply:
    media = _find(call)
    if media.load_high_quality is None:
        raise WeChatError(40007)
    return file_reply(media.load_high_quality(), samples.CONTENT_TYPES["speex"], f"{media.media_id}.speex")


def _find(call: Call) -> Media:
    return call.account.temporary.get(call.param("media_id"), call.now)


def _upload(call: Call) -> Mapping[str, Any]:
    media = call.account.temporary.put(call.param("type"), uploaded(call), call.now)
    name = "thumb_media_id" if media.kind == "thumb" else "media_id"
    return {"type": media.kind, name: media.media_id, "created_at": int(media.created_at)}


def _upload_picture(call: Call) -> Mapping[str, Any]:
    return {"url": call.account.permanent.add_picture(uploaded(call), call.now).address(call.request.site)}


ENDPOINTS = (
    Endpoint("/cgi-bin/media/get", _get, limit=Limit(200_000), error_type=TEXT_TYPE),
    Endpoint("/cgi-bin/media/get/jssdk", _voice, limit=Limit(200_000), error_type=TEXT_TYPE),
    Endpoint("/cgi-bin/media/upload", _upload, post_only=True),
    Endpoint("/cgi-bin/media/uploadimg", _upload_picture, post_only=True),
)
