"""The one import of the HTTP library. httpx2 and httpcore2, which carry it on, take its place here."""

import logging

import httpcore
import httpx

__all__ = ["httpcore", "httpx"]

# They log and quote what servers send; the handlers' filter is for what nobody foresaw.
for _name in ("httpx", "httpcore.connection", "httpcore.http11", "httpcore.proxy", "httpcore.socks"):
    logging.getLogger(_name).disabled = True
