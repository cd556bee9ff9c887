"""What goes between a caller and the sandbox's WeChat, without sockets: a request, a reply."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from wxdesk import outside

# As WeChat writes it, `encoding` and all; errors of media/get come as text (weixin4j#56).
JSON_TYPE = "application/json; encoding=utf-8"
TEXT_TYPE = "text/plain"


@dataclass(frozen=True, slots=True)
class Request:
    """`site` is scheme, host and port as the caller wrote them; names of `headers` are in lower case.

    Faults set the last two fields: `ip_barred`: the caller's address is not on the whitelist; `spent`: the
    path whose daily quota is used up, or * for all of them.
    """

    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes = field(default=b"", repr=False)
    content_type: str = ""
    client_ip: str = "127.0.0.1"
    site: str = ""
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    ip_barred: bool = False
    spent: str = ""

    def json_object(self) -> dict[str, Any]:
        """The body as a JSON object. Raises ValueError for anything else."""
        value = outside.json_of(self.body)
        if not isinstance(value, dict):
            raise ValueError("not a JSON object")  # noqa: TRY004 -- like any other body that cannot be read
        return value


class Manner(StrEnum):
    """How a reply is put on the wire."""

    WHOLE = "whole"
    DRIP = "drip"  # so many bytes a second
    RESET = "reset"  # half of the body, then RST
    SILENT = "silent"  # nothing, and the connection stays open
    SHORT_LENGTH = "short_length"  # Content-Length says half of what is sent
    NO_LENGTH = "no_length"  # the end of the connection is the end of the body
    CHUNKED = "chunked"  # as some proxies make it; nothing is wrong with that
    CUT_CHUNK = "cut_chunk"  # it ends inside of a chunk


@dataclass(frozen=True, slots=True)
class Reply:
    """`of_media`: the body is a file. `at`: what its Date says (epoch seconds), None for this computer's time.

    How a fault bends the sending: `delay_ms` waits first, `sent_bytes` sends only so many bytes of the body
    (Content-Length says all of them), `dropped` closes without a word, `manner` is any other way.
    """

    body: bytes = field(repr=False)
    content_type: str = JSON_TYPE
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    of_media: bool = False
    delay_ms: int = 0
    sent_bytes: int | None = None
    dropped: bool = False
    manner: Manner = Manner.WHOLE
    bytes_per_s: int = 0
    at: float | None = None


def json_reply(value: Mapping[str, Any], content_type: str = JSON_TYPE, status: int = 200) -> Reply:
    return Reply(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), content_type, status)
