"""`fetch` run again: what failed for good is not asked for again unless that is wanted; how runs end."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.commands.conftest import Ran, Run
from tests.media.conftest import APPID, QUICK
from tests.media.trouble.odd_server import WHOLE, OddServer, ids
from tests.media.trouble.test_poison_rows import POISONS, WITHOUT_LENGTH
from tests.wechat.servers import Line, Request, Server, always, http
from wxdesk.media.jobs import job

EXPIRED = always(http(b'{"errcode":40007,"errmsg":"invalid media_id"}'))
Fetch = Callable[..., Ran]


@pytest.fixture
def fetch(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Fetch]:
    """Fetch from an OddServer into one folder."""
    monkeypatch.setattr(job, "Backoff", lambda: QUICK)
    servers: list[Server] = []

    def fetch(wechat: OddServer, media_ids: list[str], *words: str) -> Ran:
        if not servers:
            servers.append(Server(lambda request, line: wechat(request, line)))
        where = (
            "--appid",
            APPID,
            "--api-base",
            servers[0].base,
            "--local-relay",
            "-o",
            str(tmp_path / "out"),
        )
        secret = "0123456789abcdef0123456789abcdef"
        return run("fetch", "-", *where, *words, secret=secret, typed="\n".join(media_ids))

    yield fetch
    for server in servers:
        server.stop()


def test_what_failed_for_good_is_asked_for_once(fetch: Fetch) -> None:
    expired, refused, page, *_ = media_ids = ids(5)
    wechat = OddServer(
        {expired: EXPIRED, refused: POISONS["video of a refused host"][0], page: POISONS["HTML"][0]}
    )
    assert fetch(wechat, media_ids).code == 1
    assert [wechat.asked[one] for one in media_ids] == [1, 1, 5, 1, 1]
    again = fetch(wechat, media_ids)
    assert again.code == 1
    assert [wechat.asked[one] for one in media_ids] == [1, 1, 10, 1, 1], "only what may have passed"
    assert "2 of them failed for good in an earlier run" in again.err


def test_unless_that_is_wanted(fetch: Fetch) -> None:
    expired, *_ = media_ids = ids(2)
    wechat = OddServer({expired: EXPIRED})
    assert fetch(wechat, media_ids).code == 1
    wechat.odd.clear()
    assert fetch(wechat, media_ids).code == 1
    again = fetch(wechat, media_ids, "--retry-failed")
    assert again.code == 0
    assert "failed for good" not in again.err
    assert [wechat.asked[one] for one in media_ids] == [2, 1]


@pytest.mark.parametrize("kind", ["HTML", "redirect", "reset", "garbage", "endless body", "unknown coding"])
def test_one_that_never_comes_ends_in_1(fetch: Fetch, kind: str) -> None:
    media_ids = ids(2)
    ended = fetch(OddServer({media_ids[-1]: POISONS[kind][0]}), media_ids)
    assert ended.code == 1
    assert "Saved 1 of 2" in ended.err


@pytest.mark.parametrize("kind", ["HTML", "redirect", "reset"])
def test_a_server_that_is_away_ends_in_3(fetch: Fetch, kind: str) -> None:
    ended = fetch(OddServer({}, away=POISONS[kind][0]), ids(2))
    assert ended.code == 3
    assert "Saved 0 of 2" in ended.err


def test_a_size_that_was_not_confirmed_is_said(fetch: Fetch) -> None:
    def closing(request: Request, line: Line) -> bool:
        line.send(WITHOUT_LENGTH + WHOLE)
        return False

    one, other = ids(2)
    wechat = OddServer({one: closing})
    told = fetch(wechat, [one, other])
    assert told.code == 0
    assert "1 saved without a size" in told.err
    assert [line.endswith("\tsize not confirmed") for line in told.out.splitlines()] == [True, False]
    as_json = fetch(wechat, [one, other], "--json")
    assert [row["size_confirmed"] for row in as_json.objects()] == [False, True]
