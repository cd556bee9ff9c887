"""The window's language: Qt's translators, changed while it runs."""

from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from wxdesk.accounts.account import Account
from wxdesk.files import resources
from wxdesk.wording.states import account_name


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
        own, of_qt = QTranslator(), QTranslator()
        if not own.load(str(resources.path(f"translations/wxdesk_{self.current}.qm"))):
            raise FileNotFoundError(f"wxdesk_{self.current}.qm")
        of_qt.load(f"qtbase_{self.current}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._installed = [of_qt, own]
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)


@cache
def _chinese() -> QTranslator:
    translator = QTranslator()
    translator.load(str(resources.path("translations/wxdesk_zh_CN.qm")))
    return translator


def in_both(context: str, text: str) -> tuple[str, str]:
    """A text in English and in Chinese, whichever the window speaks: to be searched in."""
    return text, _chinese().translate(context, text) or text


def translate(context: str, text: str) -> str:
    """What wxdesk.wording asks for."""
    return QCoreApplication.translate(context, text)


def name_of(account: Account) -> str:
    """An account's name as the window shows it."""
    return account_name(account, translate)
