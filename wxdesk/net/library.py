"""The one import of the HTTP library. httpx2 and httpcore2, which carry it on, take its place here."""

import httpcore
import httpx

__all__ = ["httpcore", "httpx"]
