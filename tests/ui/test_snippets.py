"""Code that is copied must run where it is pasted."""

import json
import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.signing.signature import sign
from wxdesk.ui.snippets import json_reply, shell, wx_config

TICKET = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"


@given(noncestr=st.text(min_size=1).filter(str.strip), appid=st.text())
def test_no_value_breaks_out_of_its_string(noncestr: str, appid: str) -> None:
    signed = sign(TICKET, noncestr, "1414587457", "https://h5.example.com/")
    assert json.loads(json_reply(signed, appid))["nonceStr"] == noncestr
    inside = wx_config(signed, appid).split("nonceStr: ")[1].split(",\n")[0]
    assert json.loads(inside) == noncestr
    assert len(wx_config(signed, appid).splitlines()) == 8


@pytest.mark.skipif(not (shutil.which("sh") and shutil.which("openssl")), reason="needs a shell and openssl")
@pytest.mark.parametrize(
    "url",
    ["https://h5.example.com/photo?uid=88&name=$HOME`x`'\"; echo", "https://h5.example.com/中文?a=%E4&b=\\"],
)
def test_the_shell_line_gives_the_signature(url: str) -> None:
    signed = sign(TICKET, "Wm3W'ZY\"$(x)", "1414587457", url)
    done = subprocess.run(
        ["sh", "-c", shell(signed, "")],
        env={"TICKET": TICKET, "PATH": "/usr/bin:/bin"},
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode().split()[-1] == signed.signature
    assert done.stderr == b""
