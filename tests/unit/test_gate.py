"""What is refused before it is read, and what is told."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest

from importers.base import Limits
from importers.gate import Admission, admit
from netwerkkaart import errors
from netwerkkaart.errors import Reason, UnreadableFile
from netwerkkaart.issues import Code
from tests.hostile import STRICT, text_row, xlsx, xlsx_parts, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ROW = text_row(1, "naam")


def gate(path: Path, limits: Limits | None = None) -> Admission:
    return admit(path, name=path.name, limits=limits or Limits())


def refusal(path: Path, limits: Limits | None = None) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        gate(path, limits)
    return caught.value


def saved(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("a.xlsx", b"", errors.EmptyFile),
        ("a.zip", b"PK\x05\x06" + bytes(18), errors.EmptyFile),
        ("a.xlsx", OLE + bytes(600), errors.EncryptedFile),
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), errors.EncryptedFile),
        ("a.xls", OLE + bytes(600), errors.OldExcel),
        ("a.xlsx", OLE + "Workbook".encode("utf-16-le"), errors.OldExcel),
        ("a.xlsx", b"%PDF-1.7 ...", errors.DamagedFile),
        ("a.csv", b"%PDF-1.7 ...", errors.UnknownFormat),
        ("a.xls", b"<html><table><tr><td>naam</td></tr></table></html>", errors.UnknownFormat),
        ("a.csv", bytes(range(1, 32)) * 50, errors.UnknownFormat),
        ("a.xlsx", b"PK\x03\x04" + bytes(100), errors.DamagedFile),
    ],
)
def test_a_file_that_is_no_readable_spreadsheet_is_refused(
    tmp_path: Path, name: str, content: bytes, error: type[UnreadableFile]
) -> None:
    assert type(refusal(saved(tmp_path / name, content))) is error


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a.dat"])
def test_a_workbook_is_recognised_by_its_content(tmp_path: Path, name: str) -> None:
    assert gate(xlsx(tmp_path / name, ROW)).kind == "xlsx"


def test_text_with_the_ending_of_excel_is_csv(tmp_path: Path) -> None:
    assert gate(saved(tmp_path / "a.xlsx", b"naam;soort\r\n")).kind == "csv"


def test_a_text_document_is_refused(tmp_path: Path) -> None:
    parts = {"[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>"}
    assert isinstance(refusal(zipped(tmp_path / "a.docx", parts)), errors.UnknownFormat)


def test_a_truncated_workbook_is_damaged(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", ROW)
    path.write_bytes(path.read_bytes()[:-100])
    assert isinstance(refusal(path), errors.DamagedFile)


@pytest.mark.parametrize("kept", [4, 0.1, 0.5, 0.99])
def test_half_a_workbook_is_damaged_wherever_it_breaks_off(tmp_path: Path, kept: float) -> None:
    whole = xlsx(tmp_path / "heel.xlsx", ROW).read_bytes()
    size = int(kept if kept > 1 else kept * len(whole))
    error = refusal(saved(tmp_path / "a.xlsx", whole[:size]))
    assert isinstance(error, errors.DamagedFile)
    assert str(error) == (
        "Het bestand 'a.xlsx' is beschadigd of is geen echt werkblad. "
        "Open het in Excel, sla het opnieuw op en probeer het nog eens."
    )


@pytest.mark.parametrize("name", ["a.xlsx", "a.xlsm", "a.ods", "A.XLSX"])
@pytest.mark.parametrize("parts", [{"xl/worksheets/sheet1.xml": "<x/>"}, {"lees mij.txt": "x"}, {"mimetype": "x"}])
def test_a_zip_without_a_workbook_that_is_called_one_is_damaged(
    tmp_path: Path, name: str, parts: dict[str, str]
) -> None:
    assert isinstance(refusal(zipped(tmp_path / name, parts)), errors.DamagedFile)


def test_a_zip_of_texts_that_is_called_a_zip_is_csv(tmp_path: Path) -> None:
    assert gate(zipped(tmp_path / "a.zip", {"Partners.txt": "naam"})).kind == "csv"
    assert gate(zipped(tmp_path / "a.xlsx", {"Partners.csv": "naam"})).kind == "csv"


def test_a_strict_workbook_is_refused_with_advice(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.xlsx", xlsx_parts(ROW, namespace=STRICT))
    assert "Excel-werkmap (.xlsx)" in str(refusal(path))


def test_a_macro_file_is_admitted_and_told(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.xlsm", xlsx_parts(ROW) | {"xl/vbaProject.bin": b"\x01\x02"})
    assert [issue.code for issue in gate(path).issues] == [Code.MACROS]


def test_links_to_other_files_are_told(tmp_path: Path) -> None:
    parts = xlsx_parts(ROW) | {"xl/externalLinks/externalLink1.xml": "<externalLink/>"}
    issues = gate(zipped(tmp_path / "a.xlsx", parts)).issues
    assert [issue.code for issue in issues] == [Code.EXTERNE_KOPPELING]


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        ("xl/activeX/activeX1.bin", Reason.ACTIVE),
        ("xl/embeddings/oleObject1.bin", Reason.EMBEDDED),
        ("xl/../../etc/passwd", Reason.NAMES),
        ("/absoluut.xml", Reason.NAMES),
        ("xl\\worksheets\\sheet2.xml", Reason.NAMES),
        ("C:/x.xml", Reason.NAMES),
        ("XL/Workbook.xml", Reason.NAMES),
    ],
)
def test_a_part_that_does_not_belong_refuses_the_file(tmp_path: Path, part: str, reason: Reason) -> None:
    path = zipped(tmp_path / "a.xlsx", xlsx_parts(ROW) | {part: b"x"})
    assert refusal(path).args[1] == reason


@pytest.mark.parametrize("part", ["xl/workbook.xml", "docProps/core.xml", "xl/raar.deel"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_doctype_in_any_part_refuses_the_file(tmp_path: Path, part: str, encoding: str) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;">]><a>&z;</a>'
    path = zipped(tmp_path / "a.xlsx", xlsx_parts(ROW) | {part: bomb.encode(encoding)})
    assert refusal(path).args[1] == Reason.DOCTYPE


def test_a_part_that_is_packed_too_tightly_refuses_the_file(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.xlsx", xlsx_parts(ROW) | {"xl/media/a.bin": bytes(30_000_000)})
    assert refusal(path).args[1] == Reason.RATIO


def test_a_workbook_that_unpacks_too_large_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.xlsx", xlsx_parts(ROW) | {"xl/media/a.bin": bytes(900_000)})
    assert isinstance(refusal(path, Limits(unpacked_bytes=500_000)), errors.TooLarge)


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.csv", b"naam\n" * 300_000)
    assert "1 MB" in str(refusal(path, Limits(file_bytes=1_000_000)))


def test_too_many_parts_refuse_the_file(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {f"{i}.csv": "x" for i in range(30)})
    assert refusal(path, Limits(parts=20)).args[1] == Reason.PARTS


def test_a_lying_zip64_end_does_not_hide_the_number_of_parts(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.csv": "x"})
    content = path.read_bytes()
    end64 = b"PK\x06\x06" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, 9**9, 9**9, 9**9, 0)
    locator = b"PK\x06\x07" + struct.pack("<IQI", 0, len(content) - 22, 1)
    path.write_bytes(content[:-22] + end64 + locator + content[-22:])
    assert refusal(path).args[1] == Reason.PARTS


def test_entries_that_overlap_refuse_the_file(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.csv": "naam" * 50, "b.csv": "naam" * 50})
    content = path.read_bytes()
    second = content.rindex(b"PK\x01\x02")
    path.write_bytes(content[: second + 42] + bytes(4) + content[second + 46 :])
    assert refusal(path).args[1] in (Reason.OVERLAP, Reason.NAMES)


def test_a_name_that_differs_from_the_index_refuses_the_file(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.csv": "naam"})
    path.write_bytes(path.read_bytes().replace(b"a.csv", b"b.csv", 1))
    assert refusal(path).args[1] == Reason.NAMES


@pytest.mark.parametrize(("flag", "reason"), [(0x01, Reason.LOCKED), (0x40, Reason.LOCKED), (0x20, Reason.METHOD)])
def test_an_entry_that_cannot_be_opened_refuses_the_file(tmp_path: Path, flag: int, reason: Reason) -> None:
    path = zipped(tmp_path / "a.zip", {"a.csv": "naam"})
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= flag
    path.write_bytes(content)
    assert refusal(path).args[1] == reason


def test_an_unusual_compression_refuses_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.csv", "naam")
    assert refusal(path).args[1] == Reason.METHOD


def test_an_ods_with_a_password_is_refused(tmp_path: Path) -> None:
    parts: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": "<manifest><encryption-data/></manifest>",
        "content.xml": b"\x00\x01\x02",
    }
    assert isinstance(refusal(zipped(tmp_path / "a.ods", parts)), errors.EncryptedFile)


def test_an_empty_folder_is_an_empty_file(tmp_path: Path) -> None:
    assert isinstance(refusal(tmp_path), errors.EmptyFile)


def test_a_folder_with_a_disguised_file_is_refused(tmp_path: Path) -> None:
    saved(tmp_path / "Overleggen.csv", b"%PDF-1.7")
    assert isinstance(refusal(tmp_path), errors.UnknownFormat)
