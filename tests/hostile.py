"""Spreadsheets as they should not be, built by hand for the tests of the importers."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """A zip with these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def xlsx_parts(
    data: str, *, after: str = "", book: str = "", state: str = "", namespace: str = MAIN
) -> dict[str, str | bytes]:
    """The parts of a workbook with one sheet, given the XML inside and after its sheetData."""
    hidden = f'state="{state}"' if state else ""
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
        "_rels/.rels": _relations(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": (
            f'<workbook xmlns="{namespace}" xmlns:r="{_OFFICE}"><sheets>'
            f'<sheet name="Overleggen" sheetId="1" r:id="rId1" {hidden}/></sheets>{book}</workbook>'
        ),
        "xl/_rels/workbook.xml.rels": _relations(
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml")
        ),
        "xl/styles.xml": (
            f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="dd-mm-yyyy"/>'
            '</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs>'
            "</styleSheet>"
        ),
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{namespace}"><sheetData>{data}</sheetData>{after}</worksheet>'
        ),
    }


def xlsx(path: Path, data: str, *, after: str = "", book: str = "", state: str = "") -> Path:
    """A workbook with one sheet Overleggen."""
    return zipped(path, xlsx_parts(data, after=after, book=book, state=state))


def with_note(parts: dict[str, str | bytes], text: str) -> dict[str, str | bytes]:
    """The parts with a note at B3."""
    relations = _relations(("rId1", "comments", "../comments1.xml"))
    note = (
        f'<comments xmlns="{MAIN}"><commentList><comment ref="B3" authorId="0"><text><r><t>{text}'
        "</t></r></text></comment></commentList></comments>"
    )
    return {
        **parts,
        "xl/worksheets/_rels/sheet1.xml.rels": relations,
        "xl/comments1.xml": note,
    }


def text_cell(reference: str, text: str) -> str:
    """A cell with its text in place."""
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def text_row(number: int, *texts: str) -> str:
    """A row of text cells from column A on."""
    cells = "".join(text_cell(f"{chr(65 + i)}{number}", t) for i, t in enumerate(texts))
    return f'<row r="{number}">{cells}</row>'


def ods_parts(body: str, *, styles: str = "") -> dict[str, str | bytes]:
    """The parts of an .ods, given the XML of its tables."""
    names = " ".join(f'xmlns:{n}="{_ODF}:{n}:1.0"' for n in ("office", "table", "text", "style", "meta"))
    calc = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    return {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": (
            f"<office:document-content {names} {calc}><office:automatic-styles>{styles}"
            "</office:automatic-styles><office:body><office:spreadsheet>"
            f"{body}</office:spreadsheet></office:body></office:document-content>"
        ),
    }


def ods_table(rows: str, *, style: str = "") -> str:
    """A table Overleggen around rows."""
    return f'<table:table table:name="Overleggen" table:style-name="{style}">{rows}</table:table>'


def ods_cell(text: str, attributes: str = 'office:value-type="string"') -> str:
    """A cell that shows a text."""
    return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"


def _relations(*items: tuple[str, str, str]) -> str:
    lines = "".join(f'<Relationship Id="{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for i, kind, target in items)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'
