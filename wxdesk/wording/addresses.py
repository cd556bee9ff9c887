"""What a browser changes in a pasted address, a sentence each."""

from wxdesk.signing.page_url import Difference
from wxdesk.wording import tr_noop

DIFFERENCES: dict[Difference, str] = {
    Difference.SURROUNDING_SPACE: tr_noop("addresses", "Whitespace around the URL is removed."),
    Difference.TAB_OR_NEWLINE: tr_noop("addresses", "Tabs and line breaks inside the URL are removed."),
    Difference.FRAGMENT: tr_noop("addresses", "The part after # is never signed."),
    Difference.SCHEME_CASE: tr_noop("addresses", "http or https is written in lowercase."),
    Difference.BACKSLASH: tr_noop("addresses", "Each \\ before the ? becomes a /."),
    Difference.SLASHES: tr_noop("addresses", "Exactly two slashes follow http: or https:."),
    Difference.HOST_CASE: tr_noop("addresses", "The host name is written in lowercase."),
    Difference.HOST_NOT_ASCII: tr_noop(
        "addresses", "A non-ASCII host name is converted to xn--… (Punycode)."
    ),
    Difference.HOST_FORM: tr_noop("addresses", "The host is written in canonical form."),
    Difference.DEFAULT_PORT: tr_noop("addresses", "The default port, 80 or 443, is removed."),
    Difference.PORT_FORM: tr_noop(
        "addresses", "The port is written as a plain number; an empty port is removed with its colon."
    ),
    Difference.SLASH_ADDED: tr_noop("addresses", "A / is added after the host."),
    Difference.DOT_SEGMENTS: tr_noop("addresses", "/./ and /../ are resolved."),
    Difference.PERCENT_ENCODED: tr_noop(
        "addresses", "Chinese characters, spaces and some symbols are percent-encoded (%XX)."
    ),
    Difference.OTHER: tr_noop("addresses", "The user name or password before the host is rewritten."),
}
