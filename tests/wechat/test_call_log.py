from concurrent.futures import ThreadPoolExecutor

from wxdesk.wechat.call_log import Call, CallLog


def call(number: int) -> Call:
    return Call(1.76e9 + number, "GET", "/cgi-bin/media/get", number, 200)


def test_it_keeps_the_last_calls_in_order() -> None:
    log = CallLog(capacity=3)
    for number in range(5):
        log.add(call(number))
    assert log.calls() == (call(2), call(3), call(4))


def test_listeners_hear_of_each_call_once_it_is_there() -> None:
    log = CallLog()
    heard: list[tuple[Call, bool]] = []
    log.on_added.append(lambda added: heard.append((added, added in log.calls())))
    log.add(call(1))
    log.add(call(2))
    assert heard == [(call(1), True), (call(2), True)]


def test_a_listener_may_take_itself_off() -> None:
    log = CallLog()
    heard: list[str] = []

    def once(added: Call) -> None:
        log.on_added.remove(once)
        heard.append("once")

    log.on_added += [once, lambda added: heard.append("always")]
    log.add(call(1))
    log.add(call(2))
    assert heard == ["once", "always", "always"]


def test_many_threads_lose_nothing() -> None:
    log = CallLog()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: log.add(call(number)), range(800)))
    assert sorted(one.duration_ms for one in log.calls()) == list(range(800))
