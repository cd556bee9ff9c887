"""Whatever a page has to say now, its buttons and fields stay where they are."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support import looks
from tests.ui.finding import pick
from tests.ui.window.conftest import Start
from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.config import Settings
from wxdesk.errors import ApiError, InputError, NetworkError
from wxdesk.ui.page import Page
from wxdesk.ui.widgets.messages.inline_notice import InlineNotice
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox

_TEXT = "invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: 65a1b2c3-0a1b2c3d-4e5f6a7b"
REFUSED = ApiError(errcode=40164, text=_TEXT, endpoint="/cgi-bin/stable_token", egress_ip="203.0.113.7")

_RIGHT = "https://h5.example.com/photo/" + 60 * "album/"  # what is signed takes as many lines


def again() -> None:
    pass


def adding(page: Any) -> None:
    page.start_adding()


def adding_by_proxy(page: Any) -> None:
    adding(page)
    pick(page.findChild(ChoiceBox, "account_way"), "http")


def waits(page: Any) -> None:
    page._pane.waiting.start("Waiting")
    page._pane.waiting._on_soon()


def judged(page: Any) -> None:
    page.signature._on_example_wanted("url.fragment_kept")
    no_ticket(page)
    QTest.qWait(100)  # it comes after all
    page.signature.ticket.forget_problem()
    page.signature.ticket_line.show_state()


def no_ticket(page: Any) -> None:
    page.signature.ticket._failed = NetworkError("timeout", host="api.weixin.qq.com", seconds=30)
    page.signature.ticket_line.show_state()


def typed(**texts: str) -> Callable[[Any], None]:
    """The keys stay in the last field."""

    def type_all(page: Any) -> None:
        for name, text in texts.items():
            line = page.findChild(QLineEdit, name)
            assert line.isVisible()
            line.setFocus()
            line.setText(text)
            line.textEdited.emit(text)

    return type_all


def wrong_account(page: Any) -> None:
    typed(
        account_name="",
        account_appid="gh_7f083739789a",
        account_secret="wx00aa11bb22cc33dd",
        account_api_base="https://127.0.0.1:8443",
        account_proxy="http://me:secret@proxy.example",
        account_safe_domains="https://h5.example.com/path",
    )(page)
    assert page._pane.form.checked() is None


def wrong_endpoint(page: Any) -> None:
    page.tabs.bar.setCurrentIndex(1)
    typed(endpoint_page="htps://h5.example.com", endpoint_extra="mistake")(page)
    page.endpoint.form.question()


def twin(page: Page) -> None:
    notice = InlineNotice()
    page.body.insertWidget(0, notice)
    notice.tell_error(REFUSED)


# The page, what is done before, and the message.
MESSAGES: dict[str, tuple[str, Callable[[Any], object], Callable[[Any], object]]] = {
    "tokens refused": ("tokens", str, lambda page: page._tell_failure(REFUSED, again)),
    "no ticket": ("diagnose", judged, no_ticket),
    "an endpoint's refusal": (
        "diagnose",
        lambda page: page.tabs.bar.setCurrentIndex(1),
        lambda page: page.endpoint.problem.tell_error(REFUSED),
    ),
    "an account refused": ("accounts", adding, lambda page: page._pane.remark.tell_error(REFUSED, again)),
    "an account waits": ("accounts", adding, waits),
    "secrets for the session": (
        "accounts",
        lambda page: (adding(page), page._card.notice.clear()),
        lambda page: page._card.show_place(KeyringKind.SESSION, ()),
    ),
    "settings": ("settings", str, lambda page: page._notice.tell_error(REFUSED)),
    "a relative folder": ("settings", str, lambda page: page.use_folder("relative")),
    "a rid's refusal": (
        "codes",
        lambda page: page.show_text("40013 rid: 65a1b2c3-0a1b2c3d-4e5f6a7b"),
        lambda page: page._notice.tell_error(REFUSED, again),
    ),
    "a search": ("codes", str, lambda page: page.show_text("secret")),
    "a long log": ("codes", str, lambda page: page.show_text("nothing here\n" * 5000)),
    "a call log saved": (
        "activity",
        str,
        lambda page: page._notice.tell_text("good", lambda: "Saved: /x/calls.csv"),
    ),
    "an account's fields": ("accounts", adding_by_proxy, wrong_account),
    "an endpoint's fields": ("diagnose", lambda page: page.tabs.bar.setCurrentIndex(1), wrong_endpoint),
    "an odd address": ("sign", typed(page_address=_RIGHT), typed(page_address=f"{_RIGHT}#/a b")),
    "no time": ("sign", str, typed(noncestr="a b", timestamp="yesterday")),
    "no folder": (
        "media",
        str,
        lambda page: page.list_stage.folder.show_error(InputError("folder_empty")),
    ),
    "a wrong name": ("media", str, typed(media_name="{month}/{seq}")),
    "a call chosen": ("activity", str, lambda page: page._table.selectRow(0)),
}


SIZES = ((1120, 720), (900, 600))


@pytest.mark.parametrize("name", MESSAGES)
def test_a_message_moves_no_control(start: Start, qtbot: QtBot, name: str) -> None:
    assert said(start, qtbot, *MESSAGES[name]) == []


def test_a_message_above_would_be_found(start: Start, qtbot: QtBot) -> None:
    assert said(start, qtbot, "settings", str, twin)


def settled(qtbot: QtBot, page: QWidget) -> dict[str, tuple[int, int]]:
    """Where the controls are once they stay there: what was typed is answered a little later."""
    there: list[dict[str, tuple[int, int]]] = [{}]

    def stays() -> bool:
        qtbot.wait(150)
        there.append(looks.controls(page))
        return there[-1] == there[-2]

    qtbot.waitUntil(stays)
    return there[-1]


def said(
    start: Start,
    qtbot: QtBot,
    name: str,
    before: Callable[[Any], object],
    message: Callable[[Any], object],
) -> list[str]:
    """What has moved once it was said, in a window of either size."""
    window = start(sandbox=True, settings=Settings(language="en")).window
    window.resize(*SIZES[0])
    window.show_page(name)
    page = window.page(name)
    before(page)

    def seen(size: tuple[int, int]) -> dict[str, tuple[int, int]]:
        window.resize(*size)
        qtbot.wait(200)
        return settled(qtbot, page)

    there = {size: seen(size) for size in SIZES}
    message(page)
    assert all(there.values())
    return [f"{size}: {one}" for size in reversed(SIZES) for one in looks.moved(there[size], seen(size))]


def test_where_secrets_are_kept_moves_no_choice(start: Start, qtbot: QtBot) -> None:
    """That takes a while to know, and long to say where there is no keyring."""
    window = start(settings=Settings(language="en")).window
    first = window.first_start
    first._place = None
    first._say_place()
    qtbot.wait(100)
    there = looks.controls(first)
    assert len(there) == 2
    for place in KeyringKind:
        first.show_place(place)
        qtbot.wait(50)
        assert looks.moved(there, looks.controls(first)) == []


def test_a_chinese_error_is_cut_at_the_end_of_its_line(start: Start, qtbot: QtBot) -> None:
    window = start(sandbox=True, settings=Settings(language="zh_CN")).window
    window.resize(1120, 720)
    window.show_page("accounts")
    page = window.page("accounts")
    adding_by_proxy(page)
    qtbot.wait(100)
    wrong_account(page)
    for name in ("appid", "api_base"):
        note = page._pane.form._fields[name].note
        assert len(QLabel.text(note)) > 15
        assert note.text().startswith(QLabel.text(note)[:-1])
