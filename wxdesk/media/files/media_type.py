"""What a medium is, by its first bytes: neither its name nor its Content-Type header decide."""

from enum import StrEnum

# So many first bytes are enough for every row of the tables below.
SNIFF_BYTES = 64


class MediaKind(StrEnum):
    """How a medium can be shown."""

    IMAGE = "image"
    VOICE = "voice"
    VIDEO = "video"
    OTHER = "other"


class MediaType(StrEnum):
    """The formats that WeChat hands out or takes, and a few that phones put in their place."""

    JPEG = "jpeg"
    PNG = "png"
    GIF = "gif"
    WEBP = "webp"
    BMP = "bmp"
    HEIC = "heic"
    AMR = "amr"
    SPEEX = "speex"
    SILK = "silk"
    MP3 = "mp3"
    M4A = "m4a"
    WAV = "wav"
    OGG = "ogg"
    MP4 = "mp4"
    MOV = "mov"
    UNKNOWN = "unknown"

    @property
    def extension(self) -> str:
        """With its dot. `.bin` for what is not known: no system runs or opens such a file by itself."""
        return _EXTENSIONS.get(self, f".{self.value}")

    @property
    def kind(self) -> MediaKind:
        return _KINDS[self]


_EXTENSIONS = {MediaType.JPEG: ".jpg", MediaType.UNKNOWN: ".bin"}
_KINDS = {
    **dict.fromkeys(
        (MediaType.JPEG, MediaType.PNG, MediaType.GIF, MediaType.WEBP, MediaType.BMP, MediaType.HEIC),
        MediaKind.IMAGE,
    ),
    **dict.fromkeys(
        (
            MediaType.AMR,
            MediaType.SPEEX,
            MediaType.SILK,
            MediaType.MP3,
            MediaType.M4A,
            MediaType.WAV,
            MediaType.OGG,
        ),
        MediaKind.VOICE,
    ),
    **dict.fromkeys((MediaType.MP4, MediaType.MOV), MediaKind.VIDEO),
    MediaType.UNKNOWN: MediaKind.OTHER,
}

# first bytes: type
_MAGIC: tuple[tuple[bytes, MediaType], ...] = (
    (b"\xff\xd8\xff", MediaType.JPEG),
    (b"\x89PNG\r\n\x1a\n", MediaType.PNG),
    (b"GIF87a", MediaType.GIF),
    (b"GIF89a", MediaType.GIF),
    (b"#!AMR", MediaType.AMR),
    (b"#!SILK_V3", MediaType.SILK),
    (b"\x02#!SILK_V3", MediaType.SILK),  # as WeChat's own client records
    (b"ID3", MediaType.MP3),
    (b"\xff\xfb", MediaType.MP3),
    (b"\xff\xfa", MediaType.MP3),
    (b"\xff\xf3", MediaType.MP3),
    (b"\xff\xf2", MediaType.MP3),
    (b"\xff\xe3", MediaType.MP3),
)
_RIFF = {b"WEBP": MediaType.WEBP, b"WAVE": MediaType.WAV}
# ISO base media: what stands behind `ftyp`; every other brand is MP4
_BRANDS = {
    **dict.fromkeys((b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"), MediaType.HEIC),
    b"M4A ": MediaType.M4A,
    b"qt  ": MediaType.MOV,
}
# Speex as media/get/jssdk sends it has no magic bytes; its header is all there is to go by (as received from WeChat).
_DECLARED = {"voice/speex": MediaType.SPEEX, "audio/speex": MediaType.SPEEX}


def sniff(first: bytes, content_type: str = "") -> MediaType:
    """The type of a medium that begins with `first` (SNIFF_BYTES of it are enough).

    `content_type`, the server's header, decides only where the format has no magic bytes of its own.
    """
    if first[4:8] == b"ftyp":
        return _BRANDS.get(first[8:12], MediaType.MP4)
    if first[:4] == b"RIFF":
        return _RIFF.get(first[8:12], MediaType.UNKNOWN)
    if first[:4] == b"OggS":
        return MediaType.SPEEX if b"Speex   " in first[:SNIFF_BYTES] else MediaType.OGG
    if first[:2] == b"BM" and first[6:10] == bytes(4):
        return MediaType.BMP
    for magic, media_type in _MAGIC:
        if first.startswith(magic):
            return media_type
    return _DECLARED.get(content_type.partition(";")[0].strip().lower(), MediaType.UNKNOWN)


def looks_like_page(first: bytes) -> bool:
    """Whether a web page or XML begins so: WeChat keeps none, a proxy's sign-in page is one."""
    return (
        first.lstrip(b"\xef\xbb\xbf \t\r\n")[:14]
        .lower()
        .startswith((b"<!doctype", b"<html", b"<?xml", b"<head"))
    )
