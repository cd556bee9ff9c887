"""Words for media: their states and types, why a text is no media ID, and why one was not saved, in a few words."""

from wxdesk.errors import ApiError, WxdeskError
from wxdesk.media.fetch_kind import FetchKind
from wxdesk.media.files.media_type import MediaKind, MediaType
from wxdesk.media.item import ItemState
from wxdesk.media.lists.judgement import Reason
from wxdesk.media.manifest import ManifestTexts
from wxdesk.wechat.material import MaterialKind
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.errors import describe

ITEM_STATES: dict[ItemState, str] = {
    ItemState.WAITING: tr_noop("media", "waiting"),
    ItemState.FETCHING: tr_noop("media", "fetching"),
    ItemState.SAVED: tr_noop("media", "saved"),
    ItemState.FAILED: tr_noop("media", "failed"),
}
KINDS: dict[MediaKind, str] = {
    MediaKind.IMAGE: tr_noop("media", "picture"),
    MediaKind.VOICE: tr_noop("media", "voice"),
    MediaKind.VIDEO: tr_noop("media", "video"),
    MediaKind.OTHER: tr_noop("media", "file of an unknown type"),
}
FETCH_KINDS: dict[FetchKind, str] = {
    FetchKind.TEMPORARY: tr_noop("media", "temporary media: sent in by customers, kept for three days"),
    FetchKind.HD_VOICE: tr_noop("media", "voices in high quality: recorded in a page, kept for three days"),
    FetchKind.PERMANENT: tr_noop("media", "permanent material: the account's own"),
}
MATERIAL_KINDS: dict[MaterialKind, str] = {
    MaterialKind.IMAGE: tr_noop("media", "pictures"),
    MaterialKind.VOICE: tr_noop("media", "voices"),
    MaterialKind.VIDEO: tr_noop("media", "videos"),
    MaterialKind.NEWS: tr_noop("media", "covers of articles"),
}
REJECTED: dict[Reason, str] = {
    Reason.TOO_SHORT: tr_noop("media", "too short for a media ID: part of it is missing"),
    Reason.TOO_LONG: tr_noop("media", "too long for a media ID: two may have run together"),
    Reason.WHITE_SPACE_INSIDE: tr_noop("media", "white space inside: the copy broke it"),
    Reason.BAD_CHARACTER: tr_noop("media", "a character that no media ID has"),
    Reason.DEVTOOLS_FAKE: tr_noop(
        "media", "the fake that WeChat's DevTools hands out: only a phone makes a real one"
    ),
    Reason.LOCAL_ID: tr_noop(
        "media", "a localId, known to the customer's phone alone: wx.uploadImage makes a serverId of it"
    ),
    Reason.NUMBER: tr_noop("media", "a number, not a media ID; a spreadsheet may have made it one"),
    Reason.EMPTY: tr_noop("media", "empty; an ID that begins with - may have become a formula"),
    Reason.ACCESS_TOKEN: tr_noop(
        "media",
        "this is an access_token, not a media ID; tell whoever sent it that it must be replaced: who has it can act for "
        "the account",
    ),
    Reason.TICKET: tr_noop(
        "media",
        "this is a ticket, not a media ID; tell whoever sent it to keep it to the servers: who has it can sign for the "
        "account",
    ),
    Reason.APPSECRET: tr_noop(
        "media",
        "32 hex digits, as an AppSecret has, and not a media ID; if it is one, tell whoever sent it that it must be "
        "reset",
    ),
    Reason.CREDENTIAL: tr_noop(
        "media",
        "there is a credential in it, and not a media ID; tell whoever sent it that it must be replaced",
    ),
}
CONFIRMED: dict[bool, str] = {True: tr_noop("media", "yes"), False: tr_noop("media", "no")}
# Of a file that is whole by its own end mark, while the server never said how long it is
NOT_CONFIRMED = tr_noop("media", "size not confirmed")
# The first row of a manifest that a spreadsheet opens
_MANIFEST_HEADERS: dict[str, str] = {
    "seq": tr_noop("media", "No."),
    "media_id": tr_noop("media", "Media ID"),
    "file": tr_noop("media", "File"),
    "sha256": "SHA-256",
    "size_bytes": tr_noop("media", "Size in bytes"),
    "size_confirmed": tr_noop("media", "Size confirmed"),
    "type": tr_noop("media", "Type"),
    "saved_at": tr_noop("media", "Saved at"),
    "errcode": tr_noop("media", "Error code"),
    "reason": tr_noop("media", "Why it was not saved"),
}
_TYPES: dict[MediaType, str] = {
    MediaType.SPEEX: "Speex",
    MediaType.WEBP: "WebP",
    MediaType.UNKNOWN: tr_noop("media", "unknown"),
}

# What fits under a thumbnail. By errcode, and by the code of an error of our own.
_API_REASONS: dict[int, str] = {
    -1: tr_noop("media", "WeChat is busy"),
    40001: tr_noop("media", "token not accepted"),
    40004: tr_noop("media", "type not taken"),
    40007: tr_noop("media", "expired or unknown"),
    40014: tr_noop("media", "token not accepted"),
    40164: tr_noop("media", "IP not whitelisted"),
    42001: tr_noop("media", "token not accepted"),
    45009: tr_noop("media", "today's quota is spent"),
    45011: tr_noop("media", "too many calls a minute"),
    48001: tr_noop("media", "no right to this call"),
    50002: tr_noop("media", "account restricted"),
}
_REASONS: dict[str, str] = {
    "answer_unreadable": tr_noop("media", "answer not understood"),
    "connection_lost": tr_noop("media", "connection lost"),
    "disk_full": tr_noop("media", "disk full"),
    "disk_no_inodes": tr_noop("media", "disk takes no more files"),
    "empty_answer": tr_noop("media", "empty file"),
    "file_held": tr_noop("media", "open in another program"),
    "file_in_the_way": tr_noop("media", "name taken"),
    "folder_missing": tr_noop("media", "folder is gone"),
    "folder_unwritable": tr_noop("media", "folder not writable"),
    "http_status": tr_noop("media", "not WeChat's answer"),
    "material_is_article": tr_noop("media", "an article, not a medium"),
    "not_json": tr_noop("media", "not WeChat's answer"),
    "not_http": tr_noop("media", "not WeChat's answer"),
    "redirected": tr_noop("media", "not WeChat's answer"),
    "refused": tr_noop("media", "no connection"),
    "row_unreadable": tr_noop("media", "its record cannot be read"),
    "server_busy": tr_noop("media", "server busy"),
    "subfolder_blocked": tr_noop("media", "not a folder"),
    "timeout": tr_noop("media", "no answer"),
    "too_large": tr_noop("media", "too large"),
    "too_slow": tr_noop("media", "too slow"),
    "truncated": tr_noop("media", "cut short"),
    "unreachable": tr_noop("media", "no connection"),
    "video_url_refused": tr_noop("media", "video's address refused"),
    "write_failed": tr_noop("media", "could not be written"),
    "wrong_shape": tr_noop("media", "not WeChat's answer"),
}


def type_name(media_type: MediaType, translate: Translate) -> str:
    """JPEG, Speex, unknown."""
    return translate("media", _TYPES.get(media_type, media_type.value.upper()))


def short_reason(error: WxdeskError, translate: Translate) -> str:
    """Why a medium was not saved, in two or three words; errors of one kind have the same."""
    if isinstance(error, ApiError):
        known = _API_REASONS.get(error.errcode)
        unknown = translate("media", tr_noop("media", "code {errcode}")).format(errcode=error.errcode)
        return translate("media", known) if known else unknown
    known = _REASONS.get(error.code)
    return translate("media", known) if known else describe(error, translate).sentence


def manifest_words(translate: Translate) -> ManifestTexts:
    """How a manifest speaks to this reader."""
    return ManifestTexts(
        {key: translate("media", text) for key, text in _MANIFEST_HEADERS.items()},
        translate("media", tr_noop("media", "not fetched yet")),
        lambda confirmed: translate("media", CONFIRMED[confirmed]),
        lambda error: describe(error, translate).sentence,
        lambda media_type: type_name(media_type, translate),
    )
