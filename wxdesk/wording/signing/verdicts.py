"""What a diagnosis says in one line: the verdict, the fields, the pairs of addresses, how pasted values were read."""

from wxdesk.signing.damage import PasteArtifact
from wxdesk.signing.verdicts.verdict import Comparison, VerdictKind
from wxdesk.wording import tr_noop

VERDICTS: dict[VerdictKind, str] = {
    VerdictKind.MATCH: tr_noop("verdicts", "The signature matches."),
    VerdictKind.PROVEN: tr_noop("verdicts", "The signature is wrong; the cause is proven."),
    VerdictKind.UNEXPLAINED: tr_noop("verdicts", "The signature is wrong; the cause is unknown."),
    VerdictKind.TOO_OLD: tr_noop(
        "verdicts", "The signature cannot be judged: the ticket of its time is not known."
    ),
    VerdictKind.INCOMPLETE: tr_noop("verdicts", "More information is needed."),
}
# The names of what a signature is made of are WeChat's; only two are words of ours.
FIELDS: dict[str, str] = {
    "appid": "appId",
    "signature": "signature",
    "noncestr": "nonceStr",
    "timestamp": "timestamp",
    "url": tr_noop("verdicts", "page URL"),
    "ticket": "jsapi_ticket",
}
COMPARISONS: dict[Comparison, tuple[str, str]] = {
    Comparison.BROWSER: (tr_noop("verdicts", "as pasted"), tr_noop("verdicts", "as a browser reports it")),
    Comparison.REAL_AUTH_URL: (
        tr_noop("verdicts", "page URL"),
        tr_noop("verdicts", "what WeChat checked (realAuthUrl)"),
    ),
    Comparison.REPRODUCED: (tr_noop("verdicts", "signed"), tr_noop("verdicts", "expected")),
}
# What display had done to a pasted value, and how it was read before it fitted.
DAMAGES: dict[PasteArtifact, str] = {
    PasteArtifact.INVISIBLE: tr_noop("verdicts", "Read with invisible characters removed."),
    PasteArtifact.LINE_WRAP: tr_noop("verdicts", "Read with line breaks removed."),
    PasteArtifact.QUOTED_PRINTABLE: tr_noop("verdicts", "Read as raw e-mail (=3D as =)."),
    PasteArtifact.FULL_WIDTH: tr_noop("verdicts", "Read with full-width characters as half-width."),
    PasteArtifact.TYPOGRAPHY: tr_noop("verdicts", "Read with curly quotes and dashes as straight ones."),
    PasteArtifact.JSON_SLASH: tr_noop("verdicts", "Read with \\/ as /."),
    PasteArtifact.JSON_ESCAPE: tr_noop("verdicts", "Read with \\u0026 and similar escapes decoded."),
    PasteArtifact.HTML_ENTITY: tr_noop("verdicts", "Read with &amp; and similar entities decoded."),
    PasteArtifact.TIMES_SIGN: tr_noop("verdicts", "Read with ×tamp as &timestamp, and the like."),
    PasteArtifact.MARKDOWN: tr_noop("verdicts", "Read with \\_ as _, and the like."),
    PasteArtifact.PERCENT_ENCODED: tr_noop(
        "verdicts", "The pasted URL was percent-encoded as a whole; read after decoding."
    ),
    PasteArtifact.WRONG_CHARSET: tr_noop(
        "verdicts", "Read with garbled characters restored as Chinese (UTF-8)."
    ),
    PasteArtifact.ELLIPSIS: tr_noop("verdicts", "Read without the … at its end."),
    PasteArtifact.LOOK_ALIKE: tr_noop(
        "verdicts", "Read with the letters l, I and O in the timestamp as digits."
    ),
    PasteArtifact.NO_SCHEME: tr_noop("verdicts", "Read with https:// before the URL."),
}
