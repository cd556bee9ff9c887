"""Whoever builds a release gets the same bytes."""

from hashlib import sha256
from pathlib import Path

import pytest

from tests.release.building import ROOT, build, copy_of_the_tree
from tests.support.wine import not_on_windows

pytestmark = not_on_windows("releases are built on Linux")

EPOCH = 1_700_000_000


def digests(files: list[Path]) -> dict[str, str]:
    return {file.name: sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return digests(build(ROOT, tmp_path_factory.mktemp("built"), EPOCH))


def test_another_folder_time_and_language_make_the_same_files(built: dict[str, str], tmp_path: Path) -> None:
    tree = copy_of_the_tree(tmp_path / "elsewhere")
    again = build(tree, tmp_path / "again", EPOCH, TZ="Asia/Shanghai", LC_ALL="C")
    assert {Path(name).suffix for name in built} == {".whl", ".gz"}
    assert digests(again) == built


def test_another_content_makes_others(built: dict[str, str], tmp_path: Path) -> None:
    tree = copy_of_the_tree(tmp_path / "elsewhere")
    with (tree / "wxdesk/__init__.py").open("a", encoding="utf-8") as module:
        module.write("\n")
    assert not built.items() & digests(build(tree, tmp_path / "again", EPOCH)).items()
