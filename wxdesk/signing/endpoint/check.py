"""Asks a signing endpoint about every tricky address, one after the other, and judges each reply."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from urllib.parse import unquote

from wxdesk.errors import InputError, NetworkError
from wxdesk.signing.endpoint.finding import Finding, Known, Outcome, judge
from wxdesk.signing.endpoint.matrix import Trick, TrickyAddress, tricky_addresses
from wxdesk.signing.endpoint.reply import EndpointReply
from wxdesk.signing.endpoint.request import Endpoint, EndpointRequest, request_for
from wxdesk.signing.page_url import PageUrl

TOTAL_S = 120  # for all requests together
GIVE_UP_AFTER = 3  # requests without an answer in a row
_SHORTEST_SECRET = 8  # shorter ones are words that occur anywhere
# Back ends sign one and the same page, or their own address, in place of what they are asked.
_USUAL = (Trick.AS_IT_IS, Trick.BARE_HOST)

# Sends a request; raises NetworkError. It must not follow redirects.
Fetch = Callable[[EndpointRequest], EndpointReply]


def check(
    endpoint: Endpoint,
    page: PageUrl,
    known: Known,
    fetch: Fetch,
    now: Callable[[], float] = time.monotonic,
) -> Iterator[Finding]:
    """A finding for each of the page's tricky addresses, as it is found; one request at a time, 24 at most.

    Whoever stops iterating calls the rest off. Raises InputError secret_in_request, before anything is sent.
    """
    refuse_secrets(endpoint, page, known)
    addresses, ends_at, silent = tricky_addresses(page), now() + TOTAL_S, 0
    usual = tuple(one.url for one in addresses if one.trick in _USUAL)
    for number, address in enumerate(addresses):
        if silent == GIVE_UP_AFTER or now() >= ends_at:
            why = Outcome.GIVEN_UP if silent == GIVE_UP_AFTER else Outcome.TIME_UP
            yield from (Finding(left, why) for left in addresses[number:])
            return
        request = request_for(endpoint, address.url)
        found = _ask(request, address, _knowing(known, *usual, request.url, endpoint.url), fetch)
        silent = silent + 1 if found.outcome is Outcome.NO_ANSWER else 0
        yield found


def refuse_secrets(endpoint: Endpoint, page: PageUrl, known: Known) -> None:
    """Raises InputError secret_in_request where a known credential would be sent along."""
    sent = [endpoint.url, page.pasted, *(part for pair in endpoint.extra for part in pair)]
    texts = [form for text in sent for form in (text, unquote(text))]
    for secret in known.credentials.values():
        value = secret.reveal()
        if len(value) >= _SHORTEST_SECRET and any(value in text for text in texts):
            raise InputError("secret_in_request")


def _ask(request: EndpointRequest, address: TrickyAddress, known: Known, fetch: Fetch) -> Finding:
    try:
        return judge(address, fetch(request), known)
    except NetworkError as error:
        return Finding(address, Outcome.NO_ANSWER, error=error)


def _knowing(known: Known, *addresses: str) -> Known:
    return replace(known, addresses=(*known.addresses, *addresses))
