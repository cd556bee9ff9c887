"""The README in both languages: the same content, pictures that are there, commands that wxdesk-cli takes."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from itertools import groupby
from pathlib import Path

import pytest

from tests.readme_pictures import GIF_MAX_BYTES, LANGUAGES, STILLS
from wxdesk.cli import parser

ROOT = Path(__file__).parents[2]
READMES = {"": "README.md", ".zh-CN": "README.zh-CN.md"}
ENGLISH, CHINESE = (ROOT / name for name in READMES.values())
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
REMARK = re.compile(r'"""[^"]*"""|^// .*$|  # .*$|   # .*$', re.MULTILINE)
LINK = re.compile(r"\]\(([^)#]+)\)")


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def blocks(path: Path, language: str = "") -> list[str]:
    """What stands between ``` marks, by the language behind the first of them."""
    text = path.read_text(encoding="utf-8")
    return [block for kind, block in BLOCK.findall(text) if kind == language]


def commands(path: Path) -> list[list[str]]:
    """Each line of the blocks without a language, without the remarks behind it."""
    return [shlex.split(line, comments=True) for block in blocks(path) for line in block.splitlines()]


def bare(code: str) -> str:
    """Without its remarks, which are in the README's language."""
    return REMARK.sub("", code)


def skeleton(path: Path) -> list[str]:
    """Headings by their level, tables by their rows, items, in their order."""
    prose = BLOCK.sub("```", path.read_text(encoding="utf-8")).splitlines()
    marks = [re.match(r"#+ |\||- |```", line) for line in prose]
    return [f"{mark} {len(list(group))}" for mark, group in groupby(one[0] for one in marks if one)]


def test_both_languages_have_the_same_parts_and_commands() -> None:
    assert skeleton(ENGLISH) == skeleton(CHINESE)
    assert commands(ENGLISH) == commands(CHINESE)
    assert len(commands(ENGLISH)) > 15
    for language in ("python", "js", "sh"):
        (english,), (chinese,) = blocks(ENGLISH, language), blocks(CHINESE, language)
        assert bare(english) == bare(chinese)


def test_what_contributing_names_is_there() -> None:
    named = re.findall(
        r"`((?:wxdesk|tests|resources|[a-z_]+)/[\w./-]*|[a-z_]+\.py)`",
        CONTRIBUTING.read_text(encoding="utf-8"),
    )
    assert len(named) > 20
    assert {one for one in named if not any((ROOT / room / one).exists() for room in ("", "wxdesk"))} == set()


@pytest.mark.parametrize("ending", READMES)
def test_every_picture_is_there_and_in_its_language(ending: str) -> None:
    targets = LINK.findall((ROOT / READMES[ending]).read_text(encoding="utf-8"))
    here = {target for target in targets if not target.startswith("https://")}
    assert {target for target in here if not (ROOT / target).is_file()} == set()
    pictures = {target for target in here if target.startswith("docs/")}
    assert pictures >= {f"docs/{name}{ending}.png" for name in STILLS if name != "diagnose"}
    assert all(Path(target).stem.endswith(".zh-CN") == bool(ending) for target in pictures)


@pytest.mark.parametrize("ending", LANGUAGES)
def test_the_animated_picture_is_small(ending: str) -> None:
    assert (ROOT / f"docs/diagnose{ending}.gif").stat().st_size <= GIF_MAX_BYTES


@pytest.mark.parametrize("words", commands(ENGLISH), ids=" ".join)
def test_wxdesk_cli_takes_its_commands(words: list[str]) -> None:
    if words[0] == "wxdesk-cli":
        assert parser().parse_args(words[1:]).run


def test_the_second_command_is_the_readmes_own_test_run() -> None:
    assert commands(ENGLISH)[:2] == [
        shlex.split("bash tests/setup qt && python3 -m uv run wxdesk --sandbox"),
        ["bash", "tests/run"],
    ]


# --- a WeChat for your tests: the examples do what they say -----------------------------------------------------------
@pytest.fixture
def project(tmp_path: Path) -> dict[str, str]:
    """The examples in a folder of their own, and an environment in which they find wxdesk-cli."""
    (tmp_path / "test_shop.py").write_text(blocks(ENGLISH, "python")[0], encoding="utf-8")
    (tmp_path / "shop.test.mjs").write_text(blocks(ENGLISH, "js")[0], encoding="utf-8")
    (tmp_path / "try.sh").write_text(blocks(ENGLISH, "sh")[0] + "wait\n", encoding="utf-8")
    programs = Path(sys.executable).parent
    return {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}


def run(folder: Path, environment: dict[str, str], *command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=60
    )


def test_the_pytest_example(tmp_path: Path, project: dict[str, str]) -> None:
    alone = {**project, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    ended = run(tmp_path, alone, sys.executable, "-m", "pytest", "-q", "-p", "wxdesk.pytest_plugin")
    assert ended.returncode == 0, ended.stdout
    assert "2 passed" in ended.stdout


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
def test_the_node_example(tmp_path: Path, project: dict[str, str]) -> None:
    ended = run(tmp_path, project, "node", "--test", ".")
    assert ended.returncode == 0, ended.stdout
    assert "# pass 1" in ended.stdout


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_the_proxy_example(tmp_path: Path, project: dict[str, str]) -> None:
    ended = run(tmp_path, project, "bash", "-m", "try.sh")
    token, fault, refused = (
        json.loads(line) for line in re.findall(r"\{.*?\}(?=\{\"|$)", ended.stdout.strip())
    )
    assert token["expires_in"] == 7200
    assert fault["faults"][0]["argument"] == "45009"
    assert refused["errcode"] == 45009
    assert not (tmp_path / "wechat.port").exists()
