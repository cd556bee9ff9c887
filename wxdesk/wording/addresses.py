"""What a browser changes in a pasted address, a sentence each."""

from wxdesk.signing.page_url import Difference
from wxdesk.wording import said

DIFFERENCES: dict[Difference, str] = {
    Difference.SURROUNDING_SPACE: said("addresses", "White space around the address is left out."),
    Difference.TAB_OR_NEWLINE: said("addresses", "Tabs and line breaks inside it are left out."),
    Difference.FRAGMENT: said("addresses", "What stands from # on is never signed."),
    Difference.SCHEME_CASE: said("addresses", "http or https is written in small letters."),
    Difference.BACKSLASH: said("addresses", "Every \\ before the ? becomes a /."),
    Difference.SLASHES: said("addresses", "Exactly two slashes follow http: or https:."),
    Difference.HOST_CASE: said("addresses", "The host is written in small letters."),
    Difference.HOST_NOT_ASCII: said(
        "addresses", "A host name with other letters than a-z is written as xn--…."
    ),
    Difference.HOST_FORM: said("addresses", "The host is written in its usual form."),
    Difference.DEFAULT_PORT: said("addresses", "The usual port, 80 or 443, is left out."),
    Difference.PORT_FORM: said("addresses", "The port is a plain number, or left out with its colon."),
    Difference.SLASH_ADDED: said("addresses", "A / stands after the host."),
    Difference.DOT_SEGMENTS: said("addresses", "/./ and /../ are worked out."),
    Difference.PERCENT_ENCODED: said(
        "addresses", "Chinese letters, spaces and some signs are written as %XX."
    ),
    Difference.OTHER: said("addresses", "The user name or password before the host is written another way."),
}
