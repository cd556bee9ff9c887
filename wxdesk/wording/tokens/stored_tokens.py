"""What others hold of an access_token, and never its value."""

from wxdesk.secrecy import Secret
from wxdesk.tokens.sources import Holding
from wxdesk.tokens.stores.stored_token import Form
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.numbers import countdown

FORMS: dict[Form, str] = {
    Form.PLAIN: tr_noop("states", "plain text"),
    Form.QUOTED: tr_noop("states", "JSON text in quotes"),
    Form.OBJECT: tr_noop("states", "JSON object"),
    Form.JAVA: tr_noop("states", "Java-serialized text"),
}


def tell_found(holding: Holding | None, now: float, translate: Translate) -> str:
    """What was found, and never its value. `now`: epoch seconds."""
    if holding is None:
        return translate("states", tr_noop("states", "Connected, but there is no access_token yet."))
    words = tr_noop("states", "Found an access_token: {form}, {left}, fingerprint {fingerprint}.")
    return translate("states", words).format(
        form=translate("states", FORMS[holding.stored.form]),
        left=tell_left(holding, now, translate),
        fingerprint=short_fingerprint(holding.stored.value),
    )


def tell_left(holding: Holding, now: float, translate: Translate) -> str:
    issued = holding.issued(now)
    words = tr_noop("states", "at most {time} left") if issued.at_most else tr_noop("states", "{time} left")
    return translate("states", words).format(time=countdown(issued.expires_in))


def short_fingerprint(value: Secret) -> str:
    """Enough of it to tell two values apart by eye."""
    return value.fingerprint()[:8]
