"""One find in a pasted text: what the reader of a passage hands on."""

import dataclasses
from dataclasses import dataclass
from enum import StrEnum

from wxdesk.signing.damage import PasteArtifact
from wxdesk.signing.place import Form


class Kind(StrEnum):
    """What was found: a field of Evidence, or one of the roles that an address may have."""

    APPID = "appid"
    TIMESTAMP = "timestamp"
    NONCESTR = "noncestr"
    SIGNATURE = "signature"
    TICKET = "ticket"
    STRING1 = "string1"
    PAGE = "page"  # an address that is called the page's
    URL = "url"  # one that is called url
    ADDRESS = "address"  # one that stands by itself
    LINK = "link"  # one that the page leads to: a link, a jump
    REQUEST = "request"  # where something was fetched from: no page's
    REAL_AUTH_URL = "real_auth_urls"
    ERRCODE = "errcode"
    ERR_MSG = "err_msg"
    JS_API = "js_api_list"
    PLATFORM = "platform"
    READY = "ready"  # the page went on after an error
    TEMPLATE = "template"  # code in the place of a value


ADDRESSES = (Kind.PAGE, Kind.URL, Kind.ADDRESS, Kind.LINK, Kind.REQUEST)
SINGLE = (Kind.APPID, Kind.TIMESTAMP, Kind.NONCESTR, Kind.SIGNATURE, Kind.TICKET)


@dataclass(frozen=True)
class Match:
    """text[start:end] says `value`. `undone`: what had to be undone before it said so."""

    kind: Kind
    value: str = dataclasses.field(repr=False)
    start: int
    end: int
    form: Form
    undone: tuple[PasteArtifact, ...] = ()

    @property
    def field(self) -> str:
        """The name of the field of Evidence that it belongs to."""
        return "url" if self.kind in ADDRESSES else self.kind.value
