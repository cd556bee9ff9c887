# /// script
# requires-python = "==3.11.*"
# dependencies = ["distlib==0.4.0"]
# ///
"""`program.py FOLDER`: makes a program of Python for Windows and the packages in FOLDER.

What wxdesk does not use of Qt goes, its two launchers come, and everything is compiled (hence the same Python here).
"""

import compileall
import io
import shutil
import sys
import zipfile
from importlib import resources
from pathlib import Path
from py_compile import PycInvalidationMode

MODULES = {"QtCore", "QtDBus", "QtGui", "QtNetwork", "QtSvg", "QtWidgets"}
LIBRARIES = {
    *("Qt6Core", "Qt6DBus", "Qt6Gui", "Qt6Network", "Qt6Svg", "Qt6Widgets", "pyside6.abi3"),
    # Of Visual C++: Python brings some of them too, but Windows looks beside Qt first.
    *("msvcp140", "msvcp140_1", "msvcp140_2", "vcruntime140", "vcruntime140_1", "concrt140"),
}
PLUGINS = {
    *("iconengines/qsvgicon", "platforms/qwindows", "platforms/qoffscreen", "styles/qmodernwindowsstyle"),
    *(f"imageformats/{name}" for name in ("qgif", "qico", "qjpeg", "qsvg", "qtiff", "qwebp")),
    *("networkinformation/qnetworklistmanager", "tls/qschannelbackend"),
}
TRANSLATIONS = {"qtbase_en", "qtbase_zh_CN"}
# A module is looked for here and nowhere else: no PYTHONPATH, no packages of the user's, no current folder.
SEARCHED = ("python311.zip", ".", "Lib\\site-packages")
# The window's has no console.
LAUNCHERS = (
    ("wxdesk.exe", "w64.exe", "<launcher_dir>\\pythonw.exe", "window"),
    ("bin/wxdesk-cli.exe", "t64.exe", "<launcher_dir>\\..\\python.exe", "command_line"),
)


def is_used(file: Path) -> bool:
    """Of PySide6's folder, by its path below it."""
    name = file.stem
    match file.parts:
        case (_,):
            kept = {".py": True, ".pyd": name in MODULES, ".dll": name in LIBRARIES}
            return kept.get(file.suffix, False)
        case ("plugins", group, _):
            return f"{group}/{name}" in PLUGINS
        case ("translations", _):
            return name in TRANSLATIONS
        case ("support", *_):
            return file.suffix == ".py"
    return False


def remove_unused(packages: Path) -> None:
    qt = packages / "PySide6"
    for file in [path for path in qt.rglob("*") if path.is_file()]:
        if not is_used(file.relative_to(qt)):
            file.unlink()
    shutil.rmtree(packages / "bin")  # scripts for the system that builds
    for file in [*packages.rglob("*.pyi"), *packages.rglob("*.lib")]:
        file.unlink()


def write_launcher(file: Path, stub: bytes, python: str, function: str) -> None:
    """As pip makes them: the stub reads behind its own end which Python is to run what is in the archive there."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as main:
        start = f"import sys\nfrom wxdesk import starting\nsys.exit(starting.{function}())\n"
        main.writestr(zipfile.ZipInfo("__main__.py"), start)
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(stub + f"#!{python}\r\n".encode() + archive.getvalue())


def main(folder: Path) -> None:
    packages = folder / "Lib/site-packages"
    remove_unused(packages)
    (folder / "python311._pth").write_text("\r\n".join(SEARCHED) + "\r\n", newline="")
    for name, stub, python, function in LAUNCHERS:
        write_launcher(
            folder / name, resources.files("distlib").joinpath(stub).read_bytes(), python, function
        )
    shutil.copyfile(Path(__file__).with_name("path.py"), folder / "path.py")
    # Where nobody may write, or for a first start that is as quick as the others.
    compileall.compile_dir(
        packages, quiet=1, stripdir=str(folder), invalidation_mode=PycInvalidationMode.UNCHECKED_HASH
    )
    for folder in [path for path in packages.rglob("*") if path.is_dir() and not any(path.iterdir())]:
        folder.rmdir()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
