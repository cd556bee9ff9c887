"""Pictures as an independent decoder sees them: Qt's."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader


def frames(data: bytes, upright: bool = True) -> list[QImage]:
    """Every frame; `upright`: turned as EXIF says."""
    content = QByteArray(data)
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(upright)
    seen = []
    for _ in range(max(reader.imageCount(), 1)):
        image = reader.read()
        assert not image.isNull(), reader.errorString()
        seen.append(image)
    return seen


def size(image: QImage) -> tuple[int, int]:
    return image.width(), image.height()


def colour(image: QImage, x: float, y: float) -> tuple[int, int, int, int]:
    """Red, green, blue and alpha at a place given as shares of width and height."""
    pixel = image.pixelColor(int(x * (image.width() - 1)), int(y * (image.height() - 1)))
    return pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()


def pixels(image: QImage) -> bytes:
    """Three bytes a pixel, without the padding of Qt's lines."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    data, line, width = bytes(rgb.constBits()), rgb.bytesPerLine(), rgb.width() * 3
    return b"".join(data[at : at + width] for at in range(0, line * rgb.height(), line))
