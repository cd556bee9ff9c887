"""Bundled files: `resources/` beside the package in a checkout, `wxdesk/_resources/` in a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
FOLDER = next(
    folder for folder in (_PACKAGE / "_resources", _PACKAGE.parent / "resources", _PACKAGE) if folder.is_dir()
)


def path(name: str) -> Path:
    """The path of a bundled file, such as `icons/tokens.svg`."""
    return FOLDER / name


def read(name: str) -> bytes:
    return path(name).read_bytes()
