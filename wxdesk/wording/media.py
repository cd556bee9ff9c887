"""Words for media: their states and types, why a text is no media ID, and why one was not saved, in a few words."""

from wxdesk.errors import ApiError, WxdeskError
from wxdesk.media.fetch_kind import FetchKind
from wxdesk.media.files.media_type import Kind, MediaType
from wxdesk.media.item import ItemState
from wxdesk.media.lists.judgement import Reason
from wxdesk.media.manifest import ManifestTexts
from wxdesk.wechat.material import MaterialKind
from wxdesk.wording import Translate, said
from wxdesk.wording.errors import tell

ITEM_STATES: dict[ItemState, str] = {
    ItemState.WAITING: said("media", "waiting"),
    ItemState.FETCHING: said("media", "fetching"),
    ItemState.SAVED: said("media", "saved"),
    ItemState.FAILED: said("media", "failed"),
}
KINDS: dict[Kind, str] = {
    Kind.IMAGE: said("media", "picture"),
    Kind.VOICE: said("media", "voice"),
    Kind.VIDEO: said("media", "video"),
    Kind.OTHER: said("media", "file of an unknown type"),
}
FETCH_KINDS: dict[FetchKind, str] = {
    FetchKind.TEMPORARY: said("media", "temporary media: sent in by customers, kept for three days"),
    FetchKind.HD_VOICE: said("media", "voices in high quality: recorded in a page, kept for three days"),
    FetchKind.PERMANENT: said("media", "permanent material: the account's own"),
}
MATERIAL_KINDS: dict[MaterialKind, str] = {
    MaterialKind.IMAGE: said("media", "pictures"),
    MaterialKind.VOICE: said("media", "voices"),
    MaterialKind.VIDEO: said("media", "videos"),
    MaterialKind.NEWS: said("media", "covers of articles"),
}
REJECTED: dict[Reason, str] = {
    Reason.TOO_SHORT: said("media", "too short for a media ID: part of it is missing"),
    Reason.TOO_LONG: said("media", "too long for a media ID: two may have run together"),
    Reason.WHITE_SPACE_INSIDE: said("media", "white space inside: the copy broke it"),
    Reason.BAD_CHARACTER: said("media", "a character that no media ID has"),
    Reason.DEVTOOLS_FAKE: said(
        "media", "the fake that WeChat's DevTools hands out: only a phone makes a real one"
    ),
    Reason.LOCAL_ID: said(
        "media", "a localId, known to the customer's phone alone: wx.uploadImage makes a serverId of it"
    ),
    Reason.NUMBER: said("media", "a number, not a media ID; a spreadsheet may have made it one"),
    Reason.EMPTY: said("media", "empty; an ID that begins with - may have become a formula"),
    Reason.ACCESS_TOKEN: said(
        "media",
        "this is an access_token, not a media ID; tell whoever sent it that it must be replaced: who has it can act for "
        "the account",
    ),
    Reason.TICKET: said(
        "media",
        "this is a ticket, not a media ID; tell whoever sent it to keep it to the servers: who has it can sign for the "
        "account",
    ),
    Reason.APPSECRET: said(
        "media",
        "32 hex digits, as an AppSecret has, and not a media ID; if it is one, tell whoever sent it that it must be "
        "reset",
    ),
    Reason.CREDENTIAL: said(
        "media",
        "there is a credential in it, and not a media ID; tell whoever sent it that it must be replaced",
    ),
}
CONFIRMED: dict[bool, str] = {True: said("media", "yes"), False: said("media", "no")}
# Of a file that is whole by its own end mark, while the server never said how long it is
NOT_CONFIRMED = said("media", "size not confirmed")
# The first row of a manifest that a spreadsheet opens
_MANIFEST_HEADERS: dict[str, str] = {
    "seq": said("media", "No."),
    "media_id": said("media", "Media ID"),
    "file": said("media", "File"),
    "sha256": "SHA-256",
    "size_bytes": said("media", "Size in bytes"),
    "size_confirmed": said("media", "Size confirmed"),
    "type": said("media", "Type"),
    "saved_at": said("media", "Saved at"),
    "errcode": said("media", "Error code"),
    "reason": said("media", "Why it was not saved"),
}
_TYPES: dict[MediaType, str] = {
    MediaType.SPEEX: "Speex",
    MediaType.WEBP: "WebP",
    MediaType.UNKNOWN: said("media", "unknown"),
}

# What fits under a thumbnail. By errcode, and by the code of an error of our own.
_API_REASONS: dict[int, str] = {
    -1: said("media", "WeChat is busy"),
    40001: said("media", "token not accepted"),
    40004: said("media", "type not taken"),
    40007: said("media", "expired or unknown"),
    40014: said("media", "token not accepted"),
    40164: said("media", "IP not whitelisted"),
    42001: said("media", "token not accepted"),
    45009: said("media", "today's quota is spent"),
    45011: said("media", "too many calls a minute"),
    48001: said("media", "no right to this call"),
    50002: said("media", "account restricted"),
}
_REASONS: dict[str, str] = {
    "answer_unreadable": said("media", "answer not understood"),
    "connection_lost": said("media", "connection lost"),
    "disk_full": said("media", "disk full"),
    "disk_no_inodes": said("media", "disk takes no more files"),
    "file_in_the_way": said("media", "name taken"),
    "folder_missing": said("media", "folder is gone"),
    "folder_unwritable": said("media", "folder not writable"),
    "http_status": said("media", "not WeChat's answer"),
    "material_is_article": said("media", "an article, not a medium"),
    "not_json": said("media", "not WeChat's answer"),
    "not_http": said("media", "not WeChat's answer"),
    "redirected": said("media", "not WeChat's answer"),
    "refused": said("media", "no connection"),
    "server_busy": said("media", "server busy"),
    "subfolder_blocked": said("media", "not a folder"),
    "timeout": said("media", "no answer"),
    "too_large": said("media", "too large"),
    "too_slow": said("media", "too slow"),
    "truncated": said("media", "cut short"),
    "unreachable": said("media", "no connection"),
    "video_url_refused": said("media", "video's address refused"),
    "write_failed": said("media", "could not be written"),
    "wrong_shape": said("media", "not WeChat's answer"),
}


def type_name(media_type: MediaType, translate: Translate) -> str:
    """JPEG, Speex, unknown."""
    return translate("media", _TYPES.get(media_type, media_type.value.upper()))


def short_reason(error: WxdeskError, translate: Translate) -> str:
    """Why a medium was not saved, in two or three words; errors of one kind have the same."""
    if isinstance(error, ApiError):
        known = _API_REASONS.get(error.errcode)
        unknown = translate("media", said("media", "code {errcode}")).format(errcode=error.errcode)
        return translate("media", known) if known else unknown
    known = _REASONS.get(error.code)
    return translate("media", known) if known else tell(error, translate).sentence


def manifest_words(translate: Translate) -> ManifestTexts:
    """How a manifest speaks to this reader."""
    return ManifestTexts(
        {key: translate("media", text) for key, text in _MANIFEST_HEADERS.items()},
        translate("media", said("media", "not fetched yet")),
        lambda confirmed: translate("media", CONFIRMED[confirmed]),
        lambda error: tell(error, translate).sentence,
        lambda media_type: type_name(media_type, translate),
    )
