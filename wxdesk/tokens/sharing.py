"""One process asks WeChat for a token, the others of this user ask that process: in memory only, over loopback.

Whoever has asked WeChat last gives the token away as long as it lives. Where to is in a file that only this user may
read: a port of this computer and a key made for the purpose, which is worth nothing once the process has ended. Both
sides prove that they know the key before a token is sent or believed, for any program may connect or listen there:

    server: S                         32 random bytes
    client: C, HMAC(key, "ask" S C)
    server: length, text, HMAC(key, "answer" S C text)     text: "<seconds left> <token>", or nothing

Whatever goes wrong means no answer, and WeChat is asked. Callers hold the account's process lock, so there is one
client at a time.
"""

import hashlib
import hmac
import secrets
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from wxdesk.accounts.account import Account
from wxdesk.errors import StoreError
from wxdesk.files import atomic_file
from wxdesk.secrecy import Secret
from wxdesk.tokens.process_lock import name_of
from wxdesk.wechat.api import IssuedToken

_PATIENCE_S = 3.0  # of one that asks, on a computer that has much to do
_SERVING_S = 1.0  # for one that asks; who connects and says nothing holds up the others no longer
_SIZE = 32  # of keys, random bytes and digests
_HERE = "127.0.0.1"
_ADDRESS_BYTES_MOST = 100


class Sharing:
    """`close` it; the other methods may be called by any thread that holds the process lock."""

    def __init__(self, folder: Path, account: Account) -> None:
        # The lines are isolated from each other, and each sandbox has tokens of its own.
        self._path = folder / f"{name_of(f'{account.appid} {account.token_source} {account.api_base}')}.peer"
        self._server: _Server | None = None
        self._closed = False

    def ask(self) -> IssuedToken | None:
        """What another process has."""
        try:
            found = self._found()
            if self._server is not None and found == self._server.address:
                return None
            port, key = found.split()
            return _asked(int(port), bytes.fromhex(key))
        except (OSError, ValueError, OverflowError):
            return None

    def offer(self, grant: IssuedToken, give: Callable[[], IssuedToken | None]) -> None:
        """From now on others get here what `give` gives, unless another process gives `grant` already: that one may
        live longer than this one."""
        other = self.ask()
        if self._closed or (other is not None and other.value == grant.value):
            return
        with suppress(OSError, StoreError):
            self._server = self._server or _Server(give)
            atomic_file.write(self._path, self._server.address.encode())

    def close(self) -> None:
        self._closed = True
        server, self._server = self._server, None
        if server is None:
            return
        server.close()
        with suppress(OSError, ValueError):
            if self._found() == server.address:
                self._path.unlink()

    def _found(self) -> str:
        return atomic_file.read_bounded(self._path, _ADDRESS_BYTES_MOST).decode("ascii")


class _Server:
    def __init__(self, give: Callable[[], IssuedToken | None]) -> None:
        self._give = give
        self._key = secrets.token_bytes(_SIZE)
        self._closed = False
        self._socket = socket.create_server((_HERE, 0))
        self._port = self._socket.getsockname()[1]
        threading.Thread(target=self._serve, name="token-sharing", daemon=True).start()

    @property
    def address(self) -> str:
        return f"{self._port} {self._key.hex()}"

    def close(self) -> None:
        self._closed = True
        with suppress(OSError):  # a thread that waits for a connection is woken by one
            socket.create_connection((_HERE, self._port), _PATIENCE_S).close()

    def _serve(self) -> None:
        with self._socket:
            while not self._closed:
                try:
                    connection, _ = self._socket.accept()
                except OSError:  # whoever knocked has gone again, or there are no more descriptors
                    time.sleep(0.1)
                    continue
                with connection, suppress(OSError, OverflowError):  # the latter of a token beyond 64 KB
                    if not self._closed:
                        self._answer(connection)

    def _answer(self, connection: socket.socket) -> None:
        ends_at = time.monotonic() + _SERVING_S
        ours = secrets.token_bytes(_SIZE)
        connection.settimeout(_SERVING_S)
        connection.sendall(ours)
        theirs, proof = _read(connection, _SIZE, ends_at), _read(connection, _SIZE, ends_at)
        if not hmac.compare_digest(proof, _proof(self._key, b"ask", ours, theirs)):
            return
        grant = self._give()
        text = f"{grant.expires_in} {grant.value.reveal()}".encode() if grant else b""
        proof = _proof(self._key, b"answer", ours, theirs, text)
        connection.sendall(len(text).to_bytes(2, "big") + text + proof)


def _asked(port: int, key: bytes) -> IssuedToken | None:
    """Raises OSError, ValueError."""
    ends_at = time.monotonic() + _PATIENCE_S
    with socket.create_connection((_HERE, port), _PATIENCE_S) as connection:
        theirs, ours = _read(connection, _SIZE, ends_at), secrets.token_bytes(_SIZE)
        connection.sendall(ours + _proof(key, b"ask", theirs, ours))
        text = _read(connection, int.from_bytes(_read(connection, 2, ends_at), "big"), ends_at)
        proof = _read(connection, _SIZE, ends_at)
    if not hmac.compare_digest(proof, _proof(key, b"answer", theirs, ours, text)):
        raise ValueError("somebody else listens there")
    if not text:
        return None
    seconds, token = text.decode().split()
    return IssuedToken(Secret(token), int(seconds))


def _read(connection: socket.socket, size: int, ends_at: float) -> bytes:
    data = b""
    while len(data) < size:
        connection.settimeout(max(ends_at - time.monotonic(), 0.001))
        piece = connection.recv(size - len(data))
        if not piece:
            raise ConnectionError
        data += piece
    return data


def _proof(key: bytes, *parts: bytes) -> bytes:
    return hmac.new(key, b"".join(parts), hashlib.sha256).digest()
