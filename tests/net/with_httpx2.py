"""A pytest plugin, `-p tests.net.with_httpx2`: the same tests over httpx2, in the place of httpx."""

import sys

import httpcore2
import httpx2

sys.modules["httpx"] = httpx2
sys.modules["httpcore"] = httpcore2
