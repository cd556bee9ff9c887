"""A WeChat on this computer that gives whole media for all IDs but some, and a batch that asks it over real HTTP."""

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.media.conftest import APPID, QUICK, jpeg, media_id
from tests.wechat.servers import Answer, Line, Request, Server, http
from wxdesk.accounts.account import Account, Environment
from wxdesk.clock import SystemClock
from wxdesk.media import source
from wxdesk.media.batch import Batch, open_batch
from wxdesk.media.jobs.progress import Progress
from wxdesk.media.jobs.retry import Backoff
from wxdesk.media.journal.journal import Journal
from wxdesk.net.limits import Limits
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.wechat.api import Api

LIMITS = Limits(
    connect_s=2, stall_s=0.3, stall_bytes=1, total_s=5, call_s=2, body_bytes=256 << 10, json_bytes=64 << 10
)
WHOLE = jpeg(3000)
PROBE = "/cgi-bin/get_api_domain_ip"


@dataclass
class OddServer:
    """`odd`: what the media of these IDs are answered with. `away`: what everything else but a token is, too."""

    odd: dict[str, Answer]
    away: Answer | None = None
    asked: Counter[str] = field(default_factory=Counter)
    probes: int = 0

    def __call__(self, request: Request, line: Line) -> bytes | bool | None:
        if request.path == "/cgi-bin/stable_token":
            token = "84_token_" + "t" * 40
            return http(json.dumps({"access_token": token, "expires_in": 7200}).encode())
        self.probes += request.path == PROBE
        if self.away is not None:
            return self.away(request, line)
        if request.path == PROBE:
            return http(b'{"ip_list":["127.0.0.1"]}')
        (wanted,) = parse_qs(urlsplit(request.target).query)["media_id"]
        self.asked[wanted] += 1
        return self.odd[wanted](request, line) if wanted in self.odd else http(WHOLE)


def ids(count: int) -> list[str]:
    return [media_id() for _ in range(count)]


@contextmanager
def batch_on(
    wechat: OddServer,
    media_ids: list[str],
    journal: Journal,
    root: Path,
    jobs: int = 2,
    backoff: Backoff = QUICK,
    **asked: Any,
) -> Iterator[Batch]:
    """`asked`: see open_batch."""
    server = Server(wechat)
    account = Account("test", APPID, Environment.SANDBOX, server.base)
    secret = Secret("0123456789abcdef0123456789abcdef")
    api = Api(account.api_base, limits=LIMITS, sandbox=True)
    broker = Broker(account, lambda: secret, api, SystemClock(), root / "locks")
    try:
        through = source.from_wechat(broker, api)
        yield open_batch(journal, through, APPID, root / "media", media_ids, jobs, backoff, **asked)
    finally:
        api.close()
        server.stop()


def ran(batch: Batch) -> Progress | None:
    """The progress at its first pause, where it is called off then; None where it came to its end."""
    paused: list[Progress] = []

    def listen(progress: Progress) -> None:
        if progress.paused and not progress.active and not paused:
            paused.append(progress)
            batch.cancel()

    batch.run(listen)
    return paused[0] if paused else None
