"""Code that puts a cause right, to be copied: resources/fix_code holds a file for each topic and language.

The server's code names what its commonest framework hands over: Express, Flask, Servlet, plain PHP, net/http.
"""

from dataclasses import dataclass
from enum import StrEnum

from wxdesk.files import resources
from wxdesk.wording import tr_noop


class Language(StrEnum):
    """The value is the ending of its files."""

    JAVASCRIPT = "js"
    JAVA = "java"
    PHP = "php"
    PYTHON = "py"
    GO = "go"

    @property
    def display_name(self) -> str:
        return _NAMES[self]


_NAMES = {
    Language.JAVASCRIPT: "JavaScript",
    Language.JAVA: "Java",
    Language.PHP: "PHP",
    Language.PYTHON: "Python",
    Language.GO: "Go",
}


@dataclass(frozen=True)
class Topic:
    """What the code is about, and the languages that there is code in."""

    title: str
    languages: tuple[Language, ...] = tuple(Language)


_IN_THE_PAGE = (Language.JAVASCRIPT,)
TOPICS: dict[str, Topic] = {
    "send_address": Topic(tr_noop("fix code", "The page sends its URL"), _IN_THE_PAGE),
    "single_page_app": Topic(tr_noop("fix code", "Which URL a single-page app should sign"), _IN_THE_PAGE),
    "read_address": Topic(tr_noop("fix code", "The back end reads the page URL")),
    "reverse_proxy": Topic(tr_noop("fix code", "The page URL behind a proxy")),
    "build_string1": Topic(tr_noop("fix code", "string1 and its SHA-1")),
    "timestamp": Topic(tr_noop("fix code", "One timestamp for signature and page")),
    "noncestr": Topic(tr_noop("fix code", "One nonceStr for signature and page")),
    "ticket_cache": Topic(tr_noop("fix code", "Fetching and caching the jsapi_ticket")),
}


def code(topic: str, language: Language) -> str:
    """The code on `topic` in `language`, which is one of its languages."""
    return resources.read(f"fix_code/{topic}.{language}").decode()
