"""A wrong command line is told in the reader's language, with the words as they were typed."""

import re

import pytest

from wxdesk.cli import main

LONGEST_OF_OURS = re.compile(r"[A-Za-z]{3,} [a-z]{2,}")  # two words of English beside each other

WRONG = {
    "unrecognized": (("explain", "40013", "--surely"), "无法识别的参数：--surely"),
    "no command": ((), "缺少必需的参数：COMMAND"),
    "a command that is none": (("exlpain",), "'exlpain'"),
    "a choice that is none": (("sandbox", "--fault"), "--fault"),
    "a port that is none": (("sandbox", "--port", "70000"), "参数 --port：须为 0 到 65535 之间的数"),
    "a word for a number": (("sandbox", "--port", "eighty"), "参数 --port：须为 0 到 65535 之间的数"),
    "too many at once": (("fetch", "--jobs", "1000"), "参数 --jobs：须为 1 到"),
    "not a number": (("fetch", "--files-per-s", "nan"), "须为 0 到"),
    "without its value": (("--profile",), "参数 --profile：须跟一个值"),
    "with a value too many": (("--json=yes",), "参数 --json：不带值，多余的值：'yes'"),
}


def told(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    return capsys.readouterr().err


@pytest.mark.parametrize("case", WRONG)
def test_it_is_told_in_chinese(
    case: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words, expected = WRONG[case]
    monkeypatch.setenv("LANGUAGE", "zh_CN")
    said = told(words, capsys)
    assert said.startswith("用法：wxdesk-cli")
    assert expected in said
    assert LONGEST_OF_OURS.findall(said.rpartition("错误：")[2]) == []


@pytest.mark.parametrize("case", WRONG)
def test_it_is_told_in_english_elsewhere(
    case: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LANGUAGE", "en")
    said = told(WRONG[case][0], capsys)
    assert said.startswith("usage: wxdesk-cli")
    assert "error: " in said
    assert not re.findall(r"[^\x00-\x7f]|\b_\w+ value", said)
