"""The causes of a wrong signature in words: what happened, and what has to change so that it does not again."""

from collections.abc import Iterable
from dataclasses import dataclass

from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.wording import Translate, in_a_row
from wxdesk.wording.details import shown
from wxdesk.wording.signing.mistakes import (
    address,
    address_coding,
    address_place,
    address_query,
    config,
    credential,
    digest,
    noncestr,
    sorted_values,
    string1,
    timestamp,
)
from wxdesk.wording.signing.mistakes.words import Words
from wxdesk.wording.tokens.credentials import credential_words

WORDS: dict[str, Words] = {
    **address.WORDS,
    **address_place.WORDS,
    **address_query.WORDS,
    **address_coding.WORDS,
    **credential.WORDS,
    **noncestr.WORDS,
    **timestamp.WORDS,
    **string1.WORDS,
    **digest.WORDS,
    **sorted_values.WORDS,
    **config.WORDS,
}


@dataclass(frozen=True)
class Fixes:
    """What has to change in the page, and what on the server; either may be empty."""

    front: tuple[str, ...] = ()
    back: tuple[str, ...] = ()


def title(cause: Cause, translate: Translate) -> str:
    """A few words, to go on after "Wrong:" or to stand in a list."""
    return translate("causes", WORDS[cause.id].title)


def sentence(cause: Cause, translate: Translate) -> str:
    """What happened, with what was at stake in it where the cause has a detail."""
    words = WORDS[cause.id]
    told = translate("causes", words.sentence)
    if not (cause.detail and words.at_stake):
        return told
    at_stake = translate("causes", words.at_stake).format(
        detail=shown(cause.detail), credential=credential_words(cause.detail, translate)
    )
    return in_a_row(told, at_stake)


def fixes(causes: Iterable[Cause], translate: Translate) -> Fixes:
    """What to change because of all `causes`, in their order, each thing once."""
    words = [WORDS[cause.id] for cause in causes]
    front = dict.fromkeys(one.front for one in words if one.front)
    back = dict.fromkeys(one.back for one in words if one.back)
    return Fixes(
        tuple(translate("causes", text) for text in front), tuple(translate("causes", text) for text in back)
    )


def topics(causes: Iterable[Cause]) -> tuple[str, ...]:
    """The keys of fix_code.TOPICS whose code puts the causes right, in their order, each once."""
    return tuple(dict.fromkeys(topic for cause in causes if (topic := WORDS[cause.id].topic)))
