"""`fetch`: 1,600 files of 60 KB, at 50 ms latency by 8 jobs, at 100 ms by 16, and without any by 16, beside curl and
aria2.

With latency, wxdesk is to reach 97 % of curl; without, aria2; and to take 1.6 s of processor for 1,000 files. The real
way through: journal, broker, API client, durable files, which the others' are not. Beside it, in the same run, threads
that do nothing but ask and read, with the standard library's client: what this machine and this interpreter allow at
all. And what the disk takes for a file.

`--server sandbox` measures against the program's own server instead, without the others. Other latencies and jobs are
given as LATENCYxJOBS.
"""

import argparse
import http.client
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from tests.bench.parts import nginx
from tests.bench.parts.disk import durable_seconds
from tests.bench.parts.nginx import nginx_process
from tests.bench.parts.rivals import RIVALS, Rival
from tests.bench.parts.sandbox import Served, sandbox_process
from wxdesk.accounts.account import Account, Environment
from wxdesk.clock import SystemClock
from wxdesk.media import source
from wxdesk.media.batch import open_batch
from wxdesk.media.journal.journal import Journal
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import CredentialKind
from wxdesk.wechat.api import Api

SERVERS: dict[str, Callable[[int, int, int], AbstractContextManager[Served]]] = {
    "nginx": nginx_process,
    "sandbox": sandbox_process,
}
GOALS = {"curl": 0.97, "aria2": 1.0}  # of wxdesk's files/s: with latency and without
PROCESSOR_GOAL_S = 1.6  # for 1,000 files
_SLOW_TO_MAKE_S = 100e-6


@dataclass
class Measured:
    """Seconds of every turn, by who took them."""

    files: int
    latency_s: float  # as asked of the server
    met_s: float  # as one connection alone meets it
    turns: dict[str, list[float]] = field(default_factory=dict)
    processor_s: list[float] = field(default_factory=list)  # of this process, for each turn of wxdesk

    def took(self, name: str, seconds: float) -> None:
        self.turns.setdefault(name, []).append(seconds)

    def rate(self, name: str) -> float:
        """Files a second. Other programs only ever take time away: the best turn is the nearest to what it needs."""
        return self.files / min(self.turns[name])


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench fetch", description=__doc__)
    parser.add_argument("--server", choices=SERVERS, default="nginx")
    parser.add_argument("--files", type=int, default=1600)
    parser.add_argument("--size", type=int, default=60_000, help="bytes of a file")
    parser.add_argument("runs", nargs="*", default=["50x8", "100x16", "0x16"], metavar="LATENCYxJOBS")
    parser.add_argument("--turns", type=int, default=3, help="the best one of each counts")
    # Not the folder of temporary files: ext4 makes new files slowly where thousands were deleted minutes ago.
    parser.add_argument(
        "--folder", type=Path, default=Path.home(), help="where to save, for as long as it takes"
    )
    options = parser.parse_args(arguments)
    if options.server == "nginx" and not nginx.installed():
        subprocess.run(["bash", "tests/setup", "bench"], check=True)
    rivals = RIVALS if options.server == "nginx" else {}
    held = [measure(options, *map(int, run.split("x")), rivals) for run in options.runs]
    return 0 if all(held) else 1


def measure(options: argparse.Namespace, latency_ms: int, jobs: int, rivals: dict[str, Rival]) -> bool:
    """Whether the goals held."""
    with (
        SERVERS[options.server](options.files, options.size, latency_ms) as served,
        tempfile.TemporaryDirectory(dir=options.folder) as name,
    ):
        folder = Path(name)
        token = token_of(served)
        disk_s = durable_seconds(folder / "disk", options.size)
        measured = Measured(options.files, latency_ms / 1000, met_seconds(served, token))
        for turn in range(options.turns):
            measured.took("bare loop", bare_seconds(served, token, jobs))
            for rival, seconds in rivals.items():
                measured.took(rival, seconds(served, token, jobs, folder / rival / str(turn)))
            seconds, processor_s = wxdesk_turn(served, jobs, folder / "wxdesk" / str(turn))
            measured.took("wxdesk", seconds)
            measured.processor_s.append(processor_s)
    print(
        f"{options.server}: {options.files} files of {options.size} bytes, {jobs} jobs, {latency_ms} ms latency"
    )
    held = report(measured, jobs)
    print(disk_report(*disk_s))
    return held


def report(measured: Measured, jobs: int) -> bool:
    for name, turns in measured.turns.items():
        each = " ".join(f"{measured.files / seconds:.1f}" for seconds in turns)
        print(f"{name:9} {measured.rate(name):7.1f} files/s (turns: {each})")
    ratios = list(_ratios(measured, jobs))
    for words, ratio, goal in ratios:
        print(f"wxdesk / {words}: {ratio:.3f}" + f" (goal: {goal})" * (goal is not None))
    processor_s = min(measured.processor_s) / measured.files * 1000
    print(f"wxdesk takes {processor_s:.2f} s of processor for 1,000 files (goal: {PROCESSOR_GOAL_S} at most)")
    return processor_s <= PROCESSOR_GOAL_S and all(goal is None or ratio >= goal for _, ratio, goal in ratios)


def _ratios(measured: Measured, jobs: int) -> Iterator[tuple[str, float, float | None]]:
    """What is compared, how many times as fast wxdesk is, and the goal if there is one."""
    wxdesk = measured.rate("wxdesk")
    yield "bare loop, which saves nothing", wxdesk / measured.rate("bare loop"), None
    with_latency = measured.latency_s > 0
    if with_latency:
        nominal_ms, met_ms = measured.latency_s * 1000, measured.met_s * 1000
        yield f"{jobs} jobs / {nominal_ms:.0f} ms", wxdesk / (jobs / measured.latency_s), None
        words = f"{jobs} jobs / {met_ms:.1f} ms, the latency that one connection alone meets"
        yield words, wxdesk / (jobs / measured.met_s), None
    for rival in RIVALS.keys() & measured.turns.keys():
        goal = GOALS[rival] if with_latency == (rival == "curl") else None
        yield rival, wxdesk / measured.rate(rival), goal


def disk_report(making_s: float, durable_s: float) -> str:
    slow = "; ext4 is slow where many files were deleted in the last five minutes" * (
        making_s > _SLOW_TO_MAKE_S
    )
    return f"the disk takes {durable_s * 1000:.2f} ms for a durable file, {making_s * 1e6:.0f} µs to make it{slow}"


def wxdesk_turn(served: Served, jobs: int, folder: Path) -> tuple[float, float]:
    """Seconds from the start of the batch, its token at hand as it is in the window, until the last file is durable;
    and of processor meanwhile."""
    account = Account("bench", served.appid, Environment.SANDBOX, served.api_base)
    api = Api(served.api_base, jobs=jobs, sandbox=True)
    journal = Journal(folder / "data" / "batches.sqlite3")
    try:
        broker = Broker(account, lambda: Secret(served.secret), api, SystemClock(), folder / "locks")
        broker.fetch(CredentialKind.ACCESS_TOKEN)
        batch = open_batch(
            journal, source.from_wechat(broker, api), served.appid, folder / "media", served.media_ids, jobs
        )
        began, used_s = time.perf_counter(), time.process_time()
        end = batch.run()
        seconds, processor_s = time.perf_counter() - began, time.process_time() - used_s
    finally:
        journal.close()
        api.close()
    if end.succeeded != len(served.media_ids):
        raise SystemExit(f"only {end.succeeded} of {end.total} saved: {batch.failures()}")
    return seconds, processor_s


def token_of(served: Served) -> str:
    api = Api(served.api_base, sandbox=True)
    try:
        return api.fetch_stable_token(served.appid, Secret(served.secret)).value.reveal()
    finally:
        api.close()


def met_seconds(served: Served, token: str) -> float:
    """From a request to the head of its answer, for one who asks for nothing else meanwhile: the median of 25."""
    address = urlsplit(served.api_base)
    connection = http.client.HTTPConnection(address.hostname or "", address.port)
    seconds = []
    for _, url in zip(range(25), served.urls(token), strict=False):
        connection.request("GET", url.removeprefix(served.api_base))
        asked_at = time.perf_counter()
        response = connection.getresponse()
        seconds.append(time.perf_counter() - asked_at)
        response.read()
    connection.close()
    return statistics.median(seconds)


def bare_seconds(served: Served, token: str, jobs: int) -> float:
    """The same files asked for by as many threads that keep nothing."""
    address = urlsplit(served.api_base)
    urls = served.urls(token)
    take = threading.Lock()

    def work() -> None:
        connection = http.client.HTTPConnection(address.hostname or "", address.port)
        while True:
            with take:
                url = next(urls, None)
            if url is None:
                return connection.close()
            connection.request("GET", url.removeprefix(served.api_base))
            connection.getresponse().read()

    threads = [threading.Thread(target=work) for _ in range(jobs)]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - started
