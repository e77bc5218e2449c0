"""A Word document in Dutch: real headings, pictures with a description, tables whose header returns on each page."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table

from netwerkkaart.exports.svg_marks import allowed

FONT, INK = "Calibri", RGBColor(0x1A, 0x1A, 0x1A)
SHORT, LONG, MARGIN = 210, 297, 20
"""A4 and its margin in mm."""
WIDE = SHORT - 2 * MARGIN
HEADINGS = {"Title": 22, "Heading 1": 16, "Heading 2": 12}


def new_document(title: str, *, language: str, made: date) -> WordDocument:
    """An empty A4 document whose text is in this language."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(SHORT), Mm(LONG)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN)
    known = document.core_properties
    known.title, known.language, known.author, known.comments = allowed(title), language, "Netwerkkaart", ""
    known.created = known.modified = datetime(made.year, made.month, made.day)  # noqa: DTZ001 - a document has no zone
    _speak(document, language)
    for name, size in {"Normal": 10.5, "Caption": 9, **HEADINGS}.items():
        font = document.styles[name].font
        font.name, font.size, font.color.rgb = FONT, Pt(size), INK
        for fonts in document.styles[name].element.iter(qn("w:rFonts")):
            for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(qn(f"w:{kind}"), None)
    return document


def _speak(document: WordDocument, language: str) -> None:
    """Every style that says a language says this one."""
    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), language)


def heading(document: WordDocument, text: str, level: int) -> None:
    """A real heading; level 0 is the title."""
    paragraph = document.add_heading(allowed(text), level)
    paragraph.paragraph_format.keep_with_next = True


def say(document: WordDocument, text: str, style: str | None = None, *, with_next: bool = False) -> None:
    """A paragraph, on the page of the next when asked; nothing when there is nothing to say."""
    if text:
        paragraph = document.add_paragraph(allowed(text), style)
        paragraph.paragraph_format.keep_with_next = with_next


def picture(document: WordDocument, png: bytes, *, title: str, description: str, width: float) -> None:
    """A picture so many mm wide, with what it shows for who cannot see it."""
    shape = document.add_picture(io.BytesIO(png), width=Mm(width))
    known = shape._inline.docPr  # noqa: SLF001 - python-docx has no other way to describe a picture
    known.set("title", allowed(title))
    known.set("descr", allowed(description))
    document.paragraphs[-1].paragraph_format.keep_with_next = True


def table(document: WordDocument, head: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[float]) -> None:
    """A table with a header that returns on each page; widths in mm."""
    made = document.add_table(rows=1, cols=len(head), style="Table Grid")
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    _fill(made, 0, head, widths, bold=True)
    header = made.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 - as above
    header.append(OxmlElement("w:tblHeader"))
    for number, row in enumerate(rows, start=1):
        made.add_row()
        _fill(made, number, row, widths, bold=False)
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def _fill(made: Table, number: int, texts: Sequence[str], widths: Sequence[float], *, bold: bool) -> None:
    row = made.rows[number]
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - as above
    for cell, text, width in zip(row.cells, texts, widths, strict=True):
        cell.width = Mm(width)
        run = cell.paragraphs[0].add_run(allowed(text))
        run.font.size, run.bold = Pt(8.5), bold
        cell.paragraphs[0].paragraph_format.space_after = Pt(1)


def pages(document: WordDocument, *, lying: bool = False, margin: int = MARGIN) -> None:
    """What comes now begins on a new page, upright or lying, with this margin in mm."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE if lying else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(LONG), Mm(SHORT)) if lying else (Mm(SHORT), Mm(LONG))
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(margin)
    section.header_distance = section.footer_distance = Mm(margin / 2)


def saved(document: WordDocument) -> bytes:
    """The .docx."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
