"""string1 without its ticket: on the screen and in reports it stands as a hint."""

import re

from wxdesk.secrecy import Secret

_TICKET = re.compile(r"(?i)((?:ticket|access_?token|secret)=)([^&\s]+)")
_SHORTEST = 8  # what is shorter is a word such as null, and no credential
# Under whatever key, or none: a nonce has 32 characters at most, and what an address holds is no ticket.
_RUN = re.compile(r"[A-Za-z0-9_-]{40,}")


def masked(string1: str, ticket: str = "") -> str:
    """The same text with the ticket as `kgt8O…hNQ`: two tickets look alike only if they are the same, nearly always.

    `ticket` is what stands for it in this text, under whichever key or none.
    """
    if len(ticket.strip()) >= _SHORTEST:
        string1 = string1.replace(ticket, Secret(ticket).hint())
    string1 = _TICKET.sub(_hinted, string1)
    return "&".join(_without_runs(part) for part in string1.split("&"))


def _hinted(found: re.Match[str]) -> str:
    return found[0] if "…" in found[2] or len(found[2]) < _SHORTEST else found[1] + Secret(found[2]).hint()


def _without_runs(part: str) -> str:
    before, address, rest = part.partition("://")
    return _RUN.sub(lambda found: Secret(found[0]).hint(), before) + address + rest
