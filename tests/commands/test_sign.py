"""`sign`: the official vector, and what a browser makes of the address said beside it."""

from tests.commands.conftest import Run

TICKET = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"
OFFICIAL = ("--ticket", TICKET, "--noncestr", "Wm3WZYTPz0wzccnW", "--timestamp", "1414587457")


def test_the_official_vector(run: Run) -> None:
    signed = run("sign", "http://mp.weixin.qq.com?params=value", *OFFICIAL, "--json").objects()[0]
    assert signed["signature"] == "0f9de62fce790f9a083d5c99e95740ceb90c27ed"
    assert signed["string1"].endswith("&url=http://mp.weixin.qq.com?params=value")
    assert signed["browser"] == {
        "url": "http://mp.weixin.qq.com/?params=value",
        "signature": "f50191877b62b116ef830363a3a613ed652a2d5d",
        "differences": ["slash_added"],
    }


def test_an_address_a_browser_leaves_alone_has_no_second_signature(run: Run) -> None:
    signed = run("sign", "https://h5.example.com/photo?uid=88", *OFFICIAL, "--json").objects()[0]
    assert signed["browser"] is None


def test_an_accounts_ticket_is_fetched_and_not_shown(on_sandbox: Run) -> None:
    signed = on_sandbox("sign", "https://h5.example.com/", "--json")
    assert signed.code == 0
    assert signed.objects()[0]["string1"].startswith("jsapi_ticket=***&noncestr=")


def test_bad_input_is_named(run: Run) -> None:
    assert "jsapi_ticket" in run("sign", "https://a.example/", "--ticket", "a b").err
    assert run("sign", "example.com/x", *OFFICIAL).code == 2
    assert "timestamp" in run("sign", "https://a.example/", *OFFICIAL[:4], "--timestamp", "now").err


def test_an_address_out_of_html_is_remarked(run: Run) -> None:
    told = run("sign", "https://h5.example.com/?a=1&amp;b=2", "--ticket", "t" * 30)
    assert told.code == 0
    assert "&amp;" in told.err
    assert run("sign", "https://h5.example.com/?a=1&b=2", "--ticket", "t" * 30).err == ""
