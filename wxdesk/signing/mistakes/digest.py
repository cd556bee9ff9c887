"""Mistakes about the digest. Which one was made shows in the signature's own length and letters; only those that
leave 40 hex digits have to be tried."""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.signature import check_signature

SHA1 = "sha1"


class Hash(Protocol):
    """As much of hashlib's objects as the search needs."""

    def copy(self) -> "Hash": ...
    def update(self, data: bytes, /) -> None: ...
    def digest(self) -> bytes: ...


@dataclass(frozen=True)
class ParsedSignature:
    """A signature as it was given: its bytes, the algorithm that makes so many, and what is wrong with its form."""

    digest: bytes
    algorithm: str
    causes: tuple[Cause, ...]

    @property
    def new(self) -> Callable[[bytes], Hash]:
        """Makes hash objects."""
        return partial(getattr(hashlib, self.algorithm), usedforsecurity=False)


_BY_SIZE = {20: SHA1, 16: "md5", 32: "sha256", 64: "sha512"}


def parse_signature(signature: str) -> ParsedSignature:
    """What a signature says of itself. Raises InputError signature_shape."""
    text = signature.strip()
    data = _hex(text)
    causes: list[Cause] = []
    if data is not None:
        if text != text.lower():
            causes.append(Cause("digest.upper_case"))
    else:
        data = _base64(text)
        if data is None:
            check_signature(text)
            raise AssertionError("a signature that is neither")
        causes.append(Cause("digest.base64"))
    algorithm = _BY_SIZE[len(data)]
    if algorithm != SHA1:
        causes.append(Cause(f"digest.{algorithm}", algorithm))
    return ParsedSignature(data, algorithm, tuple(causes))


def _hex(text: str) -> bytes | None:
    try:
        data = bytes.fromhex(text)
    except ValueError:
        return None
    return data if len(data) in _BY_SIZE and len(text) == 2 * len(data) else None


_URL_SAFE = str.maketrans("-_", "+/")


def _base64(text: str) -> bytes | None:
    try:
        data = base64.b64decode(
            text + "=" * (-len(text) % 4),
            altchars=b"-_" if "-" in text or "_" in text else None,
            validate=True,
        )
    except (binascii.Error, ValueError):
        return None
    return data if len(data) in _BY_SIZE and "=" not in text[:-2] else None


@dataclass(frozen=True)
class OtherDigest:
    """Another way from string1 and the ticket to as many bytes as SHA-1 makes. `rarity` as everywhere."""

    id: str
    rarity: int
    name: str
    make: Callable[[bytes, bytes], bytes]
    seen: str


def _sha1(data: bytes) -> bytes:
    return hashlib.sha1(data, usedforsecurity=False).digest()


def _md5(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()


OTHERS: tuple[OtherDigest, ...] = (
    OtherDigest(
        "digest.twice", 2, "sha1(sha1)", lambda text, _: _sha1(_sha1(text).hex().encode()), "two layers"
    ),
    OtherDigest(
        "digest.hmac", 2, "hmac-sha1", lambda text, key: hmac.digest(key, text, SHA1), "other APIs' helpers"
    ),
    OtherDigest(
        "digest.of_md5", 3, "sha1(md5)", lambda text, _: _sha1(_md5(text).hex().encode()), "password helpers"
    ),
    OtherDigest(
        "digest.of_base64", 4, "sha1(base64)", lambda text, _: _sha1(base64.b64encode(text)), "two layers"
    ),
)
