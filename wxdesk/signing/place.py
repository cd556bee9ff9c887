"""Where in a pasted text a value was found, and in the midst of what."""

import dataclasses
from dataclasses import dataclass
from enum import StrEnum

from wxdesk.signing.damage import PasteArtifact


class Form(StrEnum):
    """The shape of the text that a value stood in."""

    WX_CONFIG = "wx_config"  # wx.config({…})
    JSON = "json"
    QUERY = "query"  # name=value&name=value
    STRING1 = "string1"
    CONSOLE = "console"  # what a client says of an error
    HTML = "html"
    CURL = "curl"
    LOG = "log"
    CODE = "code"  # source code, or an object as a language or a console prints it
    LABEL = "label"  # `name: value`, as a person writes it
    TABLE = "table"
    ALONE = "alone"  # a value without a name


class Platform(StrEnum):
    """What the page ran in, from a User-Agent or from what the customer says."""

    IOS = "ios"
    ANDROID = "android"
    WINDOWS = "windows"
    MAC = "mac"
    DEVTOOLS = "devtools"


@dataclass(frozen=True)
class Place:
    """Where a value was found: text[start:end], and from 1 the line and the column of its beginning.

    `field` is the name of Evidence's field, `url` for every address but those of realAuthUrl. `undone` are the
    damages that had to be undone before there was a value at all.
    """

    field: str
    value: str = dataclasses.field(repr=False)
    line: int
    column: int
    start: int
    end: int
    form: Form
    undone: tuple[PasteArtifact, ...] = ()
