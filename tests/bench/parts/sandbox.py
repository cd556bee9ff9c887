"""A sandbox in a process of its own, so that the measured one has its processor and its interpreter to itself."""

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from wxdesk.clock import SystemClock
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox


@dataclass(frozen=True)
class Served:
    api_base: str
    appid: str
    secret: str
    media_ids: tuple[str, ...]

    def urls(self, token: str) -> Iterator[str]:
        for media_id in self.media_ids:
            yield f"{self.api_base}/cgi-bin/media/get?access_token={token}&media_id={media_id}"


@contextlib.contextmanager
def sandbox_process(images: int, size_bytes: int, latency_ms: int) -> Iterator[Served]:
    """A sandbox with so many numbered images of that size; it ends with the block."""
    command = [
        sys.executable,
        "-m",
        "tests.bench.parts.sandbox",
        str(images),
        str(size_bytes),
        str(latency_ms),
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        try:
            yield Served(told["api_base"], told["appid"], told["secret"], tuple(told["media_ids"]))
        finally:
            process.stdin.close()  # the child ends with it, also if this process is killed
            process.wait(10)


def _serve(images: int, size_bytes: int, latency_ms: int) -> None:
    platform = Platform(SystemClock(), images=images, image_size_bytes=size_bytes)
    with Sandbox(platform, latency_ms=latency_ms) as sandbox:
        print(json.dumps(sandbox.announcement()), flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    _serve(*map(int, sys.argv[1:]))
