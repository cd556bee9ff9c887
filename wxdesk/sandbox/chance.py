"""Where the sandbox's tokens, tickets and rids come from: the system, or a seed, which gives the same ones each time."""

import base64
import hashlib
import secrets
import threading
from collections import Counter


class Chance:
    """Values by their kind: of a seed, the third token is the same however many rids there were before it.

    `seed` None: nobody can tell beforehand. `owner`: an AppID, each of which has values of its own. Any thread may ask.
    """

    def __init__(self, seed: int | None = None, owner: str = "") -> None:
        self._seed, self._owner = seed, owner
        self._given: Counter[str] = Counter()
        self._lock = threading.Lock()

    @property
    def is_seeded(self) -> bool:
        return self._seed is not None

    def text(self, kind: str, length: int) -> str:
        """`length` characters of base64url."""
        return base64.urlsafe_b64encode(self._data(kind, length)).decode()[:length]

    def hex(self, kind: str, length: int) -> str:
        """`length` digits."""
        return self._data(kind, length).hex()[:length]

    def _data(self, kind: str, size_bytes: int) -> bytes:
        if self._seed is None:
            return secrets.token_bytes(size_bytes)
        with self._lock:
            self._given[kind] += 1
            text = f"wxdesk sandbox {self._seed} {self._owner} {kind} {self._given[kind]}"
        return hashlib.shake_256(text.encode()).digest(size_bytes)
