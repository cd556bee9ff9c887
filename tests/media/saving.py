"""Saves everything a sandbox holds, in a process that a test may kill: `python -m tests.media.saving …`.

Prints a line when it begins to save and one at the end. `--named` calls files by a template. `--unlocked`: every lock
on a file is had at once, whoever else has it, as on some network drives. `--naive` is the bad twin: it writes straight
to the final name and takes whatever exists for saved, as a quick script would.
"""

import contextlib
import json
import sys
import threading
import time
from pathlib import Path
from typing import Any

from wxdesk import translation
from wxdesk.accounts.account import Account, Environment
from wxdesk.clock import SystemClock
from wxdesk.errors import StoreError
from wxdesk.media import naming, source
from wxdesk.media.batch import open_batch
from wxdesk.media.journal import Journal
from wxdesk.media.source import Source
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.wechat.api import Api
from wxdesk.wording.media import manifest_words


def source_of(announcement: dict[str, str], locks: Path) -> Source:
    account = Account("test", announcement["appid"], Environment.SANDBOX, announcement["api_base"])
    api = Api(account.api_base)
    secret = Secret(announcement["secret"])
    return source.from_wechat(Broker(account, lambda: secret, api, SystemClock(), locks), api)


def save(
    announcement: dict[str, str], media_ids: list[str], root: Path, jobs: int, named: bool = False
) -> dict[str, object]:
    journal = Journal(root / "data" / "batches.sqlite3")
    batch = open_batch(
        journal,
        source_of(announcement, root / "data" / "locks"),
        announcement["appid"],
        root / "media",
        media_ids,
        jobs,
        **(by_template(media_ids) if named else {}),
    )
    batch.retry_failed()
    print("saving", flush=True)
    try:
        end = batch.run()
    except StoreError as error:
        return {"error": error.code}
    finally:
        journal.close()
    return {"saved": end.saved, "failed": end.failed, "waiting": end.waiting}


def by_template(media_ids: list[str]) -> dict[str, Any]:
    """Names by columns of which several rows have the same, in folders, with a manifest."""
    return {
        "columns": ("客户", "店"),
        "fields": [(f"客户{number % 7}", f"店/{number % 3}") for number in range(len(media_ids))],
        "template": "{店}/{客户}{ext}",
        "words": manifest_words(translation.translator("zh_CN")),
    }


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
            with ask(row[1]) as reply, path.open("wb", buffering=0) as file:
                body = b"".join(reply.chunks())
                for start in range(0, len(body), 4096):
                    file.write(body[start : start + 4096])
                    time.sleep(0.0005)  # a disk that is busy with something else

    print("saving", flush=True)
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


def main(arguments: list[str]) -> None:
    *options, announced, folder, count = arguments
    announcement, root, jobs = json.loads(announced), Path(folder), int(count)
    media_ids = json.loads(sys.stdin.readline())
    if "--unlocked" in options:
        ignore_locks()
    if "--naive" in options:
        answer = save_naively(announcement, media_ids, root, jobs)
    else:
        answer = save(announcement, media_ids, root, jobs, "--named" in options)
    print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
