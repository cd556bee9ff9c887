"""All permanent material of an account as the list, on the sandbox over HTTP."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.finding import button, part, pick, said
from tests.ui.pages.media.test_media_page import fill, nobody_types, page, press, save_all
from wxdesk.accounts.account import Account
from wxdesk.media.fetch_kind import FetchKind
from wxdesk.sandbox.media.permanent import PermanentMediaStore
from wxdesk.sandbox.media.samples import MEDIA_IDS
from wxdesk.services import Services
from wxdesk.ui.pages.media.media_page import MediaPage
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox
from wxdesk.wechat import material
from wxdesk.wechat.material import MaterialKind, Page

__all__ = ["nobody_types", "page"]  # fixtures


@pytest.fixture
def shelf(services: Services, page: MediaPage) -> PermanentMediaStore:
    choose(page, "media_kind", FetchKind.PERMANENT)
    assert services.sandbox is not None
    return services.sandbox.platform.permanent


def choose(page: MediaPage, name: str, value: object) -> None:
    pick(part(page, ChoiceBox, name), value)


def list_all(page: MediaPage, kind: MaterialKind) -> None:
    choose(page, "media_material_kind", kind)
    press(page, "media_list_all")


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """The second page is not answered before this is set."""
    go_on = threading.Event()
    ask = material.PermanentMaterial.fetch_page

    def slow(self: material.PermanentMaterial, token: object, kind: MaterialKind, offset: int) -> Page:
        if offset:
            assert go_on.wait(10)
        return ask(self, token, kind, offset)  # type: ignore[arg-type]

    monkeypatch.setattr(material.PermanentMaterial, "fetch_page", slow)
    return go_on


def test_it_is_there_for_permanent_material_alone(page: MediaPage) -> None:
    ask = button(page, "media_list_all")
    assert not ask.isVisible()
    choose(page, "media_kind", FetchKind.PERMANENT)
    assert ask.isVisible()
    choose(page, "media_kind", FetchKind.HD_VOICE)
    assert not ask.isVisible()


@pytest.mark.parametrize("kind", [MaterialKind.IMAGE, MaterialKind.VOICE, MaterialKind.VIDEO])
def test_all_of_a_kind_becomes_the_list(
    page: MediaPage, shelf: PermanentMediaStore, qtbot: QtBot, kind: MaterialKind
) -> None:
    list_all(page, kind)
    qtbot.waitUntil(lambda: page.list_stage.ids() == shelf.media_ids(kind.value))
    found = page.list_stage.id_list()
    assert found is not None
    assert found.columns == ("name", "update_time", "url")
    assert page.list_stage.box.text().startswith("media_id\tname\tupdate_time\turl\n")


def test_what_is_listed_is_saved_under_its_names(
    page: MediaPage, shelf: PermanentMediaStore, qtbot: QtBot
) -> None:
    list_all(page, MaterialKind.VOICE)
    qtbot.waitUntil(lambda: len(page.list_stage.ids()) == 2)
    page.list_stage.names.line.setText("{name}")
    save_all(page, page.list_stage.box.text(), qtbot)
    names = [path.name for path in page.session().job.folder.iterdir()]
    assert sum(name.startswith("素材") and name.endswith(".amr") for name in names) == 2


def test_a_list_in_the_box_is_lost_only_when_that_is_wanted(
    page: MediaPage, shelf: PermanentMediaStore, qtbot: QtBot
) -> None:
    stage, voices = page.list_stage, shelf.media_ids("voice")
    fill(page, MEDIA_IDS[0], qtbot)
    for answer, ids in (
        ("leave", MEDIA_IDS[:1]),
        ("add", (MEDIA_IDS[0], *voices)),
        ("replace", voices),
    ):
        list_all(page, MaterialKind.VOICE)
        qtbot.waitUntil(lambda: not stage.full_box.isHidden())
        press(page, f"media_box_{answer}")
        qtbot.waitUntil(lambda ids=ids: stage.ids() == ids)
    assert stage.id_list().columns == ("name", "update_time", "url")  # type: ignore[union-attr]


def test_another_kind_goes_behind_with_the_same_columns(
    page: MediaPage, shelf: PermanentMediaStore, qtbot: QtBot
) -> None:
    list_all(page, MaterialKind.VOICE)
    qtbot.waitUntil(lambda: len(page.list_stage.ids()) == 2)
    list_all(page, MaterialKind.VIDEO)
    qtbot.waitUntil(lambda: not page.list_stage.full_box.isHidden())
    press(page, "media_box_add")
    qtbot.waitUntil(lambda: page.list_stage.ids() == (*shelf.media_ids("voice"), *shelf.media_ids("video")))
    found = page.list_stage.id_list()
    assert found is not None
    assert found.columns == ("name", "update_time", "url")


def test_it_says_how_far_it_is_and_can_be_cancelled(
    page: MediaPage, shelf: PermanentMediaStore, held: threading.Event, qtbot: QtBot
) -> None:
    lister = page.list_stage.material
    list_all(page, MaterialKind.IMAGE)
    qtbot.waitUntil(lambda: lister.waiting.text() == "Listed 20 of 45…")
    assert not button(page, "media_list_all").isEnabled()
    lister.waiting.cancel.click()
    held.set()
    assert button(page, "media_list_all").isEnabled()
    list_all(page, MaterialKind.VOICE)
    qtbot.waitUntil(lambda: page.list_stage.ids() == shelf.media_ids("voice"))
    assert page.list_stage.full_box.isHidden()


@pytest.mark.parametrize(
    "leave",
    [
        lambda page, account: page.show_account(None),
        lambda page, account: choose(page, "media_kind", FetchKind.TEMPORARY),
        lambda page, account: QTest.keyClick(page, Qt.Key.Key_Escape),
    ],
    ids=["another account", "another type", "Esc"],
)
def test_it_is_called_off_where_it_is_not_wanted_any_more(
    page: MediaPage,
    shelf: PermanentMediaStore,
    held: threading.Event,
    sandbox_account: Account,
    leave: Callable[[MediaPage, Account], None],
) -> None:
    list_all(page, MaterialKind.IMAGE)
    job = page.list_stage.material._job
    assert job is not None
    leave(page, sandbox_account)
    held.set()
    assert job.cancelled
    assert page.list_stage.material._job is None


def test_a_refusal_is_said_until_it_is_asked_again(
    page: MediaPage, shelf: PermanentMediaStore, services: Services, qtbot: QtBot
) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("ip_not_whitelisted=203.0.113.7")
    list_all(page, MaterialKind.IMAGE)
    qtbot.waitUntil(lambda: "203.0.113.7" in said(page))
    assert "IP whitelist" in said(page)
    assert button(page, "media_list_all").isEnabled()
    services.sandbox.faults.switch_off("ip_not_whitelisted")
    press(page, "media_list_all")
    qtbot.waitUntil(lambda: len(page.list_stage.ids()) == 45)
    assert "203.0.113.7" not in said(page)


def test_an_account_without_any_is_told_where_to_look(
    page: MediaPage, shelf: PermanentMediaStore, services: Services, qtbot: QtBot
) -> None:
    for media_id in shelf.media_ids("video"):
        shelf._entries.pop(media_id)
    list_all(page, MaterialKind.VIDEO)
    qtbot.waitUntil(lambda: "The account has no permanent material of this type." in said(page))
    assert page.list_stage.box.text() == ""
