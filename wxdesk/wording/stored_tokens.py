"""What others hold of an access_token: in which form, and what stands there instead of one."""

from wxdesk.tokens.stored_token import Form, Unusable
from wxdesk.wording import tr_noop

FORMS: dict[Form, str] = {
    Form.PLAIN: tr_noop("states", "plain text"),
    Form.QUOTED: tr_noop("states", "JSON text in quotes"),
    Form.OBJECT: tr_noop("states", "JSON object"),
    Form.JAVA: tr_noop("states", "Java-serialized text"),
}
UNUSABLE: dict[Unusable, str] = {
    Unusable.EMPTY: tr_noop("errors", "it is empty"),
    Unusable.TOO_LONG: tr_noop("errors", "it is longer than any access_token (512 characters)"),
    Unusable.NOT_TEXT: tr_noop("errors", "it is binary data, or a Java object that is not a text"),
    Unusable.OTHER_GRAMMAR: tr_noop("errors", "it has characters or a length that no access_token has"),
    Unusable.TICKET: tr_noop("errors", "it looks like a ticket"),
    Unusable.APPSECRET: tr_noop("errors", "it looks like an AppSecret"),
    Unusable.NO_TOKEN: tr_noop("errors", "it is JSON without an access_token"),
    Unusable.OTHER_ACCOUNT: tr_noop("errors", "it names another AppID"),
    Unusable.WRONG_TYPE: tr_noop("errors", "the key holds a hash, list or set instead of text"),
}
