import threading
from dataclasses import replace
from pathlib import Path

import pytest

from tests.tokens.test_sighting_file import FakeKeyring
from wxdesk.accounts.vault import SessionVault
from wxdesk.clock import Moment
from wxdesk.errors import SecretError, StoreError
from wxdesk.secrecy import Secret
from wxdesk.tokens.credential import Credential, CredentialKind, CredentialSource
from wxdesk.tokens.process_lock import name_of
from wxdesk.tokens.sighting_file import SightingFile
from wxdesk.tokens.sightings import CredentialEvent, CredentialHistory, Event

TOKEN, TICKET = CredentialKind.ACCESS_TOKEN, CredentialKind.JSAPI_TICKET
START = 1_800_000_000.0


def credential(number, kind=TOKEN):
    at = START + number
    return Credential(
        kind, Secret(f"value-{number:06}"), CredentialSource.STABLE_TOKEN, Moment(at, number), 7200
    )


def moment(number, boot=0.0):
    return Moment(START + number, boot + number)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sightings.json"


@pytest.fixture
def keyring() -> FakeKeyring:
    return FakeKeyring()


@pytest.fixture
def restarted(path, keyring):
    """A history as the next process has it."""

    def start(at=0, boot=0.0):
        history = CredentialHistory(SightingFile(path, "one", lambda: keyring))
        history.load(moment(at, boot))
        return history

    return start


def test_a_sighting_holds_a_fingerprint_and_no_value():
    history, seen = CredentialHistory(), credential(7)
    history.obtained(seen, moment(7))
    history.rejected(seen, moment(9), 40001)
    fingerprint = history.fingerprint(TOKEN, seen.value)
    first = CredentialEvent(
        TOKEN, Event.OBTAINED, START + 7, CredentialSource.STABLE_TOKEN, fingerprint, START + 7207
    )
    assert history.since(0) == (
        first,
        replace(first, event=Event.REJECTED, at=START + 9, errcode=40001),
    )
    assert history.since(START + 8) == history.since(0)[1:]
    assert "value-" not in repr(history.since(0)) + repr(vars(history))


def test_a_fingerprint_is_of_the_key_and_the_kind():
    history, value = CredentialHistory(), Secret("value-000001")
    made = history.fingerprint(TOKEN, value)
    assert made == history.fingerprint(TOKEN, Secret("value-000001"))
    assert made != history.fingerprint(TICKET, value)
    assert made != CredentialHistory().fingerprint(TOKEN, value)
    assert value.fingerprint() not in made


def test_first_seen_is_when_the_value_was_first_obtained_as_this_kind():
    history, seen = CredentialHistory(), credential(1)
    history.rejected(seen, moment(1), 40001)
    assert history.first_seen(TOKEN, seen.value) is None
    history.obtained(seen, moment(2))
    history.obtained(seen, moment(3))
    assert history.first_seen(TOKEN, seen.value) == moment(2)
    assert history.first_seen(TICKET, seen.value) is None


def test_the_oldest_are_forgotten():
    history = CredentialHistory(capacity=3)
    for number in range(5):
        history.obtained(credential(number), moment(number))
    assert [event.at - START for event in history.since(0)] == [2, 3, 4]
    known = [history.first_seen(TOKEN, credential(number).value) for number in range(5)]
    assert known == [None, None, moment(2), moment(3), moment(4)]


def test_the_calls_between_acceptance_and_refusal_are_counted():
    history, seen = CredentialHistory(), credential(1)
    history.obtained(seen, moment(1))
    history.undecided(seen)
    history.accepted(seen, moment(5))
    for _ in range(3):
        history.undecided(seen)
    history.rejected(seen, moment(9), 40001)
    (one,) = history.all()
    assert (one.accepted_at - START, one.refused_at - START, one.calls_since) == (5, 9, 3)


def test_a_ticket_ages_from_before_this_start(restarted):
    seen = credential(0, TICKET)
    first = restarted()
    first.obtained(seen, moment(0))
    first.save(moment(0))
    later = restarted(3600, boot=50_000.0)  # the computer was started anew
    assert later.first_seen(TICKET, seen.value) == Moment(START, 50_000.0)
    # The twin: without the file it would be as old as this start.
    assert CredentialHistory().first_seen(TICKET, seen.value) is None


def test_a_ticket_that_should_be_over_and_is_given_is_seen_now(restarted):
    """Of two hours ago it cannot be: the clock was wrong then, or is now."""
    seen = credential(0, TICKET)
    first = restarted()
    first.obtained(seen, moment(0))
    first.save(moment(0))
    assert restarted(7300).first_seen(TICKET, seen.value) is None


def test_a_clock_that_was_set_back_makes_no_age_below_nothing(restarted):
    seen = credential(0, TICKET)
    first = restarted()
    first.obtained(seen, moment(0))
    first.save(moment(0))
    assert restarted(-5000).first_seen(TICKET, seen.value) == moment(-5000)


def test_a_token_that_was_replaced_while_wxdesk_was_closed_is_told(restarted):
    first = restarted()
    first.obtained(credential(0), moment(0))
    first.accepted(credential(0), moment(60))
    first.save(moment(60))
    later = restarted(1000)
    later.missed(credential(1), START + 1000)
    (one,) = later.all()
    assert (one.over, one.over_at, one.good_at) == (Event.REPLACED, START + 1000, START + 60)


@pytest.mark.parametrize("what", ["the same", "near its end", "another line"])
def test_a_token_that_ended_in_time_was_replaced_by_nobody(restarted, what):
    first = restarted()
    first.obtained(credential(0), moment(0))
    first.save(moment(0))
    later = restarted(1000)
    found = credential(0) if what == "the same" else credential(1)
    if what == "another line":
        found = replace(found, source=CredentialSource.TOKEN)
    later.missed(found, START + (6950 if what == "near its end" else 1000))
    assert later.all()[0].over is None


def test_under_another_key_nothing_is_compared(restarted, path):
    first = restarted()
    first.obtained(credential(0), moment(0))
    first.save(moment(0))
    other = CredentialHistory(SightingFile(path, "one", FakeKeyring))
    other.load(moment(1000))
    assert len(other.all()) == 1
    other.missed(credential(0), START + 1000)  # the very same, by another fingerprint
    assert other.all()[0].over is None


def test_two_processes_see_what_the_other_saw(restarted):
    one, other = restarted(), restarted()
    one.obtained(credential(0), moment(0))
    one.save(moment(0))
    other.load(moment(1))
    other.rejected(credential(0), moment(2), 40001)
    other.over(credential(0), Event.REPLACED, START + 2)
    other.save(moment(2))
    one.load(moment(3))
    assert [event.event for event in one.since(0)] == [Event.OBTAINED, Event.REJECTED, Event.REPLACED]


def test_that_a_value_is_still_good_is_written_once_a_minute(restarted):
    history = restarted()
    history.obtained(credential(0), moment(0))
    history.save(moment(0))
    for second in range(1, 60):
        history.accepted(credential(0), moment(second))
        history.save(moment(second), urgent=False)
    assert restarted(61).all()[0].accepted_at == 0
    history.accepted(credential(0), moment(60))
    history.save(moment(60), urgent=False)
    assert restarted(61).all()[0].accepted_at == START + 60


def test_without_a_keyring_it_remembers_as_long_as_it_lives(path):
    history = CredentialHistory(SightingFile(path, "one", SessionVault))
    history.load(moment(0))
    assert history.trouble is not None
    assert history.trouble.code == "sightings_not_kept"
    history.obtained(credential(0), moment(0))
    history.save(moment(0))
    assert not path.exists()
    assert history.all()


def test_a_keyring_that_is_unlocked_later_is_used_as_long_as_nothing_was_seen(path):
    class Locked(FakeKeyring):
        locked = True

        def load(self, appid):
            if self.locked:
                raise SecretError("keyring_locked", place=self.place)
            return super().load(appid)

        def for_service(self, service):
            return self

    keyring = Locked()
    history = CredentialHistory(SightingFile(path, "one", lambda: keyring))
    history.load(moment(0))
    assert history.trouble is not None
    keyring.locked = False
    history.load(moment(1))
    assert history.trouble is None
    history.obtained(credential(0), moment(1))
    history.save(moment(1))
    assert path.exists()


@pytest.mark.expects_log
def test_a_damaged_file_is_said_and_the_history_goes_on(path, keyring):
    path.write_text("{")
    history = CredentialHistory(SightingFile(path, "one", lambda: keyring))
    history.load(moment(0))
    assert history.trouble is not None
    assert history.trouble.code == "set_aside"
    history.obtained(credential(0), moment(0))
    history.save(moment(0))
    assert path.exists()


def test_what_cannot_be_written_is_kept_and_written_later(path, keyring, monkeypatch):
    history = CredentialHistory(SightingFile(path, "one", lambda: keyring))
    history.load(moment(0))
    history.obtained(credential(0), moment(0))
    with monkeypatch.context() as patched:
        patched.setattr(SightingFile, "exchange", refuse)
        history.save(moment(0))
        assert history.trouble is not None
    history.save(moment(1))
    assert history.trouble is None
    assert "one" in path.read_text()


def test_where_nothing_can_be_written_what_was_seen_before_is_read(restarted, path):
    first = restarted()
    first.obtained(credential(0), moment(0))
    first.save(moment(0))
    unwritable(path)
    later = restarted(1000)
    assert later.trouble is not None
    assert later.trouble.code == "folder_unwritable"
    assert [one.first_seen for one in later.all()] == [START]
    assert later.first_seen(TOKEN, credential(0).value) == moment(0, boot=0.0)
    later.rejected(credential(0), moment(1001), 40001)
    later.save(moment(1001))
    assert later.all()[0].errcode == 40001


def unwritable(path: Path) -> None:
    """As on a read-only disk, where the lock's file cannot be opened; also for root."""
    lock = path.parent / f"{name_of(path.name)}.lock"
    lock.unlink(missing_ok=True)
    lock.mkdir()


def refuse(*arguments):
    raise StoreError("write_failed", path="sightings.json", reason="disk full")


def test_many_threads_may_add():
    history = CredentialHistory(capacity=10_000)

    def add(start):
        for number in range(start, start + 200):
            history.obtained(credential(number), moment(number))
            history.since(0)

    threads = [threading.Thread(target=add, args=(200 * number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(history.since(0)) == 1600
