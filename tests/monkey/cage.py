"""What a process that does random things cannot do: write outside a folder, reach another computer, start a program.

It meets the same errors as where the system forbids these things.
"""

import errno
import ipaddress
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

# A folder that is opened, too: what is written by way of its descriptor is not seen again.
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_DIRECTORY
_BY_NAME = {"os.mkdir": 1, "os.rmdir": 1, "os.remove": 1, "os.rename": 2, "os.link": 2, "os.symlink": 2}
_DEVICES = "/dev/"


def shut(root: Path) -> None:
    """From now on, for this process and for good."""
    cage = _Cage(root.resolve())
    by_event: dict[str, Callable[..., None]] = {
        "open": cage.on_open,
        "socket.connect": cage.on_connect,
        "socket.getaddrinfo": cage.on_name,
        "subprocess.Popen": cage.on_program,
        **{event: cage.on_names(count) for event, count in _BY_NAME.items()},
    }

    def look(event: str, arguments: tuple[Any, ...]) -> None:
        on_event = by_event.get(event)
        if on_event is not None:
            on_event(*arguments)

    sys.addaudithook(look)


class _Cage:
    def __init__(self, root: Path) -> None:
        self._root = f"{root}/"

    def on_open(self, path: object, mode: object, flags: int) -> None:
        if flags & _WRITING:
            self._check(path)

    def on_names(self, count: int) -> Callable[..., None]:
        def look(*arguments: object) -> None:
            for path in arguments[:count]:
                self._check(path)

        return look

    def on_connect(self, one: socket.socket, address: Any) -> None:
        if one.family in (socket.AF_INET, socket.AF_INET6) and not _is_here(address[0]):
            raise OSError(errno.ENETUNREACH, os.strerror(errno.ENETUNREACH))

    def on_name(self, host: object, *rest: object) -> None:
        if not _is_here(host):
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    def on_program(self, program: object, *rest: object) -> None:
        if program != sys.executable:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), program)

    def _check(self, path: object) -> None:
        """A relative path is one of the process's own folder, or below a folder that was opened."""
        if isinstance(path, int):
            return
        text = os.path.normpath(os.fsdecode(path))  # type: ignore[arg-type]
        if text.startswith("/") and not f"{text}/".startswith((self._root, _DEVICES)):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), text)


def _is_here(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(name)).is_loopback
    except ValueError:
        return False
