"""What goes between a caller and the sandbox's WeChat, without sockets: a request, a reply."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class Reply:
    """`of_media`: the body is a file. `at`: what its Date says (epoch seconds), None for this computer's time.

    How a fault bends the sending: `delay_ms` waits first, `sent_bytes` sends only so many bytes of the body
    (Content-Length says all of them), `dropped` closes without a word.
    """

    body: bytes = field(repr=False)
    content_type: str = JSON_TYPE
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    of_media: bool = False
    delay_ms: int = 0
    sent_bytes: int | None = None
    dropped: bool = False
    at: float | None = None


def json_reply(value: Mapping[str, Any], content_type: str = JSON_TYPE, status: int = 200) -> Reply:
    return Reply(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), content_type, status)
