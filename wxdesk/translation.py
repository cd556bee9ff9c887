"""Translations without Qt, for the command line and for what is said before a window can be: the same .ts files."""

import os
from collections.abc import Callable, Mapping

from wxdesk.files import resources


def system_language(environ: Mapping[str, str] = os.environ) -> str:
    """`zh_CN` where the system speaks Chinese, else `en`; the usual variables first, then the system's locale."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return "zh_CN" if environ[name].lower().startswith("zh") else "en"
    import locale  # rarely needed

    return "zh_CN" if (locale.getlocale()[0] or "").lower().startswith(("zh", "chinese")) else "en"


def translator(language: str) -> Callable[[str, str], str]:
    """`translate(context, text)` for `en` or `zh_CN`; a text without a translation stays as it is."""
    texts = _read(language) if language != "en" else {}
    return lambda context, text: texts.get((context, text), text)


def _read(language: str) -> dict[tuple[str, str], str]:
    import xml.etree.ElementTree as ET  # not needed in English, nor by the window

    # Our own bundled file, not something from outside.
    root = ET.parse(resources.path(f"translations/wxdesk_{language}.ts")).getroot()  # noqa: S314
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): translation
        for context in root.iter("context")
        for message in context.iter("message")
        if (translation := message.findtext("translation"))
    }
