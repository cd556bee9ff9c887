"""All permanent material of one kind, page by page: the list for a batch that nobody has to paste."""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from wxdesk import clock
from wxdesk.errors import InputError, WxdeskError
from wxdesk.media.jobs.download_errors import download_action
from wxdesk.media.jobs.retry import Backoff, ErrorAction
from wxdesk.media.lists.id_list import Entry, IdList
from wxdesk.media.lists.table import Table
from wxdesk.secrecy import redact_all
from wxdesk.wechat.material import PAGE_SIZE, Material, MaterialKind, Page

if TYPE_CHECKING:
    from wxdesk.tokens.broker import Broker
    from wxdesk.wechat.api import Api

COLUMNS = ("name", "update_time", "url")
# An account that is being tidied up while it is listed: after so many new starts the list is taken as it comes.
_RESTARTS = 5
_MOST_IDLE_PAGES = 20  # in a row, that give no medium which is new
_STEP_S = 0.1


def as_list(listed: Iterable[Material]) -> IdList:
    """What was listed, as if it had been pasted: with its columns, for names of files and for the manifest."""
    entries = tuple(
        Entry(one.media_id, tuple(redact_all(cells(one))), line) for line, one in enumerate(listed, 1)
    )
    return IdList(entries, COLUMNS, read=len(entries), duplicates=0, rejected=())


def as_table(listed: Iterable[Material]) -> Table:
    """The same as a table, for a text that can be read and edited."""
    columns = ("media_id", *COLUMNS)
    rows = [(one.media_id, *cells(one)) for one in listed]
    return Table(columns, rows, "", range(2, len(rows) + 2), headers=columns, id_columns=(0,))


def cells(material: Material) -> tuple[str, str, str]:
    """What stands under COLUMNS. The time is local, and as a file's name may hold it."""
    moment = clock.local(material.updated_at).strftime("%Y-%m-%d %H%M%S") if material.updated_at else ""
    return material.name, moment, material.url


def list_material(
    broker: "Broker",
    api: "Api",
    kind: MaterialKind,
    check: Callable[[], None] = lambda: None,
    on_page: Callable[[int, int], None] = lambda listed, total: None,
    backoff: Backoff | None = None,
) -> Iterator[Material]:
    """Each medium once, the newest first. Of articles these are the covers.

    `check` is called before each page, and ten times a second while waiting for another attempt; it may raise to call
    the listing off. `on_page` is told how many entries were seen, out of how many.

    Pages are counted from the newest entry, so one that is deleted meanwhile moves the others to where they would not
    be seen: where the total changed, the list is begun again, and what was given already is passed over. Raises
    ApiError, NetworkError (each once `backoff` allows no further attempt), InputError material_list_cut where page
    after page gives nothing new although more was announced, and what the broker raises.
    """
    attempts = backoff or Backoff()
    given: set[str] = set()
    offset = restarts = idle = 0
    total: int | None = None
    while total is None or offset < total:
        page = _page(broker, api, kind, offset, check, attempts)
        if total not in (None, page.total) and restarts < _RESTARTS:
            offset, total, restarts = 0, None, restarts + 1
            continue
        total = page.total
        # WeChat may give fewer than it was asked for, and an empty page is no proof that nothing follows.
        offset += page.entries or PAGE_SIZE
        idle = idle + 1 if given.issuperset(one.media_id for one in page.media) else 0
        if idle == _MOST_IDLE_PAGES and offset < total:
            raise InputError("material_list_cut", listed=len(given), total=total)
        on_page(min(offset, total), total)
        for material in page.media:
            if material.media_id not in given:
                given.add(material.media_id)
                yield material


def _page(
    broker: "Broker",
    api: "Api",
    kind: MaterialKind,
    offset: int,
    check: Callable[[], None],
    backoff: Backoff,
) -> Page:
    attempt = 1
    while True:
        check()
        try:
            return broker.with_token(lambda token: api.material.fetch_page(token, kind, offset))
        except WxdeskError as error:
            if download_action(error) is not ErrorAction.RETRY or attempt >= backoff.attempts:
                raise
            _wait(backoff.delay_s(error, attempt), check)
            attempt += 1


def _wait(seconds: float, check: Callable[[], None]) -> None:
    ends_at = time.monotonic() + seconds
    while (left_s := ends_at - time.monotonic()) > 0:
        check()
        time.sleep(min(left_s, _STEP_S))
