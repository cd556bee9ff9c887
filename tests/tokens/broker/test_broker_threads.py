import threading

from wxdesk.tokens.credential import CredentialKind


def test_fifty_threads_cost_one_call(broker, calls):
    together = threading.Barrier(50)
    found = []

    def fetch():
        together.wait(30)
        found.append(broker.fetch(CredentialKind.ACCESS_TOKEN))

    threads = [threading.Thread(target=fetch) for _ in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert calls.paths() == ["stable_token"]
    assert found == [broker.get(CredentialKind.ACCESS_TOKEN)] * 50


def test_all_kinds_at_once_cost_one_call_each(broker, calls):
    together = threading.Barrier(30)

    def fetch(kind):
        together.wait(30)
        broker.fetch(kind)

    threads = [threading.Thread(target=fetch, args=(kind,)) for kind in list(CredentialKind) * 10]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(calls.paths()) == ["getticket", "getticket", "stable_token"]


def test_a_forced_token_is_not_overwritten_by_an_answer_from_before(broker, platform, sandbox):
    # The refresh's answer is on its way while force is asked for: the lock puts force behind it, and its value last.
    broker.fetch(CredentialKind.ACCESS_TOKEN)
    sandbox.latency_ms = 50
    together = threading.Barrier(2)

    def refresh():
        together.wait(30)
        broker.refresh(CredentialKind.ACCESS_TOKEN)

    thread = threading.Thread(target=refresh)
    thread.start()
    together.wait(30)
    forced = broker.force_stable(consent=True)
    thread.join(30)
    assert broker.get(CredentialKind.ACCESS_TOKEN).value == forced.value
    assert platform.accepts_token(forced.value.reveal())


def test_a_click_while_a_page_asks_costs_no_second_call(broker, sandbox, calls):
    sandbox.latency_ms = 100
    together = threading.Barrier(7)

    def ask(get, **how):
        together.wait(30)
        get(CredentialKind.ACCESS_TOKEN, **how)

    asked = [(broker.fetch, {"by_hand": True}), (broker.refresh, {}), *[(broker.fetch, {})] * 5]
    threads = [threading.Thread(target=ask, args=(get,), kwargs=how) for get, how in asked]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert calls.paths() == ["stable_token"]
