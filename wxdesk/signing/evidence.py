"""Anything pasted -> what it says about one signature.

The text is read for the names of fields, each followed by a value in whatever dress it comes; signing/pasted tells
how. Nothing is put right: where a chat, a console or a template has changed a value, what it was before is a
reading of it, and where a field was pasted with several values, all of them are kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from wxdesk.errors import InputError
from wxdesk.secrecy import Secret
from wxdesk.signing.damage import PasteArtifact, Reading, readings
from wxdesk.signing.field_names import SHA1_HEX
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.pasted import choice, clues, config_call, reading, string1
from wxdesk.signing.pasted.clues import Clues, Fails
from wxdesk.signing.pasted.find import SINGLE, Kind, Match
from wxdesk.signing.place import Form, Place, Platform
from wxdesk.signing.sorted_values import reading as sorted_values
from wxdesk.signing.sorted_values.purpose import SortedValues

__all__ = [
    "LIMIT_MB",
    "Clues",
    "Evidence",
    "Fails",
    "Form",
    "Place",
    "Platform",
    "Reading",
    "parse",
]

LIMIT_MB = 4
_OF_CALL = (Kind.TIMESTAMP, Kind.NONCESTR, Kind.SIGNATURE)
_MOST_ADDRESSES = 50
_MOST_OTHERS = 20  # of one field
_MOST_PLACES = 1_000
_MOST_ATTEMPTS = 5
_MOST_READ = 64_000  # characters of values that are looked at for damage


class Attempt(NamedTuple):
    """A further signature, and what stands beside it. `of_page`: it stands in a wx.config call."""

    signature: str
    noncestr: str
    timestamp: str
    of_page: bool


@dataclass(frozen=True)
class Evidence:
    """Values as they were pasted; empty (None) where there is none. `string1` holds a ticket in full.

    `url` is the page's address; `other_urls` are further ones that occurred, `real_auth_urls` those that WeChat
    says it checked. `errcode` is WeChat's, from a number or from the sentence that stands for it; `err_msg` what
    the page was told. `signature` is a digest of any kind in any letter case; `malformed_signature` is what stood
    in its place where there was none, and `rounded_timestamp` in that of a timestamp.

    `others`: further, different values by the name of the single field that they were pasted for. `readings`: a
    value, of whichever field, and what else it reads like with damages of display undone; where the field holds one
    with damages undone already, also as it stood, and the other way round. `places`: every value that was found, in
    the order of the text. `ready_after_fail`: the page went on though it was told of an error. `template`: values
    are missing, and code that is still to be filled in stands in their place. `config_faults`: what is wrong with the
    keys of wx.config; `attempts`: further signatures.
    """

    appid: str = ""
    timestamp: str = ""
    noncestr: str = ""
    signature: str = ""
    url: str = ""
    other_urls: tuple[str, ...] = ()
    real_auth_urls: tuple[str, ...] = ()
    string1: str = field(default="", repr=False)
    ticket: Secret | None = None
    errcode: int | None = None
    others: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False, hash=False)
    readings: Mapping[str, tuple[Reading, ...]] = field(default_factory=dict, repr=False, hash=False)
    places: tuple[Place, ...] = ()
    js_api_list: tuple[str, ...] = ()
    err_msg: str = ""
    malformed_signature: str = ""
    rounded_timestamp: str = ""
    platforms: tuple[Platform, ...] = ()
    ready_after_fail: bool = False
    template: bool = False
    clues: Clues = field(default_factory=Clues)
    sorted_values: tuple[SortedValues, ...] = ()
    config_faults: tuple[Cause, ...] = ()
    attempts: tuple[Attempt, ...] = ()

    @property
    def of_page(self) -> bool:
        """Whether the signature stands in a wx.config call."""
        return any(
            (place.field, place.value, place.form) == ("signature", self.signature, Form.WX_CONFIG)
            for place in self.places
        )

    @property
    def urls(self) -> tuple[str, ...]:
        """All addresses, the page's first."""
        return tuple(filter(None, (self.url, *self.other_urls, *self.real_auth_urls)))

    @property
    def conflicts(self) -> tuple[str, ...]:
        """The fields that were pasted with several values; one of each was taken."""
        return tuple(self.others)


def parse(text: str) -> Evidence:
    """What is recognised in `text`. Raises InputError text_too_long."""
    if len(text) > LIMIT_MB * 1024 * 1024:
        raise InputError("text_too_long", limit_mb=LIMIT_MB)
    finds = reading.read(text)
    said = clues.read(text)
    finds.sound = [
        find for find in finds.sound if find.kind is not Kind.APPID or find.value != said.hosting_appid
    ]
    signatures = choice.ordered(text, finds.sound, Kind.SIGNATURE, None)
    values = _single_values(text, finds.sound, signatures)
    first = {kind: next(iter(values[kind]), "") for kind in values}
    pages, requests = choice.addresses(finds.sound)
    urls = _distinct(pages)
    checked = _distinct(finds.sound, Kind.REAL_AUTH_URL)
    others = [url for url in (*urls[1:], *_distinct(requests)) if url not in urls[:1]]
    codes = sorted(
        (find for find in finds.sound if find.kind is Kind.ERRCODE and int(find.value)),
        key=lambda find: find.value != text[find.start : find.end],  # a sentence only stands for a code
    )
    messages = _distinct(finds.sound, Kind.ERR_MSG)
    template = any(find.kind is Kind.TEMPLATE for find in finds.sound) and not all(
        first[kind] for kind in _OF_CALL
    )
    return Evidence(
        appid=first[Kind.APPID],
        timestamp=first[Kind.TIMESTAMP],
        noncestr=first[Kind.NONCESTR],
        signature=first[Kind.SIGNATURE],
        url=urls[0] if urls else "",
        other_urls=tuple(others[:_MOST_ADDRESSES]),
        real_auth_urls=tuple(checked[:_MOST_ADDRESSES]),
        string1=first[Kind.STRING1],
        ticket=Secret(first[Kind.TICKET]) if first[Kind.TICKET] else None,
        errcode=int(codes[0].value) if codes else None,
        others={
            kind.value: tuple(found[1 : _MOST_OTHERS + 1]) for kind, found in values.items() if len(found) > 1
        },
        readings=_readings(text, finds),
        places=_places(text, finds.sound),
        js_api_list=tuple(_distinct(finds.sound, Kind.JS_API)),
        err_msg=next((message for message in messages if message.lower() != "ok"), ""),
        malformed_signature=finds.malformed[0].value if finds.malformed and not first[Kind.SIGNATURE] else "",
        rounded_timestamp=finds.rounded[0].value.strip()
        if finds.rounded and not first[Kind.TIMESTAMP]
        else "",
        platforms=tuple(Platform(name) for name in _distinct(finds.sound, Kind.PLATFORM)),
        ready_after_fail=any(find.kind is Kind.READY for find in finds.sound),
        template=template,
        clues=said,
        sorted_values=sorted_values.read(text),
        # Code that is still to be filled in says nothing of what the browser gets.
        config_faults=() if template else config_call.faults(text[:_MOST_READ], first[Kind.SIGNATURE]),
        attempts=_attempts(text, finds.sound, signatures),
    )


def _single_values(text: str, finds: list[Match], signatures: list[Match]) -> dict[Kind, list[str]]:
    """The values of each field that has one, the one to be taken first."""
    signature = signatures[0] if signatures else None
    return {kind: _distinct(choice.ordered(text, finds, kind, signature)) for kind in (*SINGLE, Kind.STRING1)}


def _attempts(text: str, finds: list[Match], signatures: list[Match]) -> tuple[Attempt, ...]:
    attempts: dict[tuple[str, ...], Attempt] = {}
    for signature in signatures[:_MOST_OTHERS]:
        if SHA1_HEX.fullmatch(signature.value):
            nonce, stamp = (
                next(iter(choice.ordered(text, finds, kind, signature)), None)
                for kind in (Kind.NONCESTR, Kind.TIMESTAMP)
            )
            if nonce and stamp:
                of_page = signature.form is Form.WX_CONFIG
                key = (signature.value, nonce.value, stamp.value) if of_page else (signature.value,)
                attempts.setdefault(key, Attempt(signature.value, nonce.value, stamp.value, of_page))
    judged = (
        bool(signatures) and SHA1_HEX.fullmatch(signatures[0].value) is not None
    )  # the first is, in any case
    return tuple(islice(attempts.values(), judged, judged + _MOST_ATTEMPTS))


def _distinct(finds: list[Match], kind: Kind | None = None) -> list[str]:
    return list(dict.fromkeys(find.value for find in finds if kind is None or find.kind is kind))


_WITHOUT_PLACE = (Kind.READY, Kind.TEMPLATE, Kind.JS_API, Kind.PLATFORM)


def _places(text: str, finds: list[Match]) -> tuple[Place, ...]:
    places: list[Place] = []
    line, line_start, counted = 1, 0, 0
    for find in finds:
        if find.kind in _WITHOUT_PLACE:
            continue
        line += text.count("\n", counted, find.start)
        line_start = max(line_start, text.rfind("\n", counted, find.start) + 1)
        counted = max(counted, find.start)
        column = find.start - line_start + 1
        places.append(
            Place(find.field, find.value, line, column, find.start, find.end, find.form, find.undone)
        )
    return tuple(places[:_MOST_PLACES])


def _readings(text: str, finds: reading.Matches) -> dict[str, tuple[Reading, ...]]:
    looked_at = 0
    for find in finds.sound:
        if find.kind in _WITHOUT_PLACE or looked_at > _MOST_READ:
            continue
        looked_at += len(find.value)
        for reading_of_it in readings(find.value):
            finds.also_reads(find.value, reading_of_it)
        if find.kind is Kind.STRING1:
            for other in string1.longer(text, find.start, find.end):
                finds.also_reads(find.value, Reading(other, ()))
        if PasteArtifact.NO_SCHEME in find.undone:
            continue  # as it stands, it is no page's address
        if find.undone or find.kind is Kind.TIMESTAMP:
            stood = text[find.start : find.end].strip()
            finds.also_reads(find.value, Reading(stood, ()))
            finds.also_reads(stood, Reading(find.value, find.undone))
    return {value: tuple(others) for value, others in finds.readings.items() if others}
