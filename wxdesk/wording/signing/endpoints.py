"""How a signing endpoint signs: each tricky address, each reply, and the check as a whole."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wxdesk.signing.endpoint.finding import Finding, Outcome, State
from wxdesk.signing.endpoint.matrix import UrlCase
from wxdesk.signing.endpoint.summary import Conclusion, Remark, Summary
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.calls import NETWORK_FAILURES
from wxdesk.wording.error_texts.network import TLS_REASONS
from wxdesk.wording.signing import causes
from wxdesk.wording.signing.causes import Fixes
from wxdesk.wording.signing.verdict_text import describe_verdict
from wxdesk.wording.signing.verdicts import FIELDS

TRICKS: dict[UrlCase, str] = {
    UrlCase.AS_IT_IS: tr_noop("endpoints", "the page's address as it is"),
    UrlCase.SEVERAL_PARAMETERS: tr_noop("endpoints", "several parameters (&)"),
    UrlCase.REPEATED_PARAMETER: tr_noop("endpoints", "a parameter that occurs twice"),
    UrlCase.EMPTY_VALUE: tr_noop("endpoints", "parameters without a value"),
    UrlCase.HASH_ROUTE: tr_noop("endpoints", "a fragment (#…), never signed"),
    UrlCase.SHARED: tr_noop("endpoints", "shared in WeChat (from=…)"),
    UrlCase.OAUTH: tr_noop("endpoints", "back from authorisation (code=…)"),
    UrlCase.CHINESE_ENCODED: tr_noop("endpoints", "Chinese letters, encoded"),
    UrlCase.CHINESE_RAW: tr_noop("endpoints", "Chinese letters, not encoded"),
    UrlCase.CHINESE_PATH: tr_noop("endpoints", "Chinese letters in the path, encoded"),
    UrlCase.LOWER_CASE_HEX: tr_noop("endpoints", "encoded with small letters (%e5)"),
    UrlCase.NESTED_URL: tr_noop("endpoints", "an encoded address as a parameter"),
    UrlCase.PLUS: tr_noop("endpoints", "a + in a value"),
    UrlCase.ENCODED_SPACE: tr_noop("endpoints", "an encoded space (%20)"),
    UrlCase.ENCODED_PERCENT: tr_noop("endpoints", "an encoded percent sign (%25)"),
    UrlCase.EQUALS_SIGN: tr_noop("endpoints", "equals signs in a value"),
    UrlCase.LIKE_ENTITY: tr_noop("endpoints", "names like HTML (&copy=, &timestamp=)"),
    UrlCase.EMPTY_QUERY: tr_noop("endpoints", "a ? with nothing behind it"),
    UrlCase.TRAILING_SLASH: tr_noop("endpoints", "a slash at the end of the path"),
    UrlCase.NO_TRAILING_SLASH: tr_noop("endpoints", "no slash at the end of the path"),
    UrlCase.BARE_HOST: tr_noop("endpoints", "the host alone"),
    UrlCase.UPPER_CASE_HOST: tr_noop("endpoints", "the host in capital letters"),
    UrlCase.EXPLICIT_PORT: tr_noop("endpoints", "a port"),
    UrlCase.OTHER_SCHEME: tr_noop("endpoints", "http for https, or the reverse"),
}
STATES: dict[State, str] = {
    State.RIGHT: tr_noop("endpoints", "right"),
    State.WRONG: tr_noop("endpoints", "wrong"),
    State.UNEXPLAINED: tr_noop("endpoints", "wrong, not explained"),
    State.UNUSABLE: tr_noop("endpoints", "no usable reply"),
    State.NOT_ASKED: tr_noop("endpoints", "not asked"),
}
# The theme's colours, by state.
TONES: dict[State, str] = {
    State.RIGHT: "good",
    State.WRONG: "bad",
    State.UNEXPLAINED: "bad",
    State.UNUSABLE: "warn",
    State.NOT_ASKED: "faint",
}
# A right signature needs no words, what is wrong with others is said by their causes.
_OUTCOMES: dict[Outcome, str] = {
    Outcome.RIGHT: "",
    Outcome.WRONG: "",
    Outcome.UNEXPLAINED: tr_noop("endpoints", "No known mistake gives this signature."),
    Outcome.FIELDS_MISSING: tr_noop("endpoints", "The reply lacks {names}."),
    Outcome.NO_SIGNATURE: tr_noop("endpoints", "The reply holds no signature."),
    Outcome.ERROR_REPLY: tr_noop("endpoints", "The endpoint reports an error: {said}"),
    Outcome.WEB_PAGE: tr_noop(
        "endpoints", "A web page came in place of a signature, perhaps one to sign in."
    ),
    Outcome.EMPTY: tr_noop("endpoints", "The reply is empty."),
    Outcome.HTTP_STATUS: tr_noop("endpoints", "The endpoint answers with HTTP status {status}. {said}"),
    Outcome.REDIRECTED: tr_noop(
        "endpoints", "The endpoint points to {location} (HTTP {status}), which is not followed."
    ),
    Outcome.NO_ANSWER: tr_noop("endpoints", "No answer: {reason}."),
    Outcome.GIVEN_UP: tr_noop("endpoints", "Not asked: the endpoint had stopped answering."),
    Outcome.TIME_UP: tr_noop("endpoints", "Not asked: the check would have taken more than two minutes."),
}
_BROWSER_FORM = tr_noop("endpoints", "Signed as a browser reports it: {signed}")
_BETWEEN_TITLES = tr_noop("endpoints", "; ")
_EXACTLY = tr_noop(
    "endpoints", "It must sign exactly the text it is sent, without #… and without any other change."
)

# Conclusion: (sentence, what to do).
CONCLUSIONS: dict[Conclusion, tuple[str, str]] = {
    Conclusion.ALL_RIGHT: (
        tr_noop("endpoints", "The endpoint signs all {right} addresses right."),
        tr_noop(
            "endpoints",
            "If pages still fail, look at what they send: the whole location.href, with encodeURIComponent.",
        ),
    ),
    Conclusion.RIGHT_WHERE_ANSWERED: (
        tr_noop("endpoints", "Every signature is right, but not every address got one: {right} of {total}."),
        tr_noop("endpoints", "The table says what came instead."),
    ),
    Conclusion.SOME_WRONG: (
        tr_noop("endpoints", "The endpoint signs {wrong} of {signed} addresses wrongly."),
        _EXACTLY,
    ),
    Conclusion.ALL_WRONG: (
        tr_noop("endpoints", "The endpoint signs every address wrongly."),
        _EXACTLY,
    ),
    Conclusion.SAME_REPLY: (
        tr_noop(
            "endpoints",
            "The endpoint gives every address the same reply: it is fixed, or comes from a cache.",
        ),
        tr_noop(
            "endpoints", "Cache the ticket only; make each signature anew, for the address that is asked."
        ),
    ),
    Conclusion.SAME_SIGNATURE: (
        tr_noop(
            "endpoints",
            "The signature is the same for every address, while nonceStr or timestamp change: it is not made of them.",
        ),
        tr_noop(
            "endpoints",
            "Return the very nonceStr and timestamp that were signed, and make each signature anew.",
        ),
    ),
    Conclusion.SAME_ADDRESS: (
        tr_noop("endpoints", "Whatever it is asked, the endpoint signs {address}"),
        tr_noop(
            "endpoints", "Take the address from the request's parameter: it is fixed, or read from elsewhere."
        ),
    ),
    # What to do depends on the causes.
    Conclusion.SAME_CAUSES: (
        tr_noop("endpoints", "The endpoint signs {wrong} of {signed} addresses wrongly: {titles}"),
        "",
    ),
    Conclusion.NOTHING_FITS: (
        tr_noop("endpoints", "No signature fits the chosen ticket, whatever the address."),
        tr_noop(
            "endpoints",
            "Check that the back end works for the same account, that its ticket has not expired, and that it "
            "returns the nonceStr and timestamp it signed.",
        ),
    ),
    Conclusion.NO_USABLE_REPLY: (
        tr_noop("endpoints", "No reply holds a whole signature."),
        tr_noop("endpoints", "Check the address, the way of asking and the parameter's name."),
    ),
    Conclusion.NO_ANSWER: (
        tr_noop("endpoints", "The endpoint does not answer."),
        tr_noop("endpoints", "Check its address, and whether it can be reached from this computer."),
    ),
    Conclusion.NOTHING_ASKED: (tr_noop("endpoints", "Nothing was asked."), ""),
}
REMARKS: dict[Remark, str] = {
    Remark.SLOW: tr_noop(
        "endpoints",
        "The slowest reply took {seconds} s; until it comes, nothing of WeChat works on the page.",
    ),
    Remark.TELLS_TICKET: tr_noop(
        "endpoints", "A reply holds a ticket or token. No page may see one: take it out of the reply."
    ),
    Remark.OTHER_APPID: tr_noop("endpoints", "A reply names the AppID {appid}, which is not the account's."),
}
_STOPPED = tr_noop("endpoints", "Stopped after {asked} of {total} addresses.")
_CONCLUSION_TONES = {
    Conclusion.ALL_RIGHT: "good",
    Conclusion.RIGHT_WHERE_ANSWERED: "warn",
    Conclusion.NOTHING_ASKED: "warn",
}


@dataclass(frozen=True)
class ToldCheck:
    """`tone`: good, warn, bad. `further`: what to do, and what else was noticed."""

    tone: str
    sentence: str
    further: tuple[str, ...] = ()


def short_result(finding: Finding, translate: Translate) -> str:
    """What the endpoint did with this address, in a few words; empty where there is nothing to say.

    The one place where a row is put into words.
    """
    if finding.outcome is Outcome.WRONG:
        return titles(finding.causes, translate)
    if finding.outcome is Outcome.RIGHT:
        mended = finding.signed not in ("", finding.address.to_sign)
        return translate("endpoints", _BROWSER_FORM).format(signed=finding.signed) if mended else ""
    reply = finding.reply
    return " ".join(
        translate("endpoints", _OUTCOMES[finding.outcome])
        .format(
            names=", ".join(FIELDS[name] for name in finding.missing),
            said=finding.said,
            status=reply.status if reply else "",
            location=(reply.location if reply else "") or "?",
            reason=_reason(finding, translate),
        )
        .split()
    )


def titles(made: Iterable[Cause], translate: Translate) -> str:
    """The mistakes that were made, in one line."""
    return translate("endpoints", _BETWEEN_TITLES).join(causes.title(cause, translate) for cause in made)


def long_result(finding: Finding, translate: Translate) -> tuple[str, ...]:
    """The same at length: a sentence for each mistake, and which others it could as well have been."""
    if finding.verdict is None or finding.outcome is not Outcome.WRONG:
        return tuple(filter(None, (short_result(finding, translate),)))
    sentences = tuple(causes.sentence(cause, translate) for cause in finding.causes)
    return (*sentences, *describe_verdict(finding.verdict, translate).alternatives)


def fixes(made: Sequence[Cause], translate: Translate) -> Fixes:
    """What to change because of the mistakes that were made.

    Where that is something in the page only, it is left out: the check sends addresses as a page should.
    """
    of_causes = causes.fixes(made, translate)
    return of_causes if of_causes.back else Fixes(back=(translate("endpoints", _EXACTLY),))


def topics(made: Iterable[Cause]) -> tuple[str, ...]:
    """The keys of fix_code.TOPICS that go with `fixes`."""
    return causes.topics(cause for cause in made if causes.WORDS[cause.id].back)


def tell_check(summary: Summary, translate: Translate, *, total: int, stopped: bool = False) -> ToldCheck:
    """`total`: how many addresses there are to ask; `stopped`: somebody called the rest off."""
    example = summary.example
    wrong = summary.count(State.WRONG, State.UNEXPLAINED)

    def say(text: str) -> str:
        return translate("endpoints", text).format(
            right=summary.count(State.RIGHT),
            wrong=wrong,
            signed=summary.count(State.RIGHT) + wrong,
            asked=summary.asked,
            total=total,
            appid=summary.other_appid,
            address=example.signed if example is not None else "",
            titles=titles(summary.causes, translate),
            seconds=f"{summary.slowest_s:.1f}",
        )

    sentence, remedy = CONCLUSIONS[summary.conclusion]
    tone = _CONCLUSION_TONES.get(summary.conclusion, "bad")
    further = (
        say(_STOPPED) if stopped else "",
        short_result(example, translate) if example is not None and example.verdict is None else "",
        *(causes.sentence(cause, translate) for cause in summary.causes),
        *(fixes(summary.causes, translate).back if summary.causes else ()),
        say(remedy) if remedy else "",
        *(say(REMARKS[remark]) for remark in summary.remarks),
    )
    return ToldCheck(
        "warn" if stopped and tone == "good" else tone, say(sentence), tuple(filter(None, further))
    )


def _reason(finding: Finding, translate: Translate) -> str:
    error = finding.error
    if error is None:
        return ""
    words = translate("calls", NETWORK_FAILURES[error.code])
    reason = TLS_REASONS.get(str(error.fields.get("reason", "")))
    return f"{words} ({translate('errors', reason)})" if reason else words
