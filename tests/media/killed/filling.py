"""Fills a disk of 2 MB with media, makes room when the batch pauses, and goes on: `python -m tests.media.killed.filling`.

To be run in a mount namespace of its own. Prints what it saw as JSON.
"""

import json
import subprocess
import sys
from pathlib import Path

from tests.media.killed.saving import source_of
from wxdesk.clock import SystemClock
from wxdesk.media.batch import open_batch
from wxdesk.media.jobs.progress import Progress
from wxdesk.media.journal.journal import Journal
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox

IMAGES, SIZE = 50, 30_000


def main(disk: Path, data: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m,nr_inodes=200", "tmpfs", disk], check=True)
    filler = disk / "filler"
    journal = Journal(data / "batches.sqlite3")
    folder = disk / "media"
    pauses: list[dict[str, object]] = []

    def listen(progress: Progress) -> None:
        if not progress.paused or progress.active or progress.reason is None:
            return
        sizes = [path.stat().st_size for path in folder.iterdir()]
        halves = sum(size != SIZE for size in sizes)
        pauses.append(
            {"code": progress.reason.code, "failed": progress.failed, "files": len(sizes), "halves": halves}
        )
        filler.unlink(missing_ok=True)
        if len(pauses) > 3:
            batch.cancel()
        batch.resume()

    with Sandbox(Platform(SystemClock(), images=IMAGES, image_size_bytes=SIZE)) as sandbox:
        source = source_of({**sandbox.announcement(), "media_ids": ""}, data / "locks")
        ids = list(sandbox.platform.images)
        batch = open_batch(journal, source, sandbox.platform.appid, folder, ids)
        filler.write_bytes(bytes(1_200_000))
        end = batch.run(listen)
        whole = all(
            (folder / item.file).read_bytes() == sandbox.platform.images.data(item.seq - 1)
            for item in batch.items
            if item.file
        )
    integrity = journal._database.rows("PRAGMA integrity_check")
    journal.close()
    print(
        json.dumps(
            {
                "pauses": pauses,
                "saved": end.succeeded,
                "files": len(list(folder.iterdir())),
                "whole": whole,
                "integrity": integrity,
            }
        )
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
