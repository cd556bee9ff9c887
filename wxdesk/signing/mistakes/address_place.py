"""Mistakes about where a page is: scheme, host, port, path. They come from proxies, from addresses put together
out of a server's own variables, and from addresses written down by hand."""

import re
from collections.abc import Iterator

from wxdesk.signing.mistakes.address_parts import Address
from wxdesk.signing.mistakes.mistake import Mistake, Mutation

_DEFAULT_PORTS = {"http": ":80", "https": ":443"}
# Where a back end listens behind its proxy.
_INNER_PORTS = (
    ":8080",
    ":80",
    ":443",
    ":8443",
    ":3000",
    ":8000",
    ":8081",
    ":5000",
    ":9000",
    ":8888",
    ":7001",
)
_INNER_HOSTS = ("localhost", "127.0.0.1")
_INDEX_PAGES = (
    "index.html",
    "index.php",
    "index.htm",
    "index.jsp",
    "index.aspx",
    "index.do",
    "default.aspx",
    "home",
    "index",
)
_EXTENSIONS = (".html", ".php", ".htm", ".jsp", ".do", ".aspx", ".shtml")
_MOST_FOLDERS = 12


def _scheme(address: Address) -> Iterator[Mutation]:
    if address.whole:
        other = "http" if address.scheme == "https" else "https"
        yield Mutation(address.but(scheme=other), detail=other)


def _scheme_and_port(address: Address) -> Iterator[Mutation]:
    """What a server behind a TLS proxy sees of itself."""
    if address.whole and address.scheme == "https":
        yield Mutation(address.but(scheme="http", port=":80"), detail="http:80")
        yield Mutation(address.but(scheme="http", port=":443"), detail="http:443")
        yield Mutation(address.but(scheme="http", port=":8080"), 1, "http:8080")


def _scheme_lost(address: Address) -> Iterator[Mutation]:
    if address.whole:
        rest = address.but().partition("://")[2]
        yield Mutation(rest)
        yield Mutation(f"//{rest}")


def _port_lost(address: Address) -> Iterator[Mutation]:
    if address.whole and address.port:
        yield Mutation(address.but(port=""), detail=address.port)


def _port_added(address: Address) -> Iterator[Mutation]:
    if not address.whole or address.port:
        return
    own = _DEFAULT_PORTS[address.scheme.lower()]
    yield Mutation(address.but(port=own), detail=own)
    for port in _INNER_PORTS:
        if port != own:
            yield Mutation(address.but(port=port), 1, port)


def _port_changed(address: Address) -> Iterator[Mutation]:
    if address.whole and address.port:
        for port in _INNER_PORTS:
            if port != address.port:
                yield Mutation(address.but(port=port), detail=port)


def _inner_host(address: Address) -> Iterator[Mutation]:
    if not address.whole:
        return
    for host in _INNER_HOSTS:
        for rarer, port in enumerate((":8080", "", ":3000", ":8000")):
            yield Mutation(address.but(scheme="http", host=host, port=port), rarer // 2, host + port)


def _other_host(address: Address) -> Iterator[Mutation]:
    if address.whole:
        for host in address.hosts:
            if host != address.authority:
                name, colon, port = host.partition(":")
                yield Mutation(address.but(host=name, port=colon + port), detail=host)


def _www_lost(address: Address) -> Iterator[Mutation]:
    if address.whole and address.host.lower().startswith("www."):
        yield Mutation(address.but(host=address.host[4:]))


def _www_added(address: Address) -> Iterator[Mutation]:
    if address.whole and "." in address.host and not address.host.lower().startswith("www."):
        yield Mutation(address.but(host=f"www.{address.host}"))


def _host_case(address: Address) -> Iterator[Mutation]:
    if address.whole:
        yield Mutation(address.but(host=address.host.upper()))
        yield Mutation(address.but(host=address.host.title()), 1)
        yield Mutation(address.but(host=address.host[:1].upper() + address.host[1:]), 1)


def _slash_lost(address: Address) -> Iterator[Mutation]:
    if address.whole and address.path.endswith("/"):
        yield Mutation(address.but(path=address.path[:-1]))


def _slash_added(address: Address) -> Iterator[Mutation]:
    if address.whole and not address.path.endswith("/"):
        yield Mutation(address.but(path=f"{address.path}/"))
    if address.text.endswith("/") is False and (address.query or address.fragment):
        yield Mutation(f"{address.text}/", 1)


def _slash_doubled(address: Address) -> Iterator[Mutation]:
    if address.whole and address.path.startswith("/"):
        yield Mutation(address.but(path=f"/{address.path}"))
        if address.path.count("/") > 1:
            folder, _, page = address.path.rpartition("/")
            yield Mutation(address.but(path=f"{folder}//{page}"), 1)


def _index_page_added(address: Address) -> Iterator[Mutation]:
    if not address.whole or "." in address.path.rpartition("/")[2]:
        return
    folder = address.path if address.path.endswith("/") else f"{address.path}/"
    further = 0 if address.path.endswith("/") or not address.path else 1
    for rarer, page in enumerate(_INDEX_PAGES):
        yield Mutation(address.but(path=folder + page), further + (rarer > 1), page)


def _index_page_lost(address: Address) -> Iterator[Mutation]:
    folder, slash, page = address.path.rpartition("/")
    if address.whole and page and re.fullmatch(r"(?i)(?:index|default|home|main)(?:\.\w+)?", page):
        yield Mutation(address.but(path=folder + slash), detail=page)
        yield Mutation(address.but(path=folder), 1, page)


def _extension_added(address: Address) -> Iterator[Mutation]:
    page = address.path.rpartition("/")[2]
    if address.whole and page and "." not in page:
        for rarer, extension in enumerate(_EXTENSIONS):
            yield Mutation(address.but(path=address.path + extension), rarer > 1, extension)


def _extension_lost(address: Address) -> Iterator[Mutation]:
    before, dot, extension = address.path.rpartition(".")
    if address.whole and dot and "/" not in extension and before and not before.endswith("/"):
        yield Mutation(address.but(path=before), detail=dot + extension)


def _path_lost(address: Address) -> Iterator[Mutation]:
    """Only the host is left; the query may have stayed."""
    if address.whole and address.path not in ("", "/"):
        yield Mutation(f"{address.scheme}://{address.authority}/")
        yield Mutation(f"{address.scheme}://{address.authority}")
        if address.query:
            yield Mutation(address.but(path="/"), 1)


def _path_shortened(address: Address) -> Iterator[Mutation]:
    """A folder above the page: what a base address in a configuration says."""
    folders = address.path.split("/")[1:-1]
    if not address.whole:
        return
    for depth in range(len(folders[:_MOST_FOLDERS]), 0, -1):
        folder = "/" + "/".join(folders[:depth])
        yield Mutation(f"{address.scheme}://{address.authority}{folder}/", detail=folder)
        yield Mutation(f"{address.scheme}://{address.authority}{folder}", 1, folder)


def _path_prefix_lost(address: Address) -> Iterator[Mutation]:
    """A proxy took the first folder away before the back end saw the address."""
    folders = address.path.split("/")
    if address.whole and len(folders) > 2:
        yield Mutation(address.but(path="/" + "/".join(folders[2:])), detail=f"/{folders[1]}")


def _path_only(address: Address) -> Iterator[Mutation]:
    """A router's full path, or the request's URI, without the host."""
    if address.whole:
        yield Mutation(address.path + address.query)
        yield Mutation(address.path, 1)
        yield Mutation(address.authority, 2)


MISTAKES: tuple[Mistake[Address], ...] = (
    Mistake("url.slash_lost", 1, _slash_lost, "segmentfault 1010000005083029; the official example itself"),
    Mistake("url.slash_added", 1, _slash_added, "minihome 000040eeea0688c5ac3bfd89256800"),
    Mistake(
        "url.scheme", 0, _scheme, "back ends behind a TLS proxy; appendix 5 of the official documentation"
    ),
    Mistake("url.scheme_and_port", 2, _scheme_and_port, "Servlet getRequestURL behind a TLS proxy"),
    Mistake("url.port_lost", 1, _port_lost, "addresses put together from the host name alone"),
    Mistake("url.port_added", 1, _port_added, "proxies that pass their inner port on in the Host header"),
    Mistake("url.port_changed", 3, _port_changed, "a back end's own port in the place of the page's"),
    Mistake(
        "url.index_page_added", 1, _index_page_added, "a server's script name in the place of the address"
    ),
    Mistake("url.index_page_lost", 1, _index_page_lost, "addresses written down by hand"),
    Mistake("url.path_lost", 1, _path_lost, "a configured domain in the place of the address"),
    Mistake("url.path_shortened", 2, _path_shortened, "a configured base address in the place of the page's"),
    Mistake("url.www_lost", 2, _www_lost, "segmentfault 1010000008029963"),
    Mistake("url.www_added", 2, _www_added, "segmentfault 1010000008029963"),
    Mistake("url.scheme_lost", 2, _scheme_lost, "addresses put together from host and path"),
    Mistake("url.other_host", 2, _other_host, "test and production hosts with one configuration"),
    Mistake("url.path_prefix_lost", 3, _path_prefix_lost, "proxies that rewrite a path"),
    Mistake("url.path_only", 3, _path_only, "$route.fullPath, getRequestURI, REQUEST_URI"),
    Mistake("url.inner_host", 3, _inner_host, "Host headers that a proxy did not pass on"),
    Mistake("url.extension_lost", 3, _extension_lost, "rewrite rules for pretty addresses"),
    Mistake("url.extension_added", 3, _extension_added, "rewrite rules for pretty addresses"),
    Mistake(
        "url.slash_doubled",
        3,
        _slash_doubled,
        "a base that ends with / joined to a path that begins with one",
    ),
    Mistake("url.host_case", 3, _host_case, "addresses typed by hand; a browser makes hosts lower-case"),
)
