"""In the whole window, on the sandbox, with a real browser: each mistake of the demo company is named, and a picture goes
from its page to its internal file server and to the Media page.

The window runs in a process of an ordinary user's, with Chromium's sandbox as it is: as root there is none. One process
for all of it, as Chromium takes a second to start.
"""

import json
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox.causes import CAUSES
from tests.sandbox.sdks.packages import JS_SDKS, js_sdk
from tests.support import unprivileged
from tests.support.slow import LONG
from wxdesk.sandbox.company.mistakes import MISTAKES

pytest.importorskip(
    "PySide6.QtWebEngineCore", reason="the extra `full` is not installed", exc_type=ImportError
)

BUILDS = [(build, bundled) for build, files in JS_SDKS.items() for bundled in (False, True) if files[bundled]]
# What came through the bridge lacks the key; that it was there by another name is seen in source code alone.
EXPECTED = {
    **{name: {cause} for name, cause in CAUSES.items()},
    "nonce_key": {"config.key_missing"},
    "previous_ticket": {"ticket.previous"},
    "cached_signature": {"ticket.previous"},
    "stale_ticket": {"ticket.previous"},
}
REFUSED = {"other_appid": "invalid_appid", "other_environment": "invalid_appid"}


def builds(folder: Path) -> Iterator[Path]:
    """The real builds of the JS-SDK, where their registry gives them, for a process that may read them here alone."""
    with suppress(pytest.skip.Exception):
        for build, bundled in BUILDS:
            script = folder / f"{build}{' bundled' * bundled}.js"
            script.write_bytes(js_sdk(build, bundled).read_bytes())
            script.chmod(0o644)
            yield script


@pytest.fixture(scope="module")
def told() -> dict[str, dict[str, Any]]:
    unprivileged.need()
    with unprivileged.folder() as folder:
        words = ("-m", "tests.ui.pages.inspector.window_story", "none", *EXPECTED, *map(str, builds(folder)))
        done = subprocess.run(
            unprivileged.python(*words),
            env=unprivileged.environment(folder, TMPDIR=str(folder), XDG_RUNTIME_DIR=str(folder)),
            cwd=unprivileged.ROOT,
            capture_output=True,
            text=True,
            timeout=900 if LONG else 240,
        )
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert lines and lines[-1]["mistake"] == "picture", done.stderr[-4000:]
    return {line["mistake"]: line for line in lines}


def test_without_a_mistake_it_matches(told: dict[str, dict[str, Any]]) -> None:
    right = told["none"]
    assert (right["kind"], right["answer"], right["title"]) == ("match", "ok", "Signature matches")
    assert "wx.ready" in right["shown"]  # the page's own handlers have run


@pytest.mark.parametrize("mistake", EXPECTED)
def test_each_mistake_is_proven(told: dict[str, dict[str, Any]], mistake: str) -> None:
    wrong = told[mistake]
    assert wrong["kind"] == "proven" and set(wrong["causes"]) == EXPECTED[mistake]
    assert wrong["answer"] == REFUSED.get(mistake, "invalid_signature")
    assert wrong["title"].startswith("Wrong: ") and "wx.error" in wrong["shown"]


@pytest.mark.parametrize(("build", "bundled"), BUILDS)
def test_every_build_of_the_js_sdk_is_judged_alike(
    told: dict[str, dict[str, Any]], build: str, bundled: bool
) -> None:
    js_sdk(build, bundled)  # or a reason why there is none
    right, *wrong = told[f"{build}{' bundled' * bundled}"]["told"]
    assert (right["kind"], right["answer"]) == ("match", "ok") and "wx.ready" in right["shown"]
    assert wrong
    for one in wrong:
        assert one["kind"] == "proven" and set(one["causes"]) == EXPECTED[one["mistake"]], one["mistake"]
        assert one["answer"] == REFUSED.get(one["mistake"], "invalid_signature")
        assert "wx.error" in one["shown"]


def test_the_window_starts_without_a_browser(told: dict[str, dict[str, Any]]) -> None:
    assert told["start"]["loaded"] == []


def test_android_shows_pictures_by_their_local_ids(told: dict[str, dict[str, Any]]) -> None:
    assert len(told["android"]["widths"]) == 2 and all(told["android"]["widths"])


def test_no_mistake_is_left_out() -> None:
    """The department's token shows in no signature, but on the Tokens page."""
    assert {"none", "department_token", *EXPECTED} == set(MISTAKES)


def test_a_picture_arrives_byte_for_byte_and_opens_on_the_media_page(told: dict[str, dict[str, Any]]) -> None:
    picture = told["picture"]
    assert {"chooseImage", "uploadImage", "downloadImage", "getLocalImgData", "imagePreview"} <= set(
        picture["calls"]
    )
    assert len(picture["chosen"]) == 2 and picture["arrived"] == picture["chosen"]
    assert picture["media"]
