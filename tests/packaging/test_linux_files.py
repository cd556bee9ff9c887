"""What a Linux desktop, AppStream and Flathub read."""

import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtGui import QImage

from tests.release.building import ROOT, uv
from tests.support.wine import not_on_windows
from wxdesk import __version__

PACKAGING = ROOT / "resources/packaging"
LINUX = PACKAGING / "linux"
APP_ID = "internal.wxdesk.wxdesk"
DESKTOP, METAINFO = LINUX / f"{APP_ID}.desktop", LINUX / f"{APP_ID}.metainfo.xml"


def needs(tool: str, group: str = "tests") -> pytest.MarkDecorator:
    return pytest.mark.skipif(
        shutil.which(tool) is None, reason=f"needs {tool}: bash tests/setup {group} brings it"
    )


def loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def checked(*command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, capture_output=True, text=True, check=False)


# --- the menu ---------------------------------------------------------------------------------------------------------
@needs("desktop-file-validate")
def test_the_desktop_file_is_valid(tmp_path: Path) -> None:
    ended = checked("desktop-file-validate", str(DESKTOP))
    assert (ended.returncode, ended.stdout) == (0, "")
    wrong = tmp_path / DESKTOP.name
    wrong.write_text(DESKTOP.read_text(encoding="utf-8").replace("Type=Application\n", ""), encoding="utf-8")
    assert checked("desktop-file-validate", str(wrong)).returncode != 0


@needs("appstreamcli")
def test_the_metainfo_is_valid(tmp_path: Path) -> None:
    command = ("appstreamcli", "validate", "--no-net", "--pedantic")
    ended = checked(*command, str(METAINFO))
    assert ended.returncode == 0, ended.stdout
    # That `internal` is no domain of somebody's is meant; nothing else is remarked.
    assert re.findall(r"^[EWIP]: \S+ (\S+)", ended.stdout, re.MULTILINE) == ["cid-maybe-not-rdns"]
    wrong = tmp_path / METAINFO.name
    wrong.write_text(METAINFO.read_text(encoding="utf-8").replace("CC0-1.0", "MINE"), encoding="utf-8")
    assert checked(*command, str(wrong)).returncode != 0


def test_one_version_everywhere() -> None:
    releases = ElementTree.parse(METAINFO).findall("releases/release")
    assert releases[0].get("version") == __version__
    assert (
        tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
        == __version__
    )
    assert f"\n## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    for name in ("README.md", "README.zh-CN.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert set(re.findall(r"wxdesk-(?:setup-)?(\d[\d.]*\d)", text)) == {__version__}


def test_both_languages_say_the_same_number_of_things() -> None:
    told = ElementTree.parse(METAINFO).findall("description//*") + ElementTree.parse(METAINFO).findall(
        "summary"
    )
    texts = [one for one in told if one.tag in ("p", "li", "summary")]
    chinese = [one for one in texts if one.get("{http://www.w3.org/XML/1998/namespace}lang") == "zh_CN"]
    assert len(texts) == 2 * len(chinese) > 8
    lines = DESKTOP.read_text(encoding="utf-8").splitlines()
    translated = {line.split("[")[0] for line in lines if "[zh_CN]=" in line}
    assert translated == {"GenericName", "Comment", "Keywords"}


def test_one_id_everywhere() -> None:
    """The window's as well: without it, Wayland shows neither name nor icon."""
    ours = [*PACKAGING.glob("*.*"), *LINUX.iterdir(), *(PACKAGING / "macos").iterdir()]
    texts = [path.read_text(encoding="utf-8") for path in ours if path.is_file()]
    assert set(re.findall(r"internal\.wxdesk\.\w+", "\n".join(texts))) == {APP_ID}
    assert f'setDesktopFileName("{APP_ID}")' in (ROOT / "wxdesk/app.py").read_text(encoding="utf-8")


def test_icons_come_in_each_size(tmp_path: Path) -> None:
    made = checked(sys.executable, str(PACKAGING / "icons.py"), "hicolor", str(tmp_path))
    assert made.returncode == 0, made.stderr
    sizes = {}
    for path in tmp_path.glob(f"*/apps/{APP_ID}.png"):
        image = QImage(str(path))
        sizes[path.parts[-3]] = f"{image.width()}x{image.height()}"
        assert image.pixelColor(0, 0).alpha() == 0  # its corners are round
        assert image.pixelColor(image.width() // 2, image.height() // 8).green() > 100
    assert {"16x16", "24x24", "32x32", "48x48", "64x64", "128x128", "256x256", "512x512"} <= set(sizes)
    assert all(folder == size for folder, size in sizes.items())
    assert (tmp_path / f"scalable/apps/{APP_ID}.svg").is_file()


# --- Flatpak ----------------------------------------------------------------------------------------------------------
def wheel(name: str) -> dict[str, Any]:
    return {"url": f"https://files.example/{name}", "hashes": {"sha256": f"{name:.64}"}}


def package(name: str, *wheels: str, **more: str) -> dict[str, Any]:
    return {"name": name, "version": "1.0", "wheels": [wheel(one) for one in wheels], **more}


PURE = package("pure", "pure-1.0-py3-none-any.whl")
COMPILED = package(
    "compiled",
    *(
        f"compiled-1.0-{tag}.whl"
        for tag in (
            "cp311-cp311-manylinux2014_x86_64",
            "cp313-cp313-macosx_11_0_arm64",
            "cp313-cp313-musllinux_1_2_x86_64",
            "cp313-cp313-manylinux2014_x86_64.manylinux_2_17_x86_64",
            "cp311-abi3-manylinux_2_28_aarch64",
            "cp313-cp313-win_amd64",
        )
    ),
)
NOT_HERE = (
    package("windows", "windows-1.0-py3-none-any.whl", marker="sys_platform == 'win32'"),
    package("old", "old-1.0-py3-none-any.whl", marker="python_full_version < '3.12'"),
)


@pytest.fixture(scope="module")
def flatpak() -> ModuleType:
    return loaded(LINUX / "flatpak.py")


def test_each_machine_gets_its_wheel(flatpak: ModuleType) -> None:
    found = list(flatpak.sources({"packages": [PURE, COMPILED, *NOT_HERE]}))
    assert [(one["url"].rpartition("/")[2], one.get("only-arches")) for one in found] == [
        ("pure-1.0-py3-none-any.whl", None),
        ("compiled-1.0-cp313-cp313-manylinux2014_x86_64.manylinux_2_17_x86_64.whl", ["x86_64"]),
        ("compiled-1.0-cp311-abi3-manylinux_2_28_aarch64.whl", ["aarch64"]),
    ]
    assert all(one["sha256"] for one in found)


def test_a_package_without_a_wheel_is_told(flatpak: ModuleType) -> None:
    lacking = package("lacking", "lacking-1.0-cp313-cp313-manylinux2014_x86_64.whl")
    with pytest.raises(LookupError, match=r"lacking: no wheel .* on aarch64"):
        list(flatpak.sources({"packages": [lacking]}))


def test_the_manifest_asks_for_no_more_than_it_needs(flatpak: ModuleType) -> None:
    """Flathub refuses whole homes and buses, and whatever is fetched during the build."""
    made = flatpak.manifest({"packages": [PURE, COMPILED]}, __version__)
    assert made["id"] == APP_ID
    assert {one for one in made["finish-args"] if "=org." in one or "filesystem" in one} == {
        "--talk-name=org.freedesktop.secrets",
        "--talk-name=org.kde.StatusNotifierWatcher",
        "--filesystem=xdg-download",
    }
    assert "--share=network" not in json.dumps(made["build-options"])
    # ../x is refused, and so is what has no digest.
    for source in (source for module in made["modules"] for source in module["sources"]):
        assert "sha256" in source or source["path"] == f"wxdesk-{__version__}.tar.gz"
    for path in re.findall(r"resources/\S+", json.dumps(made["modules"][1]["build-commands"])):
        assert (ROOT / path).is_file()


@needs("flatpak-builder", "packaging")
def test_flatpak_builder_reads_the_manifest(flatpak: ModuleType, tmp_path: Path) -> None:
    made = flatpak.manifest({"packages": [PURE, COMPILED]}, __version__)
    place = tmp_path / f"{APP_ID}.json"
    place.write_text(json.dumps(made), encoding="utf-8")
    # It writes a folder of its own where it is started.
    command = ["flatpak-builder", "--show-manifest", str(place)]
    shown = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert shown.returncode == 0, shown.stderr
    assert "Unknown property" not in shown.stderr
    assert json.loads(shown.stdout)["finish-args"] == made["finish-args"]


@not_on_windows("packages for Linux are made on Linux")
def test_every_package_of_the_lock_has_its_wheels(flatpak: ModuleType, tmp_path: Path) -> None:
    """And those of the lock are listed with where they are, and their digests."""
    words = "--format pylock.toml --no-default-groups --no-emit-project --extra redis --extra sandbox-proxy"
    listed = subprocess.run(
        [*uv(), "export", "--quiet", *words.split(), "--group", "backend"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    command = [sys.executable, str(LINUX / "flatpak.py"), str(tmp_path)]
    made = subprocess.run(command, input=listed.stdout, capture_output=True, check=False)
    assert made.returncode == 0, made.stderr.decode()
    found = json.loads((tmp_path / f"{APP_ID}.json").read_text(encoding="utf-8"))["modules"][0]["sources"]
    names = {one["url"].rpartition("/")[2].partition("-")[0].lower() for one in found}
    assert {"httpx", "keyring", "secretstorage", "python_calamine", "hatchling", "redis"} <= names
    assert not {name for name in names if name.startswith(("pyside6", "pytest", "pywin32"))}


# --- where Python is part of the program ------------------------------------------------------------------------------
def test_what_it_opens_loads_no_library_of_its_own() -> None:
    give_back = loaded(PACKAGING / "start.py").give_back_library_path
    for before, after in (
        ({"LD_LIBRARY_PATH": "/ours"}, {}),
        ({"LD_LIBRARY_PATH": "/ours", "LD_LIBRARY_PATH_ORIG": "/theirs"}, {"LD_LIBRARY_PATH": "/theirs"}),
        ({"PATH": "/bin"}, {"PATH": "/bin"}),
    ):
        give_back(before)
        assert before == after
