"""The measurements can be run at all; their figures are for a machine that has nothing else to do."""

import shutil
from pathlib import Path

import pytest

from tests.bench import __main__ as bench
from tests.bench.parts import nginx
from tests.support.wine import not_on_windows


def test_an_unknown_name_is_told_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["nonsense"]) == 2
    assert bench.main([]) == 2
    assert "fetch" in bench.names()
    assert not any(name.startswith(("_", "test_")) for name in bench.names())
    assert "fetch" in capsys.readouterr().err


FEW = ["--files", "12", "--size", "30000", "--turns", "1"]


def test_fetch_measures_with_latency_and_without(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["fetch", *FEW, "--server", "sandbox", "20x4", "0x4"]) in (0, 1)
    out = capsys.readouterr().out
    assert "sandbox: 12 files of 30000 bytes, 4 jobs, 20 ms latency" in out
    assert "wxdesk / 4 jobs / 20 ms: " in out
    assert "sandbox: 12 files of 30000 bytes, 4 jobs, 0 ms latency" in out
    assert "the disk takes" in out


@pytest.mark.skipif(
    not all(map(shutil.which, ("nginx", "curl", "aria2c"))) or not nginx.installed(),
    reason="the bench itself installs them",
)
def test_fetch_measures_the_others_at_the_same_server(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["fetch", *FEW, "20x4", "0x4"]) in (0, 1)
    out = capsys.readouterr().out
    for words in ("nginx: 12 files", "wxdesk / curl: ", "wxdesk / aria2: ", "(goal: 0.97)", "(goal: 1.0)"):
        assert words in out


def test_evidence_measures_every_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["evidence", "--size", "3000", "--runs", "1"]) in (0, 1)
    out = capsys.readouterr().out
    assert "backslashes" in out
    assert "goal: 50 at most" in out


def test_diagnose_measures_its_figures(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--compositions", "2", "--slips", "4", "--random", "1", "--turns", "1", "--no-window"]
    assert bench.main(["diagnose", *arguments]) in (0, 1)
    out = capsys.readouterr().out
    for words in ("hypotheses/s", "ratio", "1 mistake", "3 mistakes", "0 of 1 random signatures explained"):
        assert words in out


@not_on_windows("measured on Linux")
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processor time is read from /proc")
def test_sandbox_measures_calls_drips_and_the_start(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["sandbox", "--seconds", "0.2", "--drips", "5"]) in (0, 1)
    out = capsys.readouterr().out
    assert "x http.server's" in out
    assert "5 of 5 dripping answers whole" in out
    assert "ready with 500 images after" in out


def test_thumbnails_measures_both_kinds_of_files(capsys: pytest.CaptureFixture[str], qapp: object) -> None:
    assert bench.main(["thumbnails", "--files", "4", "--turns", "1"]) in (0, 1)
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines if " files of " in line] == ["wechat", "camera"]
    assert sum("ratio" in line for line in lines) == 2


@not_on_windows("measured on Linux")
def test_memory_measures_window_and_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["memory", "--sizes", "300"]) in (0, 1)
    out = capsys.readouterr().out
    assert "300 rows: window" in out
    assert "memory of the command" in out
    assert "a row takes" in out


def test_startup_measures_the_window_and_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["startup", "--runs", "1"]) in (0, 1)
    out = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in out] == ["window", "help", "explain"]
    assert all("ratio" in line and "goal" in line for line in out)


def test_tokens_measures_its_countdowns_and_what_looking_at_them_costs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert bench.main(["tokens", "--seconds", "1"]) in (0, 1)
    out = capsys.readouterr().out
    for words in ("countdown: at most ", "of a core; share / 1%: ", "painted 0 times (goal: 0)"):
        assert words in out
