"""What a disk takes for files that are made durable, one by one and by nobody else."""

import os
import time
from pathlib import Path

_FILES = 64


def durable_seconds(folder: Path, size_bytes: int) -> tuple[float, float]:
    """Seconds for one file: to make it, and to make it and have it durable with its name."""
    data = os.urandom(size_bytes)
    folder.mkdir(parents=True)
    making = 0.0
    started = time.perf_counter()
    for number in range(_FILES):
        making -= time.perf_counter()
        descriptor = os.open(folder / f"{number}.part", os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        making += time.perf_counter()
        os.write(descriptor, data)
        os.fsync(descriptor)
        os.close(descriptor)
        (folder / f"{number}.part").rename(folder / f"{number}.jpg")
    return making / _FILES, (time.perf_counter() - started) / _FILES
