"""Addresses, signatures, what is asked of a signing endpoint, error codes."""

from wxdesk.wording import tr_noop

ERRORS: dict[str, tuple[str, str]] = {
    "code_none": (
        tr_noop("errors", "No error code was recognised in the text."),
        tr_noop(
            "errors", "Paste the error as it was sent: WeChat's JSON, the console's line, or the code alone."
        ),
    ),
    "endpoint_empty": (
        tr_noop("errors", "The signing endpoint's address is missing."),
        tr_noop("errors", "Paste the address that the page asks for its signature."),
    ),
    "endpoint_invalid": (
        tr_noop("errors", "A browser cannot open “{text}”."),
        tr_noop("errors", "Copy the endpoint's address again, from https:// on."),
    ),
    "endpoint_scheme": (
        tr_noop("errors", "The endpoint's address does not begin with http:// or https://."),
        tr_noop("errors", "Copy it with its beginning."),
    ),
    "noncestr_empty": (
        tr_noop("errors", "The nonceStr is missing."),
        tr_noop("errors", "Copy it from wx.config, or make a new one."),
    ),
    "parameter_name_empty": (
        tr_noop("errors", "The parameter that takes the page's address has no name."),
        tr_noop("errors", "Most back ends call it url."),
    ),
    "parameter_shape": (
        tr_noop("errors", "“{text}” is not a parameter."),
        tr_noop("errors", "Write name=value, with & between two of them."),
    ),
    "parameter_twice": (
        tr_noop("errors", "The parameter {name} takes the page's address already."),
        tr_noop("errors", "Take it out of the further parameters."),
    ),
    "secret_in_request": (
        tr_noop("errors", "A ticket or token stands in what would be sent to the endpoint."),
        tr_noop("errors", "Nothing was sent. Take it out: a signing endpoint is never given one."),
    ),
    "signature_shape": (
        tr_noop("errors", "This is not a signature: it has {length} characters{stray}."),
        tr_noop("errors", "A signature is 40 digits or letters a-f."),
    ),
    "text_too_long": (
        tr_noop("errors", "The text is longer than {limit_mb} MB."),
        tr_noop("errors", "Paste only the part that is about the signature or the media IDs."),
    ),
    "ticket_empty": (
        tr_noop("errors", "The jsapi_ticket is missing."),
        tr_noop("errors", "Choose an account, or paste the ticket."),
    ),
    "timestamp_shape": (
        tr_noop("errors", "“{text}” is not a timestamp."),
        tr_noop("errors", "It is a whole number of seconds since 1970, ten digits."),
    ),
    "url_empty": (
        tr_noop("errors", "The page's address is missing."),
        tr_noop("errors", "Paste what the address bar shows, or location.href."),
    ),
    "url_invalid": (
        tr_noop("errors", "A browser cannot open “{text}”."),
        tr_noop("errors", "Copy the whole address again, from https:// on."),
    ),
    "url_scheme": (
        tr_noop("errors", "The address does not begin with http:// or https://."),
        tr_noop("errors", "Copy it with its beginning: WeChat signs it too."),
    ),
    "url_too_long": (
        tr_noop("errors", "The address is longer than {limit} characters."),
        tr_noop("errors", "Leave out what is not needed behind the ?."),
    ),
    "url_with_password": (
        tr_noop("errors", "A user name or password stands before the host."),
        tr_noop("errors", "Take it out, up to the @: it would be sent along and shown."),
    ),
}
