"""One thing that seems odd about evidence, and what it is judged from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import urlsplit

from wxdesk.signing.evidence import Evidence
from wxdesk.signing.page_url import PageUrl


@dataclass(frozen=True)
class DiagnosisContext:
    """What is known besides what was pasted; all of it may be missing.

    `appid`: whose tickets the credentials are. `accounts`: the names of all saved accounts by AppID.
    `safe_domains`: the account's JS interface safe domains. `now` and `ticket_seen_at`: epoch seconds.
    `tickets_seen_at`: when each ticket among the credentials was first seen, the account's earlier ones too; None
    where it is not known, as of one that was pasted.
    """

    appid: str = ""
    accounts: Mapping[str, str] = field(default_factory=dict)
    safe_domains: tuple[str, ...] = ()
    now: float | None = None
    ticket_seen_at: float | None = None
    tickets_seen_at: tuple[float, ...] | None = None


class Suspicion(NamedTuple):
    """`detail`: what it is about, as data: a name, a number of seconds, words of the evidence."""

    id: str
    detail: str = ""


@dataclass(frozen=True)
class Seen:
    """`signed`: the address that reproduces the signature, None where nothing does; `string1`: the whole text."""

    evidence: Evidence
    circumstances: DiagnosisContext
    signed: str | None
    string1: str
    page: PageUrl | None
    host: str
    port: int | None


def host_of(url: str) -> tuple[str, int | None]:
    try:
        parts = urlsplit(url.strip())
        return (parts.hostname or "").lower(), parts.port
    except ValueError:
        return "", None
