"""A list that is saved by one process after the other, each of which may be killed, and what must hold then."""

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from hashlib import sha256
from itertools import starmap
from pathlib import Path

from tests.media.conftest import parts
from tests.media.killed.saving import by_template
from wxdesk.media.names import default_name as naming
from wxdesk.media.names.batch_names import stems
from wxdesk.media.names.template import Template
from wxdesk.sandbox.server import Sandbox

JOBS = 8
# Parts of which a killed process may leave no more: what was being fetched, a group, and a manifest's two.
PARTS = JOBS + 32 + 2


def kill_once(process: subprocess.Popen[str], reached: Callable[[], bool]) -> str:
    """Kill a process as soon as something is reached, or it has ended; what it wrote to standard error, if that is a
    pipe."""
    while not reached() and process.poll() is None:
        time.sleep(0.001)
    process.kill()
    _, errors = process.communicate()
    return errors or ""


class Saving:
    """The same list, saved by one process after the other."""

    def __init__(self, sandbox: Sandbox, root: Path, *options: str, files: int) -> None:
        self.folder = root / "media"
        self.journal = root / "data" / "batches.sqlite3"
        self.media_ids = list(sandbox.platform.images)[:files]
        self.named = "--named" in options
        self.expected = {
            f"{stem}.jpg": sandbox.platform.images.data(row) for row, stem in enumerate(self.stems())
        }
        announcement = {**sandbox.announcement(), "media_ids": []}
        self.arguments = [*options, json.dumps(announcement), str(root), str(JOBS)]

    def stems(self) -> Iterator[str]:
        if not self.named:
            return starmap(naming.stem, enumerate(self.media_ids, 1))
        asked = by_template(self.media_ids)
        return stems(Template.parse(asked["template"], asked["columns"]), self.media_ids, asked["fields"])

    def start(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.media.killed.saving", *self.arguments]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert process.stdin is not None
        process.stdin.write(json.dumps(self.media_ids) + "\n")
        process.stdin.close()
        process.stdin = None
        return process

    def finish(self, process: subprocess.Popen[str]) -> dict[str, object]:
        out, _ = process.communicate(timeout=120)
        assert process.returncode == 0
        answer: dict[str, object] = json.loads(out.splitlines()[-1])
        return answer

    def kill_after(self, files: int) -> None:
        """Start it, and kill it once that many more files are there (or it is done)."""
        goal = self.count() + files
        kill_once(self.start(), lambda: self.count() >= goal)

    def count(self) -> int:
        return len(self.finals())

    def finals(self) -> list[Path]:
        """Files under their final names, the manifest left out."""
        return [path for path in self.folder.rglob("*") if path.suffix == ".jpg"]

    def name(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix()

    def damaged(self) -> list[str]:
        """Files under a final name that are not, byte for byte, what they should be."""
        return [
            self.name(path)
            for path in self.finals()
            if path.read_bytes() != self.expected.get(self.name(path))
        ]

    def claimed(self) -> set[str]:
        """The files that the journal calls saved; none where there is no journal yet."""
        try:
            with closing(sqlite3.connect(f"{self.journal.as_uri()}?mode=ro", uri=True)) as database:
                return {file for (file,) in database.execute("SELECT file FROM items WHERE state = 2")}
        except sqlite3.OperationalError:
            return set()

    def parts(self) -> list[str]:
        return parts(self.folder) if self.folder.exists() else []

    def wrong_in_the_end(self, answer: dict[str, object] | None) -> list[str]:
        """What is not as it must be once a process that nothing stood in the way of has given this answer."""
        wrong = []
        if answer != {"saved": len(self.media_ids), "failed": 0, "waiting": 0}:
            wrong.append(f"it answers {answer}")
        if missing := set(self.expected) - {self.name(path) for path in self.finals()}:
            wrong.append(f"missing: {missing}")
        if damaged := self.damaged():
            wrong.append(f"damaged: {damaged}")
        if left := self.parts():
            wrong.append(f"left behind: {left}")
        if self.named:
            wrong += self._wrong_in_the_manifest()
        return wrong + self._wrong_in_the_journal()

    def _wrong_in_the_manifest(self) -> list[str]:
        text = (self.folder / "wxdesk-manifest.json").read_text(encoding="utf-8")
        told = [(one["media_id"], one["file"], one["sha256"]) for one in json.loads(text)["items"]]
        expected = [
            (media_id, name, sha256(data).hexdigest())
            for media_id, (name, data) in zip(self.media_ids, self.expected.items(), strict=True)
        ]
        return [] if told == expected else [f"the manifest says {told}"]

    def _wrong_in_the_journal(self) -> list[str]:
        with closing(sqlite3.connect(self.journal)) as database:
            integrity = database.execute("PRAGMA integrity_check").fetchall()
            states = database.execute("SELECT state, count(*) FROM items GROUP BY state").fetchall()
        wrong = [] if integrity == [("ok",)] else [f"integrity: {integrity}"]
        return wrong if states == [(2, len(self.media_ids))] else [*wrong, f"the journal counts {states}"]
