"""What a diagnosis says in one line: the verdict, the fields, the pairs of addresses, how pasted values were read."""

from wxdesk.signing.damage import Damage
from wxdesk.signing.verdict import Comparison, VerdictKind
from wxdesk.wording import said

VERDICTS: dict[VerdictKind, str] = {
    VerdictKind.MATCH: said("verdicts", "The signature is right."),
    VerdictKind.PROVEN: said("verdicts", "The signature is wrong, and the cause is proven."),
    VerdictKind.UNEXPLAINED: said("verdicts", "The signature is wrong, and the cause is not proven."),
    VerdictKind.INCOMPLETE: said("verdicts", "Something is missing."),
}
# The names of what a signature is made of are WeChat's; only two are words of ours.
FIELDS: dict[str, str] = {
    "appid": "appId",
    "signature": "signature",
    "noncestr": "nonceStr",
    "timestamp": "timestamp",
    "url": said("verdicts", "page address"),
    "ticket": "jsapi_ticket",
}
COMPARISONS: dict[Comparison, tuple[str, str]] = {
    Comparison.BROWSER: (said("verdicts", "as pasted"), said("verdicts", "as a browser reports it")),
    Comparison.REAL_AUTH_URL: (
        said("verdicts", "the page's address"),
        said("verdicts", "what WeChat checked (realAuthUrl)"),
    ),
    Comparison.REPRODUCED: (said("verdicts", "was signed"), said("verdicts", "should have been")),
}
# What display had done to a pasted value, and how it was read before it fitted.
DAMAGES: dict[Damage, str] = {
    Damage.INVISIBLE: said(
        "verdicts", "The pasted text was read as if its invisible characters were not there."
    ),
    Damage.LINE_WRAP: said("verdicts", "The pasted text was read as if it had no line breaks."),
    Damage.QUOTED_PRINTABLE: said("verdicts", "The pasted text was read as a mail's source, =3D as =."),
    Damage.FULL_WIDTH: said(
        "verdicts", "The pasted text was read as if its full-width characters were plain ones."
    ),
    Damage.TYPOGRAPHY: said(
        "verdicts", "The pasted text was read as if its curly quotes and dashes were plain ones."
    ),
    Damage.JSON_SLASH: said("verdicts", "The pasted text was read as if \\/ were /."),
    Damage.JSON_ESCAPE: said(
        "verdicts", "The pasted text was read as if \\u0026 and the like were the characters meant."
    ),
    Damage.HTML_ENTITY: said(
        "verdicts", "The pasted text was read as if &amp; and the like were the characters meant."
    ),
    Damage.TIMES_SIGN: said(
        "verdicts", "The pasted text was read as if ×tamp were &timestamp, and the like."
    ),
    Damage.MARKDOWN: said("verdicts", "The pasted text was read as if \\_ were _, and the like."),
    Damage.PERCENT_ENCODED: said(
        "verdicts", "The pasted address was read as if it were not encoded as a whole."
    ),
    Damage.WRONG_CHARSET: said(
        "verdicts", "The pasted text was read as if its garbled characters were Chinese in UTF-8."
    ),
    Damage.ELLIPSIS: said("verdicts", "The pasted text was read as if nothing stood at the … that ends it."),
}
