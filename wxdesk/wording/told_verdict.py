"""A verdict on a signature as the window says it: a title, a sentence, what else was noticed."""

from dataclasses import dataclass

from wxdesk.signing.verdict import GIVEN, JSAPI_TICKET, PREVIOUS, Note, Verdict, VerdictKind
from wxdesk.wording import Translate, said
from wxdesk.wording.verdicts import FIELDS, NOTES

# What Evidence's fields are called.
EVIDENCE_NAMES: dict[str, str] = {
    **FIELDS,
    "real_auth_urls": "realAuthUrl",
    "string1": "string1",
    "errcode": said("verdicts", "error code"),
}
# What is missing, and where to find it.
MISSING: dict[str, str] = {
    "signature": said("verdicts", "the signature, from wx.config or the back end's answer"),
    "noncestr": said("verdicts", "the nonceStr, from the same place as the signature"),
    "timestamp": said("verdicts", "the timestamp, from the same place as the signature"),
    "url": said("verdicts", "the page's address, or the realAuthUrl that newer clients show with the error"),
    "ticket": said("verdicts", "the jsapi_ticket: choose the account, or paste the ticket"),
}
CREDENTIALS: dict[str, str] = {
    JSAPI_TICKET: said("verdicts", "the current jsapi_ticket"),
    PREVIOUS: said("verdicts", "an earlier jsapi_ticket"),
    GIVEN: said("verdicts", "the pasted ticket"),
    "wx_card_ticket": said("verdicts", "the wx_card ticket"),
    "access_token": said("verdicts", "the access_token"),
}
_RIGHT = said("verdicts", "Right")
_RIGHT_TEXT = said("verdicts", "The signature fits the ticket, the nonceStr, the timestamp and the address.")
_RIGHT_YET_REFUSED = said(
    "verdicts",
    "The signature fits what was pasted. If WeChat still says 63002, it checked another address: look for the "
    "realAuthUrl beside the error, and paste it too.",
)
_MISSING = said("verdicts", "Something is missing")
_MISSING_TEXT = said("verdicts", "To judge the signature, this is still needed:")
_NOTHING = said("verdicts", "Nothing was recognised")
_NOTHING_TEXT = said(
    "verdicts",
    "Paste the wx.config call, the back end's JSON, the console's error, string1, or the page's address.",
)
_UNEXPLAINED = said("verdicts", "Wrong, not explained")
_UNEXPLAINED_TEXT = said(
    "verdicts",
    "No known ticket gives this signature with any of the known addresses. Compare string1 below with the one that "
    "the back end built.",
)
_OTHER_APPID = said("verdicts", "Wrong: the appId is another account's")
_OTHER_APPID_TEXT = said(
    "verdicts",
    "The signature fits the ticket of {name}, but wx.config names {appid}. Both must be of one account.",
)
# Why a signature that could be reproduced is wrong: the first note that it has.
_REPRODUCED: dict[Note, tuple[str, str]] = {
    Note.OTHER_CREDENTIAL: (
        said("verdicts", "Wrong: another credential was used"),
        said("verdicts", "It was made with {credential} in the place of the account's current jsapi_ticket."),
    ),
    Note.OTHER_ADDRESS: (
        said("verdicts", "Wrong: another address was signed"),
        said(
            "verdicts",
            "The back end signed an address that WeChat does not check. The difference stands below.",
        ),
    ),
    Note.UPPER_CASE: (
        said("verdicts", "Wrong: capital letters"),
        said("verdicts", "The digest is right, but it stands in capital letters; WeChat wants small ones."),
    ),
}


@dataclass(frozen=True)
class ToldVerdict:
    """`tone`: good, bad, warn. `proven`: a digest says so, not a guess. `also`: what else was noticed."""

    tone: str
    title: str
    sentence: str
    points: tuple[str, ...] = ()
    proven: bool = False
    also: tuple[str, ...] = ()


def tell_verdict(
    verdict: Verdict,
    translate: Translate,
    *,
    anything_found: bool = True,
    refused: bool = False,
    named_appid: str = "",
    account_name: str = "",
) -> ToldVerdict:
    """`refused`: the evidence holds a 63002. `named_appid`: the evidence's AppID, where it is not that of the account
    `account_name`, whose ticket was used."""

    def say(text: str) -> str:
        return translate("verdicts", text)

    notes = verdict.notes
    if verdict.kind is VerdictKind.INCOMPLETE:
        if not anything_found:
            return ToldVerdict("warn", say(_NOTHING), say(_NOTHING_TEXT))
        points = tuple(say(MISSING[name]) for name in verdict.missing)
        told = ToldVerdict("warn", say(_MISSING), say(_MISSING_TEXT), points)
    elif verdict.kind is VerdictKind.MATCH and named_appid:
        sentence = say(_OTHER_APPID_TEXT).format(name=account_name, appid=named_appid)
        told = ToldVerdict("bad", say(_OTHER_APPID), sentence, proven=True)
    elif verdict.kind is VerdictKind.MATCH:
        told = ToldVerdict(
            "good", say(_RIGHT), say(_RIGHT_YET_REFUSED if refused else _RIGHT_TEXT), proven=True
        )
    else:
        reason = next((note for note in _REPRODUCED if note in notes), None) if verdict.reproduced else None
        if reason is None:
            told = ToldVerdict("bad", say(_UNEXPLAINED), say(_UNEXPLAINED_TEXT))
        else:
            title, sentence = _REPRODUCED[reason]
            credential = credential_words(verdict.credential_name, translate)
            told = ToldVerdict("bad", say(title), say(sentence).format(credential=credential), proven=True)
            notes = tuple(note for note in notes if note is not reason)
    return ToldVerdict(
        told.tone,
        told.title,
        told.sentence,
        told.points,
        told.proven,
        tuple(say(NOTES[note]) for note in notes),
    )


def credential_words(name: str, translate: Translate) -> str:
    """The credential called `name` by whoever gave it; another account's is called by that account's name."""
    known = CREDENTIALS[PREVIOUS] if name.startswith(PREVIOUS) else CREDENTIALS.get(name)
    return (
        translate("verdicts", known)
        if known
        else translate("verdicts", said("verdicts", "the ticket of {name}")).format(name=name)
    )
