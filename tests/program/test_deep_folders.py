"""Fifteen hundred folders inside each other: as legal as a long name, and no interpreter's stack is as deep."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.commands.conftest import Run, run  # noqa: F401 -- a fixture
from wxdesk.files import atomic_file
from wxdesk.media.files.folder import Folder
from wxdesk.media.forwarding import source

DEPTH = 1500
pytestmark = pytest.mark.skipif(os.name == "nt", reason="paths are shorter there")


@pytest.fixture
def deep(tmp_path: Path) -> Iterator[Path]:
    """A folder so deep that is not there yet; what is in it goes afterwards, which pytest could not do either."""
    path = tmp_path.joinpath(*["a"] * DEPTH)
    yield path
    while path != tmp_path:
        if path.is_dir():
            for file in path.iterdir():
                file.unlink()
            path.rmdir()
        path = path.parent


MAKERS: dict[str, Callable[[Path], object]] = {
    "ours": lambda path: atomic_file.write(path / "file", b"x"),
    "a batch's": lambda path: Folder(path, "0a1b2c3d").close(),
}


@pytest.mark.parametrize("maker", MAKERS)
def test_a_deep_folder_is_made(deep: Path, maker: str) -> None:
    MAKERS[maker](deep)
    assert deep.is_dir()


def test_files_in_it_are_found(deep: Path, tmp_path: Path) -> None:
    atomic_file.write(deep / "x.jpg", b"x")
    assert [one.path for one in source.of_folder(tmp_path).files] == [deep / "x.jpg"]


def test_the_command_forwards_it(deep: Path, run: Run, tmp_path: Path) -> None:  # noqa: F811
    atomic_file.write(deep / "x.jpg", b"x")
    told = run("forward", str(tmp_path), "--to", "http://127.0.0.1:9/")
    assert "bug" not in told.err


def test_the_twin_that_calls_itself_is_caught(deep: Path) -> None:
    with pytest.raises(RecursionError):
        deep.mkdir(parents=True)
