"""The measurements can be run at all; their figures are for a machine that has nothing else to do."""

import pytest

from tests.bench import __main__ as bench


def test_an_unknown_name_is_told_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["nonsense"]) == 2
    assert bench.main([]) == 2
    assert "fetch" in bench.names()
    assert not any(name.startswith(("_", "test_")) for name in bench.names())
    assert "fetch" in capsys.readouterr().err


def test_fetch_measures_something(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--files", "12", "--size", "30000", "--jobs", "4", "--turns", "1"]
    assert bench.main(["fetch", *arguments, "--latency-ms", "0"]) == 0
    assert bench.main(["fetch", *arguments, "--latency-ms", "20"]) in (0, 1)
    out = capsys.readouterr().out
    assert "12 files of 30000 bytes, 4 jobs, 20 ms latency" in out
    assert "ideal       200.0 files/s" in out
    assert "3 whole rounds" in out
    assert "20.0 ms latency" in out
    assert "the disk takes" in out


def test_evidence_measures_every_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["evidence", "--size", "3000", "--runs", "1"]) in (0, 1)
    out = capsys.readouterr().out
    assert "backslashes" in out
    assert "goal: 50 at most" in out


def test_diagnose_measures_its_figures(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--compositions", "3", "--random", "2", "--turns", "1", "--no-window"]
    assert bench.main(["diagnose", *arguments]) in (0, 1)
    out = capsys.readouterr().out
    for words in ("hypotheses/s", "ratio", "1 mistake", "3 mistakes", "0 of 2 random signatures explained"):
        assert words in out


def test_thumbnails_measures_both_kinds_of_files(capsys: pytest.CaptureFixture[str], qapp: object) -> None:
    assert bench.main(["thumbnails", "--files", "4", "--turns", "1"]) in (0, 1)
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines if " files of " in line] == ["wechat", "camera"]
    assert sum("ratio" in line for line in lines) == 2


def test_memory_measures_window_and_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["memory", "--sizes", "300"]) in (0, 1)
    out = capsys.readouterr().out
    assert "300 rows: window" in out
    assert "memory of the command" in out
    assert "a row takes" in out
