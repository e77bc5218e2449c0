"""What the signs on the map mean; only those that are on it."""

from __future__ import annotations

from collections.abc import Sequence

from netwerkkaart.kaart import net_texts, texts, tile_texts
from netwerkkaart.kaart.cards import Card
from netwerkkaart.kaart.looks import Looks
from netwerkkaart.kaart.net_marks import OPEN
from netwerkkaart.kaart.style import LANES
from netwerkkaart.kaart.view import Badge, Form, LegendEntry, Line, LineKind, Mark, Sample
from netwerkkaart.schema import SCHEMA

_FORMS = (Form.OVERLEG, Form.STUURGROEP, Form.PROGRAMMA, Form.CENTRUM)


def legend_of(cards: Sequence[Card], *, lines: Sequence[Line], badges: Sequence[Badge]) -> tuple[LegendEntry, ...]:
    """The legend of a plattegrond: domeinen, forms, what borders say, signals."""
    forms, domeinen = {c.form for c in cards}, {c.domein for c in cards}
    entries = [_domein(d) for d in LANES if d in domeinen]
    entries += [_entry(Sample.FORM, f.value, texts.LEGEND_FORM[f.value]) for f in _FORMS if f in forms]
    if any(c.stacked and c.form is not Form.GROEP for c in cards):
        entries.append(_entry(Sample.STACKED, "", texts.LEGEND_STACKED))
    if Form.GROEP in forms:
        entries.append(_entry(Sample.STACKED, "", texts.LEGEND_GROUP))
    if any(c.derived for c in cards):
        entries.append(_entry(Sample.DERIVED, "", texts.LEGEND_DERIVED))
    if any(c.faded for c in cards):
        entries.append(_entry(Sample.FADED, "", texts.LEGEND_FADED))
    entries += _lines(lines)
    kinds = {b.kind for b in badges if b.finding}
    numbers = [_entry(Sample.BADGE, k.value, texts.LEGEND_BADGE[k.value]) for k in LineKind if k in kinds]
    return (*entries, *numbers)


def legend_of_shapes(marks: Sequence[Mark], *, lines: Sequence[Line]) -> tuple[LegendEntry, ...]:
    """The legend of a node-link view: domeinen, a shape per type, lines."""
    types, domeinen = {m.type for m in marks}, {m.domein for m in marks}
    entries = [_domein(d) for d in LANES if d in domeinen]
    entries += [_entry(Sample.SHAPE, t.name, t.label) for t in SCHEMA.nodes if t.name in types]
    return (*entries, *_lines(lines))


def legend_of_network(marks: Sequence[Mark], looks: Looks, *, lines: Sequence[Line]) -> tuple[LegendEntry, ...]:
    """The legend of a netwerk: what the colours say, a shape per type, bubbles, sizes, lines."""
    tints = [m.tint for m in marks]
    nodes = [m for m in marks if m.form is Form.SHAPE]
    entries = [_domein(d) for d in LANES if looks.look.colour == "domein" and d in {m.domein for m in marks}]
    entries += looks.legend(tints, unsized=any(m.unsized for m in nodes))
    types = {m.type for m in nodes}
    entries += [_entry(Sample.SHAPE, t.name, t.label) for t in SCHEMA.nodes if t.name in types]
    bubbles = {m.inner == OPEN for m in marks if m.form is Form.BEL}
    words = {False: ("12", net_texts.LEGEND_BUBBLE), True: (OPEN, net_texts.LEGEND_OPEN)}
    entries += [_entry(Sample.BUBBLE, *words[is_open]) for is_open in sorted(bubbles)]
    return (*entries, *_lines(lines))


def legend_of_tiles(marks: Sequence[Mark], *, borders: bool) -> tuple[LegendEntry, ...]:
    """The legend of a tegelkaart: what the numbers count, the signs of domeinen, what is not there yet."""
    tiles = [m for m in marks if m.form is Form.TEGEL]
    signs = {t.domein for m in tiles for t in m.tallies if not t.plain}
    entries = [_entry(Sample.TEXT, "12", tile_texts.LEGEND_OWN)] if tiles else []
    entries += [_domein(d) for d in LANES if d in signs]
    if borders:
        entries.append(_entry(Sample.TEXT, ": 8", tile_texts.LEGEND_REGION))
    empty = {tile_texts.NOTHING: tile_texts.LEGEND_NOTHING, tile_texts.FILTERED: tile_texts.LEGEND_FILTERED}
    said = {value for m in tiles for word, value in m.facts if word == tile_texts.OWN_WORD}
    entries += [_entry(Sample.FADED, "", text) for word, text in empty.items() if word in said]
    if any(m.open for m in tiles):
        entries.append(_entry(Sample.BADGE, LineKind.ONTBREEKT.value, tile_texts.LEGEND_OPEN))
    return (*entries, *([_entry(Sample.BORDER, "", tile_texts.LEGEND_BORDER)] if borders else []))


def _domein(domein: str | None) -> LegendEntry:
    return _entry(Sample.DOMEIN, domein or "", texts.LEGEND_DOMEIN[domein])


def _lines(lines: Sequence[Line]) -> list[LegendEntry]:
    kinds = {line.kind for line in lines}
    return [_entry(Sample.LINE, k.value, texts.LEGEND_LINE[k.value]) for k in LineKind if k in kinds]


def _entry(sample: Sample, value: str, text: str) -> LegendEntry:
    return LegendEntry(sample=sample, value=value, text=text)
