"""The icon in the sizes that systems ask for: `icons.py hicolor FOLDER` for Linux, `icons.py icns FILE` for macOS,
`icons.py ico FILE` for Windows.
"""

import os
import shutil
import struct
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

APP_ID = "internal.wxdesk.wxdesk"
SVG = Path(__file__).parents[1] / "icons/wxdesk.svg"
ICO = (16, 20, 24, 32, 40, 48, 64, 256)
HICOLOR = (16, 22, 24, 32, 48, 64, 128, 256, 512)
# Apple's names for them; those of the same size are for screens of one and of two pixels a point.
ICNS = {
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic08": 256,
    b"ic13": 256,
    b"ic09": 512,
    b"ic14": 512,
    b"ic10": 1024,
}


def png(size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SVG)).render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return content.data()


def write_hicolor(folder: Path) -> None:
    for size in HICOLOR:
        place = folder / f"{size}x{size}/apps/{APP_ID}.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(png(size))
    place = folder / f"scalable/apps/{APP_ID}.svg"
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(SVG, place)


def write_icns(file: Path) -> None:
    parts = b"".join(
        name + struct.pack(">I", len(content) + 8) + content
        for name, content in ((name, png(size)) for name, size in ICNS.items())
    )
    file.write_bytes(b"icns" + struct.pack(">I", len(parts) + 8) + parts)


def write_ico(file: Path) -> None:
    contents = [png(size) for size in ICO]
    head, at = struct.pack("<HHH", 0, 1, len(ICO)), 6 + 16 * len(ICO)
    for size, content in zip(ICO, contents, strict=True):
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(content), at)
        at += len(content)
    file.write_bytes(head + b"".join(contents))


if __name__ == "__main__":
    application = QGuiApplication([])
    {"hicolor": write_hicolor, "icns": write_icns, "ico": write_ico}[sys.argv[1]](Path(sys.argv[2]))
