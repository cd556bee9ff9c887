"""How a signing endpoint signs: each tricky address, each reply, and the check as a whole."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wxdesk.signing.endpoint.finding import Finding, Outcome, State
from wxdesk.signing.endpoint.matrix import UrlCase
from wxdesk.signing.endpoint.summary import Conclusion, Remark, Summary
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.codes.calls import NETWORK_FAILURES
from wxdesk.wording.error_texts.network import TLS_REASONS
from wxdesk.wording.signing import causes, equal_causes
from wxdesk.wording.signing.causes import Fixes
from wxdesk.wording.signing.verdicts import FIELDS

TRICKS: dict[UrlCase, str] = {
    UrlCase.AS_IT_IS: tr_noop("endpoints", "page URL unchanged"),
    UrlCase.SEVERAL_PARAMETERS: tr_noop("endpoints", "several parameters (&)"),
    UrlCase.REPEATED_PARAMETER: tr_noop("endpoints", "repeated parameter"),
    UrlCase.EMPTY_VALUE: tr_noop("endpoints", "parameter without a value"),
    UrlCase.HASH_ROUTE: tr_noop("endpoints", "with #… (never signed)"),
    UrlCase.SHARED: tr_noop("endpoints", "shared in WeChat (from=…)"),
    UrlCase.OAUTH: tr_noop("endpoints", "after web authorization (code=…)"),
    UrlCase.CHINESE_ENCODED: tr_noop("endpoints", "Chinese characters, encoded"),
    UrlCase.CHINESE_RAW: tr_noop("endpoints", "Chinese characters, not encoded"),
    UrlCase.CHINESE_PATH: tr_noop("endpoints", "Chinese characters in the path, encoded"),
    UrlCase.LOWER_CASE_HEX: tr_noop("endpoints", "lowercase percent-encoding (%e5)"),
    UrlCase.NESTED_URL: tr_noop("endpoints", "encoded URL as parameter value"),
    UrlCase.PLUS: tr_noop("endpoints", "+ in a value"),
    UrlCase.ENCODED_SPACE: tr_noop("endpoints", "encoded space (%20)"),
    UrlCase.ENCODED_PERCENT: tr_noop("endpoints", "encoded % (%25)"),
    UrlCase.EQUALS_SIGN: tr_noop("endpoints", "equals signs in a value"),
    UrlCase.LIKE_ENTITY: tr_noop("endpoints", "parameter names like HTML entities (&copy=, &timestamp=)"),
    UrlCase.EMPTY_QUERY: tr_noop("endpoints", "trailing ? (empty query string)"),
    UrlCase.TRAILING_SLASH: tr_noop("endpoints", "trailing slash"),
    UrlCase.NO_TRAILING_SLASH: tr_noop("endpoints", "no trailing slash"),
    UrlCase.BARE_HOST: tr_noop("endpoints", "host only"),
    UrlCase.UPPER_CASE_HOST: tr_noop("endpoints", "uppercase host"),
    UrlCase.EXPLICIT_PORT: tr_noop("endpoints", "with port"),
    UrlCase.OTHER_SCHEME: tr_noop("endpoints", "http instead of https, or the reverse"),
}
STATES: dict[State, str] = {
    State.RIGHT: tr_noop("endpoints", "correct"),
    State.WRONG: tr_noop("endpoints", "wrong"),
    State.UNEXPLAINED: tr_noop("endpoints", "wrong, cause unknown"),
    State.UNUSABLE: tr_noop("endpoints", "no usable response"),
    State.NOT_ASKED: tr_noop("endpoints", "not tested"),
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
    Outcome.UNEXPLAINED: tr_noop("endpoints", "No known mistake produces this signature."),
    Outcome.FIELDS_MISSING: tr_noop("endpoints", "Missing from the response: {names}."),
    Outcome.NO_SIGNATURE: tr_noop("endpoints", "No signature in the response."),
    Outcome.ERROR_REPLY: tr_noop("endpoints", "The endpoint reports an error: {said}"),
    Outcome.WEB_PAGE: tr_noop(
        "endpoints", "The endpoint returned a web page instead of a signature, perhaps a login page."
    ),
    Outcome.EMPTY: tr_noop("endpoints", "The response is empty."),
    Outcome.HTTP_STATUS: tr_noop("endpoints", "The endpoint returned HTTP {status}. {said}"),
    Outcome.REDIRECTED: tr_noop(
        "endpoints", "The endpoint redirects to {location} (HTTP {status}); wxdesk does not follow redirects."
    ),
    Outcome.NO_ANSWER: tr_noop("endpoints", "No response: {reason}."),
    Outcome.GIVEN_UP: tr_noop("endpoints", "Not tested: the endpoint had stopped responding."),
    Outcome.TIME_UP: tr_noop("endpoints", "Not tested: the check would have taken more than two minutes."),
}
_BROWSER_FORM = tr_noop("endpoints", "Signed in the browser's form: {signed}")
_BETWEEN_TITLES = tr_noop("endpoints", "; ")
_BETWEEN_NAMES = tr_noop("endpoints", ", ")
_FAILURE_AND_REASON = tr_noop("endpoints", "{failure} ({reason})")
_EXACTLY = tr_noop(
    "endpoints", "It must sign exactly the text it receives: without #…, and otherwise unchanged."
)

# Conclusion: (sentence, what to do).
CONCLUSIONS: dict[Conclusion, tuple[str, str]] = {
    Conclusion.ALL_RIGHT: (
        tr_noop("endpoints", "All {right} URLs are signed correctly."),
        tr_noop(
            "endpoints",
            "If pages still fail, check what they send: the complete location.href, passed through "
            "encodeURIComponent.",
        ),
    ),
    Conclusion.RIGHT_WHERE_ANSWERED: (
        tr_noop(
            "endpoints", "All returned signatures are correct, but not every URL got one: {right} of {total}."
        ),
        tr_noop("endpoints", "The table shows what was returned instead."),
    ),
    Conclusion.SOME_WRONG: (
        tr_noop("endpoints", "The endpoint signs {wrong} of {signed} URLs incorrectly."),
        _EXACTLY,
    ),
    Conclusion.ALL_WRONG: (
        tr_noop("endpoints", "The endpoint signs every URL incorrectly."),
        _EXACTLY,
    ),
    Conclusion.SAME_REPLY: (
        tr_noop(
            "endpoints",
            "The endpoint returns the same response for every URL: it is hard-coded or cached.",
        ),
        tr_noop("endpoints", "Cache only the ticket; create a new signature for each URL."),
    ),
    Conclusion.SAME_SIGNATURE: (
        tr_noop(
            "endpoints",
            "The signature is the same for every URL although nonceStr or timestamp change, so it is not "
            "calculated from them.",
        ),
        tr_noop(
            "endpoints",
            "Return the nonceStr and timestamp that were signed, and calculate every signature anew.",
        ),
    ),
    Conclusion.SAME_ADDRESS: (
        tr_noop("endpoints", "Whatever URL is requested, the endpoint signs {address}"),
        tr_noop(
            "endpoints",
            "Read the URL from the request parameter: it is hard-coded, or taken from somewhere else.",
        ),
    ),
    # What to do depends on the causes.
    Conclusion.SAME_CAUSES: (
        tr_noop("endpoints", "The endpoint signs {wrong} of {signed} URLs incorrectly: {titles}"),
        "",
    ),
    Conclusion.NOTHING_FITS: (
        tr_noop("endpoints", "No signature matches the selected ticket, for any URL."),
        tr_noop(
            "endpoints",
            "Check that the back end uses the same account, that its ticket has not expired, and that it "
            "returns the nonceStr and timestamp it signed.",
        ),
    ),
    Conclusion.NO_USABLE_REPLY: (
        tr_noop("endpoints", "No response contains a complete signature."),
        tr_noop("endpoints", "Check the endpoint URL, the request method and the parameter name."),
    ),
    Conclusion.NO_ANSWER: (
        tr_noop("endpoints", "The endpoint does not respond."),
        tr_noop("endpoints", "Check its URL, and whether this computer can reach it."),
    ),
    Conclusion.NOTHING_ASKED: (tr_noop("endpoints", "Nothing was tested."), ""),
}
REMARKS: dict[Remark, str] = {
    Remark.SLOW: tr_noop(
        "endpoints",
        "The slowest response took {seconds} s; until then, no WeChat function works on the page.",
    ),
    Remark.TELLS_TICKET: tr_noop(
        "endpoints",
        "A response contains a ticket or an access_token. Pages must never see one: remove it from the "
        "response.",
    ),
    Remark.OTHER_APPID: tr_noop(
        "endpoints", "A response contains the AppID {appid}, which is not this account's."
    ),
}
_STOPPED = tr_noop("endpoints", "Stopped after {asked} of {total} URLs.")
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
        ways = equal_causes.different_ways(finding.explanations)
        return equal_causes.title(ways, translate) if len(ways) > 1 else titles(finding.causes, translate)
    if finding.outcome is Outcome.RIGHT:
        mended = finding.signed not in ("", finding.address.to_sign)
        return translate("endpoints", _BROWSER_FORM).format(signed=finding.signed) if mended else ""
    reply = finding.reply
    return " ".join(
        translate("endpoints", _OUTCOMES[finding.outcome])
        .format(
            names=translate("endpoints", _BETWEEN_NAMES).join(FIELDS[name] for name in finding.missing),
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
    """The same at length: a sentence for each mistake, or that it is one of several."""
    if finding.outcome is not Outcome.WRONG:
        return tuple(filter(None, (short_result(finding, translate),)))
    ways = equal_causes.different_ways(finding.explanations)
    if len(ways) > 1:
        told = short_result(finding, translate), translate("verdicts", equal_causes.SENTENCE)
        return (*told, *equal_causes.points(ways, translate))
    return tuple(causes.sentence(cause, translate) for cause in finding.causes)


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
    if not reason:
        return words
    return translate("endpoints", _FAILURE_AND_REASON).format(
        failure=words, reason=translate("errors", reason)
    )
