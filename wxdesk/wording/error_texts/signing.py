"""Addresses, signatures, what is asked of a signing endpoint, error codes."""

from wxdesk.wording import tr_noop

ERRORS: dict[str, tuple[str, str]] = {
    "code_none": (
        tr_noop("errors", "No error code found in the text."),
        tr_noop("errors", "Paste the original error: WeChat's JSON, console output, or just the code."),
    ),
    "endpoint_empty": (
        tr_noop("errors", "The signing endpoint's URL is missing."),
        tr_noop("errors", "Paste the URL from which the page requests its signature."),
    ),
    "endpoint_invalid": (
        tr_noop("errors", "A browser cannot open “{text}”."),
        tr_noop("errors", "Copy the endpoint URL again, starting with https://."),
    ),
    "endpoint_scheme": (
        tr_noop("errors", "The endpoint URL does not begin with http:// or https://."),
        tr_noop("errors", "Copy it including the beginning."),
    ),
    "noncestr_empty": (
        tr_noop("errors", "The nonceStr is missing."),
        tr_noop("errors", "Copy it from wx.config, or generate a new one."),
    ),
    "parameter_name_empty": (
        tr_noop("errors", "Enter the name of the parameter that takes the page URL."),
        tr_noop("errors", "Most back ends use url."),
    ),
    "parameter_shape": (
        tr_noop("errors", "“{text}” is not a name=value pair."),
        tr_noop("errors", "Use name=value, separated by &."),
    ),
    "parameter_twice": (
        tr_noop("errors", "{name} is already used for the page URL."),
        tr_noop("errors", "Remove it from the extra parameters."),
    ),
    "secret_in_request": (
        tr_noop("errors", "The request to the endpoint would contain a ticket or an access_token."),
        tr_noop("errors", "Nothing was sent. Remove it: a signing endpoint must never get one."),
    ),
    "signature_shape": (
        tr_noop("errors", "This is not a signature: it has {length} characters{stray}."),
        tr_noop("errors", "A signature has 40 characters: 0-9 and a-f."),
    ),
    "text_too_long": (
        tr_noop("errors", "The text is longer than {limit_mb} MB."),
        tr_noop("errors", "Paste only the part with the signature or the media IDs."),
    ),
    "credential_shape": (
        tr_noop(
            "errors",
            "This is not a valid {name}: it contains blanks or other characters that are not allowed.",
        ),
        tr_noop("errors", "Copy it again, without the text around it."),
    ),
    "ticket_empty": (
        tr_noop("errors", "The jsapi_ticket is missing."),
        tr_noop("errors", "Choose an account, or paste the ticket."),
    ),
    "timestamp_shape": (
        tr_noop("errors", "“{text}” is not a timestamp."),
        tr_noop("errors", "A timestamp is a whole number of seconds since 1970 (10 digits)."),
    ),
    "url_empty": (
        tr_noop("errors", "The page URL is missing."),
        tr_noop("errors", "Paste the URL from the address bar, or location.href."),
    ),
    "url_invalid": (
        tr_noop("errors", "A browser cannot open “{text}”."),
        tr_noop("errors", "Copy the complete URL again, starting with https://."),
    ),
    "url_scheme": (
        tr_noop("errors", "The URL does not begin with http:// or https://."),
        tr_noop("errors", "Copy it including the beginning; it is part of what is signed."),
    ),
    "url_too_long": (
        tr_noop("errors", "The URL is longer than {limit} characters."),
        tr_noop("errors", "Remove what is not needed after the ?."),
    ),
    "url_with_password": (
        tr_noop("errors", "The URL contains a user name or password before the host."),
        tr_noop("errors", "Remove everything up to the @: it would be sent along and displayed."),
    ),
}
