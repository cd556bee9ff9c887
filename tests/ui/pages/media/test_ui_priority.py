"""The window goes first, and nobody waits for it longer than a moment."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from wxdesk.media.files.folder import Folder
from wxdesk.media.source import MediaSource
from wxdesk.ui.pages.media import ui_priority as module
from wxdesk.ui.pages.media.ui_priority import UiPriority


class Medium:
    content_type, announced_bytes, delimited = "image/jpeg", 3, True

    def chunks(self) -> Iterator[bytes]:
        yield from (b"a", b"b", b"c")


class Asked:
    def __init__(self, media_id: str) -> None:
        self.closed = False

    def __enter__(self) -> Medium:
        return Medium()

    def __exit__(self, *_: object) -> None: ...

    def close(self) -> None:
        self.closed = True


def taken(source: MediaSource) -> list[bytes]:
    with source.ask("id") as reply:
        assert (reply.content_type, reply.announced_bytes) == ("image/jpeg", 3)
        return list(reply.chunks())


def test_a_medium_comes_through_unchanged() -> None:
    courteous = UiPriority().of(MediaSource("host", Asked))
    assert courteous.host == "host"
    assert taken(courteous) == [b"a", b"b", b"c"]


def test_fetching_waits_while_the_window_works_and_goes_on_after(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_AT_MOST_S", 30)
    priority = UiPriority()
    arrived = threading.Event()
    source = priority.of(MediaSource("host", Asked))
    thread = threading.Thread(target=lambda: (taken(source), arrived.set()))
    with priority:
        with priority:  # one within another is one
            thread.start()
        assert not arrived.wait(0.05)
    assert arrived.wait(10)
    thread.join()


def test_saving_waits_while_the_window_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_AT_MOST_S", 30)
    priority = UiPriority()
    saved = threading.Event()

    def save() -> None:
        with Folder(tmp_path, "0123abcd", priority.of(MediaSource("host", Asked)).breathe) as folder:
            folder.settle(*folder.create())
        saved.set()

    thread = threading.Thread(target=save)
    with priority:
        thread.start()
        assert not saved.wait(0.05)
    assert saved.wait(10)
    thread.join()


def test_a_window_that_hangs_holds_nobody_up() -> None:
    priority = UiPriority()
    began = time.monotonic()
    with priority:
        assert taken(priority.of(MediaSource("host", Asked))) == [b"a", b"b", b"c"]
    assert time.monotonic() > began


def test_an_error_while_painting_lets_everybody_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_AT_MOST_S", 30)
    priority = UiPriority()
    with pytest.raises(ZeroDivisionError), priority:
        raise ZeroDivisionError
    assert taken(priority.of(MediaSource("host", Asked))) == [b"a", b"b", b"c"]
