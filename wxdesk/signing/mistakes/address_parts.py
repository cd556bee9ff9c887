"""An address in pieces, cheap to make: the search does it for thousands."""

import re
from functools import cached_property
from urllib.parse import unquote

_WHOLE = re.compile(r"(?is)(https?)://([^/?#:\\]*)(:\d*)?([^?#]*)(\?[^#]*)?(#.*)?")


class Address:
    """`scheme`, `host`, `port` (with its colon), `path`, `query` (with its ?), `fragment` (with its #).

    They joined are `text` again. `whole` is False where the text is no address that begins with http(s)://.
    `fragments`: what may have stood behind the #, the likeliest first; `hosts`: others that were named beside it.
    """

    __slots__ = (
        "__dict__",
        "fragment",
        "fragments",
        "host",
        "hosts",
        "path",
        "port",
        "query",
        "scheme",
        "text",
        "whole",
    )

    def __init__(self, text: str, fragments: tuple[str, ...] = (), hosts: tuple[str, ...] = ()) -> None:
        self.text = text
        self.fragments = fragments
        self.hosts = hosts
        found = _WHOLE.fullmatch(text)
        self.whole = found is not None
        parts = found.groups("") if found else ("",) * 6
        self.scheme, self.host, self.port, self.path, self.query, self.fragment = parts

    @property
    def authority(self) -> str:
        return self.host + self.port

    @cached_property
    def decoded(self) -> str:
        return unquote(self.text)

    @cached_property
    def parameters(self) -> list[str]:
        """The query's parts between &, as they stand."""
        return self.query[1:].split("&") if len(self.query) > 1 else []

    @cached_property
    def names(self) -> list[str]:
        """The names of `parameters`."""
        return [unquote(one.partition("=")[0]) for one in self.parameters]

    def but(
        self,
        scheme: str | None = None,
        host: str | None = None,
        port: str | None = None,
        path: str | None = None,
        query: str | None = None,
        fragment: str | None = None,
    ) -> str:
        """The address with some of its parts replaced."""
        return (
            f"{self.scheme if scheme is None else scheme}://{self.host if host is None else host}"
            f"{self.port if port is None else port}{self.path if path is None else path}"
            f"{self.query if query is None else query}{self.fragment if fragment is None else fragment}"
        )

    def with_parameters(self, parameters: list[str]) -> str:
        return self.but(query=f"?{'&'.join(parameters)}" if parameters else "")
