"""How a fault's argument is read: the value of a text, of an empty one the usual value, or ValueError."""

import ipaddress
import re

from wxdesk.sandbox.refusals import ERRMSG

_TYPE = re.compile(r"[\w.+-]{1,60}/[\w.+-]{1,60}", re.ASCII)


def read_nothing(text: str) -> None:
    if text:
        raise ValueError("takes no argument")


def read_at_once(text: str) -> bool:
    if text not in ("", "at_once"):
        raise ValueError("at_once or nothing")
    return bool(text)


def read_milliseconds(text: str) -> int:
    delay_ms = int(text or 3000)
    if not 0 <= delay_ms <= 600_000:
        raise ValueError("0 to 600,000 ms")
    return delay_ms


def read_address(text: str) -> str:
    return str(ipaddress.ip_address(text)) if text else ""


def read_path(text: str) -> str:
    return "/cgi-bin/" + text.removeprefix("/").removeprefix("cgi-bin/") if text not in ("", "*") else "*"


def read_api_path(text: str) -> str:
    """A whole path, or one below /cgi-bin/; empty for the list of published articles, which many may not see."""
    whole = text if text.startswith("/") or text == "*" else f"/cgi-bin/{text}"
    return whole if text else "/cgi-bin/freepublish/batchget"


def read_secret_errcode(text: str) -> int:
    errcode = int(text or 40125)
    if errcode not in (40125, 40243):
        raise ValueError("40125 or 40243")
    return errcode


def read_seconds(text: str) -> int:
    seconds = int(text or 600)
    if not -86_400 <= seconds <= 86_400:
        raise ValueError("a day at most")
    return seconds


def read_errcode(text: str) -> int:
    errcode = int(text or 40007)
    if errcode not in ERRMSG:
        raise ValueError("no such errcode here")
    return errcode


def read_any_errcode(text: str) -> int:
    return read_errcode(text or "45011")


def read_bytes_per_s(text: str) -> int:
    bytes_per_s = int(text or 1000)
    if not 1 <= bytes_per_s <= 10_000_000:
        raise ValueError("1 to 10,000,000 bytes a second")
    return bytes_per_s


def read_content_type(text: str) -> str:
    if text and not _TYPE.fullmatch(text):
        raise ValueError("as in text/html")
    return text or "text/plain"
