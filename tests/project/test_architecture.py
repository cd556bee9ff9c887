"""The walls of the house, as rules that run."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "wxdesk"
MODULES = sorted(PACKAGE.rglob("*.py"))

# Lowest first. A module may import from its own floor and from those below it.
FLOORS: tuple[frozenset[str], ...] = (
    frozenset(
        {
            "errors",
            "error_record",
            "secrecy",
            "credential_shapes",
            "clock",
            "config",
            "translation",
            "outside",
            "files",
            "hosts",
            "signing",
            "net",
            "process",
        }
    ),
    frozenset({"accounts", "wechat"}),
    frozenset({"tokens"}),
    frozenset({"media", "checkup", "inspector"}),
    frozenset({"sandbox"}),
    frozenset({"wording"}),
    frozenset({"services"}),
    frozenset({"ui", "commands"}),
    frozenset({"app", "cli", "__main__", "starting", "pytest_plugin"}),
)
# Which folder or module alone may import a library.
ONLY_USERS = {
    "PySide6": ("ui", "app"),
    "shiboken6": ("ui",),
    "PySide6.QtWebEngineCore": ("ui/pages/inspector/browser",),
    "PySide6.QtWebEngineWidgets": ("ui/pages/inspector/browser",),
    "httpx": ("net/library.py",),
    "httpcore": ("net/library.py",),
    "keyring": ("accounts/vault.py", "accounts/keyring_backends.py"),
    "ada_url": ("signing/page_url.py",),
    "truststore": ("net/tls.py",),
    "platformdirs": ("config.py",),
    "sqlite3": ("media/journal/database.py", "media/journal/tables.py"),
    "redis": ("tokens/stores/redis_connection.py",),
    "cryptography": ("sandbox/proxy/authority.py",),
    "pytest": ("pytest_plugin.py",),
    "python_calamine": ("media/lists/workbooks/reader.py",),
}


def imports(path: Path) -> Iterator[str]:
    """Every module a file imports, also inside functions and under TYPE_CHECKING, by its full name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""
            yield from (f"{node.module}.{name.name}" for name in node.names)


def room(path: Path) -> str:
    """The folder or module right under wxdesk/."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def floor(name: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if name in rooms)


def breaches(path: Path, found: list[str]) -> list[str]:
    """What `found`, the imports of the module at `path`, break of the rules."""
    inside = path.relative_to(PACKAGE).as_posix()
    wrong = []
    for name in found:
        top = name.split(".")[0]
        for library, allowed in ONLY_USERS.items():
            if f"{name}.".startswith(f"{library}.") and not any(
                inside == user or inside.startswith(f"{user}/") or inside == f"{user}.py" for user in allowed
            ):
                wrong.append(f"{inside} imports {library}")
        if (
            top == "wxdesk"
            and name.count(".")
            and name not in ("wxdesk.__version__", "wxdesk.wording", "wxdesk.wording.tr_noop")
        ):
            other = name.split(".")[1]
            there = (PACKAGE / other).exists() or (PACKAGE / f"{other}.py").exists()
            if there and floor(other) > floor(room(path)):
                wrong.append(f"{inside} imports up: {name}")
        if inside.startswith("ui/pages/") and _knows_too_much(inside, name):
            wrong.append(f"{inside} knows another page or the window: {name}")
    return wrong


def _knows_too_much(inside: str, name: str) -> bool:
    own = "wxdesk.ui.pages." + inside.split("/")[2]
    another_page = name.startswith("wxdesk.ui.pages.") and not f"{name}.".startswith(f"{own}.")
    return another_page or f"{name}.".startswith(("wxdesk.ui.window.", "wxdesk.app."))


def test_modules_import_only_what_their_floor_allows() -> None:
    inside = [path for path in MODULES if path != PACKAGE / "__init__.py"]
    assert [breach for path in inside for breach in breaches(path, list(imports(path)))] == []


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("media/batch.py", "PySide6.QtCore"),
        ("tokens/broker.py", "httpx"),
        ("signing/evidence.py", "wxdesk.tokens.broker"),
        ("wechat/api.py", "wxdesk.media.batch"),
        ("ui/pages/sign/sign_page.py", "wxdesk.ui.pages.media.media_page"),
        ("ui/pages/sign/sign_page.py", "wxdesk.ui.window.main_window"),
        ("ui/theme.py", "keyring"),
        ("ui/pages/inspector/inspector_page.py", "PySide6.QtWebEngineCore.QWebEnginePage"),
    ],
)
def test_the_rules_catch_a_breach(where: str, name: str) -> None:
    assert breaches(PACKAGE / where, [name])


def circle_in(paths: Iterable[Path], folder: Path) -> str:
    """Some modules that import each other, also inside functions and under TYPE_CHECKING; "" where none do."""

    def module(name: str) -> Path | None:
        path = folder / (name.replace(".", "/") + ".py")
        package = folder / name.replace(".", "/") / "__init__.py"
        return path if path.exists() else package if package.exists() else None

    graph = {
        path: {other for name in imports(path) if (other := module(name)) and other != path} for path in paths
    }
    done: set[Path] = set()

    def visit(path: Path, trail: tuple[Path, ...]) -> str:
        if path in trail:
            return " -> ".join(step.name for step in (*trail, path))
        found = ""
        if path not in done:
            found = next(filter(None, (visit(other, (*trail, path)) for other in graph.get(path, ()))), "")
            done.add(path)
        return found

    return next(filter(None, (visit(path, ()) for path in graph)), "")


def test_there_is_no_circle() -> None:
    assert circle_in(MODULES, ROOT) == ""


def test_a_circle_is_seen_wherever_the_import_stands(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("def f():\n    import b\n")
    (tmp_path / "b.py").write_text("if TYPE_CHECKING:\n    from a import f\n")
    (tmp_path / "c.py").write_text("import a\n")
    assert circle_in([tmp_path / "c.py"], tmp_path) == ""
    assert circle_in(sorted(tmp_path.glob("*.py")), tmp_path) == "a.py -> b.py -> a.py"


POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{[0-9,]+\})\+")


def possessive_groups(text: str) -> list[str]:
    """The string literals in a module that hold a possessive quantifier behind a group."""
    literals = (node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant))
    return [value for value in literals if isinstance(value, str) and POSSESSIVE_GROUP.search(value)]


def test_no_quantifier_behind_a_group_is_possessive() -> None:
    """Pythons before 3.11.5 match them wrongly (python/cpython#106052), and Debian 12 has such a one."""
    found = {path.name: possessive_groups(path.read_text(encoding="utf-8")) for path in MODULES}
    assert {name: groups for name, groups in found.items() if groups} == {}


def test_a_possessive_group_would_be_seen() -> None:
    assert possessive_groups('X = r"(?:a|b)++c"') and possessive_groups('X = r"(a){2,3}+"')
    assert not possessive_groups('X = r"[ab]++(?:c)+"')


# --- what no module may do, or only those that are named ---
# Whatever makes objects or code of what it reads, QSettings among them (PySide6 unpickles); and what starts a process.
FORBIDDEN_NAMES = {
    **dict.fromkeys(
        ("pickle", "cPickle", "shelve", "marshal", "dill", "cloudpickle", "jsonpickle", "yaml"), ()
    ),
    **dict.fromkeys(("logging.config", "multiprocessing", "concurrent.futures.process", "pty"), ()),
    **dict.fromkeys(("eval", "exec", "compile", "__import__"), ()),
    ".QSettings": ("ui/qt_settings.py",),
    **dict.fromkeys((".QDataStream", ".restoreState", ".restoreGeometry", ".dropMimeData"), ()),
    **dict.fromkeys((".retrieveData", ".imageData", ".ProcessPoolExecutor", ".create_subprocess_exec"), ()),
    **dict.fromkeys((".create_subprocess_shell", ".subprocess_exec", ".subprocess_shell"), ()),
    "subprocess": (
        "process/child.py",
        "media/lists/workbooks/workbook.py",
        "ui/pages/media/decoding/decoder.py",
    ),
    # Which system this is, and what only some of them have
    **dict.fromkeys(
        ("sys.platform", "os.name", "os.uname", "fcntl", "msvcrt", "pwd", "grp", "winreg", "_winapi"), ()
    ),
    **dict.fromkeys(("os.geteuid", "os.getuid", "os.kill", "os.killpg", "os.getpgid", "signal.SIGKILL"), ()),
    **dict.fromkeys(("signal.SIGBREAK", "signal.SIGHUP", "signal.pthread_sigmask", "time.localtime"), ()),
    "sys.platform": ("process/system.py",),
    "os.geteuid": ("process/file_system.py", "process/system.py"),
    "ctypes": ("process/system.py", "process/protection.py"),
    "resource": ("process/protection.py",),
    "socket.AF_UNIX": ("process/display.py",),
    ".QProcess": ("ui/desktop.py", "ui/pages/media/preview/player.py"),
    ".QDesktopServices": ("ui/desktop.py",),
    **dict.fromkeys((".get_password", ".get_credential", ".get_keyring"), ONLY_USERS["keyring"]),
}
STARTS_A_PROCESS = re.compile(r"os\.(system|popen|startfile|fork\w*|spawn\w*|exec\w*|posix_spawn\w*)")
FORBIDDEN_KEYWORDS = {("verify", False), ("follow_redirects", True), ("shell", True)}
LOGGERS = {"log", "_log", "logger", "logging"}
LEVELS = {"debug", "info", "warning", "error", "exception", "critical", "log"}


def names_in(tree: ast.AST) -> Iterator[str]:
    """Every name used: `eval` for a bare one, `os.system` and `.system` for one behind a dot, modules in full."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
            yield f".{node.id}"
        elif isinstance(node, ast.Attribute):
            yield f".{node.attr}"
            if isinstance(node.value, ast.Name):
                yield f"{node.value.id}.{node.attr}"
        elif isinstance(node, ast.Import):
            for name in node.names:
                yield from (name.name, name.name.split(".")[0])
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            for name in node.names:
                yield from (f"{node.module}.{name.name}", f".{name.name}")


def forbidden_in(inside: str, text: str) -> list[str]:
    """What the module `inside` the package does and must not."""
    tree = ast.parse(text)
    wrong = [
        f"{inside}: {name}"
        for name in set(names_in(tree))
        if STARTS_A_PROCESS.fullmatch(name) or inside not in FORBIDDEN_NAMES.get(name, (inside,))
    ]
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        given = {
            (word.arg, word.value.value) for word in call.keywords if isinstance(word.value, ast.Constant)
        }
        wrong += [f"{inside}:{call.lineno}: {name}={value}" for name, value in given & FORBIDDEN_KEYWORDS]
        if _logs_a_formatted_text(call):
            wrong.append(f"{inside}:{call.lineno}: a log line that is formatted before it is filtered")
    return wrong


def _logs_a_formatted_text(call: ast.Call) -> bool:
    to = call.func
    is_log = isinstance(to, ast.Attribute) and isinstance(to.value, ast.Name) and to.value.id in LOGGERS
    return (
        is_log
        and to.attr in LEVELS
        and any(isinstance(word, (ast.JoinedStr, ast.BinOp)) for word in call.args)
    )


def test_no_module_does_what_is_forbidden() -> None:
    texts = {path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8") for path in MODULES}
    assert [wrong for inside, text in texts.items() for wrong in forbidden_in(inside, text)] == []


@pytest.mark.parametrize(
    "line",
    [
        "import pickle",
        "from pickle import loads",
        "import logging.config",
        "from logging import config",
        "import yaml",
        "eval(text)",
        "run = exec",
        "from PySide6.QtCore import QSettings",
        "from PySide6 import QtCore; QtCore.QSettings()",
        "window.restoreState(data)",
        "import subprocess",
        "from subprocess import run",
        "import os; os.system(text)",
        "from os import popen",
        "os.spawnlp(0, text)",
        "os.startfile(path)",
        "os.execv(path, words)",
        "import multiprocessing.pool",
        "if sys.platform == 'win32': pass",
        "from os import name",
        "import fcntl",
        "def f():\n    import resource",
        "os.kill(1, 9)",
        "socket.socket(socket.AF_UNIX)",
        "from concurrent.futures import ProcessPoolExecutor",
        "loop.subprocess_exec(factory, path)",
        "QtCore.QProcess.startDetached(path)",
        "from PySide6.QtGui import QDesktopServices",
        "httpx.get(url, verify=False)",
        "Client(follow_redirects=True)",
        "run(text, shell=True)",
        "log.info(f'asked {url}')",
        "_log.warning('asked ' + url)",
        "backend.get_password(service, name)",
    ],
)
def test_what_is_forbidden_is_seen(line: str) -> None:
    assert forbidden_in("ui/page.py", line)


def test_what_is_like_it_is_allowed() -> None:
    allowed = "re.compile(x); box.exec(); QDrag(self).exec(a); log.info('asked %s', host); Client(verify=tls)"
    assert forbidden_in("ui/page.py", allowed) == []
    assert forbidden_in("process/child.py", "import subprocess") == []


def loaded_by(*names: str) -> set[str]:
    """The top-level modules in memory once a fresh interpreter has imported `names`."""
    script = f"import sys, importlib\nfor name in {names!r}: importlib.import_module(name)\n"
    script += "print(*{name.split('.')[0] for name in sys.modules})"
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(result.stdout.split())


def test_the_core_works_without_qt() -> None:
    names = [
        "wxdesk." + path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", ".")
        for path in MODULES
        if room(path) not in ("ui", "app") and path.name not in ("__init__.py", "__main__.py")
    ]
    assert not loaded_by(*names) & {"PySide6", "shiboken6"}


def test_the_services_load_the_slow_libraries_when_first_used() -> None:
    commands = (f"wxdesk.commands.{path.stem}" for path in (PACKAGE / "commands").glob("*.py"))
    assert not loaded_by("wxdesk.services", "wxdesk.cli", *commands) & {
        "PySide6",
        "httpx",
        "keyring",
        "truststore",
        "python_calamine",
    }
