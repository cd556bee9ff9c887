"""The program as a process: it opens, it closes, and without a screen it says so."""

import os
from pathlib import Path

import pytest

from tests.support.starting import open_and_close, run
from tests.support.wine import not_on_windows


@pytest.mark.parametrize("after_ms", [0, 30, 400])
def test_it_opens_and_closes_cleanly_at_any_moment(tmp_path: Path, after_ms: int) -> None:
    ended = open_and_close(tmp_path, "--sandbox", after_ms=after_ms)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_what_the_window_starts_inherits_no_secret(tmp_path: Path) -> None:
    at_the_end = (
        "import atexit, os; atexit.register(lambda: print('inherited', 'WXDESK_APPSECRET' in os.environ))"
    )
    ended = open_and_close(tmp_path, before=at_the_end, WXDESK_APPSECRET="0123456789abcdef0123456789abcdef")
    assert "inherited False" in ended.stdout


@not_on_windows("it has a screen always")
def test_without_a_screen_it_says_so_in_one_sentence_and_exits_2() -> None:
    clean = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    ended = run("-m", "wxdesk", "--sandbox", **clean)
    assert ended.returncode == 2
    assert "screen" in ended.stderr
    assert "xvfb-run" in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1


@not_on_windows("it has a screen always")
@pytest.mark.parametrize(
    "screen",
    [
        {"DISPLAY": ":4711"},
        {"DISPLAY": "localhost:" + "9" * 300},
        {"DISPLAY": "\udcff:0"},
        {"DISPLAY": os.environ.get("DISPLAY", ""), "XAUTHORITY": "/dev/null"},
        {"QT_QPA_PLATFORM": "wayland", "XDG_RUNTIME_DIR": "/run/user/4711", "WAYLAND_DISPLAY": "wayland-0"},
        {"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": "w" * 300},
        {"QT_QPA_PLATFORM": "nonexistent"},
        {"QT_QPA_PLATFORM": "linuxfb"},
    ],
    ids=lambda screen: ascii(screen)[:40],
)
def test_a_screen_that_cannot_be_reached_is_none(screen: dict[str, str]) -> None:
    """Nobody serves it, or not this user, as after `su`; Qt aborts by itself."""
    clean = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    ended = run("-m", "wxdesk", **(clean | screen))
    assert ended.returncode == 2
    said = (
        ended.stderr.strip().splitlines()
    )  # before it, what the libraries of X and Wayland print by themselves
    assert "needs a screen" in said[-1]
    assert "Qt" not in "".join(said[:-1])


@not_on_windows("it has a screen always")
def test_the_sentence_is_chinese_on_a_chinese_system() -> None:
    clean = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    ended = run("-m", "wxdesk", **{**clean, "LANGUAGE": "zh_CN", "PYTHONUTF8": "1"})
    assert "屏幕" in ended.stderr


@not_on_windows("a program without a console says it in a box")
@pytest.mark.parametrize(("language", "sentence"), [("en", "does not work with"), ("zh_CN", "不能正常工作")])
def test_a_broken_release_of_the_binding_is_refused_in_one_sentence(language: str, sentence: str) -> None:
    start = "import PySide6, sys; PySide6.__version__ = '6.10.1'; from wxdesk import __main__"
    script = f"{start}; sys.exit(__main__.main([]))"
    ended = run("-c", script, QT_QPA_PLATFORM="offscreen", LANGUAGE=language, PYTHONUTF8="1")
    assert ended.returncode == 2
    assert sentence in ended.stderr
    assert "6.10.1" in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1
