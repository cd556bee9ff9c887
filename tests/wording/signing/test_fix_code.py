"""The code that a reader copies runs, and does what it is there for."""

import json
import shutil
import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from wxdesk.files import resources
from wxdesk.wording.signing.fix_code import TOPICS, Language, code

# The official documentation's example.
TICKET = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"
NONCE, TIME, URL = "Wm3WZYTPz0wzccnW", 1414587457, "http://mp.weixin.qq.com?params=value"
SIGNATURE = "0f9de62fce790f9a083d5c99e95740ceb90c27ed"
PAGE = "https://h5.example.com/a%20b?x=%E8%B7%AF&y=2"
SERVER_TOPICS = sorted(topic for topic, one in TOPICS.items() if len(one.languages) > 1)


def needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not on this machine")


def test_there_is_code_for_every_topic_and_language_and_no_other() -> None:
    named = {f"{topic}.{language}" for topic, one in TOPICS.items() for language in one.languages}
    assert {path.name for path in resources.path("fix_code").iterdir() if path.is_file()} == named


def test_languages_are_called_by_their_names() -> None:
    assert [language.display_name for language in Language] == ["JavaScript", "Java", "PHP", "Python", "Go"]


@pytest.mark.parametrize("topic", sorted(TOPICS))
def test_code_fits_on_a_card(topic: str) -> None:
    for language in TOPICS[topic].languages:
        lines = code(topic, language).splitlines()
        assert len(lines) <= 60
        assert max(map(len, lines)) <= 110


# --- Python --------------------------------------------------------------------------------------------------------
def python(*topics: str) -> dict[str, Any]:
    """The names that the code defines."""
    names: dict[str, Any] = {}
    for topic in topics:
        exec(compile(code(topic, Language.PYTHON), topic, "exec"), names)
    return names


def test_python_signs_the_official_example() -> None:
    assert python("build_string1")["sign"](TICKET, NONCE, TIME, URL) == SIGNATURE


@pytest.mark.parametrize(("topic", "fixed"), [("timestamp", NONCE), ("noncestr", TIME)])
def test_python_gives_the_page_what_it_signed(topic: str, fixed: str | int) -> None:
    names = python("build_string1", topic)
    config = names["wx_config"]("wx1234567890abcdef", TICKET, fixed, PAGE)
    assert isinstance(config["timestamp"], int)
    assert isinstance(config["nonceStr"], str)
    signed = names["sign"](TICKET, config["nonceStr"], config["timestamp"], PAGE)
    assert config["signature"] == signed


def request(**values: Any) -> Any:
    """As Flask's."""
    given = {"args": {}, "headers": {}, "scheme": "http", "host": "10.0.0.1:8000", "environ": {}}
    return SimpleNamespace(**{**given, **values})


@pytest.mark.parametrize("topic", ["read_address", "reverse_proxy"])
def test_python_takes_the_address_that_the_page_sent_and_cuts_it(topic: str) -> None:
    assert python(topic)["page_address"](request(args={"url": f"{PAGE}#/x"})) == PAGE


def test_python_refuses_to_sign_no_address() -> None:
    with pytest.raises(ValueError, match="url"):
        python("read_address")["page_address"](request())


def test_python_asks_the_proxy_where_no_address_was_sent() -> None:
    forwarded = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "h5.example.com"}
    seen = request(headers=forwarded, environ={"RAW_URI": "/a%20b?x=%E8%B7%AF&y=2"})
    assert python("reverse_proxy")["page_address"](seen) == PAGE


def test_python_keeps_a_ticket_by_account_and_fetches_it_before_it_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    class Reply:
        def __init__(self, url: str, timeout: float) -> None:
            asked.append(parse_qs(urlsplit(url).query)["access_token"][0])
            assert parse_qs(urlsplit(url).query)["type"] == ["jsapi"]

        def __enter__(self) -> "Reply":
            return self

        def __exit__(self, *_: object) -> None: ...

        def read(self) -> str:
            answer = {"errcode": 0, "ticket": f"ticket-{len(asked)}", "expires_in": 7200}
            return json.dumps(answer if asked[-1] != "expired" else {"errcode": 42001})

    names = python("ticket_cache")
    now = 1000.0
    names["urlopen"] = Reply
    monkeypatch.setattr("time.time", lambda: now)
    ticket = names["jsapi_ticket"]
    assert [ticket("a", "T1"), ticket("a", "T1"), ticket("b", "T2")] == ["ticket-1", "ticket-1", "ticket-2"]
    now += 6900
    assert ticket("a", "T3") == "ticket-3"
    assert asked == ["T1", "T2", "T3"]
    with pytest.raises(RuntimeError, match="42001"):
        ticket("c", "expired")


# --- JavaScript ----------------------------------------------------------------------------------------------------
def node(*parts: str) -> Any:
    """What the last part hands to `out`."""
    script = "\n".join(["const out = value => console.log(JSON.stringify(value))", *parts])
    done = subprocess.run(["node", "-e", script], capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


BROWSER = """
const asked = [], configured = []
globalThis.fetch = async url => (asked.push(url), { json: async () =>
  ({ appId: 'wx', timestamp: 1, nonceStr: 'n', signature: 's', more: 1 }) })
globalThis.wx = { config: given => configured.push(given) }
const visit = (href, userAgent) => {
  globalThis.location = { href }
  Object.defineProperty(globalThis, 'navigator', { value: { userAgent }, configurable: true })
}
const router = { afterEach: follow => { router.follow = follow } }
"""


@needs("node")
def test_javascript_sends_the_whole_address_encoded_and_cut() -> None:
    visit, tell = f"visit('{PAGE}#/x', '')", "configure().then(() => out([asked, configured]))"
    asked, configured = node(BROWSER, visit, code("send_address", Language.JAVASCRIPT), tell)
    assert parse_qs(urlsplit(asked[0]).query) == {"url": [PAGE]}
    assert configured[0].keys() == {"appId", "timestamp", "nonceStr", "signature", "jsApiList"}


@needs("node")
@pytest.mark.parametrize(("agent", "expected"), [("iPhone", "https://h5.example.com/"), ("Android", PAGE)])
def test_javascript_has_the_landing_page_signed_on_ios_only(agent: str, expected: str) -> None:
    asked = node(
        BROWSER,
        f"visit('https://h5.example.com/#top', '{agent}')",
        code("single_page_app", Language.JAVASCRIPT),
        f"location.href = '{PAGE}'; router.follow().then(() => out(asked))",
    )
    assert parse_qs(urlsplit(asked[0]).query) == {"url": [expected]}


@needs("node")
def test_javascript_signs_the_official_example() -> None:
    call = f"out(sign('{TICKET}', '{NONCE}', {TIME}, '{URL}'))"
    assert node(code("build_string1", Language.JAVASCRIPT), call) == SIGNATURE


@needs("node")
@pytest.mark.parametrize(("topic", "fixed"), [("timestamp", f"'{NONCE}'"), ("noncestr", str(TIME))])
def test_javascript_gives_the_page_what_it_signed(topic: str, fixed: str) -> None:
    same = "out(c.signature === sign('T', c.nonceStr, c.timestamp, 'U') && Number.isInteger(c.timestamp))"
    sign, config = code("build_string1", Language.JAVASCRIPT), code(topic, Language.JAVASCRIPT)
    assert node(sign, config, f"const c = wxConfig('wx', 'T', {fixed}, 'U')", same) is True


@needs("node")
@pytest.mark.parametrize("topic", ["read_address", "reverse_proxy"])
def test_javascript_takes_the_address_that_the_page_sent_and_cuts_it(topic: str) -> None:
    call = f"out(pageAddress({{ query: {{ url: '{PAGE}#/x' }} }}))"
    assert node(code(topic, Language.JAVASCRIPT), call) == PAGE


@needs("node")
def test_javascript_asks_the_proxy_where_no_address_was_sent() -> None:
    headers = "{ 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'h5.example.com' }"
    seen = f"{{ query: {{}}, get: name => ({headers})[name], originalUrl: '/a%20b?x=%E8%B7%AF&y=2' }}"
    assert node(code("reverse_proxy", Language.JAVASCRIPT), f"out(pageAddress({seen}))") == PAGE


@needs("node")
def test_javascript_keeps_a_ticket_by_account() -> None:
    answers = """
    let count = 0
    globalThis.fetch = async () => ({ json: async () =>
      ({ errcode: 0, ticket: `ticket-${++count}`, expires_in: 7200 }) })
    """
    calls = "(async () => { const seen = []; for (const a of 'aab') seen.push(await jsapiTicket(a, 'T')); out(seen) })()"
    told = node(answers, code("ticket_cache", Language.JAVASCRIPT), calls)
    assert told == ["ticket-1", "ticket-1", "ticket-2"]


# --- Java, PHP, Go -------------------------------------------------------------------------------------------------
SERVLET = """package jakarta.servlet.http;
public interface HttpServletRequest {
  String getParameter(String name); String getHeader(String name); String getScheme();
  String getQueryString(); String getRequestURI();
}"""
JSON_NODE = """package com.fasterxml.jackson.databind;
public interface JsonNode { JsonNode path(String name); int asInt(int other); long asLong(); String asText(); }"""
OBJECT_MAPPER = """package com.fasterxml.jackson.databind;
public class ObjectMapper { public JsonNode readTree(String text) throws java.io.IOException { return null; } }"""
JAVA_MAIN = f"""class Main {{
  public static void main(String[] args) throws Exception {{
    System.out.println(Signature.sign("{TICKET}", "{NONCE}", {TIME}L, "{URL}"));
  }}
}}"""


@pytest.mark.slow
@needs("javac")
@pytest.mark.parametrize("topic", SERVER_TOPICS)
def test_java_compiles_and_signs_the_official_example(topic: str, tmp_path: Path) -> None:
    """The interfaces of the libraries that it names stand beside it."""
    files = {
        "jakarta/servlet/http/HttpServletRequest.java": SERVLET,
        "com/fasterxml/jackson/databind/JsonNode.java": JSON_NODE,
        "com/fasterxml/jackson/databind/ObjectMapper.java": OBJECT_MAPPER,
        "Main.java": JAVA_MAIN,
        "build_string1.java": code("build_string1", Language.JAVA),
        f"{topic}.java": code(topic, Language.JAVA),
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    subprocess.run(["javac", "-Xlint:all,-auxiliaryclass", "-Werror", *files], cwd=tmp_path, check=True)
    ran = subprocess.run(["java", "Main"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == SIGNATURE


@needs("php")
@pytest.mark.parametrize("topic", SERVER_TOPICS)
def test_php_parses_and_signs_the_official_example(topic: str, tmp_path: Path) -> None:
    (tmp_path / "topic.php").write_text(code(topic, Language.PHP), encoding="utf-8")
    subprocess.run(["php", "-l", "topic.php"], cwd=tmp_path, check=True, capture_output=True)
    call = f"echo sign('{TICKET}', '{NONCE}', {TIME}, '{URL}');"
    script = code("build_string1", Language.PHP).removeprefix("<?php") + call
    ran = subprocess.run(["php", "-r", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == SIGNATURE


@pytest.mark.slow
@needs("go")
@pytest.mark.parametrize("topic", SERVER_TOPICS)
def test_go_compiles_and_signs_the_official_example(topic: str, tmp_path: Path) -> None:
    check = f"""package wechat
import "testing"
func TestSign(t *testing.T) {{
	if got := Sign("{TICKET}", "{NONCE}", {TIME}, "{URL}"); got != "{SIGNATURE}" {{ t.Fatal(got) }}
}}"""
    files = {
        "go.mod": "module wechat\n\ngo 1.20\n",
        "sign_test.go": check,
        "build_string1.go": code("build_string1", Language.GO),
        f"{topic}.go": code(topic, Language.GO),
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    subprocess.run(["go", "test", "."], cwd=tmp_path, check=True, timeout=120)
