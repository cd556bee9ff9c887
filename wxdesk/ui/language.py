"""The window's language: Qt's translators, changed while it runs."""

from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from wxdesk.accounts.account import Account
from wxdesk.files import resources
from wxdesk.wording import Translate
from wxdesk.wording.accounts import account_name


def chosen(setting: str) -> str:
    """`en` or `zh_CN` for a setting of `system`, `en` or `zh_CN`."""
    if setting != "system":
        return setting
    return "zh_CN" if QLocale.system().language() is QLocale.Language.Chinese else "en"


class Language:
    """Holds the installed translators; `use` swaps them, and every widget receives a LanguageChange event."""

    def __init__(self) -> None:
        self._installed: list[QTranslator] = []
        self.current = "en"

    def use(self, setting: str) -> None:
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self.current = chosen(setting)
        QLocale.setDefault(QLocale(self.current))
        self._installed = []
        if self.current == "en":
            return
        own, of_qt = _loaded(self.current), QTranslator()
        of_qt.load(f"qtbase_{self.current}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._installed = [of_qt, own]
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)


def current_language() -> str:
    """`en` or `zh_CN`: the window's."""
    return "zh_CN" if QLocale().language() is QLocale.Language.Chinese else "en"


def other_language() -> str:
    return "en" if current_language() == "zh_CN" else "zh_CN"


@cache
def translate_in(language: str) -> Translate:
    """What wxdesk.wording asks for, in `en` or `zh_CN`, whatever the window's language is."""
    if language == "en":
        return lambda context, text: text
    own = _loaded(language)
    return lambda context, text: own.translate(context, text) or text


def _loaded(language: str) -> QTranslator:
    own = QTranslator()
    if not own.load(str(resources.path(f"translations/wxdesk_{language}.qm"))):
        raise FileNotFoundError(f"wxdesk_{language}.qm")
    return own


def in_both(context: str, text: str) -> tuple[str, str]:
    """A text in English and in Chinese, whichever the window speaks: to be searched in."""
    return text, translate_in("zh_CN")(context, text)


def translate(context: str, text: str) -> str:
    """What wxdesk.wording asks for."""
    return QCoreApplication.translate(context, text)


def name_of(account: Account) -> str:
    """An account's name as the window shows it."""
    return account_name(account, translate)
