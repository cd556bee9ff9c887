"""Where files went: recorded with the endpoint's host, told by row, and kept through an older version's records."""

import sqlite3
from pathlib import Path

import pytest

from tests.media.forwarding.conftest import Forwards
from wxdesk import translation
from wxdesk.media.forwarding.forwarded import Forwarded, by_row
from wxdesk.media.forwarding.records import _MIGRATIONS, ForwardRecord, ForwardRecords, ForwardState
from wxdesk.wording.media.forwarding import told_forwarded

ENGLISH = translation.translator("en")


def test_every_file_is_recorded_with_the_host_it_went_to(forward: Forwards, records: ForwardRecords) -> None:
    forwarding = forward()
    forwarding.run()
    found = list(records.of_source(forwarding.source.tag))
    assert {record.host for record in found} == {"127.0.0.1"}
    assert {record.state for record in found} == {ForwardState.ACCEPTED}
    assert len(found) == 5


def test_two_endpoints_are_told_apart_and_the_latest_comes_first(
    forward: Forwards, records: ForwardRecords
) -> None:
    first, second = forward(), forward("?fail=errcode&times=0")
    first.run()
    second.run()
    found = list(records.of_source(first.source.tag))
    assert len(found) == 10
    states = [record.state for record in found]
    assert states.count(ForwardState.ACCEPTED) == 5
    assert states.count(ForwardState.FAILED) == 5


def test_rows_are_counted_from_the_keys_and_odd_keys_are_nobodys() -> None:
    taken = ForwardState.ACCEPTED
    records = [
        ForwardRecord("2", taken, finished_at=10.0, host="a.example"),
        ForwardRecord("2", ForwardState.FAILED, finished_at=20.0, host="b.example", status=415, reply="no"),
        ForwardRecord("x", taken),
        ForwardRecord("9" * 40, taken),
        ForwardRecord("²", taken),
    ]
    assert by_row(records) == {
        1: (
            Forwarded("b.example", ForwardState.FAILED, 20.0, 415, "no"),
            Forwarded("a.example", taken, 10.0),
        )
    }


@pytest.mark.parametrize("at", [float("inf"), float("nan"), -1e300, 1e300])
def test_a_time_that_is_none_is_told_as_some_day(at: float) -> None:
    found = by_row([ForwardRecord("1", ForwardState.ACCEPTED, finished_at=at, host="h")])
    assert told_forwarded(found[0], ENGLISH).startswith("h, ")


def test_what_an_older_version_recorded_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "forwards.sqlite3"
    with sqlite3.connect(path) as database:
        database.executescript(_MIGRATIONS[1].tables)
        database.execute(
            "INSERT INTO forwards VALUES (x'00', 'tag', '1', 2, 3, 4, x'05', 200, '', NULL, 1, 1000000000.0)"
        )
        database.execute("PRAGMA user_version = 1")
    database.close()
    records = ForwardRecords(path)
    (one,) = records.of_source("tag")
    records.close()
    assert one.state is ForwardState.ACCEPTED
    assert one.host == ""
    assert told_forwarded(by_row([one])[0], ENGLISH).startswith("an endpoint, ")


def test_words_for_nothing_and_for_several() -> None:
    assert told_forwarded((), ENGLISH) == ""
    several = (
        Forwarded("crm.shop.cn", ForwardState.FAILED, 0.0),
        Forwarded("oa.shop.cn", ForwardState.UNCONFIRMED, 0.0),
    )
    assert told_forwarded(several, ENGLISH) == "crm.shop.cn: failed; oa.shop.cn: not confirmed"
