"""The README in both languages: the same content, pictures that are there, commands that wxdesk-cli takes."""

import re
import shlex
from itertools import groupby
from pathlib import Path

import pytest

from tests.readme_pictures import GIF_MAX_BYTES, LANGUAGES, STILLS
from wxdesk.cli import parser

ROOT = Path(__file__).parent.parent
READMES = {"": "README.md", ".zh-CN": "README.zh-CN.md"}
ENGLISH, CHINESE = (ROOT / name for name in READMES.values())
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
LINK = re.compile(r"\]\(([^)#]+)\)")


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def commands(path: Path) -> list[list[str]]:
    """What stands between ``` marks, without the remarks behind it."""
    inside, found = False, []
    for line in lines(path):
        if line.startswith("```"):
            inside = not inside
        elif inside:
            found.append(shlex.split(line, comments=True))
    return found


def skeleton(path: Path) -> list[str]:
    """Headings by their level, tables by their rows, items, in their order."""
    marks = [re.match(r"#+ |\||- |```", line) for line in lines(path)]
    return [f"{mark} {len(list(group))}" for mark, group in groupby(one[0] for one in marks if one)]


def test_both_languages_have_the_same_parts_and_commands() -> None:
    assert skeleton(ENGLISH) == skeleton(CHINESE)
    assert commands(ENGLISH) == commands(CHINESE)
    assert len(commands(ENGLISH)) > 15


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
