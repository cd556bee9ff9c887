"""The demo page, its signing back end, and the check that stands in for WeChat's client."""

import re
from urllib.parse import quote

import pytest

from tests.sandbox.conftest import Asker, Caller
from wxdesk.clock import ManualClock
from wxdesk.files import resources
from wxdesk.sandbox.account.account import APPID
from wxdesk.sandbox.company.mistakes import MISTAKES, OTHER_APPID
from wxdesk.sandbox.server import Sandbox
from wxdesk.signing.signature import digest, string1

# To the signature; or WeChat has another answer to it.
HARMLESS = ("none", "department_token", "other_appid")


def page(sandbox: Sandbox, host: str = "127.0.0.1") -> str:
    return f"http://{host}:{sandbox.port}/site/?order=1001&name=%E5%B0%8F%E6%98%8E#/pay"


def sign(caller: Caller, url: str, mistake: str = "none") -> dict[str, object]:
    answer = caller.get("/site/sign", url=url, mistake=mistake)
    assert answer.status == 200
    return answer.json()


def preverify(caller: Caller, signed: dict[str, object], url: str) -> dict[str, object]:
    return caller.post("/site/preverify", {**signed, "url": url}).json()


def test_the_page_and_its_parts_are_served(caller: Caller) -> None:
    moved = caller.ask("GET", "/site/")
    assert moved.status == 302
    document = caller.ask("GET", moved.headers["location"])
    assert document.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'self'" in document.headers["content-security-policy"]
    assert document.headers["x-content-type-options"] == "nosniff"
    parts = re.findall(r'(?:src|href)="(/[^"]+)"', document.body.decode())
    names = ["bridge.js", "site.css", "site.js", "stand-in.js", "words.js"]
    assert sorted(parts) == [f"/site/{name}" for name in names]
    for part in parts:
        assert caller.ask("GET", part).status == 200


@pytest.mark.parametrize(
    "path", ["/site/nothing", "/site/../server.py", "/site/%2e%2e/README.md", "/sitemap.xml"]
)
def test_nothing_else_is_served(caller: Caller, path: str) -> None:
    assert caller.ask("GET", path).status == 404


def test_a_right_signature_is_the_documented_one_and_passes(
    sandbox: Sandbox, caller: Caller, clock: ManualClock
) -> None:
    signed = sign(caller, page(sandbox))
    assert sorted(signed) == ["appId", "nonceStr", "signature", "timestamp"]
    assert signed["appId"] == APPID
    assert signed["timestamp"] == int(clock.wall)
    ticket = sandbox.platform.company_ticket()
    url = page(sandbox).partition("#")[0]
    text = string1(ticket, str(signed["nonceStr"]), str(signed["timestamp"]), url)
    assert signed["signature"] == digest(text)
    assert preverify(caller, signed, page(sandbox)) == {"errMsg": "config:ok"}


@pytest.mark.parametrize("mistake", [name for name in MISTAKES if name not in HARMLESS])
def test_every_mistake_is_a_wrong_signature_and_says_which_address_counts(
    sandbox: Sandbox, caller: Caller, mistake: str
) -> None:
    signed = sign(caller, page(sandbox), mistake)
    assert re.fullmatch(r"[0-9a-f]{40}", str(signed["signature"]))
    assert preverify(caller, signed, page(sandbox)) == {
        "errcode": 63002,
        "errMsg": "config:fail,invalid signature",
        "realAuthUrl": [page(sandbox).partition("#")[0]],
    }


def test_a_signature_is_reproduced_by_what_the_mistake_says(sandbox: Sandbox, caller: Caller) -> None:
    url = page(sandbox).partition("#")[0]
    changed = {
        "fragment_kept": page(sandbox),
        "query_cut": url.partition("&")[0],
        "http_for_https": url.replace("http:", "https:"),
        "port_dropped": url.replace(f":{sandbox.port}", ""),
        "slash_dropped": url.replace("/?", "?"),
        "encoded": quote(url, safe=""),
        "decoded": url.replace("%E5%B0%8F%E6%98%8E", "小明"),
        "html_entity": url.replace("&", "&amp;"),
        "landing_page": f"{sandbox.api_base}/",
    }
    ticket = sandbox.platform.company_ticket()
    for mistake, address in changed.items():
        signed = sign(caller, page(sandbox), mistake)
        text = string1(ticket, str(signed["nonceStr"]), str(signed["timestamp"]), address)
        assert signed["signature"] == digest(text), mistake


def test_wrong_credentials_are_reproduced_too(sandbox: Sandbox, caller: Caller) -> None:
    platform, url = sandbox.platform, page(sandbox).partition("#")[0]
    for mistake, used in (
        ("card_ticket", platform.company_ticket("wx_card")),
        ("access_token_for_ticket", platform.company_token()),
    ):
        signed = sign(caller, url, mistake)
        assert signed["signature"] == digest(
            string1(used, str(signed["nonceStr"]), str(signed["timestamp"]), url)
        )


def test_an_appid_of_another_account(sandbox: Sandbox, caller: Caller) -> None:
    signed = sign(caller, page(sandbox), "other_appid")
    assert signed["appId"] == OTHER_APPID
    assert preverify(caller, signed, page(sandbox))["errcode"] == 40013


def test_localhost_is_a_domain_that_is_not_bound(sandbox: Sandbox, caller: Caller) -> None:
    url = page(sandbox, "localhost")
    assert preverify(caller, sign(caller, url), url) == {
        "errcode": 40048,
        "errMsg": "config:fail,invalid url domain",
        "realAuthUrl": [url.partition("#")[0]],
    }


def test_a_signature_lives_no_longer_than_its_ticket(
    sandbox: Sandbox, caller: Caller, clock: ManualClock
) -> None:
    signed = sign(caller, page(sandbox))
    clock.advance(7199)
    assert preverify(caller, signed, page(sandbox)) == {"errMsg": "config:ok"}
    clock.advance(1)
    assert preverify(caller, signed, page(sandbox))["errcode"] == 63002
    sign(caller, page(sandbox))
    assert preverify(caller, signed, page(sandbox))["errcode"] == 63002


def test_the_company_and_the_api_share_one_ticket(sandbox: Sandbox, caller: Caller) -> None:
    asker = Asker(sandbox.answer)
    ticket = asker.get("ticket/getticket", access_token=asker.token(), type="jsapi")["ticket"]
    signed = sign(caller, page(sandbox))
    url = page(sandbox).partition("#")[0]
    assert signed["signature"] == digest(
        string1(ticket, str(signed["nonceStr"]), str(signed["timestamp"]), url)
    )


def test_a_form_and_json_are_signed_like_a_query(sandbox: Sandbox, caller: Caller) -> None:
    url = page(sandbox).partition("#")[0]
    form = f"url={quote(url, safe='')}&mistake=none".encode()
    for signed in (
        caller.ask("POST", "/site/sign", form, Content_Type="application/x-www-form-urlencoded").json(),
        caller.post("/site/sign", {"url": url}).json(),
    ):
        assert preverify(caller, signed, url) == {"errMsg": "config:ok"}
    wrong = caller.post("/site/sign", {"url": url, "mistake": "query_cut"}).json()
    assert preverify(caller, wrong, url)["errcode"] == 63002


def test_a_body_that_is_none_is_no_address(caller: Caller) -> None:
    for body in (b"", b"[]", b"{", b"\xff"):
        assert caller.ask("POST", "/site/sign", body, Content_Type="application/json").status == 400
        assert caller.ask("POST", "/site/sign", body, Content_Type="text/plain").status == 400


@pytest.mark.parametrize("query", ["", "url=", "url=x&mistake=nothing"])
def test_what_the_back_end_cannot_sign(caller: Caller, query: str) -> None:
    answer = caller.ask("GET", f"/site/sign?{query}")
    assert answer.status == 400
    assert answer.json()["code"] == 400


def test_what_preverify_cannot_read(caller: Caller) -> None:
    assert caller.ask("POST", "/site/preverify", b"[]").status == 400
    assert caller.post("/site/preverify", {"appId": APPID, "url": "http://["}).json()["errcode"] == 40048
    assert (
        caller.post("/site/preverify", {"appId": APPID, "url": "http://127.0.0.1/"}).json()["errcode"]
        == 63002
    )


def test_odd_addresses_are_signed_as_they_are(caller: Caller) -> None:
    for mistake in MISTAKES:
        for url in ("http://[", "没有协议", "://", "?", "#", "%zz", "\ud7ff"):
            assert re.fullmatch(r"[0-9a-f]{40}", str(sign(caller, url, mistake)["signature"]))


def test_the_page_names_every_mistake_in_both_languages(caller: Caller) -> None:
    script = resources.read("sandbox/words.js").decode()
    table = script.partition("const MISTAKES = {")[2].partition("\n};")[0]
    labelled = re.findall(r'^  (\w+): \{ en: "[^"]+", zh: "[^"]+" \},$', table, re.MULTILINE)
    assert labelled == list(MISTAKES) == caller.get("/site/mistakes").json()["mistakes"]
    english, chinese = (
        set(re.findall(r"^    (\w+):", block, re.MULTILINE))
        for block in re.findall(r"  (?:en|zh): \{\n(.*?)\n  \},", script, re.DOTALL)
    )
    assert english == chinese
    used = set(re.findall(r'data-text="(\w+)"', resources.read("sandbox/site.html").decode()))
    assert used <= english
