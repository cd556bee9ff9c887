"""WeChat's clients, as the JS-SDK tells them apart."""

import re

import pytest

from wxdesk.inspector.clients import CLIENTS, Checked, System


@pytest.mark.parametrize("system", System)
def test_the_sdk_takes_each_for_wechat_8(system: System) -> None:
    agent = CLIENTS[system].user_agent
    version = re.search(r"micromessenger/(\d+\.\d+\.\d+)", agent.lower())
    assert version is not None
    # The SDK compares versions as texts: an error reaches pages from "6.0.2" on.
    assert version[1] >= "6.0.2" and version[1].startswith("8.0.")


@pytest.mark.parametrize(
    ("system", "iphone", "android", "platform"),
    [
        (System.IPHONE, True, False, "iPhone"),
        (System.ANDROID, False, True, "Linux armv8l"),
        (System.HARMONYOS, False, False, "Linux aarch64"),
        (System.WINDOWS, False, False, "Win32"),
    ],
)
def test_each_is_the_system_that_it_says(system: System, iphone: bool, android: bool, platform: str) -> None:
    client, agent = CLIENTS[system], CLIENTS[system].user_agent.lower()
    assert ("iphone" in agent or "ipad" in agent, "android" in agent) == (iphone, android)
    assert client.platform == platform
    assert client.is_phone == (system is not System.WINDOWS)
    assert "wxdebugger" not in agent  # else the SDK takes it for the developers' tool


def test_an_iphone_checks_the_landing_page_alone() -> None:
    assert CLIENTS[System.IPHONE].checks == (Checked.LANDING,)
    assert set(CLIENTS[System.ANDROID].checks) == set(Checked)
