"""The list of contents of a zip, checked for tricks before anything in it is unpacked."""

from __future__ import annotations

import re
import struct
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from importers.base import MEGABYTE, Limits
from netwerkkaart.errors import DamagedFile, Reason, TooLarge, UnsafeFile

END, END64, LOCATOR, LOCAL = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07", b"PK\x03\x04"
END_SIZE, END64_SIZE, LOCATOR_SIZE, LOCAL_SIZE = 22, 56, 20, 30
INDEX_ENTRY = 4_096
"""No honest entry of the list of contents is longer than this, in bytes."""
SMALL = MEGABYTE
"""Below this size a part may be packed as tightly as it likes."""
ENCRYPTED, PATCHED = 0x1 | 0x40, 0x20
ODD = re.compile(r"\\|^/|^[A-Za-z]:|[\x00-\x1f\x7f]|(^|/)\.\.?(/|$)|//")


def check_index(path: Path, *, name: str, limits: Limits) -> tuple[ZipInfo, ...]:
    """The entries of a zip.

    Raises UnsafeFile, TooLarge or DamagedFile when the list of contents cannot be trusted.
    """
    with path.open("rb") as stream:
        _check_end(stream, name, limits)
        try:
            with ZipFile(stream) as archive:
                entries, index = tuple(archive.infolist()), archive.start_dir
        except (BadZipFile, UnicodeDecodeError, NotImplementedError) as error:
            raise DamagedFile(name) from error
        _check_names(entries, name)
        _check_sizes(entries, name, limits)
        _check_places(stream, entries, index, name)
    return entries


def _check_end(stream: IO[bytes], name: str, limits: Limits) -> None:
    """Counts the entries before zipfile makes an object of each."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - END_SIZE - 0xFFFF - END64_SIZE - LOCATOR_SIZE))
    tail = stream.read()
    at = len(tail) - END_SIZE
    if tail[at : at + 4] != END or tail[-2:] != b"\0\0":
        at = tail.rfind(END)
    if at < 0 or len(tail) - at < END_SIZE:
        raise DamagedFile(name)
    count, index_size = struct.unpack("<HI", tail[at + 10 : at + 16])
    before = tail[max(0, at - LOCATOR_SIZE - END64_SIZE) : at]
    if LOCATOR in before[-LOCATOR_SIZE:] and END64 in before:
        start = before.index(END64)
        count, index_size = struct.unpack("<QQ", before[start + 32 : start + 48])
    if count > limits.parts or index_size > limits.parts * INDEX_ENTRY:
        raise UnsafeFile(name, Reason.PARTS)


def _check_names(entries: tuple[ZipInfo, ...], name: str) -> None:
    names = [entry.orig_filename for entry in entries]
    if len({n.casefold() for n in names}) < len(names) or any(map(ODD.search, names)):
        raise UnsafeFile(name, Reason.NAMES)


def _check_sizes(entries: tuple[ZipInfo, ...], name: str, limits: Limits) -> None:
    if len(entries) > limits.parts:
        raise UnsafeFile(name, Reason.PARTS)
    for entry in entries:
        if entry.flag_bits & ENCRYPTED:
            raise UnsafeFile(name, Reason.LOCKED)
        usual = entry.compress_type in (ZIP_STORED, ZIP_DEFLATED)
        if not usual or entry.flag_bits & PATCHED:
            raise UnsafeFile(name, Reason.METHOD)
        if entry.file_size > max(SMALL, limits.ratio * entry.compress_size):
            raise UnsafeFile(name, Reason.RATIO)
    if sum(entry.file_size for entry in entries) > limits.unpacked_bytes:
        raise TooLarge(name, Reason.UNPACKED.format(limits.unpacked_bytes // MEGABYTE))


def _check_places(stream: IO[bytes], entries: tuple[ZipInfo, ...], index: int, name: str) -> None:
    """Every entry lies where the list says, under the same name, and over no other."""
    free = 0
    for entry in sorted(entries, key=lambda e: e.header_offset):
        if entry.header_offset < free:
            raise UnsafeFile(name, Reason.OVERLAP)
        stream.seek(entry.header_offset)
        header = stream.read(LOCAL_SIZE)
        if len(header) < LOCAL_SIZE or header[:4] != LOCAL:
            raise DamagedFile(name)
        flags, method = struct.unpack("<HH", header[6:10])
        name_size, extra_size = struct.unpack("<HH", header[26:30])
        if flags & ENCRYPTED:
            raise UnsafeFile(name, Reason.LOCKED)
        if method != entry.compress_type or stream.read(name_size) != _raw_name(entry):
            raise UnsafeFile(name, Reason.NAMES)
        free = entry.header_offset + LOCAL_SIZE + name_size + extra_size + entry.compress_size
    if free > index:
        raise UnsafeFile(name, Reason.OVERLAP)


def _raw_name(entry: ZipInfo) -> bytes:
    return entry.orig_filename.encode("utf-8" if entry.flag_bits & 0x800 else "cp437")
