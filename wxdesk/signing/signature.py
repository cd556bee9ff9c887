"""The JS-SDK signature and the card signature: arithmetic only. Nothing here escapes or cleans an address.

Source: developers.weixin.qq.com, JS-SDK documentation, appendices 1 (wx.config) and 4 (cards).
"""

import hashlib
import secrets
import string
from dataclasses import dataclass, field

from wxdesk.credential_shapes import can_be_sent
from wxdesk.errors import InputError
from wxdesk.secrecy import forgetful

NONCESTR_LENGTH = 16
SIGNATURE_LENGTH = 40  # SHA-1 in hex
_NONCESTR_ALPHABET = string.ascii_letters + string.digits
LONGEST_TIMESTAMP = 20  # digits, one more than the nanoseconds since 1970 have
_SHOWN = 40  # how much of a refused text an error carries


@dataclass(frozen=True)
class Signed:
    """What a page hands to wx.config, and the text behind it. `string1` holds the ticket in full."""

    url: str
    noncestr: str
    timestamp: str
    string1: str = field(repr=False)
    signature: str
    ticket: str = field(default="", repr=False)


def utf8(text: str) -> bytes:
    """`text` as a browser would send it: half of a surrogate pair becomes U+FFFD instead of an error."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()


def string1(ticket: str, noncestr: str, timestamp: str, url: str) -> str:
    """The text whose digest is the signature: four raw values, keys in lower case and ASCII order."""
    return f"jsapi_ticket={ticket}&noncestr={noncestr}&timestamp={timestamp}&url={url}"


def digest(text: str) -> str:
    """SHA-1 of the UTF-8 bytes, 40 lower-case hex digits."""
    # SHA-1 is WeChat's choice.
    return hashlib.sha1(utf8(text), usedforsecurity=False).hexdigest()


@forgetful
def sign(ticket: str, noncestr: str, timestamp: str, url: str) -> Signed:
    """The signature over `url` exactly as given; page_url.parse_page_url tells which address that should be.

    White space around ticket and timestamp is dropped, as neither ever holds any. A nonce may hold anything.
    Raises InputError ticket_empty, noncestr_empty, timestamp_shape, url_empty.
    """
    ticket, timestamp = ticket.strip(), check_timestamp(timestamp)
    if not ticket:
        raise InputError("ticket_empty")
    text = string1(ticket, check_noncestr(noncestr), timestamp, check_url(url))
    return Signed(url, noncestr, timestamp, text, digest(text), ticket)


def new_noncestr() -> str:
    """Sixteen random letters and digits, as in the documentation's example."""
    return "".join(secrets.choice(_NONCESTR_ALPHABET) for _ in range(NONCESTR_LENGTH))


@forgetful
def check_ticket(text: str) -> str:
    """The ticket without white space around it. Raises InputError ticket_empty, credential_shape."""
    ticket = check_credential(text, "jsapi_ticket")
    if not ticket:
        raise InputError("ticket_empty")
    return ticket


@forgetful
def check_credential(text: str, name: str) -> str:
    """One that was pasted, or nothing, without white space around it. Raises InputError credential_shape for one with
    blanks or control characters inside: no credential has any, but a text that was pasted with it has."""
    credential = text.strip()
    if credential and not can_be_sent(credential):
        raise InputError("credential_shape", name=name)
    return credential


def check_noncestr(text: str) -> str:
    """The nonce as it is. Raises InputError noncestr_empty."""
    if not text.strip():
        raise InputError("noncestr_empty")
    return text


def check_timestamp(text: str) -> str:
    """The digits without white space around them. Raises InputError timestamp_shape."""
    timestamp = text.strip()
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= LONGEST_TIMESTAMP):
        raise InputError("timestamp_shape", text=timestamp[:_SHOWN])
    return timestamp


def check_url(text: str) -> str:
    """The address as it is. Raises InputError url_empty."""
    if not text.strip():
        raise InputError("url_empty")
    return text


def check_signature(text: str) -> str:
    """Forty hex digits in the letter case they were given in.

    Raises InputError signature_shape; its `stray` lists the characters that are no hex digits.
    """
    signature = text.strip()
    stray = "".join(dict.fromkeys(character for character in signature if character not in string.hexdigits))
    if stray or len(signature) != SIGNATURE_LENGTH:
        raise InputError("signature_shape", length=len(signature), stray=stray[:_SHOWN])
    return signature
