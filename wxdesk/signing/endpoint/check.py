"""Asks a signing endpoint about every tricky address, one after the other, and judges each reply."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from urllib.parse import unquote

from wxdesk.errors import InputError, NetworkError
from wxdesk.signing.endpoint.finding import SEARCH_S, Finding, Known, Outcome, State, judge
from wxdesk.signing.endpoint.matrix import UrlCase, edge_case_urls
from wxdesk.signing.endpoint.reply import EndpointReply
from wxdesk.signing.endpoint.request import Endpoint, EndpointRequest, request_for
from wxdesk.signing.endpoint.sifting import filter_refuted
from wxdesk.signing.page_url import PageUrl

TOTAL_S = 120  # for all requests together, and what is made of their replies
_LAST_S = 11  # a request's longest, and the look into its reply: none begins when less is left
GIVE_UP_AFTER = 3  # requests without an answer in a row
_SHORTEST_SECRET = 8  # shorter ones are words that occur anywhere
# Back ends sign one and the same page, or their own address, in place of what they are asked.
_USUAL = (UrlCase.AS_IT_IS, UrlCase.BARE_HOST)

# Sends a request; raises NetworkError. It must not follow redirects.
Fetch = Callable[[EndpointRequest], EndpointReply]


def check(
    endpoint: Endpoint,
    page: PageUrl,
    known: Known,
    fetch: Fetch,
    now: Callable[[], float] = time.monotonic,
    interrupt: Callable[[], None] = lambda: None,
) -> Iterator[Finding]:
    """A finding for each of the page's tricky addresses, as it is found; one request at a time, 24 at most.

    Whoever stops iterating calls the rest off; `interrupt` is called while a reply is looked into and may raise to
    do it there. Raises InputError secret_in_request, before anything is sent.
    """
    refuse_secrets(endpoint, page, known)
    addresses, ends_at = edge_case_urls(page), now() + TOTAL_S - _LAST_S
    silent, unexplained, right = 0, 0, list[str]()
    usual = tuple(one.url for one in addresses if one.trick in _USUAL)
    for number, address in enumerate(addresses):
        if silent == GIVE_UP_AFTER or now() > ends_at:
            why = Outcome.GIVEN_UP if silent == GIVE_UP_AFTER else Outcome.TIME_UP
            yield from (Finding(left, why) for left in addresses[number:])
            return
        request = request_for(endpoint, address.url)
        knowing = replace(known, addresses=(*known.addresses, *usual, request.url, endpoint.url))
        # What was looked for in vain in some replies is hardly found in the next, and together they would take long.
        search_s = SEARCH_S / (1 + unexplained)
        try:
            found = judge(address, fetch(request), knowing, search_s, interrupt)
        except NetworkError as error:
            found = Finding(address, Outcome.NO_ANSWER, error=error.with_traceback(None))
        silent = silent + 1 if found.outcome is Outcome.NO_ANSWER else 0
        unexplained += found.outcome is Outcome.UNEXPLAINED
        right += [address.to_sign] if found.state is State.RIGHT else []
        yield replace(found, verdict=found.verdict and filter_refuted(found.verdict, right))


def refuse_secrets(endpoint: Endpoint, page: PageUrl, known: Known) -> None:
    """Raises InputError secret_in_request where a known credential would be sent along."""
    sent = [endpoint.url, page.pasted, *(part for pair in endpoint.extra for part in pair)]
    texts = [form for text in sent for form in (text, unquote(text))]
    for secret in known.credentials.values():
        value = secret.reveal()
        if len(value) >= _SHORTEST_SECRET and any(value in text for text in texts):
            raise InputError("secret_in_request")
