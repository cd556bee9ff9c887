"""A verdict on a signature as the window says it: a title, a sentence, what to change, what else was noticed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from wxdesk.signing.sorted_values.purpose import Purpose
from wxdesk.signing.verdicts.suspicion import Suspicion
from wxdesk.signing.verdicts.verdict import Verdict, VerdictKind
from wxdesk.wording import Translate, as_item, in_a_row, tr_noop
from wxdesk.wording.numbers import clock_time, duration
from wxdesk.wording.signing import causes, equal_causes
from wxdesk.wording.signing.causes import Fixes
from wxdesk.wording.signing.purposes import MISSING_VALUES, RIGHT_VALUES, WANTED, with_purpose
from wxdesk.wording.signing.suspicions import suspicion_words
from wxdesk.wording.signing.verdicts import DAMAGES, FIELDS

# What Evidence's fields are called.
EVIDENCE_NAMES: dict[str, str] = {
    **FIELDS,
    "real_auth_urls": "realAuthUrl",
    "string1": "string1",
    "errcode": tr_noop("verdicts", "error code"),
}
# What is missing, and where to find it.
MISSING: dict[str, str] = {
    "signature": tr_noop("verdicts", "signature: from wx.config or the back end's response"),
    "noncestr": tr_noop("verdicts", "nonceStr: from the same place as the signature"),
    "timestamp": tr_noop("verdicts", "timestamp: from the same place as the signature"),
    "url": tr_noop("verdicts", "the page URL, or the realAuthUrl that newer clients show with the error"),
    "ticket": tr_noop("verdicts", "jsapi_ticket: select the account, or paste the ticket"),
}
_RIGHT = tr_noop("verdicts", "Signature matches")
_RIGHT_TEXT = tr_noop("verdicts", "It matches the ticket, nonceStr, timestamp and URL.")
_MISSING = tr_noop("verdicts", "More information needed")
_OF_NO_ACCOUNT = ("appid.original_id", "appid.wecom", "appid.shape", "appid.unknown")
_FOREIGN = tr_noop("verdicts", "No saved account has this appId")
_MISSING_TEXT = tr_noop("verdicts", "To judge the signature, this is still needed:")
_NOTHING = tr_noop("verdicts", "Nothing was recognised")
_NOTHING_TEXT = tr_noop(
    "verdicts",
    "Paste the wx.config call, the back end's JSON, console output, string1 or the page URL.",
)
_WRONG = tr_noop("verdicts", "Wrong: {title}")
_WRONG_TOGETHER = tr_noop("verdicts", "Wrong: {count} mistakes combined")
_TOGETHER_TEXT = tr_noop(
    "verdicts", "Only together do these mistakes produce this signature; each one must be fixed."
)
_ACCOUNT = tr_noop("verdicts", "Checked with {name}'s tickets.")
_ABOUT_ACCOUNTS = ("appid.other", "ticket.other_account")
_UNEXPLAINED = tr_noop("verdicts", "Wrong, cause unknown")
# By whether everything that is known was tried.
_UNEXPLAINED_TEXTS: dict[bool, str] = {
    True: tr_noop(
        "verdicts",
        "No known mistake produces this signature: all {count} combinations were tried in {seconds} s. This "
        "would help:",
    ),
    False: tr_noop(
        "verdicts",
        "None of {count} combinations produces this signature; the search stopped after {seconds} s. This "
        "would help:",
    ),
}
_WANTED = (
    tr_noop("verdicts", "the realAuthUrl that newer clients show with the error (the URL WeChat checked)"),
    tr_noop("verdicts", "string1 as the back end built it, from its log"),
    tr_noop("verdicts", "previous jsapi_tickets, and the tickets of other accounts on these servers"),
    tr_noop("verdicts", "the landing page's URL, and the signing endpoint's URL"),
)
_TOO_OLD = tr_noop("verdicts", "Cannot be judged: signed {ago} ago")
_TOO_OLD_TEXT = tr_noop(
    "verdicts",
    "Its timestamp says it was signed at {time}. The ticket of that time is not known here and may have been "
    "another one. Ask for a new signature.",
)
_OTHER_ACCOUNT_WANTED = tr_noop("verdicts", "the right account, if the page does not belong to {name}")

_FIRST = ("appid.unknown", "template", "timestamp.rounded", "url.no_scheme")


@dataclass(frozen=True)
class ToldCause:
    """`title`: a few words; `sentence`: what happened."""

    title: str
    sentence: str


@dataclass(frozen=True)
class VerdictText:
    """`tone`: good, bad, warn. `proven`: a digest says so, not a guess. `also`: what else was noticed, no proof.

    `points` go on what `sentence` says, one each. `causes_told`: the proven mistakes.
    """

    tone: str
    title: str
    sentence: str
    points: tuple[str, ...] = ()
    proven: bool = False
    also: tuple[str, ...] = ()
    causes_told: tuple[ToldCause, ...] = ()
    fixes: Fixes = field(default_factory=Fixes)


def describe_verdict(
    verdict: Verdict, translate: Translate, *, anything_found: bool = True, account_name: str = ""
) -> VerdictText:
    """`anything_found`: the pasted text was not altogether foreign. `account_name`: whose tickets were tried."""
    if verdict.kind is VerdictKind.INCOMPLETE and not anything_found:
        return VerdictText("warn", translate("verdicts", _NOTHING), translate("verdicts", _NOTHING_TEXT))
    told = _TOLD[verdict.kind](verdict, translate)
    # Whoever has none of the account's tickets, or only source code, cannot go on with any of the rest.
    first, also = _told_first(verdict, translate)
    read = tuple(translate("verdicts", DAMAGES[damage]) for damage in verdict.undone)
    points = (*first, *told.points, *read, *_of_account(verdict, account_name, translate))
    return replace(
        told,
        sentence=with_purpose(verdict.purpose, told.sentence, translate),
        points=tuple(map(as_item, points)),
        also=also,
    )


def _told_first(verdict: Verdict, translate: Translate) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What goes before everything else, and all other suspicions."""
    open_ended = verdict.kind in (VerdictKind.INCOMPLETE, VerdictKind.UNEXPLAINED)
    told: tuple[list[str], list[str]] = [], []
    in_title = _foreign_appid(verdict)
    for suspicion in verdict.suspicions:
        if suspicion == in_title:
            continue
        told[not open_ended or suspicion.id not in _FIRST].append(suspicion_words(suspicion, translate))
    return tuple(told[0]), tuple(told[1])


def _match(verdict: Verdict, translate: Translate) -> VerdictText:
    text = _RIGHT_TEXT if verdict.purpose is Purpose.PAGE else RIGHT_VALUES
    return VerdictText("good", translate("verdicts", _RIGHT), translate("verdicts", text), proven=True)


def _proven(verdict: Verdict, translate: Translate) -> VerdictText:
    ways = equal_causes.different_ways(verdict.explanations)
    if len(ways) > 1:
        return _one_of(ways, translate)
    told = tuple(
        ToldCause(causes.title(cause, translate), causes.sentence(cause, translate))
        for cause in verdict.causes
    )
    return replace(
        _alone(told[0], translate) if len(told) == 1 else _together(told, translate),
        proven=True,
        causes_told=told,
        fixes=causes.fixes(verdict.causes, translate),
    )


def _one_of(ways: Sequence[equal_causes.Way], translate: Translate) -> VerdictText:
    """That it is wrong is proven, which of the mistakes was made is not."""
    return VerdictText(
        "bad",
        equal_causes.title(ways, translate),
        translate("verdicts", equal_causes.SENTENCE),
        equal_causes.points(ways, translate),
        fixes=causes.fixes((cause for way in ways for cause in way), translate),
    )


def _alone(cause: ToldCause, translate: Translate) -> VerdictText:
    return VerdictText("bad", translate("verdicts", _WRONG).format(title=cause.title), cause.sentence)


def _together(told: tuple[ToldCause, ...], translate: Translate) -> VerdictText:
    title = translate("verdicts", _WRONG_TOGETHER).format(count=len(told))
    points = tuple(cause.sentence for cause in told)
    return VerdictText("bad", title, translate("verdicts", _TOGETHER_TEXT), points)


def _unexplained(verdict: Verdict, translate: Translate) -> VerdictText:
    sentence = translate("verdicts", _UNEXPLAINED_TEXTS[verdict.complete]).format(
        count=f"{verdict.tried:,}", seconds=f"{verdict.seconds:.1f}"
    )
    points = tuple(translate("verdicts", text) for text in WANTED.get(verdict.purpose, _WANTED))
    return VerdictText("bad", translate("verdicts", _UNEXPLAINED), sentence, points)


def _too_old(verdict: Verdict, translate: Translate) -> VerdictText:
    title = translate("verdicts", _TOO_OLD).format(ago=duration(verdict.age_s, translate))
    sentence = translate("verdicts", _TOO_OLD_TEXT).format(time=clock_time(verdict.signed_at))
    return VerdictText("warn", title, sentence)


def _incomplete(verdict: Verdict, translate: Translate) -> VerdictText:
    points = tuple(translate("verdicts", (MISSING | MISSING_VALUES)[name]) for name in verdict.missing)
    sentence = translate("verdicts", _MISSING_TEXT)
    foreign = _foreign_appid(verdict)
    if foreign is None:
        return VerdictText("warn", translate("verdicts", _MISSING), sentence, points)
    return VerdictText(
        "warn",
        translate("verdicts", _FOREIGN),
        in_a_row(suspicion_words(foreign, translate), sentence),
        points,
    )


def _foreign_appid(verdict: Verdict) -> Suspicion | None:
    """Why no ticket is at hand: no saved account is the one that was pasted."""
    if verdict.kind is not VerdictKind.INCOMPLETE or "ticket" not in verdict.missing:
        return None
    return next((one for one in verdict.suspicions if one.id in _OF_NO_ACCOUNT), None)


_TOLD: dict[VerdictKind, Callable[[Verdict, Translate], VerdictText]] = {
    VerdictKind.MATCH: _match,
    VerdictKind.PROVEN: _proven,
    VerdictKind.UNEXPLAINED: _unexplained,
    VerdictKind.TOO_OLD: _too_old,
    VerdictKind.INCOMPLETE: _incomplete,
}


def _of_account(verdict: Verdict, name: str, translate: Translate) -> tuple[str, ...]:
    """Where it matters whose tickets they were: those of another account might have fitted."""
    if verdict.kind is VerdictKind.UNEXPLAINED:
        text = _OTHER_ACCOUNT_WANTED
    elif any(cause.id in _ABOUT_ACCOUNTS for cause in verdict.causes):
        text = _ACCOUNT
    else:
        return ()
    return (translate("verdicts", text).format(name=name),) if name else ()
