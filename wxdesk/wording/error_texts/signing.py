"""Addresses, signatures, what is asked of a signing endpoint, error codes."""

from wxdesk.wording import said

ERRORS: dict[str, tuple[str, str]] = {
    "code_none": (
        said("errors", "No error code was recognised in the text."),
        said(
            "errors", "Paste the error as it was sent: WeChat's JSON, the console's line, or the code alone."
        ),
    ),
    "endpoint_empty": (
        said("errors", "The signing endpoint's address is missing."),
        said("errors", "Paste the address that the page asks for its signature."),
    ),
    "endpoint_invalid": (
        said("errors", "A browser cannot open “{text}”."),
        said("errors", "Copy the endpoint's address again, from https:// on."),
    ),
    "endpoint_scheme": (
        said("errors", "The endpoint's address does not begin with http:// or https://."),
        said("errors", "Copy it with its beginning."),
    ),
    "noncestr_empty": (
        said("errors", "The nonceStr is missing."),
        said("errors", "Copy it from wx.config, or make a new one."),
    ),
    "parameter_name_empty": (
        said("errors", "The parameter that takes the page's address has no name."),
        said("errors", "Most back ends call it url."),
    ),
    "parameter_shape": (
        said("errors", "“{text}” is not a parameter."),
        said("errors", "Write name=value, with & between two of them."),
    ),
    "parameter_twice": (
        said("errors", "The parameter {name} takes the page's address already."),
        said("errors", "Take it out of the further parameters."),
    ),
    "secret_in_request": (
        said("errors", "A ticket or token stands in what would be sent to the endpoint."),
        said("errors", "Nothing was sent. Take it out: a signing endpoint is never given one."),
    ),
    "signature_shape": (
        said("errors", "This is not a signature: it has {length} characters{stray}."),
        said("errors", "A signature is 40 digits or letters a-f."),
    ),
    "text_too_long": (
        said("errors", "The text is longer than {limit_mb} MB."),
        said("errors", "Paste only the part that is about the signature or the media IDs."),
    ),
    "ticket_empty": (
        said("errors", "The jsapi_ticket is missing."),
        said("errors", "Choose an account, or paste the ticket."),
    ),
    "timestamp_shape": (
        said("errors", "“{text}” is not a timestamp."),
        said("errors", "It is a whole number of seconds since 1970, ten digits."),
    ),
    "url_empty": (
        said("errors", "The page's address is missing."),
        said("errors", "Paste what the address bar shows, or location.href."),
    ),
    "url_invalid": (
        said("errors", "A browser cannot open “{text}”."),
        said("errors", "Copy the whole address again, from https:// on."),
    ),
    "url_scheme": (
        said("errors", "The address does not begin with http:// or https://."),
        said("errors", "Copy it with its beginning: WeChat signs it too."),
    ),
    "url_too_long": (
        said("errors", "The address is longer than {limit} characters."),
        said("errors", "Leave out what is not needed behind the ?."),
    ),
    "url_with_password": (
        said("errors", "A user name or password stands before the host."),
        said("errors", "Take it out, up to the @: it would be sent along and shown."),
    ),
}
