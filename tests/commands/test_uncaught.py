"""A bug on the command line ends in a sentence, on whichever thread it shows."""

import threading
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from wxdesk.commands import explain
from wxdesk.commands.call import Exit
from wxdesk.media.jobs.run import Run as BatchRun
from wxdesk.sandbox.media.samples import MEDIA_IDS


def fail(*_: object) -> int:
    raise ZeroDivisionError


def on_a_thread(*_: object) -> int:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    return Exit.DONE


@pytest.mark.parametrize(("doing", "code"), [(fail, Exit.FAILED), (on_a_thread, Exit.DONE)])
def test_a_bug_is_a_sentence_and_its_trace_is_for_those_who_ask(
    run: Run, monkeypatch: pytest.MonkeyPatch, doing: object, code: Exit
) -> None:
    monkeypatch.setattr(explain, "value_of", doing)
    ran = run("explain", "40001")
    assert (ran.code, ran.err.count("wxdesk has a bug (ZeroDivisionError)"), ran.err.count("\n")) == (
        code,
        1,
        1,
    )
    assert "Traceback" in run("--debug", "explain", "40001").err
    assert run("--json", "explain", "40001").objects()[0]["error"] == "bug"


@pytest.mark.parametrize("words", [(), ("no more",)])
def test_too_little_memory_is_a_sentence_and_no_bug(
    run: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    def swell(*_: object) -> int:
        raise MemoryError(*words)

    monkeypatch.setattr(explain, "value_of", swell)
    ran = run("explain", "40001")
    assert (ran.code, ran.err.count("not enough memory"), ran.err.count("\n")) == (Exit.FAILED, 1, 1)
    assert "bug" not in ran.err
    told = run("--json", "explain", "40001").objects()[0]
    assert told["error"] == "memory"
    assert told["sentence"].endswith(".")


@pytest.mark.parametrize("step", ["_attempt", "_hand_over", "_settle", "_record"])
def test_a_bug_on_any_thread_of_a_batch_ends_it_and_nothing_is_lost(
    on_sandbox: Run, tmp_path: Path, step: str
) -> None:
    words = ("fetch", *MEDIA_IDS[:5], "-o", str(tmp_path / "out"), "--json")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(BatchRun, step, fail)
        ran = on_sandbox(*words)
    assert (ran.code, ran.err.count("wxdesk has a bug")) == (Exit.FAILED, 1)
    assert [one["error"] for one in ran.objects() if "error" in one] == ["bug"]
    again = on_sandbox(*words)
    assert (again.code, [one["state"] for one in again.objects()]) == (Exit.DONE, ["saved"] * 5)
