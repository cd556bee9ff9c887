"""Which addresses the second hop of a video may go to.

The address comes out of an answer, so it is data: without these rules, whoever can change the answer could
make wxdesk ask a printer, a router or a cloud's metadata service.
"""

from urllib.parse import urlsplit

from wxdesk.errors import NetworkError
from wxdesk.hosts import is_loopback, is_public, is_this_computer, may_be_public
from wxdesk.net.limits import AddressPolicy


def video_address_policy(video_url: str, api_host: str) -> AddressPolicy:
    """The rule for the addresses of this video's host.

    https to public addresses only; from the sandbox on this computer also plain http to this computer. The
    old documentation says that videos are served by plain http; that is refused, as anybody on the way
    could swap them. Raises NetworkError video_url_refused.
    """
    try:
        parts = urlsplit(video_url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        raise NetworkError("video_url_refused", host="") from None
    if not host or parts.username is not None or parts.password is not None:
        raise NetworkError("video_url_refused", host=host)
    if is_this_computer(host) and is_this_computer(api_host) and parts.scheme in ("http", "https"):
        return is_loopback
    if parts.scheme != "https" or not may_be_public(host):
        raise NetworkError("video_url_refused", host=host)
    return is_public
