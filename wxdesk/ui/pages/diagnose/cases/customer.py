"""A case as the customer is told of it: plain text for a chat, without a secret, ready to be sent."""

from collections.abc import Iterable, Iterator

from wxdesk.secrecy import redact
from wxdesk.signing.invisible import visible
from wxdesk.signing.sorted_values.purpose import Purpose
from wxdesk.signing.verdicts.verdict import Comparison, VerdictKind
from wxdesk.ui.pages.diagnose.cases.case import Case
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.codes.code_text import describe_found
from wxdesk.wording.numbers import duration
from wxdesk.wording.signing.purposes import MISSING_VALUES, PURPOSES
from wxdesk.wording.signing.suspicions import suspicion_words
from wxdesk.wording.signing.verdict_text import MISSING, VerdictText

_RESULT = tr_noop("CustomerAnswer", "We checked your signature. {title}.")
_RIGHT = tr_noop(
    "CustomerAnswer",
    "We checked your signature: it is correct. It fits the ticket, nonceStr, timestamp and page URL.",
)
_RIGHT_VALUES = tr_noop("CustomerAnswer", "We checked your signature: it is correct.")
_IF_STILL = tr_noop("CustomerAnswer", "If WeChat still reports an error, please send us:")
_UNEXPLAINED = tr_noop(
    "CustomerAnswer",
    "We checked your signature: it does not fit these values, and we could not find the cause yet. To find it, please "
    "send us the following, all from the same page view:",
)
_TOO_OLD = tr_noop(
    "CustomerAnswer",
    "This signature was made {ago} ago and can no longer be checked. Please open the page again and send us:",
)
_NEEDED = tr_noop("CustomerAnswer", "To check your signature, please send us:")
_FOREIGN = tr_noop(
    "CustomerAnswer",
    "The appId {appid} is not one of the accounts we look after. Please check that it is the AppID of your Official "
    "Account.",
)
_SIGNED = tr_noop("CustomerAnswer", "Signed:")
_EXPECTED = tr_noop("CustomerAnswer", "Expected:")
_ON_PAGE = tr_noop("CustomerAnswer", "Page URL:")
_CHECKED = tr_noop("CustomerAnswer", "WeChat checked:")
_CHANGE_PAGE = tr_noop("CustomerAnswer", "Change on the page:")
_CHANGE_SERVER = tr_noop("CustomerAnswer", "Change on the server:")
_THEN = tr_noop("CustomerAnswer", "Then sign again with a new timestamp and nonceStr, and reload the page.")
_CAUSES = tr_noop("CustomerAnswer", "Likely causes:")
_ASKED = (
    tr_noop(
        "CustomerAnswer", "the complete error that WeChat shows (with debug: true), including realAuthUrl"
    ),
    tr_noop("CustomerAnswer", "the values passed to wx.config: appId, timestamp, nonceStr, signature"),
    tr_noop("CustomerAnswer", "the page URL: the output of location.href"),
)
_STRING1 = tr_noop("CustomerAnswer", "string1 as your server built it, with the ticket masked")
_FROM_SUPPORT = ("ticket", "card_ticket", "token")  # no customer is asked for a secret
_SENTENCE_ENDS = ".。!！"
_MOST_CAUSES = 3


def answer(case: Case, say: Translate) -> str:
    """In the language of `say`; empty where there is nothing to tell a customer."""
    told = case.told(say)
    parts = _of_errors(case, say) if case.errors else _BY_KIND[case.verdict.kind](case, told, say)
    return redact("\n".join(parts).strip())


def _text(say: Translate, words: str) -> str:
    return say("CustomerAnswer", words)


def _right(case: Case, told: VerdictText, say: Translate) -> Iterator[str]:
    yield _text(say, _RIGHT if case.verdict.purpose is Purpose.PAGE else _RIGHT_VALUES)
    if case.verdict.purpose is Purpose.PAGE:
        yield from ("", _text(say, _IF_STILL), *_numbered(_text(say, one) for one in _ASKED))


def _wrong(case: Case, told: VerdictText, say: Translate) -> Iterator[str]:
    yield _text(say, _RESULT).format(title=told.title.rstrip(_SENTENCE_ENDS))
    yield told.sentence
    yield from _numbered(told.points) if len(told.points) > 1 else told.points
    yield from _difference(case, say)
    for title, fixes in ((_CHANGE_PAGE, told.fixes.front), (_CHANGE_SERVER, told.fixes.back)):
        if fixes:
            yield from ("", _text(say, title), *(_numbered(fixes) if len(fixes) > 1 else fixes))
    yield from ("", _text(say, _THEN))


def _difference(case: Case, say: Translate) -> Iterator[str]:
    difference = case.difference
    if difference is not None:
        by_wechat = difference.comparison is Comparison.REAL_AUTH_URL
        names = (_ON_PAGE, _CHECKED) if by_wechat else (_SIGNED, _EXPECTED)
        for name, text in zip(names, (difference.was, difference.should), strict=True):
            yield from ("", _text(say, name), visible(text))


def _unexplained(case: Case, told: VerdictText, say: Translate) -> Iterator[str]:
    yield _text(say, _UNEXPLAINED)
    asked = (*_ASKED, _STRING1) if case.verdict.purpose is Purpose.PAGE else (_STRING1,)
    yield from _numbered(_text(say, one) for one in asked)


def _too_old(case: Case, told: VerdictText, say: Translate) -> Iterator[str]:
    yield _text(say, _TOO_OLD).format(ago=duration(case.verdict.age_s, say))
    yield from _numbered(_text(say, one) for one in _ASKED)


def _incomplete(case: Case, told: VerdictText, say: Translate) -> Iterator[str]:
    verdict, appid = case.verdict, case.evidence.appid
    if any(one.id == "appid.unknown" for one in verdict.suspicions) and "ticket" in verdict.missing:
        yield _text(say, _FOREIGN).format(appid=appid)
    yield from (suspicion_words(one, say) for one in verdict.suspicions if one.id == "template")
    if not case.found:
        asked: tuple[str, ...] = tuple(_text(say, one) for one in _ASKED)
    else:
        words = MISSING | MISSING_VALUES
        asked = tuple(say("verdicts", words[one]) for one in verdict.missing if one not in _FROM_SUPPORT)
    if asked:
        if verdict.purpose is not Purpose.PAGE:
            yield say("verdicts", PURPOSES[verdict.purpose])
        yield from (_text(say, _NEEDED), *_numbered(asked))


_BY_KIND = {
    VerdictKind.MATCH: _right,
    VerdictKind.PROVEN: _wrong,
    VerdictKind.UNEXPLAINED: _unexplained,
    VerdictKind.TOO_OLD: _too_old,
    VerdictKind.INCOMPLETE: _incomplete,
}


def _of_errors(case: Case, say: Translate) -> Iterator[str]:
    told = describe_found(case.errors[0], say)
    yield f"{told.code} {told.meaning}".strip()
    if told.causes:
        yield from ("", _text(say, _CAUSES), *_numbered(told.causes[:_MOST_CAUSES]))
    yield from ("", told.remedy)


def _numbered(texts: Iterable[str]) -> Iterator[str]:
    return (f"{number}. {text}" for number, text in enumerate(texts, start=1))
