"""Every text a person reads is there in both languages, and no field is lost on the way."""

import re
import string
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from tests import translations
from tests.support.wine import not_on_windows
from wxdesk import translation
from wxdesk.errors import (
    ApiError,
    InputError,
    NetworkError,
    SecretError,
    StoreError,
    TokenError,
    TokenStoreError,
    WxdeskError,
)
from wxdesk.wording.errors import ERRORS, describe

pytestmark = not_on_windows("Qt's translators' tools are run on Linux")

MESSAGES = translations.messages(translations.TS)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_the_file_holds_exactly_the_texts_of_the_code() -> None:
    in_code = {(message.context, message.source) for message in translations.extracted()}
    in_file = {(message.context, message.source) for message in MESSAGES}
    assert in_code == in_file, "run: uv run python -m tests.translations"


def test_every_text_is_translated() -> None:
    assert [message.source for message in MESSAGES if not message.translation.strip()] == []


def test_a_translation_keeps_the_fields_of_its_source() -> None:
    assert [m for m in MESSAGES if fields(m.source) != fields(m.translation)] == []


def keys_left(translator: QTranslator) -> list[str]:
    """The labels with a key in English that show one in the compiled Chinese."""
    key = re.compile(r"&(?=\w)")
    labels = [m for m in MESSAGES if key.search(m.source) and not _EXPLAINS_HTML.search(m.source)]
    return [m.source for m in labels if key.search(translator.translate(m.context, m.source))]


# Texts about addresses that were HTML, in which & is no key
_EXPLAINS_HTML = re.compile(r"&(amp|copy|times|timestamp)")


def test_no_chinese_label_shows_a_key(tmp_path: Path) -> None:
    compiled, as_it_is = QTranslator(), QTranslator()
    assert compiled.load(str(translations.QM))
    assert keys_left(compiled) == []
    with_keys = tmp_path / "twin.ts"
    key = "撤销(&amp;U)</translation>"
    with_keys.write_text(translations.TS.read_text().replace("撤销</translation>", key))
    translations._tool("lrelease", "-silent", str(with_keys), "-qm", str(tmp_path / "twin.qm"))
    assert as_it_is.load(str(tmp_path / "twin.qm"))
    assert "&Undo" in keys_left(as_it_is), "without the stripping they are found"


def test_the_compiled_file_is_of_today(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    translations.release(translations.TS, fresh)
    assert fresh.read_bytes() == translations.QM.read_bytes(), "run: uv run python -m tests.translations"


@pytest.mark.parametrize(
    "kind", [InputError, SecretError, StoreError, NetworkError, TokenError, TokenStoreError]
)
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_error_has_a_sentence_and_a_next_step(kind: type[WxdeskError], language: str) -> None:
    translate = translation.translator(language)
    for code, names in kind.CODES.items():
        told = describe(kind(code, **dict.fromkeys(names, 7)), translate)
        assert told.sentence
        assert told.remedy
        assert "{" not in str(told)
        assert told.small_print == "", "small print is for WeChat's own codes"
        if language == "zh_CN":
            assert re.search(r"[\u4e00-\u9fff]", told.sentence), code


def test_no_sentence_is_left_over() -> None:
    codes = {
        code
        for kind in (InputError, SecretError, StoreError, NetworkError, TokenError, TokenStoreError)
        for code in kind.CODES
    }
    assert set(ERRORS) == codes


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_an_unknown_return_code_is_named(language: str) -> None:
    told = describe(
        ApiError(errcode=12345, text="odd", endpoint="/cgi-bin/token"), translation.translator(language)
    )
    assert "12345" in told.sentence
    assert "odd" in told.small_print
