"""What a diagnosis says: the verdict, what is missing, and what else was noticed."""

from wxdesk.signing.verdict import Comparison, Note, VerdictKind
from wxdesk.wording import said

VERDICTS: dict[VerdictKind, str] = {
    VerdictKind.MATCH: said("verdicts", "The signature is right."),
    VerdictKind.INCOMPLETE: said("verdicts", "Something is missing."),
    VerdictKind.UNEXPLAINED: said("verdicts", "The signature is wrong, and the cause is not proven."),
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
NOTES: dict[Note, str] = {
    Note.URL_INVALID: said(
        "verdicts", "The page's address is not one a browser can open; it was tried as it stands."
    ),
    Note.NOT_WHAT_A_BROWSER_REPORTS: said(
        "verdicts",
        "It is right for the address as pasted, but a browser reports another form, and WeChat checks that.",
    ),
    Note.PREVIOUS_TICKET: said(
        "verdicts", "It was made with an earlier jsapi_ticket, not with the current one."
    ),
    Note.OTHER_CREDENTIAL: said(
        "verdicts", "It was made with something that is not a jsapi_ticket of this account."
    ),
    Note.OTHER_ADDRESS: said("verdicts", "It was made for another address than the one WeChat checks."),
    Note.UPPER_CASE: said("verdicts", "It is written in capital letters; WeChat wants small ones."),
    Note.CONFLICTING_VALUES: said("verdicts", "A field occurs with several values; the first one was taken."),
    Note.DOMAIN_REFUSED: said(
        "verdicts",
        "WeChat refused the page's domain (40048) before it looked at the signature: check the JS interface "
        "safe domains.",
    ),
}
COMPARISONS: dict[Comparison, tuple[str, str]] = {
    Comparison.BROWSER: (said("verdicts", "as pasted"), said("verdicts", "as a browser reports it")),
    Comparison.REAL_AUTH_URL: (
        said("verdicts", "the page's address"),
        said("verdicts", "what WeChat checked (realAuthUrl)"),
    ),
    Comparison.REPRODUCED: (said("verdicts", "was signed"), said("verdicts", "should have been")),
}
