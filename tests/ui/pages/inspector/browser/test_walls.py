"""An inspected page, a hostile one, in a real browser: it reaches nothing near, leaves nothing behind, asks nobody, and
the window goes on whatever it does.

The browser runs in a process of an ordinary user's: once as it is, and once with its walls taken down, which is seen.
"""

import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.inspector.proxy.places import HERE, INTERNET
from tests.support import unprivileged
from tests.support.slow import LONG
from tests.ui.pages.inspector.browser.hostile import FLOODS
from tests.ui.pages.inspector.browser.site import Canary, site

pytest.importorskip(
    "PySide6.QtWebEngineCore", reason="the extra `full` is not installed", exc_type=ImportError
)

# Milliseconds for which the window may not answer. An idle machine takes a tenth of that; the rest is for busy ones.
MOST_GAP_MS = 3_000
_ALWAYS = ("console", "alerts", "requests", "configs")
_MARKS = (b"TRACE1", b"TRACE2")


@dataclass
class Told:
    chapters: dict[str, Any] = field(default_factory=dict)
    heard: list[str] = field(default_factory=list)  # by what must not be reached
    asked: list[str] = field(default_factory=list)  # of the site on the internet
    files: dict[str, bytes] = field(default_factory=dict)
    code: int | None = None
    errors: str = ""

    def __getitem__(self, chapter: str) -> Any:
        assert chapter in self.chapters, self.errors
        return self.chapters[chapter]

    def said(self, chapter: str) -> dict[str, Any]:
        return dict(self[chapter]["said"])


def told_by(chapters: str, *more: str) -> Told:
    unprivileged.need()
    told = Told()
    with site(INTERNET) as internet, site(HERE) as home, unprivileged.folder() as folder:
        canary = Canary()
        internet.moved_to = f"http://{HERE}:{canary.port}/redirected"
        ports = f"{internet.server_port},{home.server_port},{canary.port}"
        words = unprivileged.python("-m", "tests.ui.pages.inspector.browser.story", ports, chapters, *more)
        environment = unprivileged.environment(folder, TMPDIR=str(folder), XDG_RUNTIME_DIR=str(folder))
        done = subprocess.run(
            words, env=environment, cwd=unprivileged.ROOT, capture_output=True, text=True, timeout=300
        )
        canary.close()
        told.heard, told.asked = canary.heard, internet.heard
        told.files = {str(path.relative_to(folder)): path.read_bytes() for path in files_in(folder)}
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            chapter = json.loads(line)
            told.chapters[chapter["chapter"]] = chapter
    told.code, told.errors = done.returncode, done.stderr[-4000:]
    return told


def files_in(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


@pytest.fixture(scope="module")
def story() -> Told:
    floods = FLOODS if LONG else _ALWAYS
    return told_by("near,questions,traces,secrets,floods,hostile", "", *floods)


@pytest.fixture(scope="module")
def careless() -> Told:
    return told_by("near,traces,secrets,alert", "careless")


def test_a_page_reaches_nothing_near_by_any_of_its_means(story: Told) -> None:
    assert story["near"]["done"] and story.heard == []
    refused = {(host, wall) for host, wall, _ in story["near"]["walls"]}
    here = ("127.0.0.1", "::1", "localhost", "near.example", "rebinding.example")
    assert refused == {
        *((host, "this_computer") for host in here),
        *((host, "not_public") for host in ("169.254.169.254", "10.0.0.1", "192.168.1.1")),
    }
    said = story.said("near")
    assert said["webrtc"] == [], "this computer's addresses"
    assert said["worker"] == "asked" and said["redirect"] == "opaque"
    assert {said[name] for name in said if ":/" in name} == {"TypeError"}, "a file was read"


def test_without_those_walls_it_arrives(careless: Told) -> None:
    heard = " ".join(careless.heard)
    for way in ("UDP", "/fetch", "/img", "/socket", "/redirected", "/worker", "/iframe"):
        assert way in heard, way


def test_what_the_sdk_reports_to_wechat_is_not_sent(story: Told, careless: Told) -> None:
    assert story["near"]["refused"]["beacon"] == 2
    assert "open.weixin.qq.com" not in story["near"]["names"]
    assert "open.weixin.qq.com" in careless["near"]["names"], "the twin"


def test_every_question_is_answered_with_no_and_nothing_opens(story: Told) -> None:
    said = story.said("questions")
    assert story["questions"]["done"] and "no answer" not in said.values()
    expected = {
        "alert": None,
        "confirm": False,
        "prompt": None,
        "popup": "null",
        "notices": "denied",
        "lock": False,
    }
    assert {name: said[name] for name in expected} == expected
    assert said["camera"] in ("NotAllowedError", "AbortError")
    assert said["clipboard"] == said["copied"] == "NotAllowedError"
    assert said["files"] == "cancelled" and said["file picker"] == "AbortError"
    assert story["questions"]["windows"] == ["InspectorPage"]
    refused = story["questions"]["refused"]
    assert refused["dialog"] == 3 and refused["download"] == 1 and refused["popup"] == 1
    assert refused["file_choice"] == 2 and refused["sign_in"] == 1
    told = [tuple(one) for one in story["questions"]["details"]]
    for one in (
        *(("dialog", text) for text in ("hello", "sure?", "what?")),
        *(
            ("permission", name)
            for name in ("Geolocation", "Notifications", "MediaAudioVideoCapture", "screen")
        ),
        *(("takeover", name) for name in ("web+x", "print")),
        *(("download", "a.exe"), ("popup", "about:blank#blocked")),  # weixin: is for pictures alone
    ):
        assert one in told, [kept for kept in told if kept[0] == one[0]]
    assert not [path for path in story.files if path.endswith(".exe")]


def test_a_dialog_that_is_shown_holds_the_page_up(careless: Told) -> None:
    """The twin of it: Qt's own opens a window and waits."""
    assert careless["alert"]["windows"] == ["InspectorPage", "QMessageBox"]
    assert careless.said("alert") == {}


def test_nothing_of_a_page_is_left(story: Told, careless: Told) -> None:
    for number in (1, 2):
        said = story.said(f"traces {number}")
        assert {name: said[name] for name in ("cookie", "local", "database", "caches", "workers")} == {
            **dict.fromkeys(("cookie", "caches"), ""),
            **dict.fromkeys(("local", "database")),
            "workers": 0,
        }
        assert said["registered"] == "yes" and f"TRACE{number}" in said["kept"]
    assert not with_marks(story)
    seen = story.said("traces reloaded")
    assert (seen["local"], seen["caches"], seen["workers"]) == ("TRACE2", "TRACE2", 1), (
        "the twin: it would be seen"
    )
    assert with_marks(careless), "the twin: it would be found"


def with_marks(told: Told) -> list[str]:
    return [name for name, data in told.files.items() if any(mark in data for mark in _MARKS)]


def test_nothing_is_written_at_all(story: Told) -> None:
    assert sorted(story.files) == []


def test_no_secret_is_in_a_page_s_process(story: Told) -> None:
    found = story["secrets"]["found"]
    assert found["kept"] == found["password"] == []
    assert found["given"] == ["mem"], "the twin: what a page was given is found in its memory"


def test_the_page_s_process_has_both_of_chromium_s_sandboxes(story: Told, careless: Told) -> None:
    assert story["secrets"]["seccomp"] == "2"
    if not os.access("/proc/self/ns/user", os.F_OK):
        pytest.skip("this system has no namespaces")
    assert story["secrets"]["namespaces"] > 1
    assert careless["secrets"]["namespaces"] == 1, "the twin"


@pytest.mark.parametrize("flood", FLOODS)
def test_ten_thousand_of_anything_leave_the_window_alive(story: Told, flood: str) -> None:
    if flood not in _ALWAYS and not LONG:
        pytest.skip("a long variant: run with --slow")
    told = story[f"flood {flood}"]
    assert told["well"] and told["gap_ms"] <= MOST_GAP_MS
    assert told["done"] or told["ended"] == "flood"
    assert told["lines"] <= 1_000 and len(told["details"]) <= 100


@pytest.mark.parametrize("path", ["/endless/console", "/endless/alerts", "/endless/reload"])
def test_what_has_no_end_is_ended(story: Told, path: str) -> None:
    told = story[path]
    assert told["ended"] == "flood" and told["well"] and told["gap_ms"] <= MOST_GAP_MS


def test_a_page_that_hangs_or_dies_takes_nothing_along(story: Told) -> None:
    for chapter, ended in (("/loop", ""), ("/memory", "crash"), ("killed", "crash")):
        told = story[chapter]
        assert (told["ended"], told["well"]) == (ended, True), chapter
        assert told["gap_ms"] <= MOST_GAP_MS
    assert story["data"]["well"] and story["data"]["longest"] <= 2_000
    assert story["leaving"]["done"], "a page asked to be stayed on, and was"


def test_it_ends_as_it_should(story: Told) -> None:
    assert story.code == 0, story.errors
