"""The fields of the Diagnose page: what was found, where, and what stands in the place of a signature."""

import pytest
from pytestqt.qtbot import QtBot

from wxdesk.signing.evidence import parse
from wxdesk.ui.pages.diagnose.pasted.fields import FieldChips
from wxdesk.ui.pages.diagnose.pasted.pane import PastedPane

SHA1, MD5 = "0f9de62fce790f9a083d5c99e95740ceb90c27ed", "e10adc3949ba59abbe56e057f20f883e"


@pytest.fixture
def form(qtbot: QtBot) -> FieldChips:
    pane = PastedPane()
    qtbot.addWidget(pane)
    pane.retranslate()
    pane.show()
    return pane.fields


def test_a_chip_tells_where_its_value_was_found(form: FieldChips) -> None:
    form.show_found(parse('{"nonceStr": "Qm7xKd2R",\n"signature": "' + SHA1 + '"}'))
    assert form.chips["noncestr"].toolTip() == "Qm7xKd2R\nLine 1, in JSON"
    assert form.chips["signature"].toolTip() == f"{SHA1}\nLine 2, in JSON"
    assert form.chips["url"].toolTip() == ""


def test_what_is_no_signature_stands_in_its_field_with_its_fault(form: FieldChips) -> None:
    form.show_found(parse(f'{{"signature": "{SHA1[:-1]}"}}'))
    assert form.evidence().signature == SHA1[:-1]
    assert form.sound().signature == ""
    assert "39" in form.problem("signature")


def test_another_digest_is_named_and_still_judged(form: FieldChips) -> None:
    form.show_found(parse(f'{{"signature": "{MD5}"}}'))
    assert form.sound().signature == MD5
    assert "32" in form.problem("signature")
