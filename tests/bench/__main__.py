"""Runs one measurement by its name, a module in this folder with `main(arguments) -> int`.

A measurement prints its figure as a ratio to something measured in the same run, so that it means the same on
every machine, and ends with 0 when the figure holds and 1 when it does not.
"""

import importlib
import pkgutil
import sys
from pathlib import Path


def names() -> list[str]:
    modules = (one.name for one in pkgutil.iter_modules([str(Path(__file__).parent)]) if not one.ispkg)
    return sorted(name for name in modules if not name.startswith(("_", "test_")))


def main(arguments: list[str]) -> int:
    known = names()
    if not arguments or arguments[0] not in known:
        sys.stderr.write(f"usage: python -m tests.bench {{{','.join(known)}}} [options]\n")
        return 2
    module = importlib.import_module(f"tests.bench.{arguments[0]}")
    result: int = module.main(arguments[1:])
    return result


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
