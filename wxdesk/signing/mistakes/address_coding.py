"""Mistakes about how an address is written: percent-encoding, HTML entities, letter case, white space, quotes."""

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote, unquote_plus

from wxdesk.signing.mistakes.address_parts import Address
from wxdesk.signing.mistakes.mistake import Mistake, Mutation
from wxdesk.signing.percent import (
    encode_component,
    encode_component_lower,
    encode_uri,
    encode_uri_gbk,
    encode_uri_once,
    rawurlencode,
)

_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")


def _lower_escapes(text: str) -> str:
    return _ESCAPE.sub(lambda found: found[0].lower(), text)


def _upper_escapes(text: str) -> str:
    return _ESCAPE.sub(lambda found: found[0].upper(), text)


def _decoded(address: Address) -> Iterator[Mutation]:
    if "%" in address.text:
        yield Mutation(address.decoded)
        if "+" in address.text:
            yield Mutation(unquote_plus(address.text), 1)
    elif "+" in address.text:
        yield Mutation(address.text.replace("+", " "), 1)


def _decoded_twice(address: Address) -> Iterator[Mutation]:
    if "%25" in address.text:
        yield Mutation(unquote(address.decoded))
        yield Mutation(unquote_plus(unquote_plus(address.text)), 1)


def _encoded(address: Address) -> Iterator[Mutation]:
    """The whole address, by one of the functions that mean to."""
    component, raw = encode_component(address.text), rawurlencode(address.text)
    yield Mutation(component)
    yield Mutation(raw.replace("%2F", "/"), 1, "quote")
    yield Mutation(raw, 1, "rawurlencode")
    form = raw.replace("%20", "+")
    yield Mutation(form, 1, "urlencode")
    yield Mutation(form.replace("%2A", "*").replace("~", "%7E"), 1, "URLEncoder.encode")
    yield Mutation(encode_component_lower(address.text), 1, "HttpUtility.UrlEncode")
    before, mark, query = address.text.partition("?")
    if query:
        coded = component.partition("%3F")[2]
        yield Mutation(f"{before}%3F{coded}", 1)
        yield Mutation(before + mark + coded, 1)


def _encoded_uri(address: Address) -> Iterator[Mutation]:
    yield Mutation(encode_uri(address.text))
    yield Mutation(encode_uri_once(address.text), 1)


def _encoded_twice(address: Address) -> Iterator[Mutation]:
    """The second time, there is nothing left to encode but the first one's %."""
    twice = encode_component(address.text).replace("%", "%25")
    yield Mutation(twice)
    yield Mutation(encode_component_lower(address.text).replace("%", "%25"), 1)
    yield Mutation(twice.replace("%", "%25"), 2)


def _hex_case(address: Address) -> Iterator[Mutation]:
    if "%" in address.text:
        yield Mutation(_lower_escapes(address.text))
        yield Mutation(_upper_escapes(address.text))


_PLUSES = (
    ("%20", "+"),
    ("+", "%20"),
    ("+", " "),
    ("%20", " "),
    (" ", "%20"),
    (" ", "+"),
    ("+", "%2B"),
    ("%2B", "+"),
)


def _plus(address: Address) -> Iterator[Mutation]:
    """A space, written in its three ways."""
    for old, new in _PLUSES:
        if old in address.text:
            yield Mutation(address.text.replace(old, new), detail=f"{old} → {new}")


def _some_decoded(address: Address) -> Iterator[Mutation]:
    """Characters that some clients and libraries do not encode, or do: : / , @ and others."""
    text = address.text
    for escape in sorted({found.upper() for found in _ESCAPE.findall(text)})[:12]:
        plain = unquote(escape, errors="strict") if escape < "%80" else ""
        if plain and plain not in " +":
            yield Mutation(text.replace(escape, plain).replace(escape.lower(), plain), detail=escape)
    if address.query:
        for plain in ":/,@|[]{}'!()*":
            if plain in address.query:
                yield Mutation(
                    address.but(query=address.query.replace(plain, f"%{ord(plain):02X}")), 1, plain
                )


def _html_entity(address: Address) -> Iterator[Mutation]:
    """& became &amp; in a template, or &amp; was made & once too often."""
    text = address.text
    if "&" in text:
        yield Mutation(text.replace("&", "&amp;"), detail="&amp;")
        yield Mutation(text.replace("&", "&amp"), 2, "&amp")
        yield Mutation(text.replace("&", "&#38;"), 2, "&#38;")
        yield Mutation(text.replace("&", "&#038;"), 2, "&#038;")
        yield Mutation(text.replace("&", "&amp;amp;"), 2, "&amp;amp;")
        yield Mutation(text.replace("&", "\\u0026"), 1, "\\u0026")
    escaped = html.escape(text)
    if escaped != text:
        yield Mutation(escaped, detail="&amp;")
        yield Mutation(html.escape(text, quote=False), 1, "&amp;")


def _entity_eaten(address: Address) -> Iterator[Mutation]:
    """&copy=1 reads as © and =1 where an address goes through HTML: &times, &para, &not, &reg, &lt …"""
    if "&" in address.text:
        yield Mutation(html.unescape(address.text))
        yield Mutation(address.text.replace("&times", "×"), 1)
        yield Mutation(address.text.replace("&times", "%C3%97"), 1)


def _slashes_escaped(address: Address) -> Iterator[Mutation]:
    if "/" in address.text:
        yield Mutation(address.text.replace("/", "\\/"))


def _mojibake(address: Address) -> Iterator[Mutation]:
    """Chinese characters read in another encoding than they were written in, or lost."""
    plain = address.decoded
    if plain.isascii():
        return
    for rarer, (written, read) in enumerate(
        (("utf-8", "latin-1"), ("utf-8", "gb18030"), ("gb18030", "latin-1"))
    ):
        broken = plain.encode(written, "replace").decode(read, "replace")
        yield Mutation(broken, rarer > 0, read)
        yield Mutation(encode_uri(broken), rarer > 0, read)
    yield Mutation(plain.encode("ascii", "replace").decode(), 0, "?")
    yield Mutation(encode_uri_gbk(plain), 0, "GBK")
    yield Mutation(re.sub(r"[^\x00-\x7f]", lambda found: f"%u{ord(found[0]):04X}", plain), 1, "escape()")


def _case(address: Address) -> Iterator[Mutation]:
    yield Mutation(address.text.lower())
    yield Mutation(address.text.upper(), 2)
    if address.whole:
        yield Mutation(address.but(path=address.path.lower()), 1)
        yield Mutation(address.but(query=address.query.lower()), 2)


def _white_space(address: Address) -> Iterator[Mutation]:
    text = address.text
    for rarer, changed in enumerate(
        (f"{text} ", f"{text}\n", f" {text}", f"{text}\r\n", f"{text}%20", f"{text}\t", f"\n{text}")
    ):
        yield Mutation(changed, rarer > 1)


def _quoted(address: Address) -> Iterator[Mutation]:
    for rarer, mark in enumerate("\"'`"):
        yield Mutation(mark + address.text + mark, rarer, mark)


MISTAKES: tuple[Mistake[Address], ...] = (
    Mistake(
        "url.decoded",
        0,
        _decoded,
        "personal oCJUsw-ly2cv1wvepXv5GHCCRAvU: the back end decodes once too often",
    ),
    Mistake("url.encoded", 0, _encoded, "runxinzhi ydam-p-10983579: signed as it was sent, encoded"),
    Mistake("url.html_entity", 0, _html_entity, "isaaxite blog 108: a template escaped the address"),
    Mistake("url.encoded_uri", 1, _encoded_uri, "encodeURI over an address that is one already"),
    Mistake("url.decoded_twice", 2, _decoded_twice, "a framework and the code behind it, both decoding"),
    Mistake("url.encoded_twice", 2, _encoded_twice, "axios params over an encoded address"),
    Mistake("url.hex_case", 2, _hex_case, ".NET writes %e5 where browsers write %E5"),
    Mistake("url.plus", 2, _plus, "form encoding and URI encoding write a space differently"),
    Mistake("url.entity_eaten", 2, _entity_eaten, "csdn 115379543: ×tamp"),
    Mistake("url.case", 2, _case, "strtolower over the address"),
    Mistake("url.white_space", 2, _white_space, "addresses copied by hand or read from a file"),
    Mistake("url.some_decoded", 3, _some_decoded, "vue-router#1962: %3A and : on iOS"),
    Mistake("url.slashes_escaped", 3, _slashes_escaped, "PHP's json_encode"),
    Mistake("url.mojibake", 3, _mojibake, "develop 0008c423ab85600431df2cc3256800: Chinese in addresses"),
    Mistake("url.quoted", 3, _quoted, "JSON.stringify over the address"),
)
