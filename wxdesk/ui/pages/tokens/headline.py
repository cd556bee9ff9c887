"""What the line under the title says: the worst news first, and what the last press found."""

from collections.abc import Callable
from dataclasses import dataclass

from wxdesk.clock import Moment
from wxdesk.errors import ApiError, NetworkError, TokenError
from wxdesk.tokens.credential import Credential, CredentialKind, State
from wxdesk.tokens.reception import ADDRESS_REFUSED
from wxdesk.ui.language import translate
from wxdesk.wording import tr_noop
from wxdesk.wording.numbers import clock_time, duration
from wxdesk.wording.states import KINDS

Held = dict[CredentialKind, Credential | None]
Outcome = Callable[[], str]  # what a press found, in the language of now

_GET = tr_noop("headline", "Get the current one.")
_CHECK = tr_noop("headline", "Check whether WeChat still accepts the access_token.")
_FAILING = tr_noop("headline", "Calls made with it fail until you get the current one.")


@dataclass(frozen=True)
class Headline:
    """`tone`: "" (as it should be), warn or bad; `detail`: what that means, or what to do."""

    text: str
    tone: str = ""
    detail: str = ""


def headline(held: Held, now: Moment, brief: bool = False) -> Headline:
    """Of what is held, the worst first. `brief`: something else has said already that all is well."""
    known = [one for one in held.values() if one is not None]
    if not known:
        return Headline(_say(tr_noop("headline", "No tokens fetched yet.")))
    token, states = held[CredentialKind.ACCESS_TOKEN], {one.state(now) for one in known}
    if token is not None and token.refused_at is not None:
        return _refused(token, token.refused_at)
    if State.EXPIRED in states:
        return Headline(_say(tr_noop("headline", "A token or ticket has expired.")), "bad", _say(_GET))
    if State.UNKNOWN in states:
        return Headline(_say(tr_noop("headline", "This computer's clock was changed.")), "warn", _say(_CHECK))
    if len(known) < len(held):
        return Headline(_say(tr_noop("headline", "Some tokens have not been fetched yet.")))
    left = duration(min(one.remaining_s(now) for one in known), translate)
    if brief or State.SOON in states:
        return Headline(_say(tr_noop("headline", "Next change in {left}.")).format(left=left))
    return Headline(_say(tr_noop("headline", "All valid. Next change in {left}.")).format(left=left))


def _refused(token: Credential, at: float) -> Headline:
    expired = tr_noop("headline", "The access_token has expired; WeChat refused it at {time}.")
    replaced = tr_noop("headline", "Another system replaced the access_token; WeChat refused it at {time}.")
    text = _say(expired if token.expired else replaced).format(time=clock_time(at))
    return Headline(text, "bad", _say(_GET if token.expired else _FAILING))


def cancelled() -> str:
    return _say(tr_noop("headline", "Cancelled."))


def accepted(at: float) -> Outcome:
    """A check found the access_token as good as before; `at`: epoch seconds."""
    words = tr_noop("headline", "Still valid: WeChat accepted the access_token at {time}.")
    return lambda: _say(words).format(time=clock_time(at, seconds=True))


def obtained(before: Held, after: Held, at: float) -> Outcome:
    """What WeChat gave when it was asked for the current ones."""
    new = [kind for kind, one in after.items() if one is not None and not _same(one, before[kind])]
    same = [kind for kind, one in after.items() if one is not None and kind not in new]

    def words() -> str:
        if not new:
            text = tr_noop("headline", "No change: the access_token and the tickets were the same at {time}.")
        elif same:
            text = tr_noop("headline", "New at {time}: {new}. Unchanged: {same}.")
        else:
            text = tr_noop("headline", "New at {time}: {new}.")
        time = clock_time(at, seconds=True)
        return _say(text).format(time=time, new=_names(new), same=_names(same))

    return words


def forced(at: float) -> Outcome:
    words = tr_noop(
        "headline", "WeChat issued a new stable access_token at {time}; the former one is no longer valid."
    )
    return lambda: _say(words).format(time=clock_time(at, seconds=True))


def renewed(at: float) -> Outcome:
    """WeChat had refused an access_token that had expired, and gave another."""
    words = tr_noop("headline", "The access_token had expired. wxdesk got a new one at {time}.")
    return lambda: _say(words).format(time=clock_time(at, seconds=True))


def says_that_nothing_goes_through(error: BaseException) -> bool:
    """What a call that is accepted contradicts."""
    if isinstance(error, ApiError):
        return error.errcode == ADDRESS_REFUSED
    if isinstance(error, TokenError):
        return error.code in ("token_calls_failed", "token_refused")
    return isinstance(error, NetworkError)


def _same(one: Credential, other: Credential | None) -> bool:
    return other is not None and other.value == one.value


def _names(kinds: list[CredentialKind]) -> str:
    between = _say(tr_noop("headline", ", "))
    return between.join(translate("states", KINDS[kind]) for kind in kinds)


def _say(text: str) -> str:
    return translate("headline", text)
