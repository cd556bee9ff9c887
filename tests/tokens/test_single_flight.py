import threading

import pytest

from wxdesk.tokens.single_flight import SingleFlight

THREADS = 50


class Want:
    """What many threads want; `work` goes on when all THREADS of them have come."""

    def __init__(self, outcome):
        self.flights = SingleFlight()
        self.results, self.worked, self.asked = [], 0, 0
        self._outcome = outcome
        self._all_came = threading.Event()

    def held(self):
        self.asked += 1  # under the flights' lock
        if self.asked == THREADS:
            self._all_came.set()

    def work(self):
        self.worked += 1
        assert self._all_came.wait(30)
        if isinstance(self._outcome, Exception):
            raise self._outcome
        return self._outcome

    def come(self):
        try:
            self.results.append(self.flights.run("key", self.held, self.work))
        except ValueError as exc:
            self.results.append(exc)


@pytest.mark.parametrize("outcome", ["result", ValueError("no")])
def test_fifty_threads_share_one_result_or_one_failure(outcome):
    want = Want(outcome)
    threads = [threading.Thread(target=want.come) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert want.results == [outcome] * THREADS
    assert want.worked == 1


def test_what_is_held_is_taken_without_work():
    assert SingleFlight().run("key", lambda: "held", lambda: 1 / 0) == "held"


def test_after_a_landing_the_next_one_works_again():
    flights, results = SingleFlight(), iter(["first", "second"])
    assert flights.run("key", lambda: None, lambda: next(results)) == "first"
    assert flights.run("key", lambda: None, lambda: next(results)) == "second"


def test_other_keys_do_not_wait():
    flights = SingleFlight()
    assert flights.run("outer", lambda: None, lambda: flights.run("inner", lambda: None, lambda: 1)) == 1
