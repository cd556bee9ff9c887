"""A damaged string1 read again: where one of its readings is what was signed, so are the values in it."""

import re
from dataclasses import replace

from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.place import Form
from wxdesk.signing.signature import digest

_PARTS = re.compile(
    r"(?s)jsapi_ticket=(?P<ticket>[^&]*)&noncestr=(?P<noncestr>[^&]*)&timestamp=(?P<timestamp>[0-9]{1,20})&url=(?P<url>.+)"
)


def reread(evidence: Evidence) -> Evidence:
    """The evidence with the values that only string1 tells as they are in the reading that was signed."""
    text, signature = evidence.string1, evidence.signature.lower()
    if not text or digest(text) == signature:
        return evidence
    others = (reading.value for reading in evidence.readings.get(text, ()))
    signed = next((value for value in others if digest(value) == signature), "")
    parts = _PARTS.fullmatch(signed)
    if parts is None:
        return evidence
    elsewhere = {place.field for place in evidence.places if place.form is not Form.STRING1}
    values = {"ticket": evidence.ticket.reveal() if evidence.ticket else "", "noncestr": evidence.noncestr}
    values |= {"timestamp": evidence.timestamp, "url": evidence.url}
    found = {name: old if name in elsewhere else parts[name] for name, old in values.items()}
    # Of a space at the nonce's side nobody knows whether the page has it.
    found["noncestr"] = found["noncestr"].strip()
    return replace(
        evidence,
        ticket=Secret(found["ticket"]) if found["ticket"].strip() else None,
        noncestr=found["noncestr"],
        timestamp=found["timestamp"],
        url=found["url"],
        places=tuple(
            replace(place, value=found["url"])
            if place.form is Form.STRING1 and (place.field, place.value) == ("url", evidence.url)
            else place
            for place in evidence.places
        ),
    )
