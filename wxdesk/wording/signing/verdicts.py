"""What a diagnosis says in one line: the verdict, the fields, the pairs of addresses, how pasted values were read."""

from wxdesk.signing.damage import Damage
from wxdesk.signing.verdicts.verdict import Comparison, VerdictKind
from wxdesk.wording import tr_noop

VERDICTS: dict[VerdictKind, str] = {
    VerdictKind.MATCH: tr_noop("verdicts", "The signature is right."),
    VerdictKind.PROVEN: tr_noop("verdicts", "The signature is wrong, and the cause is proven."),
    VerdictKind.UNEXPLAINED: tr_noop("verdicts", "The signature is wrong, and the cause is not proven."),
    VerdictKind.TOO_OLD: tr_noop("verdicts", "The signature is too old to be judged."),
    VerdictKind.INCOMPLETE: tr_noop("verdicts", "Something is missing."),
}
# The names of what a signature is made of are WeChat's; only two are words of ours.
FIELDS: dict[str, str] = {
    "appid": "appId",
    "signature": "signature",
    "noncestr": "nonceStr",
    "timestamp": "timestamp",
    "url": tr_noop("verdicts", "page address"),
    "ticket": "jsapi_ticket",
}
COMPARISONS: dict[Comparison, tuple[str, str]] = {
    Comparison.BROWSER: (tr_noop("verdicts", "as pasted"), tr_noop("verdicts", "as a browser reports it")),
    Comparison.REAL_AUTH_URL: (
        tr_noop("verdicts", "the page's address"),
        tr_noop("verdicts", "what WeChat checked (realAuthUrl)"),
    ),
    Comparison.REPRODUCED: (tr_noop("verdicts", "was signed"), tr_noop("verdicts", "should have been")),
}
# What display had done to a pasted value, and how it was read before it fitted.
DAMAGES: dict[Damage, str] = {
    Damage.INVISIBLE: tr_noop(
        "verdicts", "The pasted text was read as if its invisible characters were not there."
    ),
    Damage.LINE_WRAP: tr_noop("verdicts", "The pasted text was read as if it had no line breaks."),
    Damage.QUOTED_PRINTABLE: tr_noop("verdicts", "The pasted text was read as a mail's source, =3D as =."),
    Damage.FULL_WIDTH: tr_noop(
        "verdicts", "The pasted text was read as if its full-width characters were plain ones."
    ),
    Damage.TYPOGRAPHY: tr_noop(
        "verdicts", "The pasted text was read as if its curly quotes and dashes were plain ones."
    ),
    Damage.JSON_SLASH: tr_noop("verdicts", "The pasted text was read as if \\/ were /."),
    Damage.JSON_ESCAPE: tr_noop(
        "verdicts", "The pasted text was read as if \\u0026 and the like were the characters meant."
    ),
    Damage.HTML_ENTITY: tr_noop(
        "verdicts", "The pasted text was read as if &amp; and the like were the characters meant."
    ),
    Damage.TIMES_SIGN: tr_noop(
        "verdicts", "The pasted text was read as if ×tamp were &timestamp, and the like."
    ),
    Damage.MARKDOWN: tr_noop("verdicts", "The pasted text was read as if \\_ were _, and the like."),
    Damage.PERCENT_ENCODED: tr_noop(
        "verdicts", "The pasted address was read as if it were not encoded as a whole."
    ),
    Damage.WRONG_CHARSET: tr_noop(
        "verdicts", "The pasted text was read as if its garbled characters were Chinese in UTF-8."
    ),
    Damage.ELLIPSIS: tr_noop(
        "verdicts", "The pasted text was read as if nothing stood at the … that ends it."
    ),
}
