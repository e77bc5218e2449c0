"""docs/schema.md: types, relationships, sheets, columns and choices, from SCHEMA alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netwerkkaart.docs.markdown import page, table
from netwerkkaart.exports.columns import Column, columns_of
from netwerkkaart.exports.lijsten import choice_lists
from netwerkkaart.schema import SCHEMA, NodeType, Property, Reference, RelationshipType, Sheet
from netwerkkaart.schema.choices import PARTNER_DOMEIN, SYNONYMS

_INTRO = (
    "Dit staat er in de kaart en zo heet het. Een lege cel betekent altijd: niet bekend. "
    "Leeg is nooit nul en nooit 'nee'."
)
_FOLDED = "De kolommen die 'dicht' zijn, staan in Excel ingeklapt. Klik op het plusje om ze te openen."


def schema_page() -> str:
    """The whole page in Dutch."""
    return page(
        "Het schema",
        _INTRO,
        "## Wat er op de kaart staat",
        *(part for type_ in SCHEMA.nodes for part in _node(type_)),
        "## Relaties",
        "Een relatie loopt altijd één kant op. Elke relatie heeft ook: "
        + ", ".join(p.label for p in _common())
        + " en bron.",
        table(("relatie", "in de code", "betekenis", "van → naar", "eigen gegevens"), map(_line, SCHEMA.relationships)),
        "## Verwijskolommen",
        "In deze kolommen schrijft u een naam, een afkorting of een id. Elke naam wordt een relatie.",
        table(("kolom", "maakt", "richting", "zoekt eerst bij", "rol"), map(_reference, SCHEMA.references)),
        "## Bladen en kolommen",
        _FOLDED,
        *(part for sheet in SCHEMA.sheets for part in _sheet(sheet)),
        "## Keuzelijsten",
        "De naam is die van het bereik op het blad Lijsten.",
        table(("lijst", "keuzes"), ((name, "; ".join(values)) for values, name in choice_lists().items())),
        "### Domein dat volgt uit de soort partner",
        table(("soort", "domein"), ((soort, domein or "niet bekend") for soort, domein in PARTNER_DOMEIN.items())),
        "### Andere woorden die worden begrepen",
        table(("woord", "wordt gelezen als"), SYNONYMS.items()),
    )


def _node(type_: NodeType) -> Iterator[str]:
    yield f"### {type_.name}"
    sheet = SCHEMA.sheet_of(type_.name).name
    yield f"{type_.help} Blad: {sheet}. Een id begint met `{type_.prefix}:`. {_told_apart(type_)}"
    yield table(("gegeven", "in de code", "wat erin komt", "uitleg"), map(_property, type_.properties))


def _told_apart(type_: NodeType) -> str:
    if not type_.discriminator:
        return "Dezelfde naam is hetzelfde ding."
    return f"Gelijke namen worden uit elkaar gehouden door: {', '.join(type_.discriminator)}."


def _property(property_: Property) -> tuple[str, str, str, str]:
    kind = str(property_.kind.value) + (" (verplicht)" if property_.required else "")
    return property_.label, f"`{property_.name}`", kind, property_.help


def _common() -> tuple[Property, ...]:
    first, *others = SCHEMA.relationships
    return tuple(p for p in first.properties if all(p in t.properties for t in others))


def _line(type_: RelationshipType) -> tuple[str, str, str, str, str]:
    own = [p.label for p in type_.properties if p not in _common()]
    return type_.label, f"`{type_.name}`", type_.help, ends(type_), ", ".join(own)


def ends(type_: RelationshipType) -> str:
    """The pairs that a relationship may join, those with the same targets together."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for van in SCHEMA.node_types:
        targets = tuple(naar for naar in SCHEMA.node_types if (van, naar) in type_.pairs)
        groups.setdefault(targets, []).append(van)
    return "; ".join(f"{_names(sources)} → {_names(targets)}" for targets, sources in groups.items() if targets)


def _names(names: Iterable[str]) -> str:
    return ", ".join(names)


def _reference(reference: Reference) -> tuple[str, str, str, str, str]:
    made = ", ".join(SCHEMA.relationship_types[n].label for n in reference.relationships)
    direction = "van de rij naar de naam" if reference.outgoing else "van de naam naar de rij"
    return reference.label, made, direction, reference.default or "hetzelfde als de rij", reference.rol or ""


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield f"### {sheet.name}"
    yield sheet.help
    yield table(("kolom", "wat erin komt", "open", "verplicht", "uitleg"), map(_column, columns_of(sheet)))


def _column(column: Column) -> tuple[str, str, str, str, str]:
    shown, must = ("open" if column.open else "dicht"), ("ja" if column.required else "")
    return column.label, str(column.kind.value), shown, must, column.help
