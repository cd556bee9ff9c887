"""Where a value was found in a pasted text, in the midst of what, and what had to be undone to read it."""

from wxdesk.signing.damage import PasteArtifact
from wxdesk.signing.place import Form, Place, Platform
from wxdesk.wording import Translate, tr_noop

FORMS: dict[Form, str] = {
    Form.WX_CONFIG: tr_noop("places", "in wx.config"),
    Form.JSON: tr_noop("places", "in JSON"),
    Form.QUERY: tr_noop("places", "in a query string"),
    Form.STRING1: tr_noop("places", "in string1"),
    Form.CONSOLE: tr_noop("places", "in a client's error message"),
    Form.HTML: tr_noop("places", "in HTML"),
    Form.CURL: tr_noop("places", "in a curl command"),
    Form.LOG: tr_noop("places", "in a log line"),
    Form.CODE: tr_noop("places", "in code or a printed object"),
    Form.LABEL: tr_noop("places", "after its name"),
    Form.TABLE: tr_noop("places", "in a table"),
    Form.ALONE: tr_noop("places", "by itself"),
}
# What was done to read a value, or to read it another way.
DAMAGES: dict[PasteArtifact, str] = {
    PasteArtifact.INVISIBLE: tr_noop("places", "invisible characters removed"),
    PasteArtifact.LINE_WRAP: tr_noop("places", "broken lines joined"),
    PasteArtifact.QUOTED_PRINTABLE: tr_noop("places", "=3D (raw e-mail) read as ="),
    PasteArtifact.FULL_WIDTH: tr_noop("places", "full-width characters read as half-width"),
    PasteArtifact.TYPOGRAPHY: tr_noop("places", "curly quotes and dashes read as straight ones"),
    PasteArtifact.JSON_SLASH: tr_noop("places", "\\/ read as /"),
    PasteArtifact.JSON_ESCAPE: tr_noop("places", "\\u0026 read as &; similar escapes likewise"),
    PasteArtifact.HTML_ENTITY: tr_noop("places", "&amp; read as &; other HTML entities likewise"),
    PasteArtifact.TIMES_SIGN: tr_noop("places", "× read as &times, the beginning of &timestamp"),
    PasteArtifact.MARKDOWN: tr_noop("places", "Markdown backslashes removed"),
    PasteArtifact.PERCENT_ENCODED: tr_noop("places", "%XX decoded"),
    PasteArtifact.WRONG_CHARSET: tr_noop("places", "garbled characters read as UTF-8"),
    PasteArtifact.ELLIPSIS: tr_noop("places", "trailing … of a shortened value removed"),
    PasteArtifact.LOOK_ALIKE: tr_noop("places", "letters l, I and O read as digits"),
    PasteArtifact.NO_SCHEME: tr_noop("places", "https:// added"),
}
PLATFORMS: dict[Platform, str] = {
    Platform.IOS: "iOS",
    Platform.ANDROID: "Android",
    Platform.WINDOWS: "Windows",
    Platform.MAC: "macOS",
    Platform.DEVTOOLS: tr_noop("places", "WeChat developer tools"),
}
_PLACE = tr_noop("places", "Line {line}, {form}")
_MENDED = tr_noop("places", "Line {line}, {form} ({undone})")


def tell_place(place: Place, translate: Translate) -> str:
    """`Line 3, in JSON (&amp; read as &, and other HTML entities likewise)`."""
    form = translate("places", FORMS[place.form])
    if not place.undone:
        return translate("places", _PLACE).format(line=place.line, form=form)
    undone = tell_undone(place.undone, translate)
    return translate("places", _MENDED).format(line=place.line, form=form, undone=undone)


def tell_undone(undone: tuple[PasteArtifact, ...], translate: Translate) -> str:
    """The damages that were undone, in one line."""
    return " · ".join(translate("places", DAMAGES[damage]) for damage in undone)
