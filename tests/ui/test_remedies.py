"""Every error that a press can mend has its button, and no button is offered that does nothing."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.finding import button
from wxdesk.errors import ApiError, NetworkError, SecretError, StoreError, TokenError, WxdeskError
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.remedies import Remedy, remedies_of
from wxdesk.ui.widgets.messages.inline_notice import InlineNotice


def refused(errcode: int, address: str = "") -> ApiError:
    text = f"invalid ip {address} ipv6 ::ffff:{address}, not in whitelist" if address else ""
    return ApiError(errcode=errcode, text=text, endpoint="/cgi-bin/token", egress_ip=address)


@pytest.mark.parametrize(
    ("error", "first"),
    [
        (refused(40164, "203.0.113.7"), Remedy.COPY_IP),
        (refused(40164), Remedy.TRY_AGAIN),
        (refused(40125), Remedy.EDIT_ACCOUNT),
        (refused(-1), Remedy.TRY_AGAIN),
        (SecretError("secret_missing", name="Shop"), Remedy.EDIT_ACCOUNT),
        (SecretError("keyring_locked", place="kwallet"), Remedy.TRY_AGAIN),
        (NetworkError("timeout", host="api.weixin.qq.com", seconds=30), Remedy.TRY_AGAIN),
        (NetworkError("redirected", host="api.weixin.qq.com", status=302), Remedy.EDIT_ACCOUNT),
        (StoreError("folder_missing", folder="/x"), Remedy.OPEN_SETTINGS),
    ],
)
def test_the_first_remedy_is_the_likeliest(error: WxdeskError, first: Remedy) -> None:
    assert remedies_of(error)[0] is first


def test_whatever_may_pass_can_be_tried_again() -> None:
    for kind in (NetworkError, TokenError):
        for code, names in kind.CODES.items():
            assert remedies_of(kind(code, **dict.fromkeys(names, 1))), code


def test_a_bug_has_none() -> None:
    assert remedies_of(ZeroDivisionError()) == ()


def test_only_what_can_be_done_here_is_offered(qtbot: QtBot, clipboard: Clipboard) -> None:
    plain, full = InlineNotice(), InlineNotice(clipboard)
    heard: list[str] = []
    full.remedies.wanted.connect(heard.append)
    for notice in (plain, full):
        qtbot.addWidget(notice)
        notice.tell_error(refused(40164, "203.0.113.7"), lambda: heard.append("again"))
    assert plain.remedies.offered() == ("try_again",)
    assert full.remedies.offered() == ("copy_egress_ip", "other_way", "try_again")
    button(full, "try_again").click()
    assert heard == ["again"]
    proxy, token = button(full, "other_way").menu().actions()
    assert "may not help" in token.text()
    proxy.trigger()
    token.trigger()
    assert [heard.pop() for _ in range(2)] == ["accounts/source", "accounts/way"]
    full.tell_error(refused(40125))
    button(full, "edit_account").click()
    assert heard == ["again", "accounts"]
    plain.tell_error(refused(40125))
    assert plain.remedies.offered() == (), "nobody would open that page"


def test_other_news_takes_the_buttons_away(qtbot: QtBot, clipboard: Clipboard) -> None:
    notice = InlineNotice(clipboard)
    qtbot.addWidget(notice)
    notice.tell_error(refused(40164, "203.0.113.7"))
    notice.retranslate()
    assert notice.remedies.offered() == ("copy_egress_ip",)
    notice.say("good", "Saved.")
    assert notice.remedies.offered() == ()
