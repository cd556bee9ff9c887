"""A real redis-server on a free port, in a folder of its own; tests that need one are skipped where there is none."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

PROGRAM = shutil.which("redis-server")
needs_redis = pytest.mark.skipif(PROGRAM is None, reason="redis-server is not installed (tests/setup tests)")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


class RedisServer:
    """`ask` and `raw` speak to it as another program of the company would; `process` may be killed or stopped."""

    def __init__(self, folder: Path, *options: str, password: str = "", tls: bool = False) -> None:
        self.port = free_port()
        self.password = password
        self._tls = tls
        ports = ("--port", "0", "--tls-port", str(self.port)) if tls else ("--port", str(self.port))
        words = [PROGRAM or "", *ports, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        words += ["--dir", str(folder), "--logfile", "redis.log", *options]
        words += ["--requirepass", password] if password else []
        self.process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    @property
    def url(self) -> str:
        return f"redis{'s' if self._tls else ''}://127.0.0.1:{self.port}/0"

    def wait(self) -> None:
        """Until it answers, with whatever."""
        for _ in range(200):
            with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                return
            time.sleep(0.05)
        raise TimeoutError

    def client(self):
        import redis

        return redis.Redis(port=self.port, password=self.password or None, socket_timeout=5)

    def ask(self, *words: object) -> object:
        client = self.client()
        try:
            return client.execute_command(*words)
        finally:
            client.connection_pool.disconnect()


@contextmanager
def running(folder: Path, *options: str, password: str = "", tls: bool = False) -> Iterator[RedisServer]:
    folder.mkdir(parents=True, exist_ok=True)
    server = RedisServer(folder, *options, password=password, tls=tls)
    try:
        server.wait()
        yield server
    finally:
        server.process.kill()
        server.process.wait(10)
