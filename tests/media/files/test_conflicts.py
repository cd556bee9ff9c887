import os
from pathlib import Path

import pytest

from wxdesk.errors import StoreError
from wxdesk.media.files.conflicts import find_conflicts


def test_files_that_a_medium_of_any_type_might_meet(tmp_path: Path) -> None:
    for name in ("a.jpg", "B.PNG", "c.txt", "d", "é.amr", "sub/x.mp4", "other/y.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    stems = ["a", "b", "c", "d", "e\u0301", "sub/x", "sub/y", "missing/x", "a/x"]
    assert find_conflicts(tmp_path, stems) == ["a.jpg", "B.PNG", "é.amr", "sub/x.mp4"]


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert find_conflicts(tmp_path / "missing", ["a", "b/c"]) == []


def test_each_folder_is_looked_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x").mkdir()
    looked: list[str] = []
    listdir = os.listdir
    monkeypatch.setattr(os, "listdir", lambda path: looked.append(str(path)) or listdir(path))
    find_conflicts(
        tmp_path, [f"x/{number}" for number in range(100)] + [f"{number}" for number in range(100)]
    )
    assert len(looked) == 2


def test_what_the_system_refuses_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: object) -> list[str]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "listdir", refuse)
    with pytest.raises(StoreError) as raised:
        find_conflicts(tmp_path, ["a"])
    assert raised.value.code == "folder_unwritable"
