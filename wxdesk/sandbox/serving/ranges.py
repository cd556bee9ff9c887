"""A part of a file, for who asks with Range (RFC 9110, 14): one range of bytes; several are answered with all of it."""

import re
from dataclasses import replace

from wxdesk.sandbox.serving.exchange import TEXT_TYPE, Reply, Request

_RANGE = re.compile(r"(?i)bytes\s*=\s*(?:([0-9]{1,18})-([0-9]{1,18})?|-([0-9]{1,18}))\s*")


def in_part(reply: Reply, request: Request) -> Reply:
    """206 with the part, 416 for one that there is not; a reply that is no file stays as it is.

    A whole file says nothing of ranges: WeChat's headers are known without.
    """
    if not reply.of_media or reply.status != 200:
        return reply
    wanted = _RANGE.fullmatch(request.headers.get("range", ""))
    # If-Range names a version, and files have none here.
    if wanted is None or "if-range" in request.headers:
        return reply
    size = len(reply.body)
    first, last = _bounds(wanted, size)
    if wanted[1] and wanted[2] and int(wanted[2]) < int(wanted[1]):
        return reply  # no range at all
    if first >= size or first > last:
        return Reply(b"", TEXT_TYPE, 416, (("Content-Range", f"bytes */{size}"),))
    place = ("Content-Range", f"bytes {first}-{last}/{size}")
    return replace(reply, body=reply.body[first : last + 1], status=206, headers=(*reply.headers, place))


def _bounds(wanted: re.Match[str], size: int) -> tuple[int, int]:
    """The first and the last byte."""
    if wanted[3]:
        return (max(size - int(wanted[3]), 0), size - 1) if int(wanted[3]) else (size, size - 1)
    return int(wanted[1]), min(int(wanted[2] or size), size - 1)
