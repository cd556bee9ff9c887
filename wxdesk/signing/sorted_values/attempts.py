"""All that is tried against one signature over sorted values, from no mistake to two at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import combinations, product

from wxdesk.signing.mistakes import noncestr as noncestr_mistakes
from wxdesk.signing.mistakes import timestamp as timestamp_mistakes
from wxdesk.signing.mistakes.mistake import Cause, Mistake
from wxdesk.signing.signature import string1
from wxdesk.signing.sorted_values import arrangements
from wxdesk.signing.sorted_values.arrangements import ANY_ORDER, WRONG, Arrangement
from wxdesk.signing.sorted_values.purpose import CARDS, Pairs, Purpose, SortedValues

_MOST_OTHERS = 8
_MOST_URLS = 10
_MOST_MISTAKES = 2
_RAREST = 3  # of the mistakes about nonce and timestamp, by their own scale
_SECRET_NAME = {True: "api_ticket", False: "token"}


@dataclass(frozen=True)
class Key:
    """A credential that may have been used, by its name. `cause` None: the right one."""

    name: str
    text: str
    cause: Cause | None = None


_Changed = tuple[Pairs, Cause | None]


@dataclass(frozen=True)
class Attempt:
    purpose: Purpose
    key: Key
    pairs: Pairs
    arrangement: Arrangement
    causes: tuple[Cause, ...]

    def texts(self) -> arrangements.Arranged:
        return self.arrangement(signed(self.purpose, self.key.text, self.pairs))


def signed(purpose: Purpose, secret: str, pairs: Pairs) -> Pairs:
    """All that goes into the hash. An empty value changes nothing in a sorted text, but a name or a separator is left."""
    return ((_SECRET_NAME[purpose in CARDS], secret), *pairs) if secret else pairs


def attempts(pasted: SortedValues, keys: list[Key], urls: tuple[str, ...]) -> Iterator[Attempt]:
    """From no mistake to two at once; the thousands of orders last, with at most one mistake beside them."""
    right = [key for key in keys if key.cause is None]
    wrong = [key for key in keys if key.cause is not None]
    changed: list[_Changed] = [*_other_fields(pasted), *_other_values(pasted)]
    same: list[_Changed] = [(pasted.values, None)]
    others: list[Arrangement] = [*WRONG, _like_a_page(pasted, urls)]
    for count in range(_MOST_MISTAKES + 1):
        for at in combinations(range(3), count):
            yield from _combined(
                pasted.purpose,
                wrong if 0 in at else right,
                changed if 1 in at else same,
                others if 2 in at else [arrangements.right],
            )
    yield from _combined(pasted.purpose, keys, same, [ANY_ORDER])
    yield from _combined(pasted.purpose, right, list(_other_fields(pasted)), [ANY_ORDER])


def _combined(
    purpose: Purpose, keys: list[Key], changes: list[_Changed], ways: list[Arrangement]
) -> Iterator[Attempt]:
    for key, (pairs, cause), way in product(keys, changes, ways):
        yield Attempt(purpose, key, pairs, way, tuple(one for one in (key.cause, cause) if one is not None))


def _other_fields(pasted: SortedValues) -> Iterator[_Changed]:
    """One or two values too few, or one too many: what stands beside the signature without being signed."""
    for count in (1, 2):
        for gone in combinations(pasted.values, count):
            rest = tuple(pair for pair in pasted.values if pair not in gone)
            yield rest, Cause("values.left_out", ", ".join(name for name, _ in gone))
    names = {name for name, _ in pasted.values}
    for pair in pasted.others[:_MOST_OTHERS]:
        if pair[0] not in names:
            yield (*pasted.values, pair), Cause("values.too_many", pair[0])


_MISTAKES: dict[str, tuple[tuple[Mistake[str], ...], str]] = {
    "timestamp": (timestamp_mistakes.MISTAKES, "timestamp.other_value"),
    "nonce_str": (noncestr_mistakes.MISTAKES, "noncestr.other_value"),
    "nonce": (noncestr_mistakes.MISTAKES, "noncestr.other_value"),
}


def _other_values(pasted: SortedValues) -> Iterator[_Changed]:
    """Another value under the same name, pasted too or made by a mistake about moments and nonces."""
    for name, value in pasted.values:
        for other_name, other in pasted.others[: 4 * _MOST_OTHERS]:
            if other_name == name:
                yield (
                    _with(pasted.values, name, other),
                    _OTHER_VALUES.get(name, Cause("values.other_value", name)),
                )
        for mistake in _MISTAKES[name][0] if name in _MISTAKES else ():
            if mistake.rarity <= _RAREST and (name != "timestamp" or (value.isascii() and value.isdigit())):
                for mutated in mistake.mutate(value):
                    yield _with(pasted.values, name, mutated.text), Cause(mistake.id, mutated.detail)


_OTHER_VALUES = {name: Cause(cause) for name, (_, cause) in _MISTAKES.items()}


def _with(pairs: Pairs, name: str, value: str) -> Pairs:
    return tuple((one, value if one == name else text) for one, text in pairs)


def _like_a_page(pasted: SortedValues, urls: tuple[str, ...]) -> Arrangement:
    """The page's algorithm, over an address that was pasted."""

    def arranged(pairs: Pairs) -> arrangements.Arranged:
        values = dict(pairs)
        ticket = values.get("api_ticket", "")
        nonce = values.get("nonce_str", "")
        for url in dict.fromkeys(form for one in urls[:_MOST_URLS] for form in (one.partition("#")[0], one)):
            yield (
                string1(ticket, nonce, values.get("timestamp", ""), url),
                partial(Cause, "values.like_a_page", url),
            )

    return arranged
