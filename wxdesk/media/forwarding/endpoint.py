"""Where files are forwarded to, and how they are presented there: everything but the credential."""

import hashlib
from dataclasses import dataclass, field

from wxdesk.errors import InputError, NetworkError
from wxdesk.hosts import is_this_computer
from wxdesk.media.forwarding import template
from wxdesk.media.forwarding.acceptance import DEFAULT, AcceptanceRule
from wxdesk.media.forwarding.headers import check_header
from wxdesk.secrecy import forgetful, redact

FIELD = "fileData"
_SHOWN = 60  # how much of a refused text an error carries


@dataclass(frozen=True)
class Endpoint:
    """`extra`: names and templates of further fields; `headers`: names and values. Made by `check_endpoint`."""

    url: str = field(repr=False)  # its query may hold a key
    host: str
    field: str = FIELD
    extra: tuple[tuple[str, str], ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    acceptance: AcceptanceRule = DEFAULT

    @property
    def shown(self) -> str:
        """The address without its query."""
        return self.url.partition("?")[0]

    @property
    def digest(self) -> bytes:
        """Which endpoint it is: 32 bytes that do not lead back to what its query may hold."""
        return hashlib.sha256(b"wxdesk forward\0" + self.url.encode()).digest()


@forgetful
def check_endpoint(
    url: str,
    field: str = FIELD,
    extra: tuple[str, ...] = (),
    headers: tuple[str, ...] = (),
    accept: str = "",
    plain_http: bool = False,
) -> Endpoint:
    """The endpoint that was typed: `extra` as name=template, `headers` as name=value, `accept` see AcceptanceRule.

    `plain_http`: somebody agreed to http to another computer. Raises InputError forward_url_invalid,
    url_with_password, forward_plain_http, forward_field_empty, forward_extra_shape, forward_extra_twice,
    forward_header_shape, forward_header_ours, forward_header_secret, forward_accept_shape,
    forward_template_shape.
    """
    checked, host = check_address(url, plain_http)
    name = field.strip()
    if not name:
        raise InputError("forward_field_empty")
    pairs = tuple(map(_extra, extra))
    names = [name, *(one for one, _ in pairs)]
    twice = next((one for number, one in enumerate(names) if one in names[:number]), None)
    if twice is not None:
        raise InputError("forward_extra_twice", name=twice[:_SHOWN])
    return Endpoint(checked, host, name, pairs, tuple(map(check_header, headers)), AcceptanceRule.of(accept))


@forgetful
def check_address(text: str, plain_http: bool = False) -> tuple[str, str]:
    """The address as it will be asked, without a fragment, and its host."""
    from wxdesk.net.client import address_of  # the command line's start does without it

    try:
        url = address_of(text.strip())
        port = url.port
    except (NetworkError, ValueError):
        raise _invalid(text) from None
    if url.userinfo:
        raise InputError("url_with_password")
    if url.scheme not in ("http", "https") or not url.host or port == 0:
        raise _invalid(text)
    if url.scheme == "http" and not plain_http and not is_this_computer(url.host):
        raise InputError("forward_plain_http", host=url.host)
    return str(url.copy_with(fragment=None)), url.host


def _invalid(text: str) -> InputError:
    bare = text.strip().partition("?")[0]
    return InputError("forward_url_invalid", text=redact(bare.rpartition("@")[2])[:_SHOWN])


def _extra(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (equals and name.strip()):
        raise InputError("forward_extra_shape", text=redact(text.strip())[:_SHOWN])
    template.names_in(value)
    return name.strip(), value
