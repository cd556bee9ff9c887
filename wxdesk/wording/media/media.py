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
from wxdesk.wording.media.forwarding import told_forwarded

ITEM_STATES: dict[ItemState, str] = {
    ItemState.WAITING: tr_noop("media", "waiting"),
    ItemState.FETCHING: tr_noop("media", "downloading"),
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
    FetchKind.TEMPORARY: tr_noop("media", "temporary media: sent by customers, kept for 3 days"),
    FetchKind.HD_VOICE: tr_noop("media", "high-quality voice: recorded in a page, kept for 3 days"),
    FetchKind.PERMANENT: tr_noop("media", "permanent material: the account's own library"),
}
MATERIAL_KINDS: dict[MaterialKind, str] = {
    MaterialKind.IMAGE: tr_noop("media", "pictures"),
    MaterialKind.VOICE: tr_noop("media", "voices"),
    MaterialKind.VIDEO: tr_noop("media", "videos"),
    MaterialKind.NEWS: tr_noop("media", "covers of articles"),
}
REJECTED: dict[Reason, str] = {
    Reason.TOO_SHORT: tr_noop("media", "too short for a media ID; part of it is missing"),
    Reason.TOO_LONG: tr_noop("media", "too long for a media ID; two may be joined"),
    Reason.WHITE_SPACE_INSIDE: tr_noop("media", "contains whitespace; it was broken when copied"),
    Reason.BAD_CHARACTER: tr_noop("media", "contains a character that media IDs never have"),
    Reason.DEVTOOLS_FAKE: tr_noop("media", "placeholder from WeChat DevTools; test on a real phone"),
    Reason.LOCAL_ID: tr_noop(
        "media", "a localId, valid only on the customer's phone; wx.uploadImage turns it into a serverId"
    ),
    Reason.NUMBER: tr_noop("media", "a number, not a media ID; a spreadsheet may have converted it"),
    Reason.EMPTY: tr_noop("media", "empty; an ID that starts with - may have become a formula"),
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
    "reason": tr_noop("media", "Reason not saved"),
    "forwarded": tr_noop("media", "Forwarded to"),
}
_TYPES: dict[MediaType, str] = {
    MediaType.SPEEX: "Speex",
    MediaType.WEBP: "WebP",
    MediaType.UNKNOWN: tr_noop("media", "unknown"),
}

# What fits under a thumbnail. By errcode, and by the code of an error of our own.
_API_REASONS: dict[int, str] = {
    -1: tr_noop("media", "WeChat is busy"),
    40001: tr_noop("media", "token rejected"),
    40004: tr_noop("media", "type not supported"),
    40007: tr_noop("media", "expired or unknown"),
    40014: tr_noop("media", "token rejected"),
    40164: tr_noop("media", "IP not whitelisted"),
    42001: tr_noop("media", "token rejected"),
    45009: tr_noop("media", "daily quota used up"),
    45011: tr_noop("media", "too many calls per minute"),
    48001: tr_noop("media", "no permission"),
    50002: tr_noop("media", "account restricted"),
}
_REASONS: dict[str, str] = {
    "answer_unreadable": tr_noop("media", "answer not understood"),
    "connection_lost": tr_noop("media", "connection lost"),
    "disk_full": tr_noop("media", "disk full"),
    "disk_no_inodes": tr_noop("media", "disk takes no more files"),
    "empty_answer": tr_noop("media", "empty file"),
    "file_held": tr_noop("media", "open in another program"),
    "file_incomplete": tr_noop("media", "file incomplete"),
    "file_in_the_way": tr_noop("media", "file name exists"),
    "folder_missing": tr_noop("media", "folder missing"),
    "folder_unwritable": tr_noop("media", "folder not writable"),
    "http_status": tr_noop("media", "response not from WeChat"),
    "material_is_article": tr_noop("media", "article, not a media file"),
    "not_json": tr_noop("media", "response not from WeChat"),
    "not_http": tr_noop("media", "response not from WeChat"),
    "redirected": tr_noop("media", "response not from WeChat"),
    "refused": tr_noop("media", "no connection"),
    "row_unreadable": tr_noop("media", "its record cannot be read"),
    "server_busy": tr_noop("media", "server busy"),
    "subfolder_blocked": tr_noop("media", "not a folder"),
    "timeout": tr_noop("media", "no response"),
    "too_large": tr_noop("media", "too large"),
    "too_slow": tr_noop("media", "too slow"),
    "truncated": tr_noop("media", "cut short"),
    "unreachable": tr_noop("media", "no connection"),
    "video_url_refused": tr_noop("media", "video URL refused"),
    "write_failed": tr_noop("media", "could not be written"),
    "wrong_shape": tr_noop("media", "response not from WeChat"),
}


def type_name(media_type: MediaType, translate: Translate) -> str:
    """JPEG, Speex, unknown."""
    return translate("media", _TYPES.get(media_type, media_type.value.upper()))


def begun(words: str) -> str:
    """Words of a table, as the beginning of a sentence."""
    return words[:1].upper() + words[1:]


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
        translate("media", tr_noop("media", "not downloaded yet")),
        lambda confirmed: translate("media", CONFIRMED[confirmed]),
        lambda error: describe(error, translate).sentence,
        lambda media_type: type_name(media_type, translate),
        lambda several: told_forwarded(several, translate),
    )
