"""Is a signature over sorted values right, and if not, which mistakes make just this one?

Few values are in play, so that everything is tried: each credential, each set of fields, each other moment and nonce,
each arrangement, and any two of these together.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product

from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.mistakes import digest as digest_mistakes
from wxdesk.signing.mistakes import noncestr as noncestr_mistakes
from wxdesk.signing.mistakes import timestamp as timestamp_mistakes
from wxdesk.signing.mistakes.digest import Given
from wxdesk.signing.mistakes.mistake import Cause, Mistake
from wxdesk.signing.signature import Signed, digest, string1, utf8
from wxdesk.signing.sorted_values import arrangements
from wxdesk.signing.sorted_values.arrangements import ANY_ORDER, WRONG, Arrangement
from wxdesk.signing.sorted_values.purpose import CARDS, Pairs, Purpose, SortedValues
from wxdesk.signing.verdict import GIVEN, JSAPI_TICKET, TOKEN, Reproduced, Verdict, VerdictKind

_MOST_URLS = 10
_MOST_OTHERS = 8
_MOST_MISTAKES = 2
_RAREST = 3  # of the mistakes about nonce and timestamp, by their own scale
_WORST_FIRST = (VerdictKind.PROVEN, VerdictKind.UNEXPLAINED, VerdictKind.INCOMPLETE, VerdictKind.MATCH)
_SECRET_NAME = {True: "api_ticket", False: "token"}


def judge(
    evidence: Evidence,
    credentials: Mapping[str, Secret],
    appid: str,
    check: Callable[[], None] = lambda: None,
) -> Verdict:
    """The verdict on the first of the evidence's signatures over sorted values that is not right, if any is not.

    `credentials` and `check` as for diagnosis.diagnose; a name that begins with wx_card is the account's card ticket,
    TOKEN the Token of its message push. `appid`: the account's, for chooseCard.
    """
    verdicts = [
        _judge(one, _secrets(one, evidence, credentials), evidence.urls, check)
        for pasted in evidence.sorted_values
        for one in _each_signature(_with_appid(pasted, evidence.appid or appid), evidence)
    ]
    return min(verdicts, key=lambda verdict: _WORST_FIRST.index(verdict.kind))


def _with_appid(pasted: SortedValues, appid: str) -> SortedValues:
    """chooseCard signs the AppID, and the call does not hold it."""
    if pasted.purpose is not Purpose.CHOOSE_CARD or not appid or "app_id" in dict(pasted.values):
        return pasted
    return _replaced(pasted, values=(*pasted.values, ("app_id", appid.strip())))


def _each_signature(pasted: SortedValues, evidence: Evidence) -> Iterator[SortedValues]:
    """A company compares WeChat's signature with its own, and both may have been pasted."""
    yield pasted
    if pasted.purpose is Purpose.SERVER_CHECK:
        known = {one.signature for one in evidence.sorted_values}
        own = (evidence.signature, *evidence.others.get("signature", ()))
        yield from (
            _replaced(pasted, signature=text) for text in own[:_MOST_OTHERS] if text and text not in known
        )


def _replaced(pasted: SortedValues, **changes: object) -> SortedValues:
    return SortedValues(**{**vars(pasted), **changes})


# --- credentials --------------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class _Key:
    """A credential that may have been used, by its name. `cause` None: the right one."""

    name: str
    text: str
    cause: Cause | None = None


def _secrets(pasted: SortedValues, evidence: Evidence, credentials: Mapping[str, Secret]) -> list[_Key]:
    """The right one first, if it is known, and what may have been taken for it."""
    of_card = pasted.purpose in CARDS
    known = [
        _Key(name, secret.reveal().strip())
        for name, secret in credentials.items()
        if secret and (name.startswith("wx_card") if of_card else name == TOKEN)
    ]
    given = pasted.secret or (evidence.ticket if of_card else None)
    if given:
        known.append(_Key(GIVEN, given.reveal().strip()))
    right = known[:1]
    others = [_Key(key.name, key.text, Cause("values.other_credential", key.name)) for key in known[1:]]
    wrong = list(_tickets(credentials)) if of_card else list(_no_tokens(pasted, right))
    return [*right, *(key for key in (*others, *wrong) if key.text not in [one.text for one in right])]


def _tickets(credentials: Mapping[str, Secret]) -> Iterator[_Key]:
    for name, secret in credentials.items():
        if secret and name != TOKEN and not name.startswith("wx_card"):
            cause = (
                Cause("values.jsapi_ticket")
                if name == JSAPI_TICKET
                else Cause("values.other_credential", name)
            )
            yield _Key(name, secret.reveal().strip(), cause)


def _no_tokens(pasted: SortedValues, right: Iterable[_Key]) -> Iterator[_Key]:
    yield _Key(TOKEN, "", Cause("values.empty_token"))
    for key in dict(pasted.others).get("encoding_aes_key", "").split():
        yield _Key(TOKEN, key, Cause("values.aes_key"))
    for one in right:
        for text in (f"{one.text}\n", f" {one.text}", f"{one.text} ", one.text.lower(), one.text.upper()):
            yield _Key(one.name, text, Cause("values.token_changed"))


# --- one signature ------------------------------------------------------------------------------------------------------
def _judge(
    pasted: SortedValues, keys: list[_Key], urls: tuple[str, ...], check: Callable[[], None]
) -> Verdict:
    right = next((key for key in keys if key.cause is None), None)
    missing = (
        *pasted.missing(),
        *(() if right else ("card_ticket" if pasted.purpose in CARDS else "token",)),
    )
    expected = _expected(pasted, right) if right and not set(missing) - {"signature"} else None
    if not pasted.signature or set(pasted.missing()):
        return Verdict(VerdictKind.INCOMPLETE, missing, expected, purpose=pasted.purpose)
    given = digest_mistakes.read(pasted.signature)
    tried = 0
    for attempt in _attempts(pasted, keys, urls):
        check()
        for text, cause in attempt.texts():
            tried += 1
            if given.new(utf8(text)).digest() == given.digest:
                return _found(pasted, attempt, text, cause, given, expected, tried)
    kind = VerdictKind.UNEXPLAINED if right else VerdictKind.INCOMPLETE
    return Verdict(kind, missing, expected, tried=tried, purpose=pasted.purpose)


def _expected(pasted: SortedValues, right: _Key) -> Signed:
    values = dict(pasted.values)
    ((text, _),) = arrangements.right(_signed(pasted.purpose, right.text, pasted.values))
    nonce = values.get("nonce_str", values.get("nonce", ""))
    return Signed("", nonce, values.get("timestamp", ""), text, digest(text), right.text)


def _found(
    pasted: SortedValues,
    attempt: "_Attempt",
    text: str,
    cause: Cause | None,
    given: Given,
    expected: Signed | None,
    tried: int,
) -> Verdict:
    causes = tuple(one for one in (*attempt.causes, cause, *given.causes) if one is not None)
    reproduced = Reproduced(text, attempt.key.text, given.algorithm, "", attempt.key.name)
    return Verdict(
        VerdictKind.PROVEN if causes else VerdictKind.MATCH,
        (),
        expected,
        reproduced,
        (causes,) if causes else (),
        tried=tried,
        purpose=pasted.purpose,
    )


# --- what is tried ------------------------------------------------------------------------------------------------------
_Changed = tuple[Pairs, Cause | None]


@dataclass(frozen=True)
class _Attempt:
    purpose: Purpose
    key: _Key
    pairs: Pairs
    arrangement: Arrangement
    causes: tuple[Cause, ...]

    def texts(self) -> arrangements.Arranged:
        return self.arrangement(_signed(self.purpose, self.key.text, self.pairs))


def _signed(purpose: Purpose, secret: str, pairs: Pairs) -> Pairs:
    """All that goes into the hash. An empty value changes nothing in a sorted text, but a name or a separator is left."""
    return ((_SECRET_NAME[purpose in CARDS], secret), *pairs) if secret else pairs


def _attempts(pasted: SortedValues, keys: list[_Key], urls: tuple[str, ...]) -> Iterator[_Attempt]:
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
    purpose: Purpose, keys: list[_Key], changes: list[_Changed], ways: list[Arrangement]
) -> Iterator[_Attempt]:
    for key, (pairs, cause), way in product(keys, changes, ways):
        yield _Attempt(purpose, key, pairs, way, tuple(one for one in (key.cause, cause) if one is not None))


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
                for spoilt in mistake.spoil(value):
                    yield _with(pasted.values, name, spoilt.text), Cause(mistake.id, spoilt.detail)


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
            yield string1(ticket, nonce, values.get("timestamp", ""), url), Cause("values.like_a_page", url)

    return arranged
