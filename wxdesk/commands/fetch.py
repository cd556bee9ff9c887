"""`fetch`: saves a batch of media; run again with the same list and folder, it goes on where it was."""

import argparse
import signal
import sys
import time
from pathlib import Path

from wxdesk.commands.call import Call, Exit, add_account_options
from wxdesk.config import JOBS_MAX, JOBS_MIN
from wxdesk.errors import InputError, StoreError, WxdeskError
from wxdesk.media import id_list
from wxdesk.media.batch import Batch, open_batch
from wxdesk.media.item import Item, ItemState
from wxdesk.media.progress import Progress
from wxdesk.media.source import from_wechat
from wxdesk.wording import said
from wxdesk.wording.errors import tell
from wxdesk.wording.numbers import duration, size

_REMARK_EVERY_S = 2.0


def add(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser(
        "fetch",
        help="save media by their IDs; run again to resume",
        description="Saves media to a folder. Run again with the same list, folder and account, it fetches only "
        "what is missing.",
        epilog="Write -- before IDs that begin with a hyphen.",
    )
    parser.add_argument(
        "ids",
        nargs="+",
        metavar="IDS",
        help="media IDs in any form, files that hold them, or - for standard input",
    )
    parser.add_argument(
        "-o", "--output", type=Path, default=Path(), metavar="DIR", help="where to save (here)"
    )
    parser.add_argument(
        "--jobs", type=_jobs, default=8, metavar="N", help=f"downloads at a time, {JOBS_MIN}-{JOBS_MAX} (8)"
    )
    add_account_options(parser)
    parser.set_defaults(run=run)


def run(call: Call) -> int:
    found = id_list.parse(_text(call.options.ids))
    for rejected in found.rejected:
        text = said("cli", "Line {line} is left out, it is not a media ID: {text}")
        call.remark(call.say("cli", text, line=rejected.line, text=rejected.text))
    if not found.ids:
        raise InputError("media_ids_none")
    account = call.account()
    services = call.services
    source = from_wechat(services.broker(account), services.api(account))
    journal = services.open_journal()
    batch = open_batch(journal, source, account.appid, call.options.output, found.ids, call.options.jobs)
    already = batch.progress().saved
    batch.retry_failed()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: batch.cancel())
    ending = _Ending(call, batch)
    progress = batch.run(ending.watch)
    _results(call, batch)
    return ending.tell(progress, already)


class _Ending:
    """Says how it goes, and how it ended. Nobody is there to make room or change a setting: a pause ends the run."""

    def __init__(self, call: Call, batch: Batch) -> None:
        self._call = call
        self._batch = batch
        self._told = time.monotonic()
        self._reason: WxdeskError | None = None

    def watch(self, progress: Progress) -> None:
        if progress.paused and progress.reason is not None:
            self._reason = progress.reason
            self._batch.cancel()
        if time.monotonic() - self._told >= _REMARK_EVERY_S and progress.running:
            self._told = time.monotonic()
            self._call.remark(self._line(progress))

    def tell(self, progress: Progress, already: int) -> int:
        call = self._call
        text = said("cli", "Saved {saved} of {total} ({size}), {already} of them before; failed {failed}.")
        call.remark(
            call.say(
                "cli",
                text,
                saved=progress.saved,
                total=progress.total,
                size=size(progress.saved_bytes),
                already=already,
                failed=progress.failed,
            )
        )
        for error, count in self._batch.failures():
            call.remark(f"  {count} × {tell(error, call.translate)}")
        if self._reason is not None:
            call.remark(str(tell(self._reason, call.translate)))
            return Exit.INTERRUPTED if isinstance(self._reason, StoreError) else Exit.NO_ACCESS
        if progress.waiting or progress.fetching:
            call.remark(call.say("cli", said("cli", "Interrupted. Run the same command again to go on.")))
            return Exit.INTERRUPTED
        return Exit.FAILED if progress.failed else Exit.DONE

    def _line(self, progress: Progress) -> str:
        done = progress.saved + progress.failed
        line = f"{done}/{progress.total}  {progress.files_per_s:.0f}/s  {size(progress.bytes_per_s)}/s"
        if progress.left_s is None:
            return line
        left = self._call.say(
            "cli", said("cli", "{left} left"), left=duration(progress.left_s, self._call.translate)
        )
        return f"{line}  {left}"


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
        "errcode": error.fields.get("errcode") if error else None,
        "reason": str(tell(error, call.translate)) if error else None,
    }


def _text_of(call: Call, item: Item) -> str:
    return f"{item.media_id}\t{tell(item.error, call.translate) if item.error else item.file}"


def _text(words: list[str]) -> str:
    return "\n".join(_read(word) for word in words)


def _read(word: str) -> str:
    if word == "-":
        return sys.stdin.read()
    path = Path(word)
    try:
        is_file = len(word) < 1024 and path.is_file()
    except (OSError, ValueError):  # a word that no file can be called
        is_file = False
    if not is_file:
        return word
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as exc:
        raise StoreError("file_unreadable", path=word) from exc


def _jobs(text: str) -> int:
    if not text.isdigit() or not JOBS_MIN <= int(text) <= JOBS_MAX:
        raise argparse.ArgumentTypeError(f"{JOBS_MIN} to {JOBS_MAX}")
    return int(text)
