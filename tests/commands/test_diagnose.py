"""`diagnose`: the verdict as text, as JSON, and line by line."""

import json
import time

import pytest

from tests.commands.conftest import Run
from wxdesk.sandbox.account.token_lines import TicketIssuer
from wxdesk.sandbox.refusals import WeChatError
from wxdesk.sandbox.server import Sandbox
from wxdesk.signing.signature import digest

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
    url = "http://mp.weixin.qq.com/?params=value"
    signed = f"jsapi_ticket={TICKET}&noncestr=Wm3WZYTPz0wzccnW&timestamp=1414587457&url={url}#/order"
    text = PASTED.replace(url, f"{url}#/order") % digest(signed)
    told = run("diagnose", "--ticket", TICKET, typed=text)
    assert told.code == 1
    assert told.out.startswith("Wrong: ")
    assert "Change on the page" in told.out
    found = run("diagnose", "--ticket", TICKET, "--json", typed=text).objects()[0]
    assert (found["verdict"], found["proven"], found["alternatives"]) == ("proven", True, [])
    assert [one["id"] for one in found["causes"] if one["status"] == "proven"] == ["url.fragment_kept"]
    assert all(one["title"] and one["fix"] for one in found["causes"] if one["status"] == "proven")
    assert found["reproduced"] == {"string1": signed, "digest": "sha1"}


def test_of_several_causes_that_are_as_good_none_is_proven_to_a_script(run: Run) -> None:
    """As in the window: one of these two. What both of them need is proven."""
    url = "http://mp.weixin.qq.com/?params=value&from=timeline"
    text = PASTED.replace("http://mp.weixin.qq.com/?params=value", url)
    found = run("diagnose", "--ticket", TICKET, "--json", typed=text % RIGHT).objects()[0]
    assert (found["verdict"], found["proven"]) == ("proven", False)
    assert found["alternatives"] == [["url.query_cut"], ["url.share_parameters_lost"]]
    explaining = [(one["id"], one["status"]) for one in found["causes"] if one["status"] != "suspected"]
    assert explaining == [("url.query_cut", "possible"), ("url.share_parameters_lost", "possible")]
    with_another = run("diagnose", "--ticket", TICKET, "--json", typed=text % RIGHT.upper()).objects()[0]
    assert [one["id"] for one in with_another["causes"] if one["status"] == "proven"] == ["digest.upper_case"]


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
    answer = answers.objects()[0]
    assert (answer["verdict"], answer["missing"]) == ("incomplete", ["signature"])
    assert [(cause["id"], cause["detail"]) for cause in answer["causes"]] == [("signature.malformed", "x")]
    refused = run("diagnose", "--jsonl", typed=json.dumps({**line, "signature": "no signature at all"}))
    assert (refused.code, refused.objects()[0]["error"]) == (1, "signature_shape")


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


@pytest.mark.parametrize("own", ["1e400", "null", "9" * 5_000])
def test_an_id_that_is_no_json_is_the_lines_number(run: Run, own: str) -> None:
    assert run("diagnose", "--jsonl", typed=f'{{"id":{own},"text":"x"}}').objects()[0]["id"] == "1"


def test_a_number_beyond_all_others_is_its_lines_own_matter(run: Run) -> None:
    answers = run(
        "diagnose", "--jsonl", typed=f'{{"id":{"9" * 350},"text":"x"}}\n{{"id":2,"text":"x"}}'
    ).objects()
    assert [answer["id"] for answer in answers] == [int("9" * 350), 2]


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\x85"])
def test_a_line_ends_where_json_lines_end(run: Run, mark: str) -> None:
    lines = [
        json.dumps({"id": number, "text": f"https://a.example/{mark}x"}, ensure_ascii=False)
        for number in (1, 2)
    ]
    assert [answer["id"] for answer in run("diagnose", "--jsonl", typed="\r\n".join(lines)).objects()] == [
        1,
        2,
    ]


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
    fetch = TicketIssuer.fetch

    def refusing(self: TicketIssuer, kind: str, now: float) -> str:
        if kind == "wx_card":
            raise WeChatError(48001)
        return fetch(self, kind, now)

    monkeypatch.setattr(TicketIssuer, "fetch", refusing)
    url = "https://h5.example.com/"
    config = on_sandbox("sign", url, "--json").objects()[0]["config"]
    given = (f"{sandbox.site}sign", "--page", url) if command == "check-endpoint" else ()
    told = on_sandbox(command, *given, "--json", typed=json.dumps({**config, "url": url}))
    assert told.code == 0
    assert told.objects()[0].get("verdict", "match") == "match"
    assert "card ticket (wx_card): This account has no permission to call this API." in told.err


def test_yesterdays_signature_cannot_be_judged_with_todays_ticket(on_sandbox: Run) -> None:
    old = {"nonceStr": "n", "timestamp": int(time.time()) - 25 * 3600, "url": "https://h5.example.com/"}
    text = json.dumps({**old, "signature": "0" * 40})
    told = on_sandbox("diagnose", typed=text)
    assert told.code == 1
    assert told.out.startswith("Cannot be judged: signed 25 h")
    assert "Ask for a new signature" in told.out
    assert "Expected signature" not in told.out
    found = on_sandbox("diagnose", "--json", typed=text).objects()[0]
    assert (found["verdict"], found["expected"]) == ("too_old", None)


def test_a_line_with_a_ticket_of_its_own_is_judged_by_it(on_sandbox: Run) -> None:
    old = {"noncestr": "n", "timestamp": int(time.time()) - 25 * 3600, "url": "https://h5.example.com/"}
    line = {**old, "signature": "0" * 40}
    lines = "\n".join(json.dumps(one) for one in (line, {**line, "ticket": TICKET}))
    answers = on_sandbox("diagnose", "--jsonl", typed=lines)
    assert [one["verdict"] for one in answers.objects()] == ["too_old", "unexplained"]


DOMAIN = '{"errMsg":"config:fail,Error: 系统错误，错误码：40048,invalid url domain [20261129 10:21:51][]"}'


def test_an_error_without_a_signature_is_explained_as_by_explain(run: Run) -> None:
    told = run("diagnose", typed=DOMAIN)
    assert told.out.startswith(run("explain", "-", typed=DOMAIN).out.rstrip())
    assert "To judge the signature" not in told.out
    assert [one["code"] for one in run("diagnose", "--json", typed=DOMAIN).objects()[0]["errors"]] == [40048]
    refused = run(
        "diagnose", typed="config:invalid signature https://h5.example.com/?code=021abcdefghijk0&state=1"
    )
    assert refused.out.startswith("63002")
    assert "Paste the values of wx.config" in refused.out
    assert "- The URL contains the code" in refused.out.partition("Also noticed")[2]
    assert "Paste the values" not in told.out


def test_an_error_beside_a_signature_leaves_the_verdict(run: Run) -> None:
    both = run("diagnose", "--ticket", TICKET, "--json", typed=f"{DOMAIN}\n{PASTED % RIGHT}").objects()[0]
    assert (both["verdict"], both["errors"]) == ("match", [])


def test_a_card_is_verified_with_the_card_ticket_of_its_line(run: Run) -> None:
    signature = "f137ab68b7f8112d20ee528ab6074564e2796250"  # the documentation's example
    ext = {"code": "1434008071", "timestamp": "1404896688", "nonce_str": "123", "signature": signature}
    card = {"cardId": "pjZ8Yt1XGILfi-FUsewpnnolGgZk", "cardExt": json.dumps(ext)}
    tickets = {"wx_card": "ojZ8YtyVyr30HheH3CM73y7h4jJE"}
    lines = [{"text": json.dumps(card), "tickets": tickets}, {"text": json.dumps(card)}]
    right, incomplete = run("diagnose", "--jsonl", typed="\n".join(map(json.dumps, lines))).objects()
    assert (right["verdict"], right["purpose"], right["causes"][0]["id"]) == (
        "match",
        "add_card",
        "purpose.add_card",
    )
    assert (incomplete["verdict"], incomplete["missing"]) == ("incomplete", ["card_ticket"])


def test_the_check_of_a_server_address_is_verified_with_the_token(run: Run) -> None:
    query = "/wx?signature=899cf89e464efb63f54ddac96b0a0a235f53aa78&timestamp=1714037059&nonce=486452656&echostr=1"
    assert run("diagnose", "--token", "AAAAA", typed=query).out.startswith(
        "Signature matches\nThis is the check of the server URL"
    )
    wrong = run("diagnose", "--token", "AAAAB", "--json", typed=query)
    assert (wrong.code, wrong.objects()[0]["verdict"]) == (1, "unexplained")
    assert "AAAAB" not in wrong.out
    line = json.dumps({"text": query, "token": "AAAAA"})
    assert run("diagnose", "--jsonl", typed=line).objects()[0]["verdict"] == "match"
    assert "Token: from the message push settings" in run("diagnose", typed=query).out


@pytest.mark.parametrize(
    "odd", [{"ticket": "a b"}, {"token": "a\x1bb"}, {"tickets": {"wx_card_ticket": "a\nb"}}], ids=str
)
def test_a_line_whose_credential_has_blanks_is_named_and_the_others_are_judged(
    run: Run, odd: dict[str, object]
) -> None:
    told = run("diagnose", "--jsonl", "-", typed="\n".join(map(json.dumps, [odd, {"ticket": "ab"}])))
    assert [one.get("error") for one in told.objects()] == ["credential_shape", None]


def test_an_option_with_blanks_is_named(run: Run) -> None:
    for option in ("--ticket", "--token"):
        told = run("diagnose", "-", option, "a b", typed="x")
        assert (told.code, "blanks" in told.err) == (2, True)
