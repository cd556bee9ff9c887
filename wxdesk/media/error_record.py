"""An error as one line of JSON, for the journal and for the rows of a long batch, and back."""

import json

from wxdesk import errors, secrecy
from wxdesk.errors import WxdeskError

_KINDS: dict[str, type[WxdeskError]] = {
    kind.__name__: kind
    for kind in (
        errors.InputError,
        errors.SecretError,
        errors.StoreError,
        errors.NetworkError,
        errors.ApiError,
    )
}


def written(error: WxdeskError) -> str:
    """Kind, code and fields. Fields hold no credential by rule; they are redacted all the same."""
    fields = secrecy.redacted_fields(error.fields)
    return json.dumps([type(error).__name__, error.code, fields], ensure_ascii=False, separators=(",", ":"))


def read(text: str) -> WxdeskError | None:
    """The error again; None for one that this version does not know."""
    try:
        kind, code, fields = json.loads(text)
        return _KINDS[kind](code, **fields)
    except (ValueError, TypeError, KeyError):
        return None
