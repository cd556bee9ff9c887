"""The next medium is asked for as soon as one has arrived: whatever happens to either, no row is lost for it."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.media.conftest import APPID, QUICK, Medium, Shelf, jpeg, parts, shelf_of
from wxdesk.accounts.account import Account, Environment
from wxdesk.clock import SystemClock
from wxdesk.errors import ApiError, NetworkError
from wxdesk.media import source
from wxdesk.media.batch import Batch, open_batch
from wxdesk.media.grouping import Grouping
from wxdesk.media.item import ItemState
from wxdesk.media.journal import Journal
from wxdesk.media.source import Asked, Source
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import Kind
from wxdesk.wechat.activity import Call
from wxdesk.wechat.api import Api

BatchOf = Callable[..., Batch]


class InOrder(Shelf):
    """Runs `at_look[n]` when somebody looks at the nth medium that was taken, which is after its arrival."""

    at_look: dict[int, Callable[[], object]]
    count = 0

    def taken(self, media_id: str) -> Medium:
        medium = super().taken(media_id)
        act = self.at_look.get(self.count, lambda: None)
        self.count += 1

        class Looked(Medium):
            @property
            def content_type(self) -> str:  # type: ignore[override]
                act()
                return "image/jpeg"

            @content_type.setter
            def content_type(self, value: str) -> None: ...

        return Looked(medium.pieces, medium.announced_bytes)


def in_order(count: int, **at_look: Callable[[], object]) -> InOrder:
    shelf = InOrder(shelf_of(count).media)
    shelf.at_look = {int(name.removeprefix("medium_")): act for name, act in at_look.items()}
    return shelf


def test_the_next_is_asked_for_before_anything_is_made_of_the_present_one(batch_of: BatchOf) -> None:
    asked: list[list[str]] = []
    shelf = in_order(3, medium_0=lambda: asked.append(list(shelf.asked)))
    assert batch_of(shelf, jobs=1).run().saved == 3
    assert asked == [list(shelf.media)[:2]]
    assert shelf.asked == list(shelf.media)  # each once, and in their order
    assert shelf.most_at_once == 1


def test_cancelled_what_was_asked_for_waits_again_as_if_it_had_not_been(batch_of: BatchOf) -> None:
    shelf = in_order(3, medium_0=lambda: batch.cancel())
    batch = batch_of(shelf, jobs=1)
    end = batch.run()
    ids = list(shelf.media)
    assert (end.saved, end.waiting, end.fetching) == (1, 2, 0)  # what had arrived is kept
    assert (shelf.asked, shelf.unwanted) == (ids[:2], [ids[1]])
    assert [(item.state, item.attempts) for item in batch.items][1:] == [(ItemState.WAITING, 0)] * 2
    assert batch.run().finished
    assert {item.attempts for item in batch.items} == {1}


def test_paused_what_was_asked_for_is_finished_and_no_more(batch_of: BatchOf) -> None:
    shelf = in_order(4, medium_0=lambda: batch.pause())
    batch = batch_of(shelf, jobs=1)
    paused: list[tuple[int, int]] = []

    def listen(progress: object) -> None:
        now = batch.progress()
        if now.paused and not now.fetching and not paused:
            paused.append((now.saved, now.waiting))
            batch.resume()

    assert batch.run(listen).finished
    assert paused == [(2, 2)]
    assert (shelf.asked, shelf.unwanted) == (list(shelf.media), [])


def test_a_medium_found_to_be_cut_does_not_spoil_the_one_asked_for_after_it(batch_of: BatchOf) -> None:
    shelf = in_order(3)
    first = next(iter(shelf.media))
    whole, shelf.media[first] = shelf.media[first], jpeg()[:-2]
    shelf.at_look[0] = lambda: shelf.media.update({first: whole})
    batch = batch_of(shelf, jobs=1)
    assert batch.run().saved == 3
    assert [item.attempts for item in batch.items] == [2, 1, 1]
    assert Counter(shelf.asked) == Counter({one: 1 + (one == first) for one in shelf.media})


def test_an_error_instead_of_what_was_asked_for_is_that_rows(batch_of: BatchOf) -> None:
    shelf = in_order(3)
    second = list(shelf.media)[1]
    shelf.errors[second] = [NetworkError("http_status", host="h", status=503)]
    batch = batch_of(shelf, jobs=1)
    assert batch.run().saved == 3
    assert [item.attempts for item in batch.items] == [1, 2, 1]


def test_nothing_is_asked_for_ahead_while_the_disk_is_behind(
    batch_of: BatchOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer that nobody takes in for a while may be gone when somebody does."""
    monkeypatch.setattr(Grouping, "full", True)
    asked: list[int] = []
    shelf = in_order(3, medium_0=lambda: asked.append(len(shelf.asked)))
    assert batch_of(shelf, jobs=1).run().saved == 3
    assert asked == [1]


@pytest.mark.expects_log
def test_a_bug_while_one_is_looked_at_is_its_own(batch_of: BatchOf) -> None:
    shelf = in_order(3, medium_0=lambda: 1 / 0)
    batch = batch_of(shelf, jobs=1)
    end = batch.run()
    assert (end.saved, end.failed) == (2, 1)
    shelf.at_look.clear()
    batch.retry_failed()
    assert batch.run().saved == 3
    assert parts(batch.folder) == []


# --- with WeChat's token -------------------------------------------------------------------------------------------
@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Platform(SystemClock(), images=4, image_size_bytes=30_000)) as running:
        yield running


@pytest.fixture
def calls() -> list[Call]:
    return []


@pytest.fixture
def broker(sandbox: Sandbox, calls: list[Call], tmp_path: Path) -> Iterator[Broker]:
    account = Account("test", sandbox.platform.appid, Environment.SANDBOX, sandbox.api_base)
    api = Api(account.api_base, on_call=calls.append)
    secret = Secret(sandbox.platform.secret)
    yield Broker(account, lambda: secret, api, SystemClock(), tmp_path / "locks")
    api.close()


@pytest.fixture
def images(broker: Broker) -> Source:
    return source.from_wechat(broker, broker._api)


def body(images: Source, media_id: str) -> bytes:
    with images.ask(media_id) as reply:
        return b"".join(reply.chunks())


def paths(calls: list[Call]) -> list[tuple[str, int | None]]:
    """The last part of each call's path, and its errcode, since the last time this was asked."""
    found = [(call.endpoint.rpartition("/")[2], call.errcode) for call in calls]
    calls.clear()
    return found


def test_refused_with_40001_it_is_asked_for_once_more_with_a_new_token(
    sandbox: Sandbox, images: Source, calls: list[Call]
) -> None:
    first, second, *_ = sandbox.platform.images
    body(images, first)
    assert paths(calls) == [("stable_token", None), ("get", None)]
    sandbox.faults.switch_on("token_replaced=at_once")
    asked = images.ask(second)
    with asked as reply:
        assert b"".join(reply.chunks()) == sandbox.platform.images.data(1)
    assert paths(calls) == [("get", 40001), ("stable_token", None), ("get", None)]


def test_one_asked_for_with_a_token_that_was_replaced_meanwhile_is_asked_for_anew(
    sandbox: Sandbox, broker: Broker, images: Source, calls: list[Call]
) -> None:
    first, second, *_ = sandbox.platform.images
    body(images, first)
    asked = images.ask(second)
    broker.force_stable(consent=True)
    calls.clear()
    with asked as reply:
        assert b"".join(reply.chunks()) == sandbox.platform.images.data(1)
    assert paths(calls) == [("get", None), ("get", None)]  # the first of them told as over without an answer


def test_without_a_token_at_hand_nothing_is_asked_for_and_nothing_waits(
    sandbox: Sandbox, broker: Broker, images: Source, calls: list[Call]
) -> None:
    asked = images.ask(next(iter(sandbox.platform.images)))
    assert broker.get(Kind.ACCESS_TOKEN) is None
    asked.close()
    assert calls == []


def test_when_tokens_were_refused_too_often_what_was_asked_for_is_given_up(
    sandbox: Sandbox, broker: Broker, images: Source, calls: list[Call], monkeypatch: pytest.MonkeyPatch
) -> None:
    """with_token then raises without asking: nobody would read the answer."""
    first, second, *_ = sandbox.platform.images
    body(images, first)
    asked = images.ask(second)
    refusal = ApiError(errcode=40001, text="", endpoint="/cgi-bin/media/get", rid="")

    def refuse(now: object) -> None:
        raise refusal

    monkeypatch.setattr(broker._failures, "check", refuse)
    calls.clear()
    with pytest.raises(ApiError), asked:
        pass
    assert [(call.status, call.errcode) for call in calls] == [(None, None)]
    monkeypatch.undo()
    assert body(images, second) == sandbox.platform.images.data(1)


def test_a_batch_whose_token_dies_while_media_are_asked_for_charges_nobody(
    sandbox: Sandbox, images: Source, calls: list[Call], journal: Journal, tmp_path: Path
) -> None:
    third = list(sandbox.platform.images)[2]

    def ask(media_id: str) -> Asked:
        if media_id == third:
            sandbox.faults.switch_on("token_replaced=at_once")  # strikes once, at the next request
        return images.ask(media_id)

    dying = Source(images.host, ask)
    batch = open_batch(journal, dying, APPID, tmp_path / "media", list(sandbox.platform.images), 2, QUICK)
    assert batch.run().saved == 4
    assert {item.attempts for item in batch.items} == {1}
    assert [name for name, _ in paths(calls)].count("stable_token") == 2
