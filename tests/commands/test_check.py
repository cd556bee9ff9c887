"""`check`: a line for each step, a verdict, an exit code; nothing secret in any of them."""

import pytest

from tests.checkup.test_faults import NOW as CASES
from tests.commands.conftest import Run
from wxdesk.checkup.line import Step
from wxdesk.sandbox.server import Sandbox


def test_a_good_account(on_sandbox: Run) -> None:
    told = on_sandbox("check", "--json")
    assert told.code == 0
    *lines, verdict = told.objects()
    assert [line["step"] for line in lines] == [step.value for step in Step]
    assert {line["state"] for line in lines} == {"good", "not_asked"}
    assert (verdict["verdict"], verdict["first_wrong"]) == ("good", None)
    text = on_sandbox("check")
    assert text.out.endswith("\n\nAll good.\n")
    assert "[good] access_token – " in text.out


def test_the_first_thing_that_is_wrong_is_the_verdict(on_sandbox: Run, sandbox: Sandbox) -> None:
    sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    told = on_sandbox("check", "--json")
    assert told.code == 1
    *lines, verdict = told.objects()
    (wrong,) = (line for line in lines if line["state"] == "bad")
    assert (wrong["step"], wrong["errcode"], wrong["who"]) == ("ip_whitelist", 40164, "administrator")
    assert verdict["first_wrong"] == "ip_whitelist"
    assert "203.0.113.7" in verdict["sentence"]
    text = on_sandbox("check")
    assert text.code == 1
    assert "[wrong] API IP whitelist – " in text.out
    assert "Who should act: account administrator" in text.out
    assert "[not reached] jsapi_ticket – " in text.out


@pytest.mark.parametrize(("fault", "step", "outcome", "who", "remedy", "not_reached"), CASES)
def test_each_fault_of_the_sandbox_is_named(
    on_sandbox: Run,
    sandbox: Sandbox,
    fault: str,
    step: Step,
    outcome: str,
    who: str,
    remedy: str,
    not_reached: set[Step],
) -> None:
    sandbox.faults.switch_on(fault)
    *lines, verdict = on_sandbox("check", "--json").objects()
    (wrong,) = (line for line in lines if line["step"] == step)
    assert (verdict["first_wrong"], verdict["verdict"]) == (step, wrong["state"])
    assert outcome in (wrong["outcome"], wrong["error"], str(wrong["errcode"]))
    assert wrong["who"] == who
    assert remedy in wrong["remedy"]
    assert wrong["sentence"] in verdict["sentence"]
    assert {line["step"] for line in lines if line["state"] == "not_reached"} == not_reached


def test_a_note_is_no_failure(on_sandbox: Run, sandbox: Sandbox) -> None:
    sandbox.faults.switch_on("unauthorized")
    told = on_sandbox("check")
    assert told.code == 0
    assert "This account may not: list published articles" in told.out


def test_domains_are_judged_as_they_were_entered(on_sandbox: Run) -> None:
    told = on_sandbox("check", "--domain", "https://m.shop.example", "--domain", "h5.shop.example", "--json")
    line = next(one for one in told.objects() if one.get("step") == "js_safe_domains")
    assert line["state"] == "warn"
    assert [part["outcome"] for part in line["parts"]] == ["domain_scheme", "domain_right"]


def test_a_secret_that_is_not_there(run: Run, sandbox: Sandbox) -> None:
    account = ("--appid", sandbox.platform.appid, "--api-base", sandbox.api_base)
    told = run("check", *account, "--json")
    assert told.code == 1
    states = {line["step"]: line["state"] for line in told.objects()[:-1]}
    assert (states["clock"], states["keyring"], states["access_token"]) == ("good", "bad", "not_reached")


@pytest.mark.parametrize("fault", ["slow=1", "token_replaced=always", "ip_not_whitelisted", "unauthorized=*"])
def test_nothing_secret_is_told(on_sandbox: Run, sandbox: Sandbox, fault: str) -> None:
    sandbox.faults.switch_on(fault)
    for words in (("check",), ("check", "--json"), ("check", "--debug")):
        told = on_sandbox(*words)
        for secret in (
            sandbox.platform.secret,
            sandbox.platform.company_token(),
            sandbox.platform.company_ticket(),
        ):
            assert secret not in told.out + told.err


def test_a_secret_in_the_wrong_place_is_not_repeated(on_sandbox: Run, sandbox: Sandbox) -> None:
    secrets = (sandbox.platform.secret, sandbox.platform.company_token())
    for secret in secrets:
        for words in (("check",), ("check", "--json")):
            told = on_sandbox(*words, "--domain", secret, "--verify-file", secret)
            assert secret not in told.out + told.err


def test_a_saved_account_says_where_its_secret_is(run: Run, sandbox: Sandbox) -> None:
    shop = (
        "--appid",
        "wx1234567890abcdef",
        "--name",
        "Shop",
        "--api-base",
        sandbox.api_base,
        "--local-relay",
    )
    run("accounts", "add", *shop, typed="0123456789abcdef0123456789abcdef")
    told = run("check", "--account", "Shop", "--json")
    lines = {line["step"]: line for line in told.objects() if "step" in line}
    assert lines["keyring"]["outcome"] == "secret_kept"
    assert lines["keyring"]["details"] == {"place": "session"}
    assert (lines["appid"]["errcode"], told.code) == (40013, 1)
    assert run("check", "--account", "nobody").code == 2
