"""Which sheet is what and which column is what, from their names; what is not known is told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from netwerkkaart.intake.batch import Remarks
from netwerkkaart.intake.text import cleaned, text_of
from netwerkkaart.issues import Code
from netwerkkaart.names import normalise
from netwerkkaart.schema import SCHEMA, Sheet
from netwerkkaart.tables import Cell, Place, RawRow, RawTable, RawWorkbook

_COPY = re.compile(r" \(\d+\)$")
"""How Excel names a copied sheet, and how two sheets of one name are told apart."""
IGNORED_SHEETS = ("uitleg", "lijsten")
SEARCHED_ROWS = 30
_SHEET_SYNONYMS = {
    "Overleggen": "overleg overlegtafels tafels overlegvormen overlegtafel",
    "Stuurgroepen": "stuurgroep",
    "Programma's": "programma projecten project aanpakken",
    "Partners": "partner organisaties organisatie ketenpartners partijen",
    "Bestuurders": "bestuurder zetels zetel functies functie zetelsenfuncties",
    "Opdrachten": "opdracht vraagstukken",
    "Thema's": "thema onderwerpen",
    "Gebieden": "gebied regios",
    "Deelnames": "deelname deelnemers deelnemingen",
    "Relaties": "relatie lijnen verbindingen",
    "Normen": "norm",
    "Aliassen": "alias afkortingen aliasen",
}
_COLUMN_SYNONYMS = {
    "naam": "titel naamoverleg naamvanhetoverleg overleg programma organisatie opdracht",
    "afkorting": "afk",
    "vergaderingen per jaar": "frequentie vergaderfrequentie",
    "duur (uren)": "duur duurinuren",
    "voorbereiding (uren)": "voorbereiding voorbereidinginuren",
    "deelnemers": "deelnemer leden partners",
    "thema": "themas onderwerp onderwerpen",
    "gebied": "gebieden regio werkgebied",
    "doelgroep": "doelgroepen",
    "activiteit": "activiteiten",
    "bron": "bronnen",
    "partner": "organisatie",
    "opdrachtgever": "opdrachtgevers",
    "opdrachtnemer": "opdrachtnemers uitvoerder",
    "financier": "financiers",
    "omschrijving": "beschrijving",
    "begin": "begindatum start startdatum ingangsdatum",
    "einde": "einddatum",
    "zit in": "zitin overleggen tafels",
    "wie": "partner deelnemer organisatie",
    "tafel": "overleg tafels",
    "van": "vanaf bron_id",
    "relatie": "soortrelatie",
    "toelichting": "opmerking opmerkingen",
}


@dataclass(frozen=True, slots=True)
class FoundSheet:
    """A recognised sheet: its rows below the header, and the column number (from 1) of each label."""

    sheet: Sheet
    blad: str
    columns: Mapping[str, int]
    rows: tuple[RawRow, ...]
    width: int


@dataclass(frozen=True, slots=True)
class Recognised:
    """All recognised sheets; `overgeslagen` counts the rows of sheets that are not."""

    sheets: tuple[FoundSheet, ...]
    overgeslagen: int


def recognise(workbook: RawWorkbook, remarks: Remarks) -> Recognised:
    """The sheets of the sjabloon in this file; the rest is named in the remarks, never dropped silently."""
    found: list[FoundSheet] = []
    skipped = 0
    names: Counter[str] = Counter()
    for table in workbook.tables:
        if normalise(table.sheet) in IGNORED_SHEETS:
            continue
        sheet = sheet_named(table.sheet)
        if sheet is None:
            skipped += len(table.rows)
            place = Place(table.sheet)
            remarks.add(Code.ONBEKEND_BLAD, place, table.sheet, rijen=str(len(table.rows)))
        elif (result := _with_header(table, sheet, remarks)) is None:
            skipped += len(table.rows)
        else:
            names[table.sheet] += 1
            n = names[table.sheet]
            found.append(replace(result, blad=f"{table.sheet} ({n})") if n > 1 else result)
    return Recognised(tuple(found), skipped)


def sheet_named(name: str) -> Sheet | None:
    """The sheet of the sjabloon that is called so, also in singular, plural or a common other word."""
    return _sheets().get(normalise(_COPY.sub("", name)))


@cache
def _sheets() -> dict[str, Sheet]:
    result: dict[str, Sheet] = {}
    for name, synonyms in _SHEET_SYNONYMS.items():
        for word in (normalise(name), *synonyms.split()):
            result[word] = SCHEMA.by_sheet[name]
    return result


@cache
def column_words(sheet_name: str) -> dict[str, str]:
    """Normalised words that may head a column of this sheet, with the label they mean."""
    labels = SCHEMA.by_sheet[sheet_name].columns
    words: dict[str, str] = {}
    for label in labels:
        for word in _COLUMN_SYNONYMS.get(label, "").split():
            words.setdefault(word, label)
    for label in labels:
        plain = normalise(label)
        words |= {plain: label, plain.replace("(", "").replace(")", ""): label, plain + "s": label, plain + "en": label}
    return words | {normalise(label): label for label in labels}


def _with_header(table: RawTable, sheet: Sheet, remarks: Remarks) -> FoundSheet | None:
    if not table.rows:
        remarks.add(Code.LEEG_BLAD, Place(table.sheet), table.sheet)
        return None
    words = column_words(sheet.name)
    index = _header_row(table, sheet, words)
    if index is None:
        remarks.add(Code.GEEN_KOPREGEL, Place(table.sheet), table.sheet, rijen=str(len(table.rows)))
        return None
    header = table.rows[index]
    if index:
        remarks.add(Code.KOPREGEL_LATER, Place(table.sheet, header.number), rij=str(header.number))
    columns = _columns(table.sheet, header, words, remarks)
    rows = table.rows[index + 1 :]
    if not rows:
        remarks.add(Code.LEEG_BLAD, Place(table.sheet), table.sheet)
    return FoundSheet(sheet, table.sheet, columns, rows, len(header.cells))


def _header_row(table: RawTable, sheet: Sheet, words: Mapping[str, str]) -> int | None:
    """The row that names most columns; it must name a required one."""
    best, best_count = None, 0
    for index, row in enumerate(table.rows[:SEARCHED_ROWS]):
        labels = {words[w] for cell in row.cells if (w := _word(cell)) in words}
        if len(labels) > best_count and (labels & {*sheet.required, "id"}):
            best, best_count = index, len(labels)
    return best


def _word(cell: Cell) -> str:
    return normalise(cleaned(text_of(cell)).rstrip("*: "))


def _columns(blad: str, header: RawRow, words: Mapping[str, str], remarks: Remarks) -> dict[str, int]:
    """Column numbers by label; a column with the label's own name goes before one with a synonym."""
    named = [(n, text, _word(text)) for n, cell in enumerate(header.cells, start=1) if (text := cleaned(text_of(cell)))]
    columns: dict[str, int] = {}
    for number, _, word in sorted(named, key=lambda item: normalise(words.get(item[2], "")) != item[2]):
        if word in words:
            columns.setdefault(words[word], number)
    for number, text, word in named:
        place = Place(blad, header.number, number)
        if word not in words:
            remarks.add(Code.ONBEKENDE_KOLOM, place, text)
        elif columns[words[word]] != number:
            remarks.add(Code.DUBBELE_KOLOM, place, text)
    return columns
