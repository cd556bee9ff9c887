"""The endpoint check against the sandbox's signing back end: each mistake spoils exactly what it should."""

from collections.abc import Iterator

import pytest

from tests.sandbox.causes import CAUSES as EVERY_CAUSE
from wxdesk.clock import SystemClock
from wxdesk.sandbox.company.mistakes import MISTAKES, OF_SIGNING, SigningInput
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import Secret
from wxdesk.signing.endpoint.check import check
from wxdesk.signing.endpoint.finding import Finding, Known, State
from wxdesk.signing.endpoint.matrix import EdgeCaseUrl, check_page, edge_case_urls
from wxdesk.signing.endpoint.request import Method, check_endpoint
from wxdesk.signing.endpoint.summary import Conclusion, summary
from wxdesk.signing.page_url import parse_page_url
from wxdesk.wechat.signing_endpoint import SigningEndpointClient

UNPROVABLE = ("stale_ticket", "previous_ticket")  # nobody here has ever seen these tickets
CAUSES = {name: cause for name, cause in EVERY_CAUSE.items() if name in OF_SIGNING}
OF_ADDRESS = [name for name, cause in CAUSES.items() if cause.startswith("url.")]
PAGE, FIRST_PAGE = "https://h5.example.com/photo?uid=88", "http://h5.example.com:8080/"
# On a host's first page nothing but the query is lost when all behind the host is.
CASES = [
    (name, page)
    for name in CAUSES
    for page in (PAGE, FIRST_PAGE)
    if (name, page) != ("landing_page", FIRST_PAGE)
]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Platform(SystemClock())) as running:
        yield running


_found: dict[tuple[object, ...], list[Finding]] = {}


def findings(sandbox: Sandbox, mistake: str, page: str, method: Method = Method.GET) -> list[Finding]:
    """Asked once for all tests."""
    asked = (sandbox.api_base, mistake, page, method)
    if asked not in _found:
        _found[asked] = _ask(sandbox, mistake, page, method)
    return _found[asked]


def _ask(sandbox: Sandbox, mistake: str, page: str, method: Method) -> list[Finding]:
    platform = sandbox.platform
    credentials = {
        "jsapi_ticket": Secret(platform.company_ticket()),
        "wx_card_ticket": Secret(platform.company_ticket("wx_card")),
        "access_token": Secret(platform.company_token()),
    }
    endpoint = check_endpoint(f"{sandbox.site}sign", method, extra=(("mistake", mistake),))
    asker = SigningEndpointClient(endpoint)
    try:
        return list(check(endpoint, check_page(page), Known(credentials, platform.appid), asker.ask))
    finally:
        asker.close()


def spoilt(mistake: str, address: EdgeCaseUrl) -> bool:
    """Whether the mistake makes another address of it than the one that counts, in either of its forms."""
    asked = address.url if mistake == "fragment_kept" else address.to_sign
    order = SigningInput(asked, "ticket", "nonce", "1700000000", "appid")
    made = MISTAKES[mistake].signs(order, None)  # an address's mistakes need nothing that the company has
    return made.url not in (address.to_sign, parse_page_url(address.to_sign).browser)


@pytest.mark.parametrize("method", Method)
def test_a_right_back_end_is_all_right(sandbox: Sandbox, method: Method) -> None:
    found = findings(sandbox, "none", PAGE, method)
    assert {one.state for one in found} == {State.RIGHT}
    assert summary(found).all_right


def test_every_mistake_of_the_sandbox_is_looked_at_here() -> None:
    assert set(OF_SIGNING) == {"none", *UNPROVABLE, "cached_signature", *CAUSES}


@pytest.mark.parametrize(("mistake", "page"), [case for case in CASES if case[0] in OF_ADDRESS])
def test_a_mistake_is_named_on_exactly_the_addresses_it_spoils(
    sandbox: Sandbox, mistake: str, page: str
) -> None:
    found = findings(sandbox, mistake, page)
    expected = [spoilt(mistake, one) for one in edge_case_urls(check_page(page))]
    assert any(expected)
    assert [one.state is not State.RIGHT for one in found] == expected
    assert [causes(one) for one in found] == [[CAUSES[mistake]] if wrong else [] for wrong in expected]


@pytest.mark.parametrize(("mistake", "page"), CASES)
def test_a_mistake_is_the_conclusion(sandbox: Sandbox, mistake: str, page: str) -> None:
    concluded = summary(findings(sandbox, mistake, page), sandbox.platform.appid)
    assert concluded.conclusion is Conclusion.SAME_CAUSES
    assert [cause.id for cause in concluded.causes] == [CAUSES[mistake]]


@pytest.mark.parametrize("mistake", [name for name in CAUSES if name not in OF_ADDRESS])
def test_what_is_wrong_besides_the_address_is_named_on_all(sandbox: Sandbox, mistake: str) -> None:
    found = findings(sandbox, mistake, PAGE)
    assert [causes(one) for one in found] == [[CAUSES[mistake]]] * len(found)


def test_a_ticket_that_nobody_knows_proves_nothing(sandbox: Sandbox) -> None:
    found = findings(sandbox, UNPROVABLE[0], PAGE)
    assert {one.state for one in found} == {State.UNEXPLAINED}
    assert summary(found, sandbox.platform.appid).conclusion is Conclusion.NOTHING_FITS


def test_a_cached_signature_is_seen_by_its_coming_again(sandbox: Sandbox) -> None:
    found = findings(sandbox, "cached_signature", PAGE)
    assert summary(found, sandbox.platform.appid).conclusion is Conclusion.SAME_REPLY


def causes(finding: Finding) -> list[str]:
    return [cause.id for cause in finding.causes]
