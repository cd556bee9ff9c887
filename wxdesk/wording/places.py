"""Where a value was found in a pasted text, in the midst of what, and what had to be undone to read it."""

from wxdesk.signing.damage import Damage
from wxdesk.signing.place import Form, Place, Platform
from wxdesk.wording import Translate, said

FORMS: dict[Form, str] = {
    Form.WX_CONFIG: said("places", "in wx.config"),
    Form.JSON: said("places", "in JSON"),
    Form.QUERY: said("places", "in a query string"),
    Form.STRING1: said("places", "in string1"),
    Form.CONSOLE: said("places", "in a client's message"),
    Form.HTML: said("places", "in HTML"),
    Form.CURL: said("places", "in a curl command"),
    Form.LOG: said("places", "in a line of a log"),
    Form.CODE: said("places", "in code or a printed object"),
    Form.LABEL: said("places", "behind its name"),
    Form.TABLE: said("places", "in a table"),
    Form.ALONE: said("places", "by itself"),
}
# What was done to read a value, or to read it another way.
DAMAGES: dict[Damage, str] = {
    Damage.INVISIBLE: said("places", "invisible characters left out"),
    Damage.LINE_WRAP: said("places", "broken lines joined"),
    Damage.QUOTED_PRINTABLE: said("places", "=3D in a mail's source read as ="),
    Damage.FULL_WIDTH: said("places", "full-width characters read as ordinary ones"),
    Damage.TYPOGRAPHY: said("places", "typographic quotes and dashes read as plain ones"),
    Damage.JSON_SLASH: said("places", "\\/ read as /"),
    Damage.JSON_ESCAPE: said("places", "\\u0026 read as &, and other such escapes likewise"),
    Damage.HTML_ENTITY: said("places", "&amp; read as &, and other HTML entities likewise"),
    Damage.TIMES_SIGN: said("places", "× read as &times, the beginning of &timestamp"),
    Damage.MARKDOWN: said("places", "Markdown's backslashes left out"),
    Damage.PERCENT_ENCODED: said("places", "%XX decoded"),
    Damage.WRONG_CHARSET: said("places", "garbled characters read as UTF-8"),
    Damage.ELLIPSIS: said("places", "the … of a shortened value left out"),
}
PLATFORMS: dict[Platform, str] = {
    Platform.IOS: "iOS",
    Platform.ANDROID: "Android",
    Platform.WINDOWS: "Windows",
    Platform.MAC: "macOS",
    Platform.DEVTOOLS: said("places", "WeChat developer tools"),
}
_PLACE = said("places", "Line {line}, {form}")
_MENDED = said("places", "Line {line}, {form} ({undone})")


def tell_place(place: Place, translate: Translate) -> str:
    """`Line 3, in JSON (&amp; read as &, and other HTML entities likewise)`."""
    form = translate("places", FORMS[place.form])
    if not place.undone:
        return translate("places", _PLACE).format(line=place.line, form=form)
    undone = tell_undone(place.undone, translate)
    return translate("places", _MENDED).format(line=place.line, form=form, undone=undone)


def tell_undone(undone: tuple[Damage, ...], translate: Translate) -> str:
    """The damages that were undone, in one line."""
    return " · ".join(translate("places", DAMAGES[damage]) for damage in undone)
