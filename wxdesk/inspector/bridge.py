"""The door between a page and us: the script that stands in for WeChat, what it says, and how it is answered.

The script prints lines of the console that begin with a mark that the page does not know, and so cannot write itself;
whatever stands behind the mark is the page's all the same, and is taken for no more than that. Answers come to it as an
event of a name of its own. Nothing but answers goes into the page.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from wxdesk import outside
from wxdesk.files import resources
from wxdesk.inspector.clients import Client

LONGEST = 256_000  # characters of one message; what is longer comes without its arguments
_LONGEST_ADDRESS = 16_384
_LONGEST_NAME = 100
_CALLS = range(1, 10_000_000)


@dataclass(frozen=True)
class Said:
    """`document`: a new one for every page that is loaded. `address`: location.href at that moment, `landing` when the
    document began."""

    document: str
    address: str
    landing: str


@dataclass(frozen=True)
class Began(Said):
    """A document was begun, and nothing of it has run yet."""


@dataclass(frozen=True)
class Listens(Said):
    """WeixinJSBridge.on(name, …)"""

    name: str


@dataclass(frozen=True)
class Call(Said):
    """WeixinJSBridge.invoke(name, arguments, …). `unreadable`: the arguments were no JSON, or too long."""

    number: int
    name: str
    arguments: Mapping[str, Any] = field(hash=False)
    unreadable: bool = False


class Door:
    """One for every page of a browser; both names are random, and only `mark` has to stay unknown to the page."""

    def __init__(self) -> None:
        self.mark, self.name = (f"wxdesk-{secrets.token_hex(16)}:" for _ in range(2))

    def script(self, client: Client) -> str:
        """To be run in every document, before anything of its own."""
        given = {
            "mark": self.mark,
            "door": self.name,
            "longest": LONGEST,
            "platform": client.platform,
            "maxTouchPoints": client.touch_points,
            "userAgentData": client.is_chromium,
            "isWkWebView": not client.is_chromium,
        }
        return resources.read("inspector/bridge.js").decode().replace("__given__", json.dumps(given))

    def read(self, line: str) -> Said | None:
        """What a line of the console says; None where it is the page's own, or no message at all."""
        if not line.startswith(self.mark) or len(line) > LONGEST + 1_000:
            return None
        try:
            message = outside.json_of(line[len(self.mark) :])
        except ValueError:
            return None
        return _said(message) if isinstance(message, dict) else None

    def answering(self, call: Call, reply: Mapping[str, Any]) -> str:
        """JavaScript, for a world of scripts that is not the page's own, that gives the reply to the call."""
        return self._entering({"document": call.document, "number": call.number, "reply": reply})

    def sharing(self, listens: Listens) -> str:
        """The same, for an event of the share menu that the page listens to: its visitor has chosen it."""
        return self._entering({"document": listens.document, "event": listens.name, "reply": {}})

    def _entering(self, answer: Mapping[str, Any]) -> str:
        # As JSON in JSON: a text of JavaScript, which takes all of JSON since 2019.
        event = f"new CustomEvent({json.dumps(self.name)}, {{detail: {json.dumps(json.dumps(answer))}}})"
        return f"document.dispatchEvent({event})"


def _said(message: dict[str, Any]) -> Said | None:
    document = outside.text(message.get("document"), _LONGEST_NAME)
    address = outside.text(message.get("address"), _LONGEST_ADDRESS)
    landing = outside.text(message.get("landing"), _LONGEST_ADDRESS)
    name = outside.text(message.get("name"), _LONGEST_NAME)
    number = outside.whole_number(message.get("number"), _CALLS)
    arguments = message.get("given")
    readable = isinstance(arguments, dict) and message.get("unreadable") is not True
    match message.get("kind"):
        case "began":
            return Began(document, address, landing)
        case "listens":
            return Listens(document, address, landing, name)
        case "call" if number is not None:
            given = arguments if isinstance(arguments, dict) else {}
            return Call(document, address, landing, number, name, given, not readable)
        case _:
            return None
