"""How much the sandbox serves: `python -m tests.bench sandbox [--seconds N] [--drips N]`.

Small API calls over 16 kept connections, per second of the processor time that the sandbox took for them, so that the
figure means the same on a busy machine; beside it what was reached by the clock, and the same for http.server, which
answers the same bytes without looking at the request. Both serve from a process of their own on one core, and the
calls come from another core where there is one. Then 100 answers that drip at once, and how soon 500 images are there.
"""

import argparse
import json
import os
import selectors
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

CONNECTIONS = 16
GOAL_PER_S = 3_000
READY_S = 1.0
_DRIP_S = 2.0


@dataclass(frozen=True)
class Served:
    calls: int
    wall_s: float
    cpu_s: float

    @property
    def per_cpu_s(self) -> float:
        return self.calls / self.cpu_s


@dataclass(frozen=True)
class Server:
    process: subprocess.Popen[str]
    told: dict[str, str]

    @property
    def port(self) -> int:
        return urlsplit(self.told["api_base"]).port or 0


_RIVAL = """
import json, sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True
    def do_GET(self):
        body = b'{"ip_list":["203.0.113.20","203.0.113.21","198.51.100.7"]}'
        self.send_response(200)
        self.send_header("Content-Type", "application/json; encoding=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *args):
        pass
server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
print(json.dumps({"api_base": f"http://127.0.0.1:{server.server_port}"}), flush=True)
server.serve_forever()
"""


@contextmanager
def serving(*arguments: str) -> Iterator[Server]:
    """A program in a process of its own, on the first core; its first line says where it answers."""
    command = [sys.executable, *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        try:
            _on_core(process.pid, first=True)
            yield Server(process, json.loads(process.stdout.readline()))
        finally:
            process.terminate()


def sandbox(*options: str) -> tuple[str, ...]:
    return ("-m", "wxdesk.cli", "sandbox", *options)


def _on_core(pid: int, first: bool) -> None:
    """One core for who serves, the others for who asks; nothing where the system has no such call."""
    if hasattr(os, "sched_setaffinity"):
        cores = sorted(os.sched_getaffinity(0))
        if len(cores) > 1:
            os.sched_setaffinity(pid, cores[:1] if first else cores[1:])


@contextmanager
def asking_from_other_cores() -> Iterator[None]:
    before = os.sched_getaffinity(0) if hasattr(os, "sched_setaffinity") else set()
    _on_core(0, first=False)
    yield
    if before:
        os.sched_setaffinity(0, before)


def cpu_s(pid: int) -> float:
    """Processor time of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def calls(server: Server, request: bytes, seconds: float) -> Served:
    """`request` over and over, one at a time on each connection."""
    address = ("127.0.0.1", server.port)
    with ExitStack() as stack:
        selector = stack.enter_context(selectors.DefaultSelector())
        for _ in range(CONNECTIONS):
            connection = stack.enter_context(socket.create_connection(address))
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            selector.register(connection, selectors.EVENT_READ)
            connection.sendall(request)
        for warm in (True, False):
            before, began, count = cpu_s(server.process.pid), time.perf_counter(), 0
            while time.perf_counter() - began < (0.5 if warm else seconds):
                for key, _ in selector.select(1):
                    answer = key.fileobj.recv(1 << 16)  # type: ignore[union-attr] -- a socket
                    assert answer.startswith(b"HTTP/1.1 200") and b'"ip_list"' in answer, answer[:200]
                    count += 1
                    key.fileobj.sendall(request)  # type: ignore[union-attr]
        return Served(count, time.perf_counter() - began, cpu_s(server.process.pid) - before)


def _get(server: Server, path: str) -> bytes:
    head = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nConnection: close\r\n\r\n"
    with socket.create_connection(("127.0.0.1", server.port), 60) as connection:
        connection.sendall(head.encode())
        return b"".join(iter(lambda: connection.recv(1 << 16), b""))


def _token(server: Server) -> str:
    told = server.told
    path = f"/cgi-bin/token?grant_type=client_credential&appid={told['appid']}&secret={told['secret']}"
    token: str = json.loads(_get(server, path).partition(b"\r\n\r\n")[2])["access_token"]
    return token


def small_calls(seconds: float) -> tuple[Served, Served]:
    """The sandbox's, and http.server's."""
    with serving(*sandbox()) as server:
        ours = calls(
            server, _request(server, f"/cgi-bin/get_api_domain_ip?access_token={_token(server)}"), seconds
        )
    with serving("-c", _RIVAL) as server:
        theirs = calls(
            server, _request(server, "/cgi-bin/get_api_domain_ip?access_token=" + "x" * 136), seconds
        )
    return ours, theirs


def _request(server: Server, path: str) -> bytes:
    """As a client of today writes it."""
    return (
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nAccept: */*\r\nAccept-Encoding: gzip, deflate\r\n"
        "Connection: keep-alive\r\nUser-Agent: bench/1\r\n\r\n"
    ).encode()


def drips(count: int) -> tuple[int, float]:
    """How many of so many answers, dripping at once, came whole; and seconds for all of them."""
    with serving(*sandbox("--images", "1", "--fault", f"drip={int(60_000 / _DRIP_S)},always")) as server:
        path = f"/cgi-bin/media/get?access_token={_token(server)}&media_id={server.told['media_ids'][0]}"
        began = time.perf_counter()
        with ThreadPoolExecutor(count) as pool:
            answers = list(pool.map(lambda _: _get(server, path), range(count)))
        whole = [one for one in answers if one.startswith(b"HTTP/1.1 200") and one.endswith(b"\xff\xd9")]
        return len(whole), time.perf_counter() - began


def ready_s(images: int) -> float:
    """Seconds from the start of the program to its first line."""
    began = time.perf_counter()
    with serving(*sandbox("--images", str(images))) as server:
        assert len(server.told["media_ids"]) == images
        return time.perf_counter() - began


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench sandbox")
    parser.add_argument("--seconds", type=float, default=3.0)
    parser.add_argument("--drips", type=int, default=100)
    options = parser.parse_args(arguments)
    with asking_from_other_cores():
        ours, theirs = small_calls(options.seconds)
    print(
        f"{ours.calls:,} small calls on {CONNECTIONS} connections: {ours.per_cpu_s:,.0f} per second of one core"
        f" (goal {GOAL_PER_S:,}; {ours.calls / ours.wall_s:,.0f}/s by the clock),"
        f" {ours.per_cpu_s / theirs.per_cpu_s:.2f} x http.server's {theirs.per_cpu_s:,.0f}"
    )
    whole, took_s = drips(options.drips)
    print(f"{whole} of {options.drips} dripping answers whole, {took_s / _DRIP_S:.2f} x the time of one")
    ready = min(ready_s(500) for _ in range(3))
    print(f"ready with 500 images after {ready:.2f} s (goal {READY_S:.0f})")
    return 0 if ours.per_cpu_s >= GOAL_PER_S and whole == options.drips and ready <= READY_S else 1
