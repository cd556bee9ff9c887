"""The endpoint check against the sandbox's signing back end: each mistake spoils exactly what it should."""

from collections.abc import Iterator

import pytest

from wxdesk.clock import SystemClock
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.sandbox.signing_mistakes import MISTAKES, Order
from wxdesk.secrecy import Secret
from wxdesk.signing.endpoint.check import check
from wxdesk.signing.endpoint.finding import Finding, Known, State
from wxdesk.signing.endpoint.matrix import TrickyAddress, check_page, tricky_addresses
from wxdesk.signing.endpoint.request import Method, check_endpoint
from wxdesk.signing.endpoint.summary import Conclusion, summary
from wxdesk.signing.page_url import parse_page_url
from wxdesk.wechat.endpoint import EndpointAsker

# Of what a mistake leaves alone everywhere: not the address, but what is signed with it.
OF_ALL = {
    "timestamp_ms": Conclusion.NOTHING_FITS,
    "nonce_case": Conclusion.NOTHING_FITS,
    "stale_ticket": Conclusion.NOTHING_FITS,
    "card_ticket": Conclusion.OTHER_CREDENTIAL,
    "access_token_for_ticket": Conclusion.OTHER_CREDENTIAL,
    "other_appid": Conclusion.OTHER_APPID,
}


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Platform(SystemClock())) as running:
        yield running


def findings(sandbox: Sandbox, mistake: str, page: str, method: Method = Method.GET) -> list[Finding]:
    platform = sandbox.platform
    credentials = {
        "jsapi_ticket": Secret(platform.company_ticket()),
        "wx_card_ticket": Secret(platform.company_ticket("wx_card")),
        "access_token": Secret(platform.company_token()),
    }
    endpoint = check_endpoint(f"{sandbox.site}sign", method, extra=(("mistake", mistake),))
    asker = EndpointAsker(endpoint)
    try:
        return list(check(endpoint, check_page(page), Known(credentials, platform.appid), asker.ask))
    finally:
        asker.close()


def spoilt(sandbox: Sandbox, mistake: str, address: TrickyAddress) -> bool:
    """Whether the mistake makes another address of it than the one that counts, in either of its forms."""
    asked = address.url if mistake == "fragment_kept" else address.to_sign
    made = MISTAKES[mistake](Order(asked, "ticket", "nonce", "1700000000", "appid"), sandbox.platform)
    return made.url not in (address.to_sign, parse_page_url(address.to_sign).browser)


@pytest.mark.parametrize("method", Method)
def test_a_right_back_end_is_all_right(sandbox: Sandbox, method: Method) -> None:
    found = findings(sandbox, "none", "https://h5.example.com/photo?uid=88", method)
    assert {one.state for one in found} == {State.RIGHT}
    assert summary(found).all_right


@pytest.mark.parametrize("mistake", [name for name in MISTAKES if name not in OF_ALL])
@pytest.mark.parametrize("page", ["https://h5.example.com/photo?uid=88", "http://h5.example.com:8080/"])
def test_a_mistake_shows_up_on_exactly_the_addresses_it_spoils(
    sandbox: Sandbox, mistake: str, page: str
) -> None:
    found = findings(sandbox, mistake, page)
    expected = [spoilt(sandbox, mistake, one) for one in tricky_addresses(check_page(page))]
    assert [one.state is not State.RIGHT for one in found] == expected
    assert any(expected) == (mistake != "none")


@pytest.mark.parametrize(("mistake", "conclusion"), OF_ALL.items())
def test_a_mistake_that_spoils_all_is_one_conclusion(
    sandbox: Sandbox, mistake: str, conclusion: Conclusion
) -> None:
    found = findings(sandbox, mistake, "https://h5.example.com/photo?uid=88")
    assert State.RIGHT not in {one.state for one in found}
    assert summary(found, sandbox.platform.appid).conclusion is conclusion
