"""Whether JSON stands in a medium's place: no medium is any, so it is an error, however large or strange it is."""

import json
import re

from wxdesk import outside
from wxdesk.media.files.completeness import Bytes

# Up to here it is read as a whole; beyond, its beginning has to do.
_READ_BYTES = 1 << 20
_BEFORE = re.compile(rb"\0*(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[ \t\r\n\0]*")
_BEGINNING = re.compile(
    rb"""(?x) (?:\[\s*)* \{\s* (?: "[^"]{0,200}"\s*: | \} | \Z)  # an object, or a list of them
    | (?:\[\s*){20}"""
)
_BEGINNING_BYTES = 1024


def looks_like_json(data: Bytes) -> bool:
    """Whether `data` begins as a JSON object does, in whatever encoding, or is a JSON text of any other kind."""
    before = _BEFORE.match(data)
    at = before.end() if before else 0
    # Without its zeros, UTF-16 reads like ASCII.
    beginning = data[at : at + _BEGINNING_BYTES].replace(b"\0", b"")
    return _BEGINNING.match(beginning) is not None or _is_json(data)


def _is_json(data: Bytes) -> bool:
    if len(data) > _READ_BYTES:
        return False
    body = bytes(data)
    try:
        outside.json_of(body.decode(json.detect_encoding(body)).strip())
    except outside.TooLargeError:
        return True
    except ValueError:
        return False
    return True
