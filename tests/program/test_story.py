"""A spreadsheet is dropped on the window, which is killed again and again; in the end every file is where it belongs.

In a real window on a real X server; WeChat and the company's endpoint are the sandbox's, which outlives the kills.
"""

import csv
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.media.killed.killing import kill_once
from tests.media.lists.workbooks import xlsx
from tests.support.x_server import x_server
from wxdesk.accounts.account import Account, Environment
from wxdesk.accounts.registry import Registry
from wxdesk.clock import SystemClock
from wxdesk.config import Directories, Settings, save_settings
from wxdesk.media.forwarding.forwarding import JOBS
from wxdesk.media.manifest import KEYS
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox

pytestmark = pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb (tests/run brings it)")

COLUMNS = ("单号", "客户", "门店")
TEMPLATE = "{门店}/{客户}_{单号}"
# With characters beyond 16 bits, and with those that stand in names of other languages
CUSTOMERS = ("张三", "欧阳娜娜", "𠮷田花子", "阿依古丽·买买提", "王小明（复诊）", "李 四", "Ann 陈")
SHOPS = ("上海·南京西路店", "北京朝阳店", "广州天河店")
# At 8 files at a time a window would be done before it could be killed.
LATENCY_MS = 20


@dataclass(frozen=True)
class Row:
    """One of the spreadsheet, and what is to become of it."""

    number: int
    media_id: str

    @property
    def fields(self) -> tuple[str, str, str]:
        """What stands under COLUMNS."""
        customer = CUSTOMERS[self.number % len(CUSTOMERS)]
        return f"2025-{self.number:05}", customer, SHOPS[self.number % len(SHOPS)]

    @property
    def name(self) -> str:
        order, customer, _ = self.fields
        return f"{customer}_{order}.jpg"

    @property
    def file(self) -> str:
        return f"{self.fields[2]}/{self.name}"


class Story:
    """One profile, one spreadsheet; a window after the other."""

    def __init__(self, sandbox: Sandbox, root: Path, display: str) -> None:
        self.sandbox, self._display = sandbox, display
        self.rows = [Row(number, one) for number, one in enumerate(sandbox.platform.images, 1)]
        self.folder = root / "下载" / "五月"
        self._profile, self._workbook = root / "profile", root / "五月客户.xlsx"
        table = [("单号", "客户", "素材ID", "门店")]
        table += [(row.fields[0], row.fields[1], row.media_id, row.fields[2]) for row in self.rows]
        self._workbook.write_bytes(xlsx({"五月": table}))
        config = Directories.of_profile(self._profile).config
        save_settings(config / "settings.json", Settings(language="zh_CN", download_folder=str(self.folder)))
        account = Account(
            "门店", sandbox.platform.appid, Environment.TEST, sandbox.api_base, local_relay=True
        )
        Registry(config / "accounts.json").add(account)

    def open(self, *steps: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.support.story_window"]
        command += [str(self._profile), str(self._workbook), TEMPLATE, f"{self.sandbox.site}receive?delay=10"]
        window = subprocess.Popen(
            [*command, *steps],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "xcb", "DISPLAY": self._display},
        )
        assert window.stdin is not None
        window.stdin.write(self.sandbox.platform.secret + "\n")
        window.stdin.flush()
        return window

    def kill(self, *steps: str, when: Callable[[], int], reaches: int) -> None:
        """Open a window, and kill it as soon as `when` has come so far."""
        window = self.open(*steps)
        errors = kill_once(window, lambda: when() >= reaches)
        assert window.returncode == -9, errors
        assert when() < len(self.rows), "killed too late"

    def finish(self, *steps: str) -> None:
        out, errors = self.open(*steps).communicate(timeout=600)
        assert (out.split(), errors) == (list(steps), "")

    # --- what there is ----------------------------------------------------------------------------------------------
    def saved(self) -> int:
        return sum(file.suffix == ".jpg" for file in self.files())

    def files(self) -> list[Path]:
        return [file for file in self.folder.rglob("*") if file.is_file()]

    def forwarded(self) -> int:
        return len(self.sandbox.receiver.taken)

    def photo(self, row: Row) -> bytes:
        images = self.sandbox.platform.images
        number = images.number(row.media_id)
        assert number is not None
        return images.data(number)


@pytest.fixture
def story(rows: int, tmp_path: Path) -> Iterator[Story]:
    platform = Platform(SystemClock(), images=rows, image_size_bytes=30_000)
    with Sandbox(platform, latency_ms=LATENCY_MS) as sandbox, x_server() as display:
        yield Story(sandbox, tmp_path, display)


@pytest.mark.parametrize("rows", [160, pytest.param(5000, marks=pytest.mark.slow)])
def test_from_a_spreadsheet_to_the_endpoint_through_three_kills(story: Story, rows: int) -> None:
    story.kill("drop", when=story.saved, reaches=rows // 4)
    story.kill("resume", when=story.saved, reaches=rows // 2)
    story.kill("resume", "forward", when=story.forwarded, reaches=rows // 2)
    # The batch is done, so it is not offered by itself; the same spreadsheet leads to it.
    story.finish("drop", "forward")
    the_files_are_right(story)
    the_manifest_is_right(story)
    the_endpoint_has_each_file(story)


def the_files_are_right(story: Story) -> None:
    manifests = {"wxdesk-manifest.csv", "wxdesk-manifest.json"}
    found = {file.relative_to(story.folder).as_posix() for file in story.files()}
    assert found == manifests | {row.file for row in story.rows}, "no other, and no part of one"
    for row in story.rows:
        assert (story.folder / row.file).read_bytes() == story.photo(row)


def the_manifest_is_right(story: Story) -> None:
    data = (story.folder / "wxdesk-manifest.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf"), "without this mark Excel shows other signs for Chinese"
    headings, *table = csv.reader(data.decode("utf-8-sig").splitlines())
    assert headings[:3] == ["序号", "media_id", "文件"]
    assert headings[len(KEYS) :] == list(COLUMNS)
    told = [(int(line[0]), *line[1:4], tuple(line[len(KEYS) :])) for line in table]
    assert told == [
        (row.number, shown(row.media_id), row.file, digest(story.photo(row)), row.fields)
        for row in story.rows
    ]
    items = json.loads((story.folder / "wxdesk-manifest.json").read_bytes())["items"]
    assert [(one["file"], one["state"]) for one in items] == [(row.file, "saved") for row in story.rows]
    assert [tuple(one["fields"][name] for name in COLUMNS) for one in items] == [
        row.fields for row in story.rows
    ]


def the_endpoint_has_each_file(story: Story) -> None:
    """Under one key each. Those that were on their way when the window was killed may have come again, under the key
    by which the endpoint knows them.
    """
    receiver = story.sandbox.receiver
    found = [(one.file_name, one.sha256, one.fields["customer"]) for one in receiver.taken.values()]
    sent = [(row.name, digest(story.photo(row)), row.fields[1]) for row in story.rows]
    assert sorted(found) == sorted(sent)
    assert sum(one.times - 1 for one in receiver.taken.values()) <= JOBS
    assert receiver.bad_requests == 0


def shown(media_id: str) -> str:
    """An ID that begins with - would be a formula."""
    return f"'{media_id}" if media_id.startswith("-") else media_id


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
