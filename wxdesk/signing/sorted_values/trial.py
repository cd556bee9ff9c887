"""Is a signature over sorted values right, and if not, which mistakes make just this one?

Few values are in play, so that everything that attempts.py knows is tried.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.mistakes import digest as digest_mistakes
from wxdesk.signing.mistakes.digest import ParsedSignature
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.signature import Signed, digest, utf8
from wxdesk.signing.sorted_values import arrangements
from wxdesk.signing.sorted_values.attempts import Attempt, Key, attempts, signed
from wxdesk.signing.sorted_values.purpose import CARDS, Purpose, SortedValues
from wxdesk.signing.verdicts.verdict import GIVEN, JSAPI_TICKET, TOKEN, Reproduced, Verdict, VerdictKind

_MOST_OTHERS = 8
_WORST_FIRST = (VerdictKind.PROVEN, VerdictKind.UNEXPLAINED, VerdictKind.INCOMPLETE, VerdictKind.MATCH)


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
def _secrets(pasted: SortedValues, evidence: Evidence, credentials: Mapping[str, Secret]) -> list[Key]:
    """The right one first, if it is known, and what may have been taken for it."""
    of_card = pasted.purpose in CARDS
    known = [
        Key(name, secret.reveal().strip())
        for name, secret in credentials.items()
        if secret and (name.startswith("wx_card") if of_card else name == TOKEN)
    ]
    given = pasted.secret or (evidence.ticket if of_card else None)
    if given:
        known.append(Key(GIVEN, given.reveal().strip()))
    right = known[:1]
    others = [Key(key.name, key.text, Cause("values.other_credential", key.name)) for key in known[1:]]
    wrong = list(_tickets(credentials)) if of_card else list(_no_tokens(pasted, right))
    return [*right, *(key for key in (*others, *wrong) if key.text not in [one.text for one in right])]


def _tickets(credentials: Mapping[str, Secret]) -> Iterator[Key]:
    for name, secret in credentials.items():
        if secret and name != TOKEN and not name.startswith("wx_card"):
            cause = (
                Cause("values.jsapi_ticket")
                if name == JSAPI_TICKET
                else Cause("values.other_credential", name)
            )
            yield Key(name, secret.reveal().strip(), cause)


def _no_tokens(pasted: SortedValues, right: Iterable[Key]) -> Iterator[Key]:
    yield Key(TOKEN, "", Cause("values.empty_token"))
    for key in dict(pasted.others).get("encoding_aes_key", "").split():
        yield Key(TOKEN, key, Cause("values.aes_key"))
    for one in right:
        for text in (f"{one.text}\n", f" {one.text}", f"{one.text} ", one.text.lower(), one.text.upper()):
            yield Key(one.name, text, Cause("values.token_changed"))


# --- one signature ------------------------------------------------------------------------------------------------------
def _judge(
    pasted: SortedValues, keys: list[Key], urls: tuple[str, ...], check: Callable[[], None]
) -> Verdict:
    right = next((key for key in keys if key.cause is None), None)
    missing = (
        *pasted.missing(),
        *(() if right else ("card_ticket" if pasted.purpose in CARDS else "token",)),
    )
    if pasted.purpose is Purpose.CHOOSE_CARD and "app_id" not in dict(pasted.values):
        missing = (*missing, "appid")
    expected = _expected(pasted, right) if right and not set(missing) - {"signature"} else None
    if not pasted.signature or set(pasted.missing()):
        return Verdict(VerdictKind.INCOMPLETE, missing, expected, purpose=pasted.purpose)
    given = digest_mistakes.parse_signature(pasted.signature)
    tried = 0
    for attempt in attempts(pasted, keys, urls):
        check()
        for text, cause in attempt.texts():
            tried += 1
            if given.new(utf8(text)).digest() == given.digest:
                return _found(pasted, attempt, text, cause(), given, expected, tried)
    kind = VerdictKind.INCOMPLETE if missing else VerdictKind.UNEXPLAINED
    return Verdict(kind, missing, expected, tried=tried, purpose=pasted.purpose)


def _expected(pasted: SortedValues, right: Key) -> Signed:
    values = dict(pasted.values)
    ((text, _),) = arrangements.right(signed(pasted.purpose, right.text, pasted.values))
    nonce = values.get("nonce_str", values.get("nonce", ""))
    return Signed("", nonce, values.get("timestamp", ""), text, digest(text), right.text)


def _found(
    pasted: SortedValues,
    attempt: Attempt,
    text: str,
    cause: Cause | None,
    given: ParsedSignature,
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
