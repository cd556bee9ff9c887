"""What went wrong and what to do next, for every code of wxdesk/errors.py."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from wxdesk import error_record
from wxdesk.errors import ApiError, WxdeskError
from wxdesk.secrecy import redacted_fields
from wxdesk.wording import Translate, in_a_row, tr_noop
from wxdesk.wording.error_texts import (
    accounts,
    files,
    forwarding,
    lists,
    names,
    network,
    signing,
    token_places,
    tokens,
)
from wxdesk.wording.error_texts.network import TLS_REASONS
from wxdesk.wording.error_texts.token_places import UNUSABLE
from wxdesk.wording.numbers import clock_time, size


@dataclass(frozen=True)
class UserMessage:
    """What happened, what to do next (may be empty), and small print (may be empty): WeChat's own code and words."""

    sentence: str
    remedy: str = ""
    small_print: str = ""

    def __str__(self) -> str:
        return in_a_row(self.sentence, self.remedy)


ERRORS: dict[str, tuple[str, str]] = {
    **accounts.ERRORS,
    **signing.ERRORS,
    **lists.ERRORS,
    **names.ERRORS,
    **forwarding.ERRORS,
    **files.ERRORS,
    **network.ERRORS,
    **tokens.ERRORS,
    **token_places.ERRORS,
}
_BUG = (
    tr_noop("errors", "wxdesk has a bug."),
    tr_noop(
        "errors", "Your data is safe. Copy the report and send it to the developers; it contains no secrets."
    ),
)
_NO_MEMORY = (
    tr_noop("errors", "There is not enough memory for this."),
    tr_noop("errors", "Close other programs, or take a smaller file or list."),
)

_WORDS: dict[str, Mapping[str, str]] = {"reason": TLS_REASONS, "unusable": UNUSABLE}
_STRAY = tr_noop("errors", ", among them “{stray}”")


def describe(error: BaseException, translate: Translate) -> UserMessage:
    """The sentence, remedy and small print for any error, without what looks like a credential; an error that wxdesk
    did not raise on purpose is a bug of ours, unless the memory was not enough."""
    if isinstance(error, MemoryError):
        sentence, remedy = _NO_MEMORY
        return UserMessage(translate("errors", sentence), translate("errors", remedy))
    if not isinstance(error, WxdeskError):
        sentence, remedy = _BUG
        return UserMessage(translate("errors", sentence), translate("errors", remedy), type(error).__name__)
    told = _tell_own(error, translate)
    if not error.of_token_call:
        return told
    of_what = translate("errors", tr_noop("errors", "call for the access_token"))
    return replace(told, small_print=" · ".join(part for part in (of_what, told.small_print) if part))


def _tell_own(error: WxdeskError, translate: Translate) -> UserMessage:
    if isinstance(error, ApiError):
        return _tell_api(error, translate)
    sentence, remedy = ERRORS[error.code]
    given = redacted_fields(error.fields)
    fields = {name: _shown(name, value, translate) for name, value in given.items()}
    if sentence.startswith("{place}"):  # “the system's keyring”; a host's name keeps its small letter
        fields["place"] = fields["place"][:1].upper() + fields["place"][1:]
    return UserMessage(
        translate("errors", sentence).format(**fields),
        translate("errors", remedy).format(**fields),
    )


def _tell_api(error: ApiError, translate: Translate) -> UserMessage:
    from wxdesk.wording.codes.api_errors import (
        fields_of,
        sentence_and_remedy,
    )  # pages of text, read when WeChat refuses something

    sentence, remedy = sentence_and_remedy(error, translate)
    fields = redacted_fields(fields_of(error, translate))
    small = [str(error.errcode), fields["text"]]
    if error.fields["rid"]:
        small.append(f"rid {error.fields['rid']}")
    if error.fields["rid_time"]:
        small.append(clock_time(error.fields["rid_time"]))
    return UserMessage(
        sentence.format(**fields),
        remedy.format(**fields),
        " · ".join(part for part in small if part),
    )


def _shown(name: str, value: Any, translate: Translate) -> str:
    if value in (words := _WORDS.get(name, {})):
        return translate("errors", words[value])
    if name == "place":
        from wxdesk.wording.keyrings import PLACES

        return translate("states", PLACES[value]) if value in PLACES else str(value)
    if name == "again_at":
        return clock_time(value, seconds=True)
    if name == "cause":
        cause = error_record.from_json(value)
        return str(describe(cause, translate)) if cause is not None else ""
    if name == "free_bytes":
        return size(value)
    if name == "announced" and value is None:
        return "?"
    if name == "covers":
        return str(value) or "–"
    if name == "stray":
        return translate("errors", _STRAY).format(stray=value) if value else ""
    return str(value)
