"""JS interface safe domains as people enter them, and the file that WeChat asks for."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checkup.conftest import Check
from wxdesk.checkup.desk import Asked
from wxdesk.checkup.domains import file_url, mistake, safe_domains, verification_file
from wxdesk.checkup.line import Line, State, Step
from wxdesk.checkup.outcomes import OUTCOMES
from wxdesk.errors import NetworkError
from wxdesk.net.client import address_of
from wxdesk.services import Services
from wxdesk.signing.endpoint.reply import EndpointReply


@pytest.mark.parametrize(
    ("domain", "outcome"),
    [
        ("h5.shop.example", "domain_right"),
        ("shop.example", "domain_right"),
        ("H5.Shop.Example", "domain_right"),
        ("shop.example/h5/", "domain_right"),
        ("xn--fiq228c.example", "domain_right"),
        ("商城.example", "domain_right"),
        ("https://h5.shop.example", "domain_scheme"),
        ("http://h5.shop.example/", "domain_scheme"),
        ("//h5.shop.example", "domain_scheme"),
        ("HTTPS:/h5.shop.example", "domain_scheme"),
        ("h5.shop.example:8080", "domain_port"),
        ("h5.shop.example:443/app", "domain_port"),
        ("192.168.0.1", "domain_ip"),
        ("203.0.113.7/app", "domain_ip"),
        ("0x7f.1", "domain_ip"),
        ("*.shop.example", "domain_wildcard"),
        ("h5.shop.example ", "domain_space"),
        ("h5. shop.example", "domain_space"),
        ("h5。shop.example", "domain_dot"),
        ("h5.shop.example，m.shop.example", "domain_dot"),
        ("h5.shop.example?a=1", "domain_query"),
        ("h5.shop.example/#/home", "domain_query"),
        ("user@h5.shop.example", "domain_query"),
        ("h5_shop.example", "domain_spelling"),
        ("-h5.shop.example", "domain_spelling"),
        ("h5..shop.example", "domain_spelling"),
        ("shop", "domain_spelling"),
        ("localhost", "domain_spelling"),
        ("shop.example.", "domain_spelling"),
        ("", "domain_spelling"),
        ("MP_verify_abc.txt", "domain_spelling"),
    ],
)
def test_how_a_domain_was_entered(domain: str, outcome: str) -> None:
    assert mistake(domain) == outcome


@given(st.text() | st.from_regex(r"\A[\w.*:/@?# -]{1,40}\Z"))
def test_any_text_has_an_outcome_and_a_right_one_can_be_asked(text: str) -> None:
    assert mistake(text) in OUTCOMES
    if mistake(text) == "domain_right":
        url = file_url(text, "MP_verify_a.txt")
        host, _, path = url.removeprefix("https://").partition("/")
        assert path.isascii() and not any(mark in path for mark in " ?#\r\n")
        try:
            address_of(f"https://{host}")
        except NetworkError as error:
            assert error.code == "host_unknown"


Ask = Callable[..., Line]


@pytest.fixture
def ask(services: Services) -> Ask:
    def asked(
        name: str, reply: EndpointReply | NetworkError, domains: tuple[str, ...] = ("h5.shop.example",)
    ) -> Line:
        urls.clear()

        def fetch(url: str) -> EndpointReply:
            urls.append(url)
            if isinstance(reply, NetworkError):
                raise reply
            return reply

        answers = services.checkup(services.start_sandbox(), Asked(domains, name))
        return verification_file(replace(answers, fetch_page=fetch))

    urls: list[str] = []
    asked.urls = urls  # type: ignore[attr-defined]
    return asked


NAME = "MP_verify_x7KpAbCd.txt"


@pytest.mark.parametrize(
    ("reply", "state", "outcome"),
    [
        (EndpointReply(200, "x7KpAbCd"), State.GOOD, "file_right"),
        (EndpointReply(200, "x7KpAbCd\r\n"), State.GOOD, "file_right"),
        (EndpointReply(200, "x7kpabcd"), State.BAD, "file_other"),
        (EndpointReply(200, ""), State.BAD, "file_other"),
        (EndpointReply(200, "<!DOCTYPE html><div id=app></div>"), State.BAD, "file_other"),
        (EndpointReply(404, "not found"), State.BAD, "file_missing"),
        (EndpointReply(500, "x7KpAbCd"), State.BAD, "file_missing"),
        (EndpointReply(302, "", "https://login.example/"), State.BAD, "file_redirected"),
        (NetworkError("tls", host="h5.shop.example", reason="expired"), State.BAD, "refused"),
    ],
)
def test_what_the_domain_returns(ask: Ask, reply: EndpointReply, state: State, outcome: str) -> None:
    line = ask(NAME, reply)
    assert line.outcome == {"file_right": "verify_right", "refused": "verify_unreachable"}.get(
        outcome, "verify_wrong"
    )
    assert (line.state, [part.outcome for part in line.parts]) == (state, [outcome])
    assert ask.urls == [f"https://h5.shop.example/{NAME}"]  # type: ignore[attr-defined]


def test_a_domain_with_a_path_has_the_file_below_it(ask: Ask) -> None:
    ask(NAME, EndpointReply(200, "x7KpAbCd"), ("shop.example/h5/", "shop.example/商城"))
    assert ask.urls == [  # type: ignore[attr-defined]
        f"https://shop.example/h5/{NAME}",
        f"https://shop.example/%E5%95%86%E5%9F%8E/{NAME}",
    ]


@pytest.mark.parametrize(
    "name", ["x7KpAbCd.txt", "MP_verify_.txt", "../MP_verify_a.txt", "MP_verify_a.txt?", NAME + "\n"]
)
def test_what_is_no_such_file_is_not_asked_for(ask: Ask, name: str) -> None:
    line = ask(name, EndpointReply(200, "x"))
    assert line.outcome == "verify_name"
    assert ask.urls == []  # type: ignore[attr-defined]


def test_only_a_domain_that_is_right_is_asked(ask: Ask) -> None:
    line = ask(NAME, EndpointReply(200, "x7KpAbCd"), ("https://m.shop.example", "192.168.0.1"))
    assert line.outcome == "verify_no_domain"
    assert ask.urls == []  # type: ignore[attr-defined]


def test_more_domains_than_wechat_takes(services: Services) -> None:
    domains = tuple(f"h{number}.shop.example" for number in range(6))
    line = safe_domains(services.checkup(services.start_sandbox(), Asked(domains)))
    assert (line.state, line.outcome) == (State.WARN, "domains_many")


def test_a_wrong_domain_stops_nothing(check: Check) -> None:
    lines = check(asked=Asked(("https://m.shop.example", "h5.shop.example")))
    assert [step for step, line in lines.items() if line.state is State.WARN] == [Step.DOMAINS]


def test_the_page_is_fetched_without_following_a_redirect(services: Services, tmp_path: Path) -> None:
    account = services.start_sandbox()
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("redirected")
    reply = services.checkup(account, Asked()).fetch_page(f"{account.api_base}/cgi-bin/{NAME}")
    assert (reply.status, reply.location) == (307, f"http://login.invalid/cgi-bin/{NAME}")
