"""What the window remembers is plain values: no file that it reads becomes a program."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.planted_settings import FORMS, trace_of
from tests.support.starting import open_and_close
from wxdesk.ui.window_state import WindowState, load_window_state, save_window_state

READ = """
import sys
from PySide6.QtCore import QSettings
settings = QSettings(sys.argv[1], QSettings.Format.IniFormat)
for key in settings.allKeys():
    settings.value(key)
"""


def planted(profile: Path, traces: Path) -> Path:
    """A profile whose old settings file runs a command, in every form, when it is read."""
    traces.mkdir()
    (profile / "config").mkdir(parents=True)
    old = profile / "config" / "window.ini"
    # In a process of its own: QSettings keeps what it wrote.
    subprocess.run(
        [sys.executable, "-m", "tests.support.planted_settings", str(old), str(traces)], check=True
    )
    # The same bytes under the name that is read now, and as texts in JSON
    texts = dict(line.split("=", 1) for line in old.read_text().splitlines() if "=" in line)
    memory = {
        "page": texts["page"],
        "account": texts["account"],
        "frame": texts["geometry"],
        "forward": texts,
    }
    (profile / "config" / "window.json").write_text(json.dumps(memory))
    (profile / "config" / "settings.json").write_bytes(old.read_bytes())
    (profile / "config" / "accounts.json").write_bytes(old.read_bytes())
    return old


def test_no_file_of_a_profile_runs_a_command(tmp_path: Path) -> None:
    planted(tmp_path / "profile", tmp_path / "traces")
    ended = open_and_close(tmp_path / "profile", "--sandbox")
    assert ended.returncode == 0
    assert list((tmp_path / "traces").iterdir()) == []
    assert json.loads((tmp_path / "profile/config/window.json").read_text())["page"] == "tokens"


def test_the_check_sees_what_qts_settings_do_with_the_same_file(tmp_path: Path) -> None:
    old = planted(tmp_path / "profile", tmp_path / "traces")
    subprocess.run([sys.executable, "-c", READ, str(old)], check=True, stderr=subprocess.DEVNULL)
    assert {path.name for path in (tmp_path / "traces").iterdir()} == set(map(trace_of, FORMS))


# Qt's own file dialog, in the running program
DIALOG = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog
from wxdesk import app
begin = app.Program.start
def begin_with_a_dialog(self, sandbox=False):
    begin(self, sandbox)
    dialog = QFileDialog(self.window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.open()
    QTimer.singleShot(100, dialog.reject)
    print("opened", dialog.isVisible())
app.Program.start = begin_with_a_dialog
"""


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="Qt keeps its settings elsewhere there")
@pytest.mark.parametrize("torn", [False, True], ids=["as it is", "read as ever"])
def test_qts_file_dialog_reads_no_planted_settings(tmp_path: Path, torn: bool) -> None:
    (tmp_path / "traces").mkdir()
    planted = tmp_path / "config" / "QtProject.conf"
    planted.parent.mkdir()
    words = [str(planted), str(tmp_path / "traces"), "Qt/filedialog"]
    subprocess.run([sys.executable, "-m", "tests.support.planted_settings", *words], check=True)
    before = DIALOG + ("app.leave_unread = lambda: None\n" if torn else "")
    ended = open_and_close(tmp_path / "profile", before=before, XDG_CONFIG_HOME=str(planted.parent))
    assert bool(list((tmp_path / "traces").iterdir())) is torn
    assert torn or (ended.returncode == 0 and "opened True" in ended.stdout)


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=50)


@given(
    st.builds(
        WindowState,
        page=TEXTS,
        account=TEXTS,
        frame=st.lists(st.integers(1, 32_767), min_size=4, max_size=4),
        media_sizes=st.lists(st.integers(0, 9999), min_size=2, max_size=2),
        media_templates=st.lists(TEXTS, max_size=5),
        media_widths=st.dictionaries(TEXTS, st.integers(1, 32_767), max_size=5),
        call_widths=st.dictionaries(TEXTS, st.integers(1, 32_767), max_size=5),
        forward=st.dictionaries(TEXTS, TEXTS, max_size=8),
    )
)
def test_what_is_remembered_is_there_again(
    tmp_path_factory: pytest.TempPathFactory, memory: WindowState
) -> None:
    path = tmp_path_factory.mktemp("config") / "window.json"
    save_window_state(path, memory)
    assert load_window_state(path) == (memory, None)


@pytest.mark.parametrize(
    "value",
    [
        {"frame": [0, 0, 0, 10]},
        {"frame": [0, 0, 2**31, 10]},
        {"frame": [0, 0, 10]},
        {"frame": [0.5, 0, 10, 10]},
        {"frame": [True, 0, 10, 10]},
        {"frame": "AdnQywADAAA="},
        {"maximized": 1},
        {"media_sizes": [-1, 5]},
        {"media_sizes": [1, 2, 3]},
        {"media_widths": {"#file": 0}},
        {"media_widths": {"#file": 2**31}},
        {"media_widths": {"#file": True}},
        {"call_widths": {str(number): 50 for number in range(201)}},
        {"call_widths": [50]},
        {"page": ["tokens"]},
        {"page": "x" * 20_001},
        {"media_templates": ["a", 7]},
        {"media_templates": ["a"] * 33},
        {"forward": {"url": {"a": "b"}}},
        {"forward": ["url"]},
        {"of_a_newer_wxdesk": {"a": 1}},
    ],
)
def test_a_wrong_value_spoils_nothing_else(tmp_path: Path, value: dict[str, Any]) -> None:
    path = tmp_path / "window.json"
    path.write_text(json.dumps({"account": "wx1", **value}))
    assert load_window_state(path) == (WindowState(account="wx1"), None)


def test_halves_of_characters_and_absurd_numbers_are_bounded(tmp_path: Path) -> None:
    path = tmp_path / "window.json"
    path.write_bytes(b'{"page": "\\ud800", "frame": [0, 0, 10, 1' + b"0" * 5000 + b"]}")
    memory, aside = load_window_state(path)
    assert (memory, aside) == (WindowState(page="\ufffd"), None)


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"\x80\x04\x95", b" " * (5 << 20)])
def test_a_damaged_file_is_put_aside(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "window.json"
    path.write_bytes(data)
    memory, aside = load_window_state(path)
    assert memory == WindowState()
    assert aside is not None
    assert aside.read_bytes() == data


def test_halves_of_characters_do_not_stop_it_from_being_saved(tmp_path: Path) -> None:
    save_window_state(tmp_path / "window.json", WindowState(forward={"extra": "\ud800"}))
    assert load_window_state(tmp_path / "window.json")[0].forward == {"extra": "?"}
