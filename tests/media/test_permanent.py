"""A batch of permanent material, and the list of all of it, on the sandbox over HTTP."""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest

from tests.media.conftest import APPID, QUICK
from wxdesk.accounts.account import Account, Environment
from wxdesk.clock import SystemClock
from wxdesk.errors import ApiError, Cancelled, InputError
from wxdesk.media.batch import open_batch
from wxdesk.media.fetch_kind import FetchKind, source_of
from wxdesk.media.files.media_type import MediaType
from wxdesk.media.item import ItemState
from wxdesk.media.journal.journal import Journal
from wxdesk.media.lists import read_text
from wxdesk.media.lists.column_names import RESERVED
from wxdesk.media.lists.id_list import ids_in
from wxdesk.media.lists.table import text_of
from wxdesk.media.material_list import COLUMNS, as_list, as_table, cells, list_material
from wxdesk.sandbox.endpoints.material import PAGE
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.media.permanent import PermanentMediaStore
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.wechat.api import Api
from wxdesk.wechat.call_log import Call
from wxdesk.wechat.material import Material, MaterialKind, Page


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Platform(SystemClock())) as running:
        yield running


@pytest.fixture
def shelf(sandbox: Sandbox) -> PermanentMediaStore:
    return sandbox.platform.permanent


@pytest.fixture
def calls() -> list[Call]:
    return []


@pytest.fixture
def api(sandbox: Sandbox, calls: list[Call]) -> Iterator[Api]:
    api = Api(sandbox.api_base, on_call=calls.append, sandbox=True)
    yield api
    api.close()


@pytest.fixture
def broker(sandbox: Sandbox, api: Api, tmp_path: Path) -> Broker:
    account = Account("test", sandbox.platform.appid, Environment.SANDBOX, sandbox.api_base)
    secret = Secret(sandbox.platform.secret)
    return Broker(account, lambda: secret, api, SystemClock(), tmp_path / "locks")


def pages(calls: list[Call]) -> int:
    return [call.endpoint for call in calls].count(PAGE)


# --- batches ------------------------------------------------------------------------------------------------------
def test_a_batch_of_every_kind(
    broker: Broker, api: Api, shelf: PermanentMediaStore, journal: Journal, tmp_path: Path
) -> None:
    """Pictures with IDs of both lengths, a voice, the video behind its second hop; an article and a temporary ID are
    explained."""
    good = [*shelf.media_ids("image")[-6:], shelf.media_ids("voice")[0], shelf.media_ids("video")[0]]
    ids = [*good, shelf.media_ids("news")[0], samples.GOOD[0].media_id]
    batch = open_batch(
        journal, source_of(FetchKind.PERMANENT, broker, api), APPID, tmp_path / "media", ids, backoff=QUICK
    )
    end = batch.run()
    assert (end.succeeded, end.failed, end.waiting) == (len(good), 2, 0)
    for media_id, item in zip(good, batch.items, strict=False):
        assert (batch.folder / item.file).read_bytes() == shelf.data(media_id)
    assert [item.media_type for item in batch.items[-4:-2]] == [MediaType.AMR, MediaType.MP4]
    article, temporary = batch.items[-2], batch.items[-1]
    assert isinstance(article.error, InputError)
    assert (article.error.code, article.attempts) == ("material_is_article", 1)
    assert isinstance(temporary.error, ApiError)
    assert temporary.error.errcode == 40007


@pytest.mark.parametrize("kind", [FetchKind.TEMPORARY, FetchKind.HD_VOICE])
def test_the_other_kinds_do_not_know_it(
    kind: FetchKind, broker: Broker, api: Api, shelf: PermanentMediaStore, journal: Journal, tmp_path: Path
) -> None:
    ids = shelf.media_ids("image")[-1:]
    batch = open_batch(journal, source_of(kind, broker, api), APPID, tmp_path / "media", ids)
    assert batch.run().failed == 1


def test_voices_in_high_quality(broker: Broker, api: Api, journal: Journal, tmp_path: Path) -> None:
    voice = next(one for one in samples.GOOD if one.high_quality)
    source = source_of(FetchKind.HD_VOICE, broker, api)
    batch = open_batch(journal, source, APPID, tmp_path / "media", [voice.media_id])
    batch.run()
    assert (batch.items[0].state, batch.items[0].media_type) == (ItemState.SAVED, MediaType.SPEEX)


def test_a_token_that_dies_costs_one_refresh(
    sandbox: Sandbox,
    broker: Broker,
    api: Api,
    calls: list[Call],
    shelf: PermanentMediaStore,
    journal: Journal,
    tmp_path: Path,
) -> None:
    source = source_of(FetchKind.PERMANENT, broker, api)
    ids = shelf.media_ids("image")[-6:]
    with source.ask(ids[0]):
        pass
    sandbox.faults.switch_on("token_replaced=at_once")
    batch = open_batch(journal, source, APPID, tmp_path / "media", ids, backoff=QUICK)
    assert batch.run().succeeded == 6
    assert {item.attempts for item in batch.items} == {1}
    assert [call.endpoint for call in calls].count("/cgi-bin/stable_token") == 2


# --- the list -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("kind", [MaterialKind.IMAGE, MaterialKind.VOICE, MaterialKind.VIDEO])
def test_all_of_a_kind_in_order(
    kind: MaterialKind, broker: Broker, api: Api, shelf: PermanentMediaStore, calls: list[Call]
) -> None:
    told: list[tuple[int, int]] = []
    listed = list(list_material(broker, api, kind, on_page=lambda seen, total: told.append((seen, total))))
    assert tuple(one.media_id for one in listed) == shelf.media_ids(kind)
    assert told == (
        [(20, 45), (40, 45), (45, 45)] if kind is MaterialKind.IMAGE else [(len(listed), len(listed))]
    )
    assert pages(calls) == len(told)


def test_of_articles_it_is_the_covers(broker: Broker, api: Api, shelf: PermanentMediaStore) -> None:
    listed = list(list_material(broker, api, MaterialKind.NEWS))
    assert tuple(one.media_id for one in listed) == shelf.media_ids("image")[:2]


def test_nothing_there_is_an_empty_list(broker: Broker, api: Api, shelf: PermanentMediaStore) -> None:
    for media_id in shelf.media_ids("voice"):
        deleted(shelf, media_id)
    assert list(list_material(broker, api, MaterialKind.VOICE)) == []


def deleted(shelf: PermanentMediaStore, media_id: str) -> None:
    shelf.remove(media_id)


def test_what_is_deleted_meanwhile_hides_nothing(
    broker: Broker, api: Api, shelf: PermanentMediaStore, calls: list[Call]
) -> None:
    """With one entry gone from the first page, the next page would begin one too late."""
    before = shelf.media_ids("image")
    listing = list_material(broker, api, MaterialKind.IMAGE)
    listed = [next(listing).media_id for _ in range(20)]
    deleted(shelf, before[3])
    listed += [one.media_id for one in listing]
    assert listed == list(before)  # each once
    assert pages(calls) == 1 + 1 + 3  # the first, the one that showed it, all of them again


def test_an_account_that_never_rests_is_listed_all_the_same(
    broker: Broker, api: Api, shelf: PermanentMediaStore, calls: list[Call]
) -> None:
    images = shelf.media_ids("image")
    oldest = iter(reversed(images))

    def check() -> None:
        if pages(calls):
            deleted(shelf, next(oldest))

    listed = [one.media_id for one in list_material(broker, api, MaterialKind.IMAGE, check)]
    assert len(set(listed)) == len(listed)
    assert set(shelf.media_ids("image")) <= set(listed)
    assert pages(calls) < 30


def test_it_is_called_off_between_pages_and_while_it_waits(
    sandbox: Sandbox, broker: Broker, api: Api, calls: list[Call]
) -> None:
    def call_off() -> None:
        if pages(calls):
            raise Cancelled

    listing = list_material(broker, api, MaterialKind.IMAGE, call_off)
    assert len(list(islice(listing, 20))) == 20
    with pytest.raises(Cancelled):
        next(listing)
    assert pages(calls) == 1
    calls.clear()
    sandbox.faults.switch_on("system_busy")
    with pytest.raises(Cancelled):
        next(list_material(broker, api, MaterialKind.IMAGE, call_off))


@pytest.mark.parametrize("fault", ["system_busy", "connection_lost", "token_expired"])
def test_what_happens_once_is_mended(
    sandbox: Sandbox, broker: Broker, api: Api, shelf: PermanentMediaStore, fault: str
) -> None:
    broker.with_token(lambda token: api.probe_token(token))
    sandbox.faults.switch_on(fault, once=True)
    listed = list(list_material(broker, api, MaterialKind.IMAGE, backoff=QUICK))
    assert len(listed) == 45


def test_a_spent_quota_is_told_at_once(sandbox: Sandbox, broker: Broker, api: Api, calls: list[Call]) -> None:
    sandbox.faults.switch_on("quota_spent=material/batchget_material")
    with pytest.raises(ApiError) as caught:
        next(list_material(broker, api, MaterialKind.IMAGE))
    assert (caught.value.errcode, pages(calls)) == (45009, 1)


def test_an_empty_page_is_not_the_end(monkeypatch: pytest.MonkeyPatch, broker: Broker, api: Api) -> None:
    ask: Callable[..., object] = api.material.fetch_page

    def skipping(token: Secret, kind: MaterialKind, offset: int) -> object:
        page = ask(token, kind, offset)
        return type(page)(page.total, 0, ()) if offset == 20 else page  # type: ignore[attr-defined,call-arg]

    monkeypatch.setattr(api.material, "fetch_page", skipping)
    assert len(list(list_material(broker, api, MaterialKind.IMAGE))) == 25


@pytest.mark.parametrize("media", [(), (Material("m1", "a", 0, ""),)], ids=["empty", "the same"])
def test_pages_without_anything_new_end_the_listing(
    monkeypatch: pytest.MonkeyPatch, broker: Broker, api: Api, media: tuple[Material, ...]
) -> None:
    asked: list[int] = []

    def answering(token: Secret, kind: MaterialKind, offset: int) -> Page:
        asked.append(offset)
        return Page(999_999, len(media), media)

    monkeypatch.setattr(api.material, "fetch_page", answering)
    with pytest.raises(InputError, match="material_list_cut"):
        list(list_material(broker, api, MaterialKind.IMAGE))
    assert len(asked) <= 25


def test_it_is_a_list_like_any_other(broker: Broker, api: Api, shelf: PermanentMediaStore) -> None:
    found = as_list(list_material(broker, api, MaterialKind.VOICE))
    assert found.ids == shelf.media_ids("voice")
    assert (found.read, found.columns) == (2, COLUMNS)
    assert all(entry.fields[0].endswith(".amr") for entry in found.entries)
    assert not RESERVED & set(found.columns)


def test_its_text_is_read_as_the_same_list(broker: Broker, api: Api) -> None:
    """With its columns, after it was edited too."""
    table = as_table(list_material(broker, api, MaterialKind.IMAGE))
    known, read = ids_in(table), ids_in(read_text(text_of(table)))
    listed = as_list(list_material(broker, api, MaterialKind.IMAGE))
    assert known == read
    assert (known.ids, known.columns) == (listed.ids, listed.columns)
    assert [entry.fields for entry in known.entries] == [entry.fields for entry in listed.entries]
    assert known.entries[0].line == 2  # below the headings


def test_its_columns() -> None:
    assert len(cells(Material("M", "照片.jpg", 1_760_000_000, "https://x.example/0"))) == len(COLUMNS)
    name, moment, url = cells(Material("M", "照片.jpg", 1_760_000_000, "https://x.example/0"))
    assert (name, url) == ("照片.jpg", "https://x.example/0")
    assert moment.startswith("2025-10-")
    assert not set(moment) & set('\\/:*?"<>|')
    assert cells(Material("M", "", 0, "")) == ("", "", "")
