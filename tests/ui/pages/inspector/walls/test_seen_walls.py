"""What the Inspector page's user sees of its walls: the question before, the end, and what was refused."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject

from tests.ui.finding import button
from tests.ui.pages.inspector.conftest import Desk
from wxdesk.inspector.clients import CLIENTS, System
from wxdesk.inspector.incidents import Refused
from wxdesk.inspector.proxy.reach import Found, Reach, Wall
from wxdesk.inspector.proxy.refusals import Refused as Unreached
from wxdesk.ui.pages.inspector.walls.notice import WallsNotice
from wxdesk.ui.pages.inspector.walls.opening import Opening
from wxdesk.ui.pages.inspector.walls.refusals import RefusalLog
from wxdesk.ui.tasks import Tasks
from wxdesk.wording.inspection import REFUSED, WALLS

NEAR = "http://192.168.7.7:8080/page"


def enter(desk: Desk, address: str) -> None:
    desk.page.bar.line.setText(address)
    desk.page.bar.submit()


def addresses(desk: Desk) -> list[str]:
    return [address for address, _ in desk.browser.opened]


def test_a_page_nearby_is_opened_once_its_user_agrees_and_not_asked_about_again(desk: Desk) -> None:
    enter(desk, NEAR)
    assert addresses(desk) == []
    assert "192.168.7.7:8080 is not on the internet" in desk.page.walls.text()
    button(desk.page, "inspect_nearby").click()
    found = Found(("192.168.7.7",), Wall.NOT_PUBLIC)
    assert addresses(desk) == [NEAR] and desk.browser.nearby == [found]
    assert desk.page.walls.isHidden()
    enter(desk, NEAR.replace("page", "other"))
    assert len(addresses(desk)) == 2 and desk.browser.nearby[-1] == found
    enter(desk, NEAR.replace("8080", "8081"))
    assert len(addresses(desk)) == 2 and not desk.page.walls.isHidden(), "another port is another question"


@pytest.mark.parametrize("address", ["http://127.0.0.1:8080/", "http://localhost/x", "https://[::1]/"])
def test_this_computer_is_named(desk: Desk, address: str) -> None:
    desk.browser.reach = Reach(lambda name, port: ["127.0.0.1"])
    enter(desk, address)
    assert addresses(desk) == [] and " is this computer (" in desk.page.walls.text()


def test_a_name_that_leads_somewhere_else_by_now_is_asked_about_again(desk: Desk) -> None:
    answers = [["10.0.0.5"], ["10.0.0.5"], ["127.0.0.1"]]
    desk.browser.reach = Reach(lambda name, port: answers.pop(0))
    enter(desk, "https://shop.example.com/")
    button(desk.page, "inspect_nearby").click()
    enter(desk, "https://shop.example.com/")
    assert len(addresses(desk)) == 2
    enter(desk, "https://shop.example.com/")
    assert len(addresses(desk)) == 2 and "this computer" in desk.page.walls.text()


def test_a_public_page_and_the_sandbox_s_own_are_opened_at_once(desk: Desk) -> None:
    enter(desk, "https://h5.example.com/")
    enter(desk, f"{desk.account.api_base}/site/")
    assert len(addresses(desk)) == 2
    assert desk.browser.nearby == [None, Found(("127.0.0.1",), Wall.THIS_COMPUTER)]
    enter(desk, f"{desk.account.api_base}0/site/")
    assert len(addresses(desk)) == 2, "what only begins like it is another place"


def test_a_question_that_is_left_is_not_answered_later(desk: Desk) -> None:
    enter(desk, NEAR)
    enter(desk, "https://h5.example.com/")
    assert desk.page.walls.isHidden()
    desk.page.walls._agree.click()
    assert addresses(desk) == ["https://h5.example.com/"]


def test_an_address_that_was_overtaken_by_another_is_not_opened(qapp: object) -> None:
    """Its name was still being looked up."""
    waiting: list[Callable[[], object]] = []
    tasks = Tasks(start=waiting.append)
    parent = QObject()
    opening = Opening(tasks, WallsNotice(), lambda address: False, parent)
    opened: list[str] = []
    opening.ready.connect(lambda address, client, nearby: opened.append(address))
    for name in ("slow", "quick"):
        opening.begin(
            f"https://{name}.example.com/", CLIENTS[System.IPHONE], lambda address: Found(("1.1.1.1",))
        )
    for run in reversed(waiting):
        run()
    assert opened == ["https://quick.example.com/"]
    tasks.close()


@pytest.mark.parametrize(("why", "words"), [("crash", "has crashed"), ("flood", "kept the window busy")])
def test_the_end_of_a_page_is_told_until_the_next(desk: Desk, why: str, words: str) -> None:
    desk.open()
    desk.browser.stopped.emit(why)
    assert words in desk.page.walls.text() and not desk.page.walls._agree.isVisible()
    desk.open()
    assert desk.page.walls.isHidden()


def test_what_was_refused_stands_among_the_requests(desk: Desk) -> None:
    page = desk.open()
    page.requested.emit("https://cdn.example.com/a.js", None)
    page.requested.emit("http://open.weixin.qq.com/sdk/report", Refused.BEACON)
    page.incident.emit(Refused.BEACON, "http://open.weixin.qq.com/sdk/report")
    page.incident.emit(Refused.DIALOG, "<b>hello</b>\u202e")
    desk.browser.unreached = (Unreached("10.0.0.1", 80, Wall.NOT_PUBLIC, 3),)
    for log in desk.page.findChildren(RefusalLog):
        log.look()
        log.look()
    lines = desk.page.findings.requests.toPlainText().splitlines()
    assert [line.strip() for line in lines] == [
        "https://cdn.example.com/a.js",
        "✕ the JS-SDK's report to WeChat, not sent: http://open.weixin.qq.com/sdk/report",
        lines[2].strip(),
        "✕ a request to a local network, refused: 10.0.0.1:80",
    ]
    assert lines[2].startswith("✕ a dialog, answered with Cancel: <b>hello</b>")


def test_of_a_kind_twenty_lines_are_told(qapp: object) -> None:
    parent = QObject()
    log = RefusalLog(
        lambda: tuple(Unreached("10.0.0.1", port, Wall.NOT_PUBLIC, 1) for port in range(200)), parent
    )
    told: list[str] = []
    log.told.connect(told.append)
    for number in range(500):
        log.add(Refused.POPUP, str(number))
    log.look()
    assert len(told) == 42 and told[20] == "✕ a window, not opened: …"


def test_there_are_words_for_everything_that_is_refused() -> None:
    assert set(REFUSED) == set(Refused) and set(WALLS) == set(Wall)
