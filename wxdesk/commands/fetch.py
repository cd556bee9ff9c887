"""`fetch`: saves a batch of media; run again with the same list and folder, it goes on where it was."""

import argparse
import os
import time
from pathlib import Path

from wxdesk.commands.call import Call, Exit
from wxdesk.commands.fetch_options import add_options
from wxdesk.commands.job_runner import REMARK_EVERY_S, JobRunner
from wxdesk.errors import InputError, NetworkError, StoreError, WxdeskError
from wxdesk.media.batch import Batch, open_batch
from wxdesk.media.fetch_kind import FetchKind, source_of
from wxdesk.media.files.storage import OnConflict
from wxdesk.media.forwarding.forwarded import by_row
from wxdesk.media.item import Item, ItemState
from wxdesk.media.jobs.download_errors import download_action
from wxdesk.media.jobs.progress import Progress
from wxdesk.media.jobs.rate_limit import RateLimit, rate_limited
from wxdesk.media.jobs.retry import ErrorAction
from wxdesk.media.journal.journal import Journal
from wxdesk.media.lists import read, read_text
from wxdesk.media.lists.id_column import column_called
from wxdesk.media.lists.id_list import IdList, ids_in, joined
from wxdesk.media.lists.reading import TEXT_SUFFIXES, WORKBOOK_SUFFIXES
from wxdesk.media.lists.table import Table
from wxdesk.media.material_list import as_list, list_material
from wxdesk.media.names.template import Template
from wxdesk.media.source import MediaSource
from wxdesk.process import standard_streams
from wxdesk.tokens.broker import Broker
from wxdesk.wechat.api import Api
from wxdesk.wechat.material import MaterialKind
from wxdesk.wording import tr_noop
from wxdesk.wording.errors import describe
from wxdesk.wording.media.lists import unseen
from wxdesk.wording.media.media import NOT_CONFIRMED, REJECTED, manifest_words
from wxdesk.wording.numbers import size

_LONGEST_PATH = 1024


def add(parser: argparse.ArgumentParser) -> None:
    add_options(parser)
    parser.set_defaults(run=run)


def run(call: Call) -> int:
    options, services = call.options, call.services
    pasted = None if options.all_permanent else _pasted(call)
    if options.all_permanent and options.ids:
        raise InputError("list_twice")
    account = call.account()
    broker, api = services.broker(account), services.api(account)
    found = pasted or _all_permanent(call, broker, api)
    kind = FetchKind(options.kind or (FetchKind.PERMANENT if options.all_permanent else FetchKind.TEMPORARY))
    limit = RateLimit(options.files_per_s, options.mb_per_s)
    source = rate_limited(source_of(kind, broker, api), limit)
    batch = _opened(call, found, services.open_journal(), source, account.appid, kind)
    already = batch.progress().succeeded
    batch.retry_failed(None if options.retry_failed else batch.failed_in_passing())
    given_up = batch.progress().failed

    runner = JobRunner(call, batch, describe, _exit_of_pause, limit.stop)
    progress = runner.run()
    _results(call, batch)
    _tell_counts(call, progress, already)
    runner.tell_failures()
    _tell_more(call, batch, given_up)
    return runner.exit_code(progress)


def _pasted(call: Call) -> IdList:
    found = _list(call)
    _tell_list(call, found)
    if not found.ids:
        raise InputError("media_ids_none")
    return found


def _all_permanent(call: Call, broker: Broker, api: Api) -> IdList:
    told = time.monotonic()

    def on_page(listed: int, total: int) -> None:
        nonlocal told
        if time.monotonic() - told >= REMARK_EVERY_S or listed >= total:
            told = time.monotonic()
            text = tr_noop("cli", "Listed {listed} of {total} entries of permanent material.")
            call.note(text, listed=listed, total=total)

    kind = MaterialKind(call.options.all_permanent)
    found = as_list(list_material(broker, api, kind, on_page=on_page))
    if not found.ids:
        raise InputError("material_none")
    return found


def _opened(
    call: Call, found: IdList, journal: Journal, source: MediaSource, appid: str, kind: FetchKind
) -> Batch:
    options = call.options
    if options.name is not None:
        Template.parse(options.name, found.columns)  # an empty one is a mistake; no --name is none
    batch = open_batch(
        journal,
        source,
        appid,
        options.output,
        found.ids,
        options.jobs,
        columns=found.columns,
        fields=[entry.fields for entry in found.entries],
        template=options.name or "",
        existing=OnConflict(options.existing) if options.existing else None,
        kind=kind.value,
        words=manifest_words(call.translate),
    )
    records = call.services.open_forward_records
    batch.load_forwarded = lambda: by_row(records().of_source(batch.record.tag))
    return batch


def _exit_of_pause(reason: WxdeskError) -> Exit:
    passes = isinstance(reason, StoreError | NetworkError) or download_action(reason) is ErrorAction.RETRY
    return Exit.INTERRUPTED if passes else Exit.NO_ACCESS


def _tell_counts(call: Call, progress: Progress, already: int) -> None:
    text = tr_noop("cli", "Saved {saved} of {total} ({size}), {already} of them earlier; {failed} failed.")
    counts = {"saved": progress.succeeded, "total": progress.total, "failed": progress.failed}
    call.note(text, **counts, size=size(progress.succeeded_bytes), already=already)


def _tell_more(call: Call, batch: Batch, given_up: int) -> None:
    """What was not asked for, what nobody vouches for, and where it is written what became of each."""
    if given_up:
        text = tr_noop(
            "cli",
            "{count} of them failed for good in an earlier run and were skipped. Use --retry-failed to try them "
            "again.",
        )
        call.note(text, count=given_up)
    if unconfirmed := batch.items.unconfirmed:
        text = tr_noop(
            "cli",
            "{count} saved without a size from the server to compare with. By their own end marks they are "
            "complete.",
        )
        call.note(text, count=unconfirmed)
    if batch.manifest_error is not None:
        call.remark(str(describe(batch.manifest_error, call.translate)))
    elif batch.manifest is not None:
        call.note(tr_noop("cli", "Results for each item: {path}"), path=batch.manifest)


def _results(call: Call, batch: Batch) -> None:
    for row in range(len(batch.items)):
        item = batch.items[row]
        if item.state in (ItemState.SAVED, ItemState.FAILED):
            call.result(_value(call, item, batch.folder), _text_of(call, item))


def _value(call: Call, item: Item, folder: Path) -> dict[str, object]:
    error = item.error
    return {
        "media_id": item.media_id,
        "state": item.state.name.lower(),
        "file": str(folder / item.file) if item.file else None,
        "size_bytes": item.size_bytes or None,
        "size_confirmed": item.confirmed if item.file else None,
        "errcode": error.fields.get("errcode") if error else None,
        "reason": str(describe(error, call.translate)) if error else None,
    }


def _text_of(call: Call, item: Item) -> str:
    remark = "" if item.confirmed else f"\t{call.translate('media', NOT_CONFIRMED)}"
    return f"{item.media_id}\t{describe(item.error, call.translate) if item.error else item.file}{remark}"


def _list(call: Call) -> IdList:
    """The lists in all files and on standard input, and the words that are neither. Says what nobody sees in a file."""
    words, sheet = call.options.ids, call.options.sheet
    paths = [path for word in words if (path := _file(word)) is not None]
    typed = "\n".join(word for word in words if word != "-" and _file(word) is None)
    tables = [read(path, sheet) for path in paths]
    tables += [read_text(standard_streams.read_text())] if "-" in words else []
    lists = [ids_in(table, _columns(table, call.options.column)) for table in tables]
    for table, found in zip(tables, lists, strict=True):
        for remark in unseen(table, found, call.translate):
            call.remark(f"{table.name}: {remark}")
    return joined([*lists, ids_in(read_text(typed))] if typed else lists)


def _columns(table: Table, wanted: list[str]) -> list[int]:
    return [column_called(table, one) for one in wanted]


def _file(word: str) -> Path | None:
    """A word that is a file, or is meant as one: what cannot be read then is named, and not left out."""
    path = Path(word)
    if word == "-" or len(word) >= _LONGEST_PATH or "\n" in word or "://" in word:
        return None
    try:
        is_list = path.suffix.lower() in TEXT_SUFFIXES | WORKBOOK_SUFFIXES
        return path if is_list or (os.path.lexists(path) and not path.is_dir()) else None
    except (OSError, ValueError):  # a word that no file can be called
        return None


def _tell_list(call: Call, found: IdList) -> None:
    for rejected in found.rejected:
        text = tr_noop("cli", "Line {line} skipped, not a media ID: {text} ({reason})")
        reason = call.translate("media", REJECTED[rejected.reason])
        call.note(text, line=rejected.line, text=rejected.text or "–", reason=reason)
    if found.duplicates or found.rejected:
        text = tr_noop(
            "cli",
            "Media IDs read: {read}; unique: {unique}, duplicates: {duplicates}, skipped: {rejected}.",
        )
        counts = {"read": found.read, "duplicates": found.duplicates, "rejected": len(found.rejected)}
        call.note(text, **counts, unique=len(found.entries))
