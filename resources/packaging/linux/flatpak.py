"""The Flatpak manifest, with every source's address and digest, as Flathub builds it: without a network.

    uv export --format pylock.toml --no-default-groups --no-emit-project --extra redis --extra sandbox-proxy \\
        --group backend | python resources/packaging/linux/flatpak.py FOLDER

writes FOLDER/internal.wxdesk.wxdesk.json; the release's source archive goes beside it. Qt and PySide6 are the base app's.
"""

import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from packaging.markers import Marker
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import parse_wheel_filename

ROOT = Path(__file__).parents[3]
APP_ID = "internal.wxdesk.wxdesk"
QT, PYTHON = "6.11", (3, 13)  # org.kde.Platform 6.11 has this Python
MACHINES = ("x86_64", "aarch64")  # what Flathub builds for
_PIP = "pip3 install --no-index --no-deps --no-build-isolation --prefix=${FLATPAK_DEST}"
_PACKAGING = "resources/packaging"
_SHARE = "${FLATPAK_DEST}/share"

PERMISSIONS = [
    "--share=network",  # WeChat, and endpoints that the user enters
    "--share=ipc",
    "--socket=wayland",
    "--socket=fallback-x11",
    "--device=dri",
    "--talk-name=org.freedesktop.secrets",  # AppSecrets are in the keyring or nowhere
    "--talk-name=org.kde.StatusNotifierWatcher",  # the icon that tells of a replaced token
    "--filesystem=xdg-download",  # where batches go at first; other folders are chosen through the portal
]
# The backend that builds wxdesk, and what it stands on: of no use afterwards.
_NOT_KEPT = [
    f"/lib/python3*/site-packages/{name}*"
    for name in ("hatchling", "pathspec", "pluggy", "trove_classifiers")
]


def manifest(locked: dict[str, Any], version: str) -> dict[str, Any]:
    return {
        "id": APP_ID,
        "runtime": "org.kde.Platform",
        "runtime-version": QT,
        "sdk": "org.kde.Sdk",
        "base": "io.qt.PySide.BaseApp",
        "base-version": QT,
        "command": "wxdesk",
        "finish-args": PERMISSIONS,
        "build-options": {"env": {"BASEAPP_REMOVE_WEBENGINE": "1", "BASEAPP_DISABLE_NUMPY": "1"}},
        "cleanup": [*_NOT_KEPT, "/bin/hatchling"],
        "cleanup-commands": ["/app/cleanup-BaseApp.sh"],
        "modules": [
            {
                "name": "python3-modules",
                "buildsystem": "simple",
                "build-commands": [f"{_PIP} *.whl"],
                "sources": list(sources(locked)),
            },
            {
                "name": "wxdesk",
                "buildsystem": "simple",
                "build-commands": [
                    f"{_PIP} .",
                    f"install -Dm644 {_PACKAGING}/linux/{APP_ID}.desktop -t {_SHARE}/applications",
                    f"install -Dm644 {_PACKAGING}/linux/{APP_ID}.metainfo.xml -t {_SHARE}/metainfo",
                    f"install -Dm644 LICENSE -t {_SHARE}/licenses/{APP_ID}",
                    f"python3 {_PACKAGING}/icons.py hicolor {_SHARE}/icons/hicolor",
                ],
                # Flathub wants `url` and `sha256` of the archive here, once a release has an address.
                "sources": [{"type": "archive", "path": f"wxdesk-{version}.tar.gz"}],
            },
        ],
    }


def sources(locked: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The wheels that a Flatpak's Python takes. Raises LookupError for a package that has none for it."""
    for package in locked["packages"]:
        if "marker" in package and not _is_wanted(package["marker"]):
            continue
        found = {machine: _wheel(package, machine) for machine in MACHINES}
        same = len({wheel["url"] for wheel in found.values()}) == 1
        for machine, wheel in list(found.items())[: 1 if same else None]:
            source = {"type": "file", "url": wheel["url"], "sha256": wheel["hashes"]["sha256"]}
            yield source if same else {**source, "only-arches": [machine]}


def _is_wanted(marker: str) -> bool:
    version = ".".join(map(str, PYTHON))
    there = {
        "sys_platform": "linux",
        "platform_system": "Linux",
        "os_name": "posix",
        "implementation_name": "cpython",
    }
    return Marker(marker).evaluate(
        {**there, "python_version": version, "python_full_version": f"{version}.0"}
    )


def _wheel(package: dict[str, Any], machine: str) -> dict[str, Any]:
    tags = _tags(machine)
    fitting = [
        (min(map(tags.index, there)), number)
        for number, wheel in enumerate(package.get("wheels", []))
        if (there := parse_wheel_filename(wheel["url"].rpartition("/")[2])[3] & set(tags))
    ]
    if not fitting:
        raise LookupError(f"{package['name']}: no wheel for Python {PYTHON} on {machine}")
    wheel: dict[str, Any] = package["wheels"][min(fitting)[1]]
    return wheel


def _tags(machine: str) -> list[Tag]:
    """Best first; the runtime's C library is 2.42."""
    platforms = [
        *(f"manylinux_2_{minor}_{machine}" for minor in range(42, 16, -1)),
        f"manylinux2014_{machine}",
    ]
    return [*cpython_tags(PYTHON, platforms=platforms), *compatible_tags(PYTHON, "cp313", platforms)]


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    from wxdesk import __version__

    made = manifest(tomllib.load(sys.stdin.buffer), __version__)
    place = Path(sys.argv[1]) / f"{APP_ID}.json"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")
