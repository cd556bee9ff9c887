"""How a signing endpoint is asked: the page's address as one parameter of a query, a form or a JSON object."""

import json
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import unquote

from wxdesk.errors import InputError
from wxdesk.secrecy import forgetful, redact
from wxdesk.signing.endpoint.matrix import check_page
from wxdesk.signing.page_url import PageUrl
from wxdesk.signing.percent import encode_component
from wxdesk.signing.signature import utf8

_SHOWN = 40  # how much of a refused text an error carries
# What parse_page_url says of a page's address, said of an endpoint's.
_ENDPOINT_CODES = {
    "url_empty": "endpoint_empty",
    "url_scheme": "endpoint_scheme",
    "url_invalid": "endpoint_invalid",
}


class Method(StrEnum):
    GET = "get"
    FORM = "form"
    JSON = "json"


@dataclass(frozen=True)
class Endpoint:
    """`url` as a browser would ask it; what else stands in its query, a key perhaps, is sent along.

    `parameter` takes the page's address, `extra` are further names and values, the same in each request.
    """

    url: str = field(repr=False)
    method: Method = Method.GET
    parameter: str = "url"
    extra: tuple[tuple[str, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class EndpointRequest:
    method: str
    url: str = field(repr=False)
    content_type: str = ""
    body: bytes = field(default=b"", repr=False)


@forgetful
def check_endpoint(
    text: str,
    method: Method = Method.GET,
    parameter: str = "url",
    extra: tuple[tuple[str, str], ...] = (),
) -> Endpoint:
    """The endpoint at a pasted address. One that was pasted with a page's address in it is taken without it.

    Raises InputError endpoint_empty, endpoint_scheme, endpoint_invalid, url_with_password, url_too_long,
    parameter_name_empty, parameter_twice.
    """
    url = _checked_url(text).browser
    name = parameter.strip()
    if not name:
        raise InputError("parameter_name_empty")
    if name in dict(extra):
        raise InputError("parameter_twice", name=name[:_SHOWN])
    return Endpoint(_without(url, name), method, name, extra)


def page_in(text: str, parameter: str = "url") -> str:
    """The page's address that stands in a pasted call of an endpoint; empty where there is none."""
    query = text.partition("#")[0].partition("?")[2]
    found = (pair.partition("=")[2] for pair in query.split("&") if _name(pair) == parameter)
    return unquote(next(found, ""))


@forgetful
def check_extra(text: str) -> tuple[str, str]:
    """`name=value` as name and value, neither encoded. Raises InputError parameter_shape."""
    name, equals, value = text.partition("=")
    if not (equals and name.strip()):
        raise InputError("parameter_shape", text=redact(text.strip())[:_SHOWN])
    return name.strip(), value


def request_for(endpoint: Endpoint, address: str) -> EndpointRequest:
    """The request that asks `endpoint` to sign `address`."""
    fields = {**dict(endpoint.extra), endpoint.parameter: address}
    pairs = "&".join(
        [f"{encode_component(name)}={encode_component(value)}" for name, value in fields.items()]
    )
    if endpoint.method is Method.FORM:
        return EndpointRequest("POST", endpoint.url, "application/x-www-form-urlencoded", pairs.encode())
    if endpoint.method is Method.JSON:
        body = utf8(json.dumps(fields, ensure_ascii=False))
        return EndpointRequest("POST", endpoint.url, "application/json", body)
    return EndpointRequest("GET", f"{endpoint.url}{'&' if '?' in endpoint.url else '?'}{pairs}")


def _checked_url(text: str) -> PageUrl:
    try:
        return check_page(text)
    except InputError as error:
        code = _ENDPOINT_CODES.get(error.code)
        if code is None:
            raise
        raise InputError(code, **error.fields) from None


def _without(url: str, parameter: str) -> str:
    path, mark, query = url.partition("?")
    kept = [pair for pair in query.split("&") if pair and _name(pair) != parameter]
    return f"{path}?{'&'.join(kept)}" if mark and kept else path


def _name(pair: str) -> str:
    return unquote(pair.partition("=")[0])
