"""What the system's desktop does for us: open a file with its program, show it in the file manager."""

from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

from wxdesk.process import system


def open_path(path: Path) -> bool:
    """Open a file with the system's program for it, or a folder; False when the system has none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_page(address: str) -> bool:
    """Open a web page in the system's browser; False when the system has none, or it is no https address."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return url.scheme() == "https" and bool(url.host()) and QDesktopServices.openUrl(url)


def show_in_folder(path: Path) -> bool:
    """Show a file in its folder, selected where the system can do that."""
    if system.WINDOWS:
        # Two words: a path with a space is quoted, and Explorer does not know the option inside the quotes.
        return QProcess.startDetached(f"{system.windows_folder()}\\explorer.exe", ["/select,", str(path)])[0]
    if system.MACOS:
        return QProcess.startDetached("/usr/bin/open", ["-R", str(path)])[0]
    return _file_manager(path) or open_path(path.parent)


def _file_manager(path: Path) -> bool:
    """Ask the desktop's file manager (freedesktop.org, File Manager interface); False when nobody answers to it."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    name, place = "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1"
    bus = QDBusConnection.sessionBus()
    reachable = bus.isConnected() and bus.interface().isServiceRegistered(name).value()
    if not reachable:
        return False
    call = QDBusMessage.createMethodCall(name, place, name, "ShowItems")
    call.setArguments([[QUrl.fromLocalFile(str(path)).toString()], ""])
    return bus.send(call)
