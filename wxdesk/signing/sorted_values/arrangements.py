"""How values may have been put together before the hash: sorted as they should be, and every other way met so far."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import permutations

from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.signature import utf8
from wxdesk.signing.sorted_values.purpose import Pairs

# A text, and what tells its cause: None where it is right.
Arranged = Iterator[tuple[str, Callable[[], Cause | None]]]
Arrangement = Callable[[Pairs], Arranged]
_MOST_PERMUTED = 7
_SEPARATORS = ("&", ",", " ", "\n", "|", ";")


def right(pairs: Pairs) -> Arranged:
    """As WeChat does it: the values in the order of their characters, joined by nothing."""
    yield "".join(_sorted(pairs)), lambda: None


def _keys(pairs: Pairs) -> Arranged:
    """As string1 is made, of names and values."""
    named = [f"{name}={value}" for name, value in pairs]
    for joint in ("&", ""):
        for order in (sorted(named), named):
            yield (
                joint.join(order),
                partial(Cause, "values.keys_signed"),
            )


def _separated(pairs: Pairs) -> Arranged:
    for separator in _SEPARATORS:
        yield separator.join(_sorted(pairs)), partial(Cause, "values.separator", separator)


def _one_case(pairs: Pairs) -> Arranged:
    whole = "".join(_sorted(pairs))
    yield whole.lower(), partial(Cause, "values.case")
    yield whole.upper(), partial(Cause, "values.case")


def _white_space(pairs: Pairs) -> Arranged:
    whole = "".join(_sorted(pairs))
    for text in (f"{whole}\n", f"{whole} ", f" {whole}", f"{whole}\r\n"):
        yield text, partial(Cause, "values.white_space")


def _in_any_order(pairs: Pairs) -> Arranged:
    for order in permutations(pairs[:_MOST_PERMUTED]):
        yield "".join(value for _, value in order), partial(_order_cause, order)


# Those that go with no other mistake stand last: there are thousands of orders.
WRONG: tuple[Arrangement, ...] = (_keys, _separated, _one_case, _white_space)
ANY_ORDER: Arrangement = _in_any_order


def _sorted(pairs: Pairs) -> list[str]:
    return sorted((value for _, value in pairs), key=utf8)


def _order_cause(order: Pairs) -> Cause:
    """Which rule, if any, gives an order that is not that of the characters."""
    values = [value for _, value in order]
    names = ", ".join(name for name, _ in order)
    numbers = [value for value in values if value.isascii() and value.isdigit()]
    if len(numbers) > 1 and numbers == sorted(numbers, key=int) != sorted(numbers):
        return Cause("values.sorted_as_numbers", names)
    if values == sorted(values, key=lambda value: (value.lower(), value)):
        return Cause("values.sorted_ignoring_case", names)
    if [name for name, _ in order] == sorted(name for name, _ in order):
        return Cause("values.sorted_by_name", names)
    return Cause("values.not_sorted", names)
