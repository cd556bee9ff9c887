"""Failures of a job are counted by their sort, each read once."""

import pytest

from wxdesk import error_record
from wxdesk.errors import NetworkError
from wxdesk.media.item import ItemState
from wxdesk.media.items import Items
from wxdesk.media.journal.rows import Outcome


def failed(seq: int, status: int) -> Outcome:
    text = error_record.to_json(NetworkError("http_status", host="h", status=status))
    return Outcome(seq, ItemState.FAILED, 1, error=text)


def counted(items: Items) -> list[tuple[int, int]]:
    return [(error.fields["status"], count) for error, count in items.failures()]


def test_they_are_told_apart_by_status_and_follow_what_happens() -> None:
    items = Items([str(number) for number in range(6)])
    items.set_outcomes([failed(1, 500), failed(2, 404), failed(3, 500)])
    assert counted(items) == [(500, 2), (404, 1)]
    items.requeue([0, 2])
    assert counted(items) == [(404, 1)]
    items.set_outcomes([failed(1, 502), failed(2, 502)])  # the second anew
    assert counted(items) == [(502, 2)]


def test_each_is_read_once_however_often_somebody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    real = error_record.from_json
    monkeypatch.setattr(error_record, "from_json", lambda text: read.append(text) or real(text))
    items = Items([str(number) for number in range(100)])
    items.set_outcomes([failed(seq, 500) for seq in range(1, 101)])
    assert read == [], "a batch is loaded without"
    for _ in range(5):
        assert counted(items) == [(500, 100)]
    assert len(read) == 100


def test_one_that_this_version_does_not_know_is_failed_all_the_same() -> None:
    items = Items(["a"])
    items.set_outcomes([Outcome(1, ItemState.FAILED, 1, error='["FutureError","new",{}]')])
    assert items.failures() == []
    assert items.counts() == (0, 0, 0, 1)
