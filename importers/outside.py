"""The texts of an .xlsx that are in no cell: notes, properties, names and text boxes."""

from __future__ import annotations

from collections.abc import Iterator
from zipfile import ZipFile

from importers.package import Book, relations, texts
from importers.xmlstream import local
from netwerkkaart.errors import Where

NOTE_PARTS = ("comments", "threadedComment")
PROPERTY_PARTS = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")


def outside_cells(archive: ZipFile, book: Book) -> Iterator[tuple[str, str]]:
    """Texts that are in no cell, each under its place in words."""
    for name, text in book.names:
        yield Where.NAME.format(name), f"{name} {text}"
    for part in PROPERTY_PARTS:
        for tag, attributes, text in texts(archive, part, ""):
            yield Where.PROPERTY.format(attributes.get("name") or local(tag)), text
    for sheet in book.sheets:
        for _, kind, target in relations(archive, sheet.part):
            if kind in NOTE_PARTS:
                yield from _notes(archive, target, sheet.name)
            elif kind == "drawing":
                shapes = (text for _, _, text in texts(archive, target, "t"))
                yield Where.SHAPE.format(sheet.name), " ".join(shapes)


def _notes(archive: ZipFile, part: str, sheet: str) -> Iterator[tuple[str, str]]:
    for tag in ("comment", "threadedComment"):
        for _, attributes, text in texts(archive, part, tag):
            yield Where.NOTE.format(sheet, attributes.get("ref", "")), text
