"""The script that a customer runs inside WeChat: what it prints is read again."""

import json
import shutil
import subprocess

import pytest

from wxdesk.files import resources
from wxdesk.signing.evidence import parse

_BROWSER = """
globalThis.location = { href: 'https://h5.example.com/photo?uid=88#/a' };
globalThis.performance = { getEntriesByType: () => [{ name: 'https://h5.example.com/' }] };
globalThis.navigator = { userAgent: 'Mozilla/5.0 (iPhone) MicroMessenger/8.0.50' };
const asked = [];
const bridge = { invoke(name, given, done) { asked.push(name); done({ errMsg: 'config:fail,invalid signature' }); } };
globalThis.window = globalThis;
"""
_READY = "globalThis.document = { addEventListener: (name, ready) => { globalThis.ready = ready; } };"
_CALLS = """
const given = { verifyAppId: 'wx0123456789abcdef', verifyTimestamp: '1414587457', verifyNonceStr: 'Wm3WZYTPz0wzccnW',
                verifySignature: '0123456789abcdef0123456789abcdef01234567', verifyJsApiList: ['chooseImage'] };
let answered = 0;
bridge.invoke('preVerifyJSAPI', given, () => { answered += 1; });
bridge.invoke('chooseImage', {}, () => { answered += 1; });
console.log(JSON.stringify({ asked, answered }));
"""


def printed(*parts: str) -> list[str]:
    script = "\n".join(parts)
    done = subprocess.run(["node", "-e", script], capture_output=True, text=True, check=True, timeout=30)
    return done.stdout.splitlines()


@pytest.mark.skipif(not shutil.which("node"), reason="node is not on this machine")
@pytest.mark.parametrize("early", [True, False], ids=["before the bridge is there", "after it"])
def test_what_it_prints_is_read_again(early: bool) -> None:
    probe = resources.read("probe/probe.js").decode()
    bridge = "globalThis.WeixinJSBridge = bridge;"
    steps = (_READY, probe, bridge, "ready();") if early else (bridge, probe)
    *lines, told = printed(_BROWSER, *steps, _CALLS)
    assert json.loads(told) == {"asked": ["preVerifyJSAPI", "chooseImage"], "answered": 2}
    found = parse("\n".join(lines))
    assert found.appid == "wx0123456789abcdef"
    assert (found.noncestr, found.timestamp) == ("Wm3WZYTPz0wzccnW", "1414587457")
    assert found.signature == "0123456789abcdef0123456789abcdef01234567"
    assert found.url == "https://h5.example.com/photo?uid=88"
    assert "https://h5.example.com/" in found.other_urls
    assert found.errcode == 63002
