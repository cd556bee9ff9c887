"""The one import of the HTTP library. httpx2 and httpcore2, which carry it on, take its place here."""

import logging

import httpcore
import httpx

__all__ = ["httpcore", "httpx"]

# They log and quote what servers send, under their own names; the handlers' filter is for what nobody foresaw.
for _name in (
    httpx.__name__,
    *(f"{httpcore.__name__}.{part}" for part in ("connection", "http11", "proxy", "socks")),
):
    logging.getLogger(_name).disabled = True
