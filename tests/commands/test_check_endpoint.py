"""`check-endpoint`: a line for each address, one conclusion, and what the exit code says."""

import pytest

from tests.commands.conftest import Run
from wxdesk.sandbox.server import Sandbox


def test_a_right_endpoint(on_sandbox: Run, sandbox: Sandbox) -> None:
    checked = on_sandbox(
        "check-endpoint", f"{sandbox.site}sign", "--page", "https://h5.example.com/photo?uid=88"
    )
    assert checked.code == 0
    lines = checked.out.splitlines()
    assert lines[0].split("  ")[0] == "correct"
    assert lines[0].endswith("https://h5.example.com/photo?uid=88")
    assert "All 24 URLs are signed correctly." in lines
    assert "https://h5.example.com/photo?uid=88" in checked.err


@pytest.mark.parametrize("method", ["get", "form", "json"])
def test_a_wrong_one_as_json(on_sandbox: Run, sandbox: Sandbox, method: str) -> None:
    checked = on_sandbox(
        "check-endpoint", f"{sandbox.site}sign", "--page", "https://h5.example.com/photo?uid=88",
        "--extra", "mistake=landing_page", "--method", method, "--json",
    )  # fmt: skip
    assert checked.code == 1
    *rows, last = checked.objects()
    assert len(rows) == 24
    assert rows[0] == {
        "trick": "as_it_is",
        "url": "https://h5.example.com/photo?uid=88",
        "should_sign": "https://h5.example.com/photo?uid=88",
        "state": "wrong",
        "outcome": "wrong",
        "causes": [{"id": "url.path_lost", "detail": ""}],
        "alternatives": [],
        "signed": "https://h5.example.com/",
        "string1": rows[0]["string1"],
        "status": 200,
        "seconds": rows[0]["seconds"],
        "error": None,
    }
    assert rows[0]["string1"].endswith("&url=https://h5.example.com/")
    assert sandbox.platform.company_ticket() not in checked.out
    assert last["summary"]["conclusion"] == "same_causes"
    assert last["summary"]["causes"] == [{"id": "url.path_lost", "detail": ""}]
    assert sum(last["summary"]["counts"].values()) == 24


def test_of_several_causes_that_are_as_good_all_are_told(on_sandbox: Run, sandbox: Sandbox) -> None:
    checked = on_sandbox(
        "check-endpoint", f"{sandbox.site}sign", "--page", "https://h5.example.com/photo?uid=88&from=timeline",
        "--extra", "mistake=query_cut", "--json",
    )  # fmt: skip
    first = checked.objects()[0]
    assert first["alternatives"] == [["url.query_cut"], ["url.share_parameters_lost"]]


def test_a_wrong_one_in_words(on_sandbox: Run, sandbox: Sandbox) -> None:
    checked = on_sandbox(
        "check-endpoint", f"{sandbox.site}sign", "--page", "https://h5.example.com/photo?uid=88",
        "--extra", "mistake=card_ticket",
    )  # fmt: skip
    lines = checked.out.splitlines()
    assert lines[1].strip() == "→ the card ticket (wx_card) was used"
    assert "The endpoint signs 24 of 24 URLs incorrectly: the card ticket (wx_card) was used" in lines
    assert any("getticket" in line for line in lines), "what to do"
    assert sandbox.platform.company_ticket("wx_card") not in checked.out


def test_without_a_page_the_one_in_the_call_or_the_first_of_the_host(
    on_sandbox: Run, sandbox: Sandbox
) -> None:
    call = f"{sandbox.site}sign?url=https%3A%2F%2Fh5.example.com%2Fa%3Fb%3D1"
    assert on_sandbox("check-endpoint", call, "--json").objects()[0]["url"] == "https://h5.example.com/a?b=1"
    first = on_sandbox("check-endpoint", f"{sandbox.site}sign", "--json").objects()[0]
    assert first["url"] == f"{sandbox.api_base}/"


def test_a_ticket_comes_from_standard_input(run: Run, sandbox: Sandbox) -> None:
    words = ("check-endpoint", f"{sandbox.site}sign", "--ticket-stdin", "--json")
    ticket = sandbox.platform.company_ticket()
    assert run(*words, typed=f"{ticket}\n").code == 0
    foreign = run(*words, "--appid", "wx0123456789abcdef", typed=ticket)
    assert [cause["id"] for cause in foreign.objects()[-1]["summary"]["causes"]] == ["appid.other"]
    assert run(*words, typed=" ").code == 2


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("file:///etc/passwd",), "endpoint_scheme"),
        (("https://user:hunter2@api.example.com/",), "url_with_password"),
        (("https://api.example.com/", "--page", "h5"), "url_scheme"),
        (("https://api.example.com/", "--extra", "x"), "parameter_shape"),
        (("https://api.example.com/", "--extra", "url=x"), "parameter_twice"),
        (("https://api.example.com/", "--param", ""), "parameter_name_empty"),
    ],
)
def test_bad_input_is_said_before_anything_is_asked(
    on_sandbox: Run, words: tuple[str, ...], error: str
) -> None:
    refused = on_sandbox("check-endpoint", *words, "--json")
    assert refused.code == 2
    assert refused.objects()[0]["error"] == error
    assert "hunter2" not in refused.out + refused.err


def test_a_ticket_in_the_address_is_not_sent(run: Run, sandbox: Sandbox) -> None:
    ticket = sandbox.platform.company_ticket()
    words = ("check-endpoint", f"{sandbox.site}sign?t={ticket}", "--ticket-stdin", "--json")
    refused = run(*words, typed=ticket)
    assert (refused.code, refused.objects()[0]["error"]) == (2, "secret_in_request")
    assert ticket not in refused.out + refused.err


def test_an_endpoint_that_does_not_answer_is_no_access(on_sandbox: Run) -> None:
    checked = on_sandbox("check-endpoint", "http://127.0.0.1:1/sign", "--json")
    assert checked.code == 4
    *rows, last = checked.objects()
    assert [row["error"] for row in rows[:4]] == ["refused", "refused", "refused", None]
    assert last["summary"]["conclusion"] == "no_answer"


def test_an_endpoint_that_answers_something_else_fails(on_sandbox: Run, sandbox: Sandbox) -> None:
    checked = on_sandbox("check-endpoint", f"{sandbox.site}mistakes")
    assert checked.code == 1
    assert "No response contains a complete signature." in checked.out


def test_columns_stand_under_each_other_in_chinese_too(
    on_sandbox: Run, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "zh_CN")
    checked = on_sandbox("check-endpoint", f"{sandbox.site}sign", "--page", "https://h5.example.com/")
    lines = [line for line in checked.out.splitlines() if "://" in line and "→" not in line]
    before = [line.rpartition("  ")[0].replace("…", ".") for line in lines]
    assert len(before) > 20
    assert len({sum(1 if one.isascii() else 2 for one in text) for text in before}) == 1
