"""`explain`: a code or anything pasted, in words and as JSON; rids looked up on request."""

import time

import pytest

from tests.commands.conftest import Run
from wxdesk.errors import ApiError
from wxdesk.sandbox.account.token_lines import PREFIX
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import Secret
from wxdesk.wechat.api import Api

RID = "6214bb2b-1f3a5c2e-7d90a1b2"
REFUSED = (
    '{"errcode":40164,"errmsg":"invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist rid: %s"}'
)


def refused_rid(sandbox: Sandbox) -> str:
    """The rid of a call just refused, whose address held the AppSecret."""
    api = Api(sandbox.api_base, sandbox=True)
    sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.9")
    try:
        api.fetch_classic_token(sandbox.platform.appid, Secret(sandbox.platform.secret))
    except ApiError as error:
        return str(error.fields["rid"])
    finally:
        sandbox.faults.switch_off("ip_not_whitelisted")
        api.close()
    raise AssertionError("nothing was refused")


def test_a_code_is_explained_in_words(run: Run) -> None:
    explained = run("explain", "40164")
    assert explained.code == 0
    lines = explained.out.splitlines()
    assert lines[0].startswith("40164  The call came from an IP")
    assert "  1. The server is new" in explained.out
    assert "Who should act: account administrator" in lines


def test_wecoms_code_is_told_from_wechats_of_the_same_number(run: Run) -> None:
    heads = [line for line in run("explain", "40001").out.splitlines() if line.startswith("40001")]
    assert [head.partition("  ")[0] for head in heads] == ["40001", "40001 · WeCom"]


def test_a_negative_code_is_no_option(run: Run) -> None:
    assert run("explain", "-1", "--json").objects()[0]["id"] == "-1"


def test_an_error_from_standard_input_gives_one_object_a_code(run: Run) -> None:
    typed = REFUSED % RID + '\n{"errcode":45011,"errmsg":"api minute-quota reach limit"}\n'
    refused, minute = run("explain", "-", "--json", typed=typed).objects()
    assert refused["who"] == "administrator"
    assert refused["retry"] == "later"
    assert refused["egress_ips"] == ["203.0.113.9"]
    (rid,) = refused["rids"]
    assert (rid["rid"], rid["time"], rid["record"]) == (RID, 0x6214BB2B, None)
    assert rid["diagnosis"].endswith(f"&rid={RID}")
    assert refused["causes"]
    assert (minute["code"], minute["known"], minute["group"]) == (45011, True, "quotas")


def test_an_unknown_code_says_so_and_names_the_search(run: Run) -> None:
    explained = run("explain", "853333")
    assert explained.code == 0
    assert "has no explanation for code 853333" in explained.out
    assert "https://developers.weixin.qq.com/doc/search.html?query=853333" in explained.out
    of_wecom = run("explain", "--json", "errcode: 853333, from ip: 203.0.113.9").objects()[0]
    assert of_wecom["known"] is False
    assert of_wecom["search"].startswith("https://open.work.weixin.qq.com/")


def test_wecoms_hint_and_a_clients_brackets_tell_time_and_place(run: Run) -> None:
    hinted = "errcode 60020 not allow to access from your ip, hint: [1741842467591810604040261], from ip: 203.0.113.9"
    told = run("explain", "--json", hinted).objects()[0]
    assert (told["hint_time"], told["egress_ips"]) == (1741842467, ["203.0.113.9"])
    assert "WeCom was called at 2025-03-13" in run("explain", hinted).out
    page = "错误码：63002,invalid signature [20201013 11:21:14][wx0123456789abcdef]"
    shown = run("explain", page).out
    assert "2020-10-13 11:21:14" in shown
    assert "mini program wx0123456789abcdef" in shown
    assert "mini program" not in run("explain", page.replace("wx0123456789abcdef", "")).out


def test_a_young_rid_leads_to_wechats_own_diagnosis_and_an_old_one_does_not(run: Run) -> None:
    young = f"{int(time.time()) - 60:08x}-1f3a5c2e-7d90a1b2"
    assert f"errorDiag&rid={young}" in run("explain", f"40013 rid: {young}").out
    assert "errorDiag" not in run("explain", f"40013 rid: {RID}").out


def test_a_text_without_a_code_is_bad_input(run: Run) -> None:
    explained = run("explain", "the page stays white")
    assert explained.code == 2
    assert "No error code" in explained.err


def test_an_old_rid_is_said_to_be_forgotten_and_not_asked_about(on_sandbox: Run) -> None:
    explained = on_sandbox("explain", "--look-up", REFUSED % RID)
    assert explained.code == 0
    assert "2022-02-2" in explained.out
    assert "WeChat keeps calls for seven days only" in explained.out


def test_a_rid_is_looked_up_and_no_secret_is_printed(on_sandbox: Run, sandbox: Sandbox) -> None:
    rid = refused_rid(sandbox)
    as_json = on_sandbox("explain", "--look-up", "--json", rid)
    record = as_json.objects()[0]["rids"][0]["record"]
    assert record["client_ip"] == "203.0.113.9"
    assert '"errcode": 40164' in record["answer"]
    in_words = on_sandbox("explain", "--look-up", rid)
    assert "secret=***" in in_words.out
    assert PREFIX not in (as_json.out + in_words.out).replace(sandbox.platform.appid, "")


def test_a_rid_of_another_account_is_refused_in_words(on_sandbox: Run, sandbox: Sandbox) -> None:
    api = Api(sandbox.api_base, sandbox=True)
    try:
        api.fetch_classic_token("wx0123456789abcdef", Secret(sandbox.platform.secret))
    except ApiError as error:
        rid = str(error.fields["rid"])
    finally:
        api.close()
    own = refused_rid(sandbox)
    explained = on_sandbox("explain", "--look-up", f"40164 rid: {rid}\n40001 rid: {own}")
    assert explained.code == 1
    assert "belongs to another account" in explained.out
    assert "203.0.113.9" in explained.out, "the other one was looked up all the same"
    [first, second] = on_sandbox(
        "explain", "--look-up", "--json", f"40164 rid: {rid}\n40001 rid: {own}"
    ).objects()
    assert (first["rids"][0]["error"], first["rids"][0]["record"]) == ("api", None)
    assert second["rids"][0]["error"] is None


def test_of_very_many_rids_a_few_are_looked_up(on_sandbox: Run, sandbox: Sandbox, asked: list[str]) -> None:
    day = refused_rid(sandbox).split("-")[0]
    text = "\n".join(f"40164 rid: {day}-{number:08x}-{number:08x}" for number in range(200))
    explained = on_sandbox("explain", "--look-up", text)
    assert "200 rids found; only the first 10 are looked up." in explained.err
    assert asked.count("/cgi-bin/openapi/rid/get") == 10


def test_without_a_rid_there_is_nothing_to_look_up(on_sandbox: Run) -> None:
    explained = on_sandbox("explain", "--look-up", "40164")
    assert explained.code == 1
    assert "No rid found" in explained.err
    assert "40164" in explained.out


def test_a_signature_is_pointed_to_diagnose(run: Run) -> None:
    config = "wx.config({timestamp: 1795990000, nonceStr: 'Qx7bTz2LmP0aWc9d', signature: '%s'})" % ("0a" * 20)
    alone = run("explain", config)
    assert (alone.code, "wxdesk-cli diagnose" in alone.out) == (0, True)
    both = run("explain", f"{config} 63002")
    assert "wxdesk-cli diagnose" in both.out
    assert "\n63002  " in both.out
    assert [
        one.get("see", one.get("code")) for one in run("--json", "explain", f"{config} 63002").objects()
    ] == [
        "diagnose",
        63002,
    ]
    assert (
        "diagnose"
        not in run("explain", '{"errcode":40001,"errmsg":"invalid credential, access_token is invalid"}').out
    )


OBEYED = "\x1b]52;c;eA==\x07\x1b[2J\x9b31m\r\x7f\u202e\u2066"


@pytest.mark.parametrize("options", [(), ("--json",)], ids=["words", "JSON"])
def test_what_was_pasted_gives_the_terminal_no_orders(run: Run, options: tuple[str, ...]) -> None:
    explained = run("explain", "-", *options, typed=f'{{"errcode":49999,"errmsg":"a{OBEYED}b"}}')
    assert "49999" in explained.out
    assert not set(explained.out) & set("\x1b\x07\x9b\r\x7f\u202e\u2066")


def test_neither_do_arguments_in_an_error(run: Run) -> None:
    refused = run("tokens", "show", "--account", f"a{OBEYED}")
    assert refused.code == 2
    assert "\\u001b" in refused.err
    assert not set(refused.err) & set("\x1b\x07\x9b\r\x7f\u202e\u2066")
