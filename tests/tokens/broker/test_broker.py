import hashlib
import threading

import pytest

from wxdesk.accounts.account import TokenSource
from wxdesk.errors import ApiError, InputError, NetworkError, SecretError, StoreError
from wxdesk.sandbox.account.account import SECRET
from wxdesk.tokens.credential import CredentialKind, CredentialSource, State
from wxdesk.tokens.sightings import Event

TOKEN, TICKET, CARD = CredentialKind.ACCESS_TOKEN, CredentialKind.JSAPI_TICKET, CredentialKind.WX_CARD_TICKET


def events(broker, kind=TOKEN):
    return [sighting.event for sighting in broker.sightings.since(0) if sighting.kind is kind]


# --- the stable line ------------------------------------------------------------------------------------------


def test_a_token_is_fetched_once_and_harms_nobody(broker, platform, calls, clock):
    companys = platform.company_token()
    clock.advance(1000)
    assert broker.get(TOKEN) is None
    assert broker.is_due(TOKEN)
    token = broker.fetch(TOKEN)
    assert token.value.reveal() == companys
    assert (token.source, token.upper_bound) == (CredentialSource.STABLE_TOKEN, False)
    assert token.remaining_s(clock.now()) == 6200  # what it truly has left
    assert broker.fetch(TOKEN) == broker.get(TOKEN) == token
    assert not broker.is_due(TOKEN)
    assert calls.paths() == ["stable_token"]
    assert platform.accepts_token(companys)


def test_refreshing_gives_the_same_token_and_does_not_make_it_younger(broker, platform, clock, calls):
    token = broker.fetch(TOKEN)
    clock.advance(1000)
    again = broker.refresh(TOKEN)
    assert (again.value, again.obtained) == (token.value, token.obtained)
    assert again.remaining_s(clock.now()) == 6200
    assert calls.paths() == ["stable_token"] * 2
    assert events(broker) == [Event.OBTAINED]


def test_a_token_is_renewed_300_s_and_a_chance_before_its_end(new_broker, clock, calls, platform):
    broker = new_broker(spread_s=lambda: 40.0)
    token = broker.fetch(TOKEN)
    clock.advance(7200 - 341)
    broker.fetch(TOKEN)
    assert calls.paths() == ["stable_token"]
    clock.advance(2)
    assert broker.fetch(TOKEN).value == token.value  # so early, WeChat still gives the same one
    clock.advance(29)
    broker.fetch(TOKEN)
    assert calls.paths() == ["stable_token"]  # and is not asked at every use
    clock.advance(30)
    newer = broker.fetch(TOKEN)
    assert newer.value != token.value
    assert newer.remaining_s(clock.now()) == 7200
    assert broker.previous(TOKEN) == (token.value,)
    assert platform.accepts_token(token.value.reveal())
    assert events(broker) == [Event.OBTAINED, Event.OBTAINED]  # nobody else replaced it


def test_the_usual_chance_is_up_to_a_minute():
    from wxdesk.tokens.broker import _up_to_a_minute

    drawn = [_up_to_a_minute() for _ in range(500)]
    assert 0 <= min(drawn) < 10
    assert 50 < max(drawn) <= 60


def test_a_token_that_another_system_forced_is_seen_to_be_replaced(broker, platform, clock):
    token = broker.fetch(TOKEN)
    clock.advance(100)
    platform.replace_tokens()
    assert broker.refresh(TOKEN).value != token.value
    assert events(broker) == [Event.OBTAINED, Event.REPLACED, Event.OBTAINED]
    replaced = broker.sightings.since(0)[1]
    assert replaced.fingerprint == broker.sightings.fingerprint(TOKEN, token.value)
    assert replaced.at == clock.wall


def test_an_early_renewal_that_fails_costs_nothing_until_the_end(broker, sandbox, clock, calls):
    token = broker.fetch(TOKEN)
    clock.advance(7000)
    sandbox.faults.switch_on("connection_lost", once=False)
    assert broker.fetch(TOKEN) == token
    assert broker.fetch(TOKEN) == token
    assert calls.paths() == ["stable_token"] * 2
    clock.advance(200)
    with pytest.raises(NetworkError):
        broker.fetch(TOKEN)
    sandbox.faults.switch_off("connection_lost")
    assert broker.fetch(TOKEN).value != token.value


def test_a_missing_secret_is_told_and_nothing_is_asked(new_broker, calls):
    def load_secret():
        raise SecretError("secret_missing", name="Shop")

    broker = new_broker(load_secret=load_secret)
    for kind in CredentialKind:
        with pytest.raises(SecretError):
            broker.fetch(kind)
    with pytest.raises(SecretError):
        broker.force_stable(consent=True)
    assert calls.paths() == []


# --- the classic line -----------------------------------------------------------------------------------------


def test_a_classic_token_needs_consent_each_time_it_is_fetched(classic, platform, clock, calls):
    for ask in (classic.fetch, classic.refresh):
        with pytest.raises(InputError) as caught:
            ask(TOKEN)
        assert caught.value.code == "consent_needed"
    with pytest.raises(InputError):
        classic.fetch(TICKET)
    assert calls.paths() == []
    token = classic.fetch(TOKEN, consent=True)
    assert token.source is CredentialSource.TOKEN
    assert classic.fetch(TOKEN) == token
    clock.advance(7000)
    assert token.state(clock.now()) is State.SOON
    assert classic.fetch(TOKEN) == token  # nobody agreed to a new one, and this one works
    with pytest.raises(InputError):
        classic.refresh(TOKEN)
    assert calls.paths() == ["token"]
    newer = classic.fetch(TOKEN, consent=True)
    assert newer.value != token.value
    assert events(classic) == [Event.OBTAINED, Event.OBTAINED]
    clock.advance(7200)
    with pytest.raises(InputError):
        classic.fetch(TOKEN)


def test_a_classic_token_that_we_replaced_was_not_replaced_elsewhere(classic, platform):
    token = classic.fetch(TOKEN, consent=True)
    newer = classic.refresh(TOKEN, consent=True)
    assert classic.previous(TOKEN) == (token.value,)
    assert newer.value != token.value
    assert events(classic) == [Event.OBTAINED, Event.OBTAINED]


def test_consent_to_a_ticket_is_consent_to_its_token(classic, calls):
    classic.fetch(TICKET, consent=True)
    assert calls.paths() == ["token", "getticket"]
    classic.refresh(TICKET)
    assert calls.paths() == ["getticket"]


# --- tickets --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [TICKET, CARD])
def test_a_ticket_ages_from_when_it_was_first_seen(broker, kind, clock, calls):
    ticket = broker.fetch(kind)
    assert (ticket.kind, ticket.source, ticket.upper_bound) == (kind, CredentialSource.GETTICKET, True)
    assert calls.paths() == ["stable_token", "getticket"]
    clock.advance(3000)
    again = broker.refresh(kind)  # WeChat says 7200 s again
    assert (again.value, again.obtained, again.upper_bound) == (ticket.value, ticket.obtained, True)
    assert again.remaining_s(clock.now()) == 4200
    assert broker.fetch(kind) == again
    assert calls.paths() == ["getticket"]


def test_a_tickets_end_is_an_upper_bound(broker, platform, clock):
    companys = platform.company_ticket()
    clock.advance(3600)
    ticket = broker.fetch(TICKET)
    assert ticket.value.reveal() == companys
    assert ticket.upper_bound
    assert ticket.remaining_s(clock.now()) == 7200


def test_a_ticket_that_was_seen_to_change_has_a_certain_end(broker, platform, clock):
    platform.company_ticket()
    clock.advance(7200 - 50)
    old = broker.fetch(TICKET)
    clock.advance(50)
    new = broker.refresh(TICKET)
    assert old.value != new.value
    assert (new.upper_bound, new.remaining_s(clock.now())) == (False, 7200)
    assert events(broker, TICKET) == [Event.OBTAINED, Event.OBTAINED]
    assert broker.previous(TICKET) == (old.value,)
    clock.advance(7200)
    unseen = broker.fetch(TICKET)
    assert unseen.value != new.value
    assert unseen.upper_bound  # two hours passed: nobody saw when it changed


def test_a_new_token_gives_the_same_ticket(broker, platform):
    ticket = broker.fetch(TICKET)
    platform.replace_tokens()
    broker.refresh(TOKEN)
    assert broker.refresh(TICKET).value == ticket.value


def test_values_before_are_kept_for_diagnosis_up_to_twenty(broker, clock):
    seen = []
    for _ in range(24):
        seen.insert(0, broker.fetch(TICKET).value)
        clock.advance(7200)
    assert broker.previous(TICKET) == tuple(seen[1:21])


# --- by force -------------------------------------------------------------------------------------------------


def test_force_needs_consent_and_ends_the_old_token_at_once(broker, platform, clock, calls):
    token = broker.fetch(TOKEN)
    with pytest.raises(InputError) as caught:
        broker.force_stable()
    assert caught.value.code == "consent_needed"
    newer = broker.force_stable(consent=True)
    assert newer.value != token.value
    assert not platform.accepts_token(token.value.reveal())
    assert platform.accepts_token(newer.value.reveal())
    assert broker.get(TOKEN) == newer
    assert calls.paths() == ["stable_token"] * 2
    assert events(broker) == [Event.OBTAINED, Event.OBTAINED]  # it was us


def forced_too_soon(broker):
    with pytest.raises(InputError) as caught:
        broker.force_stable(consent=True)
    assert caught.value.code == "force_too_soon"
    return caught.value.fields["wait_s"]


def test_force_keeps_to_wechats_limits(broker, clock, calls):
    clock.wall = 1_760_000_000 // 86_400 * 86_400 + 16 * 3600.0  # midnight in Shanghai
    values = {broker.force_stable(consent=True).value}
    for _ in range(19):
        assert forced_too_soon(broker) == 30
        clock.advance(29.5)
        assert forced_too_soon(broker) == 1
        clock.advance(0.5)
        values.add(broker.force_stable(consent=True).value)
    assert len(values) == len(calls.paths()) == 20
    assert forced_too_soon(broker) == 86_400 - 570
    clock.advance(86_400 - 570)
    assert broker.force_stable(consent=True).value not in values


def test_force_on_a_classic_account_is_a_refresh(classic, calls):
    with pytest.raises(InputError):
        classic.force_stable()
    classic.force_stable(consent=True)
    assert calls.paths() == ["token"]


# --- listeners ------------------------------------------------------------------------------------------------


def test_listeners_are_told_without_locks_held(broker, platform, clock):
    told = []

    def listen():
        # Another thread can look meanwhile: nothing is locked.
        looker = threading.Thread(target=lambda: told.append((broker.get(TOKEN), broker.is_due(TOKEN))))
        looker.start()
        looker.join(10)
        assert not looker.is_alive()

    broker.on_changed.append(listen)
    token = broker.fetch(TOKEN)
    assert told == [(token, False)]
    broker.fetch(TOKEN)
    assert len(told) == 1  # nothing changed
    broker.reject(token, 40001)
    assert [state.state(clock.now()) for state, _ in told] == [State.FRESH, State.REPLACED]
    broker.reject(token, 40001)
    assert len(told) == 2


@pytest.mark.expects_log
def test_a_listener_that_fails_is_logged_and_harms_nobody(broker, caplog):
    heard = []
    broker.on_changed += [lambda: 1 / 0, lambda: heard.append(True)]
    broker.fetch(TOKEN)
    assert heard == [True]
    assert "ZeroDivisionError" in caplog.text


# --- disk -----------------------------------------------------------------------------------------------------


def test_nothing_of_a_credential_is_on_disk(new_broker, sharing, tmp_path):
    broker = new_broker(sharing=sharing)
    for kind in CredentialKind:
        broker.fetch(kind)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    # Windows removes a lock's file with the lock.
    assert {path.suffix for path in files} - {".lock"} == {".json", ".peer"}
    written = b"".join(path.read_bytes() for path in files)
    for text in (SECRET, *(broker.get(kind).value.reveal() for kind in CredentialKind)):
        assert text.encode() not in written
        assert hashlib.sha256(text.encode()).hexdigest().encode() not in written
    assert not any(broker.account.appid in path.name for path in files)


def test_a_lock_folder_that_cannot_be_made_is_told(new_broker, tmp_path, calls):
    (tmp_path / "taken").write_text("")
    broker = new_broker(lock_folder=tmp_path / "taken" / "locks")
    with pytest.raises(StoreError) as caught:
        broker.fetch(TOKEN)
    assert caught.value.code == "folder_unwritable"
    assert calls.paths() == []


def test_source_of_the_account_decides(new_broker, calls):
    for source, path in ((TokenSource.STABLE, "stable_token"), (TokenSource.CLASSIC, "token")):
        new_broker(source).fetch(TOKEN, consent=True)
        assert calls.paths() == [path]


def test_wechats_refusal_is_raised(broker, sandbox):
    sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    with pytest.raises(ApiError) as caught:
        broker.fetch(TOKEN)
    assert (caught.value.errcode, caught.value.fields["egress_ip"]) == (40164, "203.0.113.7")
    assert broker.get(TOKEN) is None
