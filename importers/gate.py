"""Decides by its content what a file is, and refuses what is not safe to open."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo

from importers import xmlstream
from importers.base import MEGABYTE, Kind, Limits, csv_files, is_csv_name
from importers.zipindex import END, LOCAL, check_index
from netwerkkaart.errors import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    OldExcel,
    Reason,
    StrictFile,
    TooLarge,
    UnknownFormat,
    UnreadableFile,
    UnsafeFile,
)
from netwerkkaart.issues import Code, Issue
from netwerkkaart.tables import Place

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BINARY = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"{\\rtf", b"Rar!", b"7z\xbc")
MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<office:")
ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
MACRO_PARTS = ("vbaproject", "xl/macrosheets/", "basic/", "scripts/")
SAMPLE = 1 << 16


@dataclass(frozen=True, slots=True)
class Admission:
    """A file that may be read: as what, and what the user must know."""

    kind: Kind
    issues: tuple[Issue, ...] = ()


def admit(path: Path, *, name: str, limits: Limits) -> Admission:
    """What a file is, without opening its contents.

    Raises a subclass of UnreadableFile.
    """
    if path.is_dir():
        return _admit_folder(path, name, limits)
    size = path.stat().st_size
    if size == 0:
        raise EmptyFile(name)
    if size > limits.file_bytes:
        raise TooLarge(name, Reason.BYTES.format(limits.file_bytes // MEGABYTE))
    with path.open("rb") as stream:
        head = stream.read(SAMPLE)
    if head.startswith(OLE):
        raise (EncryptedFile if _has_password(path, name) else OldExcel)(name)
    if head.startswith(END):
        raise EmptyFile(name)
    if head.startswith(LOCAL):
        return _admit_zip(path, name, limits)
    if not _is_text(head):
        raise _not_a_workbook(name)
    return Admission("csv")


def _admit_folder(path: Path, name: str, limits: Limits) -> Admission:
    files = csv_files(path)
    if not files:
        raise EmptyFile(name)
    if len(files) > limits.parts:
        raise UnsafeFile(name, Reason.PARTS)
    if sum(f.stat().st_size for f in files) > limits.file_bytes:
        raise TooLarge(name, Reason.BYTES.format(limits.file_bytes // MEGABYTE))
    for item in files:
        with item.open("rb") as stream:
            if not _is_text(stream.read(SAMPLE)):
                raise UnknownFormat(item.name)
    return Admission("csv")


def _has_password(path: Path, name: str) -> bool:
    """Whether an OLE file is a workbook with a password rather than an old .xls."""
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content:
        return True
    return "Workbook".encode("utf-16-le") not in content and not name.lower().endswith(".xls")


def _is_text(head: bytes) -> bool:
    if head.startswith(BINARY) or head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(MARKUP):
        return False
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    control = sum(head.count(bytes([c])) for c in range(1, 32) if c not in b"\t\n\v\f\r\x1a")
    return control * 100 <= len(head)


def _admit_zip(path: Path, name: str, limits: Limits) -> Admission:
    entries = check_index(path, name=name, limits=limits)
    kind = _kind_of(path, {entry.filename for entry in entries}, name)
    if kind == "csv":
        return _admit_csv_zip(path, entries, name)
    try:
        with ZipFile(path) as archive:
            _check_parts(archive, entries, name)
    except (BadZipFile, zlib.error, EOFError, OSError) as error:
        raise DamagedFile(name) from error
    return Admission(kind, tuple(_remarks(e.filename.lower() for e in entries)))


def _kind_of(path: Path, names: set[str], name: str) -> Kind:
    if "[Content_Types].xml" in names:
        if any(n.startswith(("word/", "ppt/", "visio/")) or n == "xl/workbook.bin" for n in names):
            raise UnknownFormat(name)
        return "xlsx"
    if "mimetype" in names or "content.xml" in names:
        if _is_ods(path, name):
            return "ods"
    elif any(is_csv_name(n) and not (_is_workbook_name(name) and n.lower().endswith(".txt")) for n in names):
        return "csv"
    raise _not_a_workbook(name)


def _not_a_workbook(name: str) -> UnreadableFile:
    """What is called a workbook is a damaged one; anything else is a file of another kind."""
    return (DamagedFile if _is_workbook_name(name) else UnknownFormat)(name)


def _is_workbook_name(name: str) -> bool:
    return name.lower().endswith((".xlsx", ".xlsm", ".ods"))


def _is_ods(path: Path, name: str) -> bool:
    try:
        with ZipFile(path) as archive, archive.open("mimetype") as part:
            return part.read(200).strip().startswith(ODS_TYPE)
    except (BadZipFile, KeyError, zlib.error) as error:
        raise DamagedFile(name) from error


def _admit_csv_zip(path: Path, entries: tuple[ZipInfo, ...], name: str) -> Admission:
    try:
        with ZipFile(path) as archive:
            for entry in entries:
                if is_csv_name(entry.filename) and not _is_text(archive.open(entry).read(SAMPLE)):
                    raise UnknownFormat(entry.filename)
    except (BadZipFile, zlib.error, EOFError) as error:
        raise DamagedFile(name) from error
    return Admission("csv")


def _check_parts(archive: ZipFile, entries: tuple[ZipInfo, ...], name: str) -> None:
    """Refuses active and embedded parts, passwords, Strict workbooks and every DOCTYPE."""
    for entry in entries:
        part = entry.filename.lower()
        if "/activex/" in part:
            raise UnsafeFile(name, Reason.ACTIVE)
        if "/embeddings/" in part:
            raise UnsafeFile(name, Reason.EMBEDDED)
        if part == "meta-inf/manifest.xml" and b"encryption-data" in _head(archive, entry):
            raise EncryptedFile(name)
        if entry.file_size and _root_of(archive, entry, name).startswith(STRICT):
            raise StrictFile(name)


def _root_of(archive: ZipFile, entry: ZipInfo, name: str) -> str:
    """The first element of an XML part, '' for other parts."""
    with archive.open(entry) as part:
        first = part.read(4)
    is_xml = entry.filename.lower().endswith((".xml", ".rels", ".vml"))
    if not is_xml and b"<" not in first:
        return ""
    try:
        with archive.open(entry) as part:
            return xmlstream.root(part)
    except xmlstream.ForbiddenXml as error:
        raise UnsafeFile(name, Reason.DOCTYPE) from error
    except expat.ExpatError as error:
        if is_xml:
            raise DamagedFile(name) from error
        return ""


def _head(archive: ZipFile, entry: ZipInfo) -> bytes:
    with archive.open(entry) as part:
        return part.read(MEGABYTE)


def _remarks(parts: Iterable[str]) -> Iterable[Issue]:
    names = tuple(parts)
    if any(mark in part for part in names for mark in MACRO_PARTS):
        yield Issue(Code.MACROS, Place())
    if any(part.startswith("xl/externallinks/") for part in names):
        yield Issue(Code.EXTERNE_KOPPELING, Place())
