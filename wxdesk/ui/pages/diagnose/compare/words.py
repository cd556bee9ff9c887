"""What differs between two configurations, in words."""

from wxdesk.ui.pages.diagnose.compare.comparison import Compared, FieldDifference, Meaning
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.signing import causes
from wxdesk.wording.signing.verdict_text import EVIDENCE_NAMES

_MEANINGS: dict[Meaning, str] = {
    Meaning.OTHER_ACCOUNT: tr_noop(
        "Comparison",
        "Two different accounts. Each page must be signed with the jsapi_ticket of its own account.",
    ),
    Meaning.NEW_EACH_TIME: tr_noop("Comparison", "Normal: it is new for each signature."),
    Meaning.MILLISECONDS: tr_noop(
        "Comparison", "The failing one is in milliseconds; WeChat expects seconds."
    ),
    Meaning.ODD_TIMESTAMP: tr_noop("Comparison", "The failing one is not a time in seconds (10 digits)."),
    Meaning.ODD_NONCE: tr_noop(
        "Comparison",
        "The failing one contains other characters than letters and digits; check that none was changed.",
    ),
    Meaning.FOLLOWS: tr_noop("Comparison", "Normal: it differs as soon as any signed value does."),
    Meaning.OTHER_TICKET: tr_noop(
        "Comparison",
        "Everything else is the same, so another ticket, or another URL than the one shown, was signed.",
    ),
    Meaning.SAME_SIGNATURE: tr_noop(
        "Comparison",
        "The same signature for different values: a signature was cached and reused. Sign again for each page view.",
    ),
    Meaning.NO_SHA1: tr_noop(
        "Comparison", "The failing one is not a SHA-1 in lowercase hexadecimal (40 characters)."
    ),
    Meaning.OTHER_URL: tr_noop(
        "Comparison",
        "WeChat checks the exact URL. What is marked must be in the signed URL too, character by character.",
    ),
    Meaning.CHECKED_URL: tr_noop(
        "Comparison", "WeChat checked different URLs: sign exactly the one it checked."
    ),
    Meaning.KEY_SPELLING: tr_noop(
        "Comparison", "The key is spelled differently. Spell it as in the working one."
    ),
    Meaning.OTHER_APIS: tr_noop(
        "Comparison",
        "This does not affect the signature, but an interface that is not listed cannot be called.",
    ),
    Meaning.MISSING_HERE: tr_noop("Comparison", "Missing in the failing one."),
    Meaning.MISSING_THERE: tr_noop(
        "Comparison", "Only pasted for the failing one; nothing to compare it with."
    ),
    Meaning.STRING1: tr_noop(
        "Comparison", "What was signed. Apart from nonceStr and timestamp, what is marked is the difference."
    ),
    Meaning.TICKET: tr_noop("Comparison", "Different tickets. Only the current one of the account is valid."),
}
_KEY = tr_noop("Comparison", "key of {field}")
_PASTE = tr_noop("Comparison", "Paste a configuration on each side.")
_NOTHING = tr_noop("Comparison", "No values were recognized on one of the sides.")
_ALIKE = tr_noop("Comparison", "The two are the same: nothing differs that is signed.")
_ONLY_NORMAL = tr_noop(
    "Comparison",
    "They differ only in what is new each time. The cause lies in what is not shown: the ticket, or the URL that was "
    "signed.",
)
_DIFFER = tr_noop("Comparison", "Look first at: {fields}")
_AND = tr_noop("Comparison", ", ")
_SAME = tr_noop("Comparison", "The same in both: {fields}")


def field_name(one: FieldDifference, say: Translate) -> str:
    name = say("verdicts", EVIDENCE_NAMES.get(one.field, one.field))
    return say("Comparison", _KEY).format(field=name) if one.meaning is Meaning.KEY_SPELLING else name


def meaning(one: FieldDifference, say: Translate) -> str:
    return say("Comparison", _MEANINGS[one.meaning])


def headline(compared: Compared | None, both_pasted: bool, say: Translate) -> tuple[str, str]:
    """The answer in one sentence, and its tone."""
    if compared is None:
        return say("Comparison", _NOTHING if both_pasted else _PASTE), ""
    if compared.telling or compared.faults:
        names = [field_name(one, say) for one in compared.telling]
        names += [causes.title(cause, say) for cause in compared.faults]
        between = say("Comparison", _AND)
        return say("Comparison", _DIFFER).format(fields=between.join(dict.fromkeys(names))), "bad"
    if compared.differences:
        return say("Comparison", _ONLY_NORMAL), "warn"
    return say("Comparison", _ALIKE), "good"


def same_in_both(compared: Compared, say: Translate) -> str:
    names = [say("verdicts", EVIDENCE_NAMES[name]) for name in compared.same]
    return say("Comparison", _SAME).format(fields=say("Comparison", _AND).join(names)) if names else ""


def faults(compared: Compared, say: Translate) -> tuple[str, ...]:
    """What is wrong with the failing one whatever the other one is."""
    return tuple(causes.sentence(cause, say) for cause in compared.faults)
