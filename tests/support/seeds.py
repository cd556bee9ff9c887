"""Seeds for what is drawn by lot: a check that fails names its seed, and with that it can be seen again."""

import os
import random


def a_seed(number: int) -> int:
    """The same each time where a failure would stop somebody else; a new one wherever it is looked into."""
    return number if os.environ.get("CI") else random.SystemRandom().randrange(10**6)
