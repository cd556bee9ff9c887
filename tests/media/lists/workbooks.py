"""Small workbooks made by hand: .xlsx and .ods are zips of XML, .xls is a file system in a file.

A cell is a text, a number, an `Error` such as #NAME?, or a `Formula` with the value that was kept for it.
"""

import io
import struct
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape


@dataclass(frozen=True)
class Formula:
    text: str
    kept: str


@dataclass(frozen=True)
class Error:
    name: str


Cell = str | int | float | Formula | Error | None
Rows = Sequence[Sequence[Cell]]

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STATES = ("visible", "hidden")
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


# --- Office Open XML ---------------------------------------------------------------------------------------------------
def xlsx(
    sheets: dict[str, Rows], hidden: Sequence[str] = (), first_row: int = 1, macros: bool = False
) -> bytes:
    names = list(sheets)
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}" state="{_STATES[name in hidden]}"/>'
        for n, name in enumerate(names, 1)
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{_REL}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(names) + 1)
    )
    kind = (
        "application/vnd.ms-excel.sheet.macroEnabled"
        if macros
        else "application/vnd.openxmlformats-officedocument"
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>',
    }
    for n, rows in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{n}.xml"] = sheet_xml(rows, first_row)
    if macros:
        parts["xl/vbaProject.bin"] = "not for us"
    return zipped(parts)


def edited(book: bytes, part: str, edits: dict[str, str], more: dict[str, str] | None = None) -> bytes:
    """The workbook with each key of `edits` in the part replaced by its value, and `more` parts."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    for old, new in edits.items():
        assert old in parts[part]
        parts[part] = parts[part].replace(old, new)
    return zipped({**parts, **(more or {})})


def sheet_xml(rows: Rows, first_row: int = 1) -> str:
    body = "".join(
        f'<row r="{number}">{"".join(_xlsx_cell(f"{_letter(n)}{number}", cell) for n, cell in enumerate(row))}</row>'
        for number, row in enumerate(rows, first_row)
    )
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{body}</sheetData></worksheet>'


def _xlsx_cell(place: str, cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Formula):
        return f'<c r="{place}" t="str"><f>{escape(cell.text)}</f><v>{escape(cell.kept)}</v></c>'
    if isinstance(cell, Error):
        return f'<c r="{place}" t="e"><v>{cell.name}</v></c>'
    if isinstance(cell, str):
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
    return f'<c r="{place}"><v>{cell!r}</v></c>'


def _letter(number: int) -> str:
    return chr(65 + number)


# --- OpenDocument ------------------------------------------------------------------------------------------------------
def ods(sheets: dict[str, Rows]) -> bytes:
    tables = "".join(
        f'<table:table table:name="{escape(name)}">'
        + "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
        + "</table:table>"
        for name, rows in sheets.items()
    )
    space = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<office:document-content xmlns:office="{space}:office:1.0" xmlns:table="{space}:table:1.0" '
        f'xmlns:text="{space}:text:1.0" office:version="1.2"><office:body><office:spreadsheet>{tables}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<manifest:manifest xmlns:manifest="{space}:manifest:1.0"><manifest:file-entry manifest:full-path="/" '
        f'manifest:media-type="{kind}"/></manifest:manifest>'
    )
    return zipped({"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content})


def _ods_cell(cell: Cell) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{cell!r}"/>'
    text = cell.kept if isinstance(cell, Formula) else cell.name if isinstance(cell, Error) else cell
    return f'<table:table-cell office:value-type="string"><text:p>{escape(text)}</text:p></table:table-cell>'


def zipped(parts: dict[str, str]) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return whole.getvalue()


# --- the binary format of Excel 97 -------------------------------------------------------------------------------------
def xls(name: str, rows: Sequence[Sequence[str | float | None]]) -> bytes:
    """One sheet, texts as LABEL records."""
    opening = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    end = _record(0x000A, b"")
    title = bytes([len(name), 1]) + name.encode("utf-16-le")
    start = len(opening) + 4 + 6 + len(title) + len(end)
    book = opening + _record(0x0085, struct.pack("<IH", start, 0) + title) + end
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            if isinstance(cell, str):
                text = struct.pack("<HB", len(cell), 1) + cell.encode("utf-16-le")
                sheet += _record(0x0204, struct.pack("<HHH", y, x, 0) + text)
            elif cell is not None:
                sheet += _record(0x0203, struct.pack("<HHHd", y, x, 0, cell))
    return compound("Workbook", book + sheet + end)


def encrypted() -> bytes:
    """How Excel keeps a workbook with a password: the whole .xlsx as one enciphered stream."""
    return compound("EncryptedPackage", bytes(range(256)) * 20)


def compound(name: str, stream: bytes) -> bytes:
    """An OLE file with one stream, in sectors of 512 bytes: the allocation table, the folder, the stream."""
    stream = stream.ljust(4096, b"\0")  # shorter ones live in a stream of their own
    sectors = -(-len(stream) // 512)
    tables = -(-(sectors + 2) // 127)
    chain = [0xFFFFFFFD] * tables + [0xFFFFFFFE]
    chain += [*range(tables + 2, tables + 1 + sectors), 0xFFFFFFFE]
    chain += [0xFFFFFFFF] * (tables * 128 - len(chain))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack(
        "<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, tables, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0
    )
    head += struct.pack("<109I", *range(tables), *[0xFFFFFFFF] * (109 - tables))
    root = _entry("Root Entry", 5, 1, 0xFFFFFFFE, 0)
    folder = (root + _entry(name, 2, 0xFFFFFFFF, tables + 1, len(stream))).ljust(512, b"\0")
    return head + struct.pack(f"<{len(chain)}I", *chain) + folder + stream.ljust(sectors * 512, b"\0")


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    title = (name + "\0").encode("utf-16-le")
    none = 0xFFFFFFFF
    return title.ljust(64, b"\0") + struct.pack(
        "<HBBIII36xIQ", len(title), kind, 1, none, none, child, start, size
    )


def _record(number: int, body: bytes) -> bytes:
    return struct.pack("<HH", number, len(body)) + body
