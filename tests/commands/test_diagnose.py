"""`diagnose`: the verdict as text, as JSON, and line by line."""

import json

from tests.commands.conftest import Run

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


def test_an_accounts_ticket_stays_hidden(on_sandbox: Run) -> None:
    signed = on_sandbox("sign", "https://h5.example.com/", "--json").objects()[0]
    config = signed["config"]
    text = json.dumps({**config, "url": "https://h5.example.com/"})
    verdict = on_sandbox("diagnose", "--json", typed=text)
    assert verdict.objects()[0]["verdict"] == "match"
    assert "jsapi_ticket=***" in verdict.objects()[0]["reproduced"]["string1"]
