"""What a program in each language reads from its environment to go through a proxy and to trust its certificate."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from wxdesk.files import resources
from wxdesk.process import system
from wxdesk.sandbox.proxy.authority import TRUSTSTORE_PASSWORD, Authority


class TrustFiles(NamedTuple):
    """`certificate`: PEM. `truststore`: for Java. `php`: a folder with one more php.ini. `node`: to be loaded first."""

    certificate: Path
    truststore: Path
    php: Path
    node: Path


@contextmanager
def trust_files(authority: Authority) -> Iterator[TrustFiles]:
    """What is public of it, in files that are there as long as the context is."""
    with tempfile.TemporaryDirectory(prefix="wxdesk-sandbox-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        files = TrustFiles(
            folder / "ca.pem", folder / "truststore.p12", folder / "php", folder / "through_proxy.cjs"
        )
        files.certificate.write_bytes(authority.certificate)
        files.truststore.write_bytes(authority.java_truststore)
        files.node.write_bytes(resources.read("sandbox/through_proxy.cjs"))
        files.php.mkdir()
        lines = (f'{option} = "{files.certificate}"\n' for option in ("curl.cainfo", "openssl.cafile"))
        (files.php / "wxdesk-sandbox.ini").write_text("".join(lines), encoding="utf-8")
        yield files


def variables(port: int, files: TrustFiles) -> dict[str, dict[str, str]]:
    """By language: the names and values to set before the program starts."""
    proxy, certificate = f"http://127.0.0.1:{port}", str(files.certificate)
    # Some read the one, some the other; what is on this computer is asked directly.
    way = {"HTTPS_PROXY": proxy, "https_proxy": proxy, "NO_PROXY": "127.0.0.1,localhost"}
    java = {
        "https.proxyHost": "127.0.0.1",
        "https.proxyPort": port,
        "http.nonProxyHosts": "localhost|127.*",
        "javax.net.ssl.trustStore": files.truststore,
        "javax.net.ssl.trustStorePassword": TRUSTSTORE_PASSWORD,
        "javax.net.ssl.trustStoreType": "PKCS12",
    }
    return {
        # httpx and urllib read the first, requests the second
        "Python": {**way, "SSL_CERT_FILE": certificate, "REQUESTS_CA_BUNDLE": certificate},
        # NODE_USE_ENV_PROXY is known since 22.21 and 24.5; all versions load what is to be loaded first
        "Node": {
            **way,
            "NODE_EXTRA_CA_CERTS": certificate,
            "NODE_USE_ENV_PROXY": "1",
            "NODE_OPTIONS": f'--require "{files.node.as_posix()}"',
        },
        "Java": {"JAVA_TOOL_OPTIONS": " ".join(f"-D{name}={_quoted(value)}" for name, value in java.items())},
        # in addition to the folder that it was built with, which an empty entry stands for
        "PHP": {**way, "PHP_INI_SCAN_DIR": f"{os.pathsep}{files.php}"},
        "Go": {**way, "SSL_CERT_FILE": certificate},
        "curl": {**way, "CURL_CA_BUNDLE": certificate},
    }


def lines(by_language: Mapping[str, Mapping[str, str]]) -> list[str]:
    """The same to be pasted into a shell: PowerShell on Windows, any other elsewhere."""
    told = []
    for language, named in by_language.items():
        told.append(f"# {language}")
        told += [_line(name, value) for name, value in named.items()]
    return told


def _line(name: str, value: str) -> str:
    if system.WINDOWS:
        return f"$env:{name} = '{value.replace(chr(39), chr(39) * 2)}'"
    return f"export {name}='{value.replace(chr(39), chr(39) + chr(92) + chr(39) * 2)}'"


def _quoted(value: object) -> str:
    """As JAVA_TOOL_OPTIONS is split: at white space outside of quotation marks."""
    text = str(value)
    return f'"{text}"' if any(mark.isspace() or mark == "|" for mark in text) else text
