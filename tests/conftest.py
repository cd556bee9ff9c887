"""What every test may use: quiet logs that fail when they are not, a clean environment, the sandbox over real HTTP."""

import gc
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.support.short_search import PLACES, ShortSearch
from tests.support.windows import WindowsFiles

# Widgets are tested offscreen; tests/program/test_real_window.py opens the program on a real X server.
os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--slow", action="store_true", help="also run the long variants of checks")
    parser.addoption(
        "--soak", nargs="?", type=float, const=10.0, metavar="MINUTES", help="also use the window for so long"
    )
    if "--slow" in sys.argv:
        # For the sizes of checks that come in both lengths. Now, as pytest knows its options only after it has loaded
        # the conftest.py of a folder that it was given.
        os.environ["WXDESK_TESTS_SLOW"] = "1"


def pytest_configure() -> None:
    """The same examples each time where a failure would stop somebody else; new ones wherever it is looked into."""
    count = 100 if os.environ.get("WXDESK_TESTS_SLOW") else 25
    settings.register_profile("same", derandomize=True, deadline=None, max_examples=count)
    settings.register_profile("new", deadline=None, max_examples=count)
    settings.load_profile("same" if os.environ.get("CI") else "new")


# Begun first: whoever else has ended does not wait for them.
_LONGEST = {"test_tour.py"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--slow"):
        skip = pytest.mark.skip(reason="a long variant: run with --slow")
        for item in items:
            if item.get_closest_marker("slow"):
                item.add_marker(skip)
    items.sort(key=lambda item: item.path.name not in _LONGEST)


def pytest_collection_finish() -> None:
    """What was collected stays to the end: no search for garbage (below, after each module) goes through it again."""
    gc.collect()
    gc.freeze()


_MUCH_GARBAGE = 200_000  # objects


class _Unexpected(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def no_unexpected_log_line(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """A warning or error that the test did not announce with @pytest.mark.expects_log fails it."""
    handler = _Unexpected()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    if handler.records and request.node.get_closest_marker("expects_log") is None:
        lines = "\n".join(
            f"{record.levelname} {record.name}: {record.getMessage()}" for record in handler.records
        )
        pytest.fail(f"unexpected log lines:\n{lines}")


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy, no key log, no language of the machine the tests happen to run on."""
    for name in list(os.environ):
        if name.upper() in (
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "ALL_PROXY",
            "NO_PROXY",
            "SSLKEYLOGFILE",
            "WXDESK_APPSECRET",
        ):
            monkeypatch.delenv(name)
    monkeypatch.setenv("LANGUAGE", "en")


# Where each system has what wxdesk keeps for a user; the last three are platformdirs' own.
_HOMES = (
    "HOME",
    "USERPROFILE",
    "WIN_PD_OVERRIDE_APPDATA",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA",
    "WIN_PD_OVERRIDE_DOWNLOADS",
)


@pytest.fixture(autouse=True, scope="session")
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Whoever runs the tests has accounts and settings too: neither a test nor a process of its sees or changes them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patched:
        for name in _HOMES:
            patched.setenv(name, str(home))
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DOWNLOAD_DIR"):
            patched.delenv(name, raising=False)
        yield home


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


@pytest.fixture(autouse=True, scope="session")
def searches_end_by_their_count() -> Iterator[None]:
    """Where nothing explains a signature, no clock decides how far the search for a mistake gets."""
    with pytest.MonkeyPatch.context() as patched:
        for place in PLACES:
            patched.setattr(place, ShortSearch)
        yield


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> WindowsFiles:
    """Files as Windows treats them."""
    return WindowsFiles(monkeypatch)


@pytest.fixture(autouse=True, scope="module")
def collected() -> Iterator[None]:
    """An unclosed file or socket warns where it was made, not in a later module; and nothing of Qt's that is part of
    circular garbage dies on a thread that was left over, as nothing does in the program (wxdesk/process/garbage.py).
    """
    gc.disable()
    yield
    gc.collect()
    gc.freeze()  # modules that were loaded and what they keep: the next search would go through them in vain


@pytest.fixture(autouse=True)
def little_garbage() -> Iterator[None]:
    """What a long module leaves behind does not pile up until its end."""
    yield
    if gc.get_count()[0] > _MUCH_GARBAGE:
        gc.collect()
