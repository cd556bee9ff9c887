"""What can be checked of macOS' application without a Mac: its properties and its icon. Nobody has started it yet."""

import plistlib
import struct
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtGui import QImage

from tests.release.building import ROOT
from wxdesk import __version__

PACKAGING = ROOT / "resources/packaging"


class Made:
    """What PyInstaller's recipe makes, by name, with what it was given."""

    def __init__(self) -> None:
        self.all: dict[str, dict[str, Any]] = {}

    def maker(self, name: str) -> Any:
        def make(*parts: object, **options: Any) -> Any:
            self.all[f"{name} {options.get('name', '')}".strip()] = {"parts": parts, **options}
            module = ModuleType(name)
            module.__dict__.update(binaries=[], datas=[], pure=[], scripts=[])
            return module

        return make


def recipe(system: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, Any]]:
    hooks = ModuleType("PyInstaller.utils.hooks")
    hooks.collect_submodules = lambda name: [name]  # type: ignore[attr-defined]
    for name in ("PyInstaller", "PyInstaller.utils"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    monkeypatch.setitem(sys.modules, hooks.__name__, hooks)
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(sys, "path", [*sys.path])
    made = Made()
    path = PACKAGING / "wxdesk.spec"
    names = {name: made.maker(name) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), {"SPECPATH": str(PACKAGING), **names})
    return made.all


def test_the_application_has_its_name_version_and_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    made = recipe("darwin", monkeypatch)
    application = made["BUNDLE wxdesk.app"]
    assert application["bundle_identifier"] == "internal.wxdesk.wxdesk"
    assert application["version"] == __version__
    values = plistlib.loads(plistlib.dumps(application["info_plist"]))
    assert values["CFBundleLocalizations"] == ["en", "zh-Hans"]
    assert values["NSHighResolutionCapable"] is True
    assert made["EXE wxdesk-cli"]["console"] is True
    assert made["EXE wxdesk"]["console"] is False


def test_elsewhere_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    made = recipe("linux", monkeypatch)
    assert {name for name in made if name.startswith(("EXE", "BUNDLE"))} == {"EXE wxdesk", "EXE wxdesk-cli"}


def test_its_resources_are_those_of_the_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = {to for _, to in recipe("darwin", monkeypatch)["Analysis"]["datas"]}
    folders = {path.name for path in (ROOT / "resources").iterdir()}
    assert packed == {f"wxdesk/_resources/{name}" for name in folders - {"packaging"}}


def test_its_icon_has_each_size(tmp_path: Path) -> None:
    file = tmp_path / "wxdesk.icns"
    subprocess.run([sys.executable, str(PACKAGING / "icons.py"), "icns", str(file)], check=True)
    content = file.read_bytes()
    assert content[:4] == b"icns"
    assert struct.unpack(">I", content[4:8]) == (len(content),)
    place, sizes = 8, []
    while place < len(content):
        (length,) = struct.unpack(">I", content[place + 4 : place + 8])
        image = QImage.fromData(content[place + 8 : place + length], "PNG")
        sizes.append(image.width())
        place += length
    assert sorted(sizes) == [32, 64, 128, 256, 256, 512, 512, 1024]
