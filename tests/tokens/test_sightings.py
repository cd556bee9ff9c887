import threading

from wxdesk.clock import Moment
from wxdesk.secrecy import Secret
from wxdesk.tokens.credential import Credential, CredentialKind, CredentialSource
from wxdesk.tokens.sightings import CredentialEvent, CredentialHistory, Event


def credential(number, kind=CredentialKind.ACCESS_TOKEN):
    return Credential(
        kind, Secret(f"value-{number:06}"), CredentialSource.STABLE_TOKEN, Moment(number, number), 7200
    )


def test_a_sighting_holds_a_fingerprint_and_no_value():
    sightings, seen = CredentialHistory(), credential(7)
    sightings.add(Event.OBTAINED, seen, Moment(7, 7))
    sightings.add(Event.REJECTED, seen, Moment(9, 9), 40001)
    fingerprint = seen.value.fingerprint()
    assert sightings.since(0) == (
        CredentialEvent(
            CredentialKind.ACCESS_TOKEN, Event.OBTAINED, 7, CredentialSource.STABLE_TOKEN, fingerprint, 7207
        ),
        CredentialEvent(
            CredentialKind.ACCESS_TOKEN,
            Event.REJECTED,
            9,
            CredentialSource.STABLE_TOKEN,
            fingerprint,
            7207,
            40001,
        ),
    )
    assert sightings.since(8) == sightings.since(0)[1:]
    assert "value-" not in repr(sightings.since(0)) + repr(vars(sightings))


def test_first_seen_is_when_the_value_was_first_obtained_as_this_kind():
    sightings, seen = CredentialHistory(), credential(1)
    fingerprint = seen.value.fingerprint()
    sightings.add(Event.REJECTED, seen, Moment(1, 1))
    assert sightings.first_seen(CredentialKind.ACCESS_TOKEN, fingerprint) is None
    sightings.add(Event.OBTAINED, seen, Moment(2, 2))
    sightings.add(Event.OBTAINED, seen, Moment(3, 3))
    assert sightings.first_seen(CredentialKind.ACCESS_TOKEN, fingerprint) == Moment(2, 2)
    assert sightings.first_seen(CredentialKind.JSAPI_TICKET, fingerprint) is None


def test_the_oldest_are_forgotten():
    sightings = CredentialHistory(capacity=3)
    for number in range(5):
        sightings.add(Event.OBTAINED, credential(number), Moment(number, number))
    assert [sighting.at for sighting in sightings.since(0)] == [2, 3, 4]
    known = [
        sightings.first_seen(CredentialKind.ACCESS_TOKEN, credential(number).value.fingerprint())
        for number in range(5)
    ]
    assert known == [None, None, Moment(2, 2), Moment(3, 3), Moment(4, 4)]


def test_many_threads_may_add():
    sightings = CredentialHistory(capacity=10_000)

    def add(start):
        for number in range(start, start + 200):
            sightings.add(Event.OBTAINED, credential(number), Moment(number, number))
            sightings.since(0)

    threads = [threading.Thread(target=add, args=(200 * number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(sightings.since(0)) == 1600
