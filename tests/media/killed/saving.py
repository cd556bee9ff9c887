"""Saves everything a sandbox holds, in a process that a test may kill or hinder: `python -m tests.media.killed.saving …`.

Prints a line at the end: what has become of the rows, and why. A batch that pauses goes on at once, thirty times or
`--pauses=N` times. `--each` saves again for each line of its input, in a process made by a fork, which is there at
once.

    --named            files are called by a template, in folders, and there is a manifest
    --unlocked         every lock on a file is had at once, whoever else has it, as on some network drives
    --descriptors=N    so many open files are allowed
    --fault=…          a command to libfiu: the program must have been started by fiu-run
    --meanwhile=…      a command to the shell, once something is saved
    --paused=…         one, when the batch pauses
    --naive            the bad twin: it writes straight to the final name, takes whatever exists for saved and no error
                       seriously, as a quick script would
"""

import contextlib
import ctypes
import faulthandler
import importlib
import json
import os
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from wxdesk import translation
from wxdesk.accounts.account import Account, Environment
from wxdesk.clock import SystemClock
from wxdesk.errors import StoreError
from wxdesk.media import source
from wxdesk.media.batch import Batch, open_batch
from wxdesk.media.item import ItemState
from wxdesk.media.jobs import run
from wxdesk.media.jobs.progress import Progress
from wxdesk.media.jobs.retry import Backoff
from wxdesk.media.journal.journal import Journal
from wxdesk.media.manifest import ManifestTexts
from wxdesk.media.names import default_name as naming
from wxdesk.media.source import MediaSource
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.wechat.api import Api
from wxdesk.wording.media.media import manifest_words

_PAUSES = 30
_TICK_S = 0.01
# What the program imports only when it is wanted: to look for modules is no part of saving.
LATE = (
    "encodings.idna",
    "encodings.utf_8_sig",
    "filelock",
    "wxdesk.wechat.exchange",
    "wxdesk.net.client",
)
_QUICK = Backoff(first_s=0.01, cap_s=0.02)
_HANGS_S = 60
_PR_SET_PTRACER, _ANYONE = 0x59616D61, -1  # prctl(2)


def source_of(announcement: dict[str, str], locks: Path) -> MediaSource:
    account = Account("test", announcement["appid"], Environment.SANDBOX, announcement["api_base"])
    api = Api(account.api_base, sandbox=True)
    secret = Secret(announcement["secret"])
    return source.from_wechat(Broker(account, lambda: secret, api, SystemClock(), locks), api)


def save(
    announcement: dict[str, str],
    media_ids: list[str],
    root: Path,
    jobs: int,
    named: bool = False,
    meanwhile: str = "",
    paused: str = "",
    most: int = _PAUSES,
) -> dict[str, object]:
    """What `_told` says; {"error": code} where it did not come so far."""
    try:
        journal = Journal(root / "data" / "batches.sqlite3")
    except StoreError as error:
        return {"error": error.code}
    try:
        batch = open_batch(
            journal,
            source_of(announcement, root / "data" / "locks"),
            announcement["appid"],
            root / "media",
            media_ids,
            jobs,
            _QUICK,
            **(by_template(media_ids) if named else {}),
        )
        batch.retry_failed()
        pauses = Pauses(batch, meanwhile, paused, most)
        batch.run(pauses.listen)
        return _told(batch, pauses.reasons)
    except StoreError as error:
        return {"error": error.code}
    finally:
        journal.close()


class Pauses:
    """Has a batch go on whenever it pauses; when it does so for ever, ends it. Runs each command once, in its time."""

    def __init__(self, batch: Batch, meanwhile: str, paused: str, most: int) -> None:
        self._batch = batch
        self._meanwhile = meanwhile
        self._paused = paused
        self._most = most
        self.reasons: Counter[str] = Counter()

    def listen(self, progress: Progress) -> None:
        if progress.succeeded:
            self._meanwhile = _run(self._meanwhile)
        if progress.paused and not progress.active:
            self.reasons[progress.reason.code if progress.reason else ""] += 1
            self._paused = _run(self._paused)
            self._batch.resume() if self.reasons.total() < self._most else self._batch.cancel()


def _run(command: str) -> str:
    if command:
        subprocess.run(command, shell=True, check=True, timeout=20)
    return ""


def _told(batch: Batch, pauses: Counter[str]) -> dict[str, object]:
    """How many rows are in which state; why it paused, why rows failed and there is no manifest, where that is so."""
    end = batch.progress()
    errors = [item.error for item in batch.items if item.state is ItemState.FAILED]
    why = {
        "pauses": dict(pauses),
        "failures": dict(Counter(error.code if error else "" for error in errors)),
        "manifest": batch.manifest_error.code if batch.manifest_error else "",
    }
    counts = {"saved": end.succeeded, "failed": end.failed, "waiting": end.waiting}
    return {**counts, **{key: told for key, told in why.items() if told}}


def by_template(media_ids: list[str]) -> dict[str, Any]:
    """Names by columns of which several rows have the same, in folders, with a manifest."""
    return {
        "columns": ("客户", "店"),
        "fields": [(f"客户{number % 7}", f"店/{number % 3}") for number in range(len(media_ids))],
        "template": "{店}/{客户}{ext}",
        "words": _words(),
    }


@cache
def _words() -> ManifestTexts:
    return manifest_words(translation.translator("zh_CN"))


def save_naively(
    announcement: dict[str, str], media_ids: list[str], root: Path, jobs: int
) -> dict[str, object]:
    ask = source_of(announcement, root / "data" / "locks").ask
    folder = root / "media"
    folder.mkdir(parents=True, exist_ok=True)
    rows = iter(list(enumerate(media_ids, 1)))
    take = threading.Lock()

    def work() -> None:
        while True:
            with take:
                row = next(rows, None)
            if row is None:
                return
            path = folder / f"{naming.stem(*row)}.jpg"
            if path.exists():
                continue
            with contextlib.suppress(OSError), ask(row[1]) as reply, path.open("wb", buffering=0) as file:
                body = b"".join(reply.chunks())
                for start in range(0, len(body), 4096):
                    file.write(body[start : start + 4096])
                    time.sleep(0.0005)  # a disk that is busy with something else

    threads = [threading.Thread(target=work, daemon=True) for _ in range(jobs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {"saved": len(list(folder.iterdir()))}


def ignore_locks() -> None:
    with contextlib.suppress(ImportError):  # Windows
        import fcntl

        fcntl.flock = lambda descriptor, operation: None


def answer(arguments: list[str], media_ids: list[str]) -> dict[str, object]:
    *options, announcement, root, jobs = arguments
    asked = (json.loads(announcement), media_ids, Path(root), int(jobs))
    given = dict(option.removeprefix("--").partition("=")[::2] for option in options)
    if descriptors := given.get("descriptors"):
        import resource  # which Windows lacks

        resource.setrlimit(resource.RLIMIT_NOFILE, (int(descriptors), int(descriptors)))
    if "unlocked" in given:
        ignore_locks()
    with fault(given["fault"]) if "fault" in given else contextlib.nullcontext():
        if "naive" in given:
            return save_naively(*asked)
        commands = given.get("meanwhile", ""), given.get("paused", "")
        return save(*asked, "named" in given, *commands, int(given.get("pauses", _PAUSES)))


@contextlib.contextmanager
def fault(command: str) -> Iterator[None]:
    """Have libfiu obey `command`, such as `enable_random name=posix/io/rw/write,probability=0.1,failinfo=28`."""
    libfiu = ctypes.CDLL("libfiu.so.0")

    def obey(command: str) -> None:
        error = ctypes.c_char_p()
        if libfiu.fiu_rc_string(ctypes.create_string_buffer(command.encode()), ctypes.byref(error)):
            raise ValueError(error.value)

    libfiu.fiu_set_prng_seed(time.time_ns() & 0xFFFFFFFF)  # or all that are forked would meet the same
    obey(command)
    try:
        yield
    finally:
        obey(f"disable {command.split()[1].split(',')[0]}")


def save_for_each_line() -> None:
    """A line is {"arguments", "media_ids"}. Says {"pid"} of the process that is ready, which waits for one line more,
    and {"exit"} when it has ended; between the two stands what it printed."""
    run.TICK_S = _TICK_S  # pauses are noticed sooner
    for module in LATE:
        importlib.import_module(module)
    _words()
    while line := sys.stdin.readline():
        asked = json.loads(line)
        pid = os.fork()
        if pid == 0:
            _be_one(**asked)
        _, status = os.waitpid(pid, 0)
        print(
            "\n" + json.dumps({"exit": os.waitstatus_to_exitcode(status)}), flush=True
        )  # its last line may be cut


def _be_one(arguments: list[str], media_ids: list[str]) -> None:
    ended_well = 1
    try:
        faulthandler.dump_traceback_later(_HANGS_S, exit=True)
        ctypes.CDLL(None).prctl(_PR_SET_PTRACER, ctypes.c_ulong(_ANYONE), 0, 0, 0)
        print(json.dumps({"pid": os.getpid()}), flush=True)
        sys.stdin.readline()
        print(json.dumps(answer(arguments, media_ids)), flush=True)
        ended_well = 0
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(ended_well)


def main(arguments: list[str]) -> None:
    if arguments == ["--each"]:
        save_for_each_line()
    else:
        print(json.dumps(answer(arguments, json.loads(sys.stdin.readline()))), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
