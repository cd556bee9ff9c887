"""nginx behind WeChat's own paths: what limits a download is then the one who downloads.

Installed with `bash tests/setup bench`, as curl and aria2 are.
"""

import contextlib
import os
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.parts.sandbox import Served

_CONFIGURATION = """
daemon off;
master_process off;
pid {folder}/pid;
error_log stderr;
load_module modules/ngx_http_echo_module.so;
events {{ worker_connections 256; }}
http {{
    access_log off;
    sendfile on;
    keepalive_requests 1000000;
    client_body_temp_path {folder}/temporary;
    proxy_temp_path {folder}/temporary;
    fastcgi_temp_path {folder}/temporary;
    uwsgi_temp_path {folder}/temporary;
    scgi_temp_path {folder}/temporary;
    server {{
        listen 127.0.0.1:{port};
        location = /cgi-bin/stable_token {{
            default_type application/json;
            return 200 '{{"access_token": "{token}", "expires_in": 7200}}';
        }}
        location = /cgi-bin/media/get {{ {media} }}
        location /media/ {{ internal; root {folder}; default_type image/jpeg; }}
    }}
}}
"""
_CREDENTIAL = "0" * 32
_MODULES = Path("/usr/lib/nginx/modules")


def installed() -> bool:
    return (_MODULES / "ngx_http_echo_module.so").exists()


@contextlib.contextmanager
def nginx_process(files: int, size_bytes: int, latency_ms: int) -> Iterator[Served]:
    """So many pictures of that size; the first byte of each comes `latency_ms` after it was asked for."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        media_ids = tuple(f"{number:064}" for number in range(files))
        (folder / "media").mkdir()
        (folder / "modules").symlink_to(_MODULES)
        for media_id in media_ids:
            (folder / "media" / media_id).write_bytes(_jpeg(size_bytes))
        port = _free_port()
        wait = f"echo_sleep {latency_ms / 1000};" if latency_ms else ""
        media = f"{wait} echo_exec /media/$arg_media_id;"
        configuration = folder / "nginx.conf"
        configuration.write_text(
            _CONFIGURATION.format(folder=folder, port=port, token=_CREDENTIAL, media=media), encoding="utf-8"
        )
        command = ["nginx", "-p", str(folder), "-c", str(configuration)]
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
            try:
                _wait_for(port)
                yield Served(f"http://127.0.0.1:{port}", "wx0123456789abcdef", _CREDENTIAL, media_ids)
            finally:
                process.terminate()


def _jpeg(size_bytes: int) -> bytes:
    """By its structure: a head, a scan without marks in it, an end."""
    head = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00"
    return head + os.urandom(size_bytes - len(head) - 2).replace(b"\xff", b"\xfe") + b"\xff\xd9"


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(port: int) -> None:
    ends_at = time.monotonic() + 10
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), 1).close()
        except ConnectionRefusedError:
            if time.monotonic() > ends_at:
                raise
            time.sleep(0.02)
