"""A connection between two requests: what has come of the next one, and how long the rest is waited for."""

import math
import re
import socket
import time

_PIECE = 64 << 10
_HEAD_BYTES = 64 << 10  # what is longer is refused by whoever reads it
_BODY_BYTES = 64 << 10  # of a longer body the rest is read when the answer is made
_FIRST_S = 10  # for the first byte after connecting, and for a request from its first byte on
_IDLE_S = 65  # between two requests
_BLANK_LINE = re.compile(rb"\n\r?\n")
_LENGTH = re.compile(rb"(?i)\ncontent-length:[ \t]{0,9}([0-9]{1,12})[ \t]{0,9}\r?\n")
_EXPECTS = re.compile(rb"(?i)\nexpect:")


class Guest:
    """`received`: bytes that nobody has answered yet. `since`: when it began to wait. One thread at a time has it."""

    def __init__(self, connection: socket.socket, address: tuple[str, int]) -> None:
        self.socket = connection
        self.address = address
        self.received = bytearray()
        self.gone = False
        self.ignored = False
        self.since = time.monotonic()
        self.overdue_at = self.since + _FIRST_S

    def wait(self) -> None:
        """It has been answered, and may send another request."""
        self.since = time.monotonic()
        self.overdue_at = math.inf if self.ignored else self.since + (_FIRST_S if self.received else _IDLE_S)

    def ignore(self) -> None:
        """Whatever it says from now on is not answered; it may wait as long as it likes."""
        self.ignored = True
        self.received.clear()

    def take_in(self) -> None:
        """What has come by now. Raises OSError, TimeoutError where nothing comes in the socket's time."""
        piece = self.socket.recv(_PIECE)
        self.gone = not piece
        if self.ignored:
            return
        if not self.received:
            piece = piece.lstrip(b"\r\n")  # empty lines before a request are nothing (RFC 9112, 2.2)
            if piece:
                self.overdue_at = time.monotonic() + _FIRST_S
        self.received += piece

    @property
    def is_ready(self) -> bool:
        """Whether its request can be read without waiting for much more of it; also when nothing more will come."""
        if self.gone or len(self.received) > _HEAD_BYTES:
            return True
        blank = _BLANK_LINE.search(self.received)
        if blank is None:
            return False
        head = bytes(self.received[: blank.end()])
        length = _LENGTH.search(head)
        if length is None or _EXPECTS.search(head):  # the body comes when it has been asked for
            return True
        return len(self.received) - blank.end() >= min(int(length[1]), _BODY_BYTES)

    def close(self) -> None:
        self.socket.close()
