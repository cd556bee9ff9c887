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
