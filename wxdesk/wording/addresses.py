"""What a browser changes in a pasted address, a sentence each."""

from wxdesk.signing.page_url import Difference
from wxdesk.wording import tr_noop

DIFFERENCES: dict[Difference, str] = {
    Difference.SURROUNDING_SPACE: tr_noop("addresses", "White space around the address is left out."),
    Difference.TAB_OR_NEWLINE: tr_noop("addresses", "Tabs and line breaks inside it are left out."),
    Difference.FRAGMENT: tr_noop("addresses", "What stands from # on is never signed."),
    Difference.SCHEME_CASE: tr_noop("addresses", "http or https is written in small letters."),
    Difference.BACKSLASH: tr_noop("addresses", "Every \\ before the ? becomes a /."),
    Difference.SLASHES: tr_noop("addresses", "Exactly two slashes follow http: or https:."),
    Difference.HOST_CASE: tr_noop("addresses", "The host is written in small letters."),
    Difference.HOST_NOT_ASCII: tr_noop(
        "addresses", "A host name with other letters than a-z is written as xn--…."
    ),
    Difference.HOST_FORM: tr_noop("addresses", "The host is written in its usual form."),
    Difference.DEFAULT_PORT: tr_noop("addresses", "The usual port, 80 or 443, is left out."),
    Difference.PORT_FORM: tr_noop("addresses", "The port is a plain number, or left out with its colon."),
    Difference.SLASH_ADDED: tr_noop("addresses", "A / stands after the host."),
    Difference.DOT_SEGMENTS: tr_noop("addresses", "/./ and /../ are worked out."),
    Difference.PERCENT_ENCODED: tr_noop(
        "addresses", "Chinese letters, spaces and some signs are written as %XX."
    ),
    Difference.OTHER: tr_noop(
        "addresses", "The user name or password before the host is written another way."
    ),
}
