"""`diagnose`: the verdict as text, as JSON, and line by line."""

import json

import pytest

from tests.commands.conftest import Run
from wxdesk.sandbox.refusals import WeChatError
from wxdesk.sandbox.server import Sandbox
from wxdesk.sandbox.token_lines import Tickets

TICKET = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"
PASTED = """wx.config({ appId: 'wx0123456789abcdef', timestamp: 1414587457, nonceStr: 'Wm3WZYTPz0wzccnW',
 signature: '%s', jsApiList: ['chooseImage'] })\nhttp://mp.weixin.qq.com/?params=value"""
RIGHT = "f50191877b62b116ef830363a3a613ed652a2d5d"


def test_a_right_signature_is_a_match(run: Run) -> None:
    verdict = run("diagnose", "--ticket", TICKET, "--json", typed=PASTED % RIGHT)
    assert verdict.code == 0
    found = verdict.objects()[0]
    assert found["verdict"] == "match"
    assert found["reproduced"]["string1"].endswith("&url=http://mp.weixin.qq.com/?params=value")


def test_a_wrong_one_is_unexplained_and_says_what_it_should_be(run: Run) -> None:
    verdict = run("diagnose", "--ticket", TICKET, typed=PASTED % ("0" * 40))
    assert verdict.code == 1
    assert RIGHT in verdict.out


def test_a_cause_is_named_with_its_fix_as_text_and_as_json(run: Run) -> None:
    url = "http://mp.weixin.qq.com/?params=value&from=timeline"
    text = PASTED.replace("http://mp.weixin.qq.com/?params=value", url) % RIGHT
    told = run("diagnose", "--ticket", TICKET, typed=text)
    assert told.code == 1
    assert told.out.startswith("Wrong: ")
    assert "To change in the" in told.out
    found = run("diagnose", "--ticket", TICKET, "--json", typed=text).objects()[0]
    assert found["verdict"] == "proven"
    assert [(one["id"], one["status"]) for one in found["causes"] if one["status"] == "proven"] == [
        ("url.query_cut", "proven")
    ]
    assert found["alternatives"] == [["url.share_parameters_lost"]]
    assert all(one["title"] and one["fix"] for one in found["causes"] if one["status"] == "proven")
    assert found["reproduced"] == {
        "string1": f"jsapi_ticket={TICKET}&noncestr=Wm3WZYTPz0wzccnW&timestamp=1414587457"
        "&url=http://mp.weixin.qq.com/?params=value",
        "digest": "sha1",
    }


def test_other_credentials_and_addresses_of_a_line_are_tried(run: Run) -> None:
    given = {
        "ticket": "another-ticket-000001",
        "tickets": {"previous": TICKET},
        "noncestr": "Wm3WZYTPz0wzccnW",
    }
    given |= {"timestamp": 1414587457, "url": "https://h5.example.com/", "signature": RIGHT}
    line = {**given, "urls": ["http://mp.weixin.qq.com/?params=value"]}
    found = run("diagnose", "--jsonl", typed=json.dumps(line)).objects()[0]
    assert [one["id"] for one in found["causes"] if one["status"] == "proven"] == [
        "url.other_page",
        "ticket.previous",
    ]


def test_a_signature_that_is_none_is_named_as_such(run: Run) -> None:
    line = {
        "ticket": TICKET,
        "noncestr": "n",
        "timestamp": 1,
        "url": "https://a.com/",
        "signature": RIGHT[:-1] + "x",
    }
    answers = run("diagnose", "--jsonl", typed=json.dumps(line))
    assert answers.code == 1
    assert answers.objects()[0]["error"] == "signature_shape"


def test_what_is_missing_is_named(run: Run) -> None:
    verdict = run("diagnose", "--json", typed=RIGHT)
    assert verdict.code == 1
    assert verdict.objects()[0]["verdict"] == "incomplete"
    assert set(verdict.objects()[0]["missing"]) == {"noncestr", "timestamp", "url", "ticket"}


def test_lines_in_lines_out_and_a_bad_line_does_not_stop_the_rest(run: Run) -> None:
    lines = [
        json.dumps({"id": "a", "text": PASTED % RIGHT, "ticket": TICKET}),
        "no json",
        json.dumps({
            "id": "c", "ticket": TICKET, "noncestr": "Wm3WZYTPz0wzccnW", "timestamp": 1414587457,
            "url": "http://mp.weixin.qq.com/?params=value", "signature": "0" * 40,
        }),
    ]  # fmt: skip
    answers = run("diagnose", "--jsonl", typed="\n".join(lines))
    assert [(one["id"], one.get("verdict")) for one in answers.objects()] == [
        ("a", "match"), ("2", None), ("c", "unexplained"),
    ]  # fmt: skip
    assert answers.code == 1


@pytest.mark.parametrize(
    "odd",
    [
        {"tickets": [1]},
        {"tickets": "abc"},
        {"tickets": {"a": [1]}},
        {"urls": 5},
        {"urls": [[]]},
        {"text": {}},
        [1],
    ],
)
def test_a_line_of_another_shape_costs_only_itself(run: Run, odd: object) -> None:
    lines = [json.dumps(odd), json.dumps({"id": "b", "text": PASTED % RIGHT, "ticket": TICKET})]
    answers = run("diagnose", "--jsonl", typed="\n".join(lines)).objects()
    assert [one["id"] for one in answers] == ["1", "b"]
    assert answers[1]["verdict"] == "match"


def test_an_accounts_ticket_stays_hidden(on_sandbox: Run) -> None:
    signed = on_sandbox("sign", "https://h5.example.com/", "--json").objects()[0]
    config = signed["config"]
    text = json.dumps({**config, "url": "https://h5.example.com/"})
    verdict = on_sandbox("diagnose", "--json", typed=text)
    assert verdict.objects()[0]["verdict"] == "match"
    shown = verdict.objects()[0]["reproduced"]["string1"]
    assert shown.startswith("jsapi_ticket=")
    assert "…" in shown.partition("&")[0]
    assert len(shown.partition("&")[0]) < 30


@pytest.mark.parametrize("command", ["diagnose", "check-endpoint"])
def test_an_account_without_cards_has_its_diagnosis_and_a_remark(
    on_sandbox: Run, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    fetch = Tickets.fetch

    def refusing(self: Tickets, kind: str, now: float) -> str:
        if kind == "wx_card":
            raise WeChatError(48001)
        return fetch(self, kind, now)

    monkeypatch.setattr(Tickets, "fetch", refusing)
    url = "https://h5.example.com/"
    config = on_sandbox("sign", url, "--json").objects()[0]["config"]
    given = (f"{sandbox.site}sign", "--page", url) if command == "check-endpoint" else ()
    told = on_sandbox(command, *given, "--json", typed=json.dumps({**config, "url": url}))
    assert told.code == 0
    assert told.objects()[0].get("verdict", "match") == "match"
    assert "wx_card ticket: The account has no right to this call." in told.err
