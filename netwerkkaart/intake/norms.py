"""What a row of sheet Normen says: a norm with its names resolved, known by its id or by what it says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from netwerkkaart.graph import Value
from netwerkkaart.intake.context import Context, SaidOther
from netwerkkaart.intake.references import References
from netwerkkaart.intake.rows import CheckedRow
from netwerkkaart.intake.text import items
from netwerkkaart.issues import Code
from netwerkkaart.names import normalise, slug
from netwerkkaart.schema import SCHEMA
from netwerkkaart.schema import choices as c

ANY = tuple(SCHEMA.node_types)
_SOORTEN = (*c.SOORT_PARTNER, *c.SOORT_OVERLEG, *c.SOORT_PROGRAMMA)
NORM_PARTS = ("soort", "over", "thema", "niveau", "gebied", "per", "verwacht")
FOLDED = ("over", "thema", "gebied", "verwacht")
"""Properties of a norm that hold node ids."""


def say_norm(context: Context, refs: References, row: CheckedRow) -> None:
    """A norm with its names resolved; one that is not wholly understood is refused."""
    values = dict(row.values)
    over = [_over(refs, row, item) for item in items(row.texts.get("over", ""))]
    if None in over:
        return
    if over:
        values["over"] = tuple(sorted({item for item in over if item}))
    for label in ("thema", "gebied"):
        if label in row.texts:
            types = ("Thema",) if label == "thema" else ("Gebied",)
            id_ = refs.resolve(row, label, row.texts[label], types, must=True)
            if id_ is None:
                _refuse(context, row, label)
                return
            values[label] = id_
    if "verwacht" in row.texts:
        verwacht = _verwacht(refs, row)
        if verwacht is None:
            return
        values["verwacht"] = verwacht  # type: ignore[assignment]
    key = _norm_key(context, row, values)
    _keep_as_said(context, key, values)
    context.say_other(SaidOther("norm", key, values, row), str(values["soort"]))


def _refuse(context: Context, row: CheckedRow, label: str) -> None:
    """A gebied that is not understood was told as left out; for a norm it refuses the row."""
    if row.key not in context.remarks.refused:
        context.remarks.add(Code.WIE_ONBEKEND, row.place(label), row.texts[label], types=label)


def _over(refs: References, row: CheckedRow, item: str) -> str | None:
    head, _, rest = item.partition(":")
    if head.casefold() == "soort":
        soort = next((s for s in _SOORTEN if normalise(s) == normalise(rest)), None)
        if soort is None:
            refs.context.remarks.add(Code.VERWACHT_ONJUIST, row.place("over"), item)
        return None if soort is None else f"soort:{soort}"
    return refs.resolve(row, "over", item, ANY, must=True)


def _verwacht(refs: References, row: CheckedRow) -> tuple[tuple[str, ...], ...] | None:
    """Items of `verwacht`: ; = all, | = any."""
    result = []
    for all_ in items(row.texts["verwacht"]):
        options = [_expected(refs, row, part.strip()) for part in all_.split("|") if part.strip()]
        if None in options:
            return None
        result.append(tuple(sorted(o for o in options if o)))
    return tuple(sorted(result))


def _expected(refs: References, row: CheckedRow, item: str) -> str | None:
    head, _, rest = (part.strip() for part in item.partition(":"))
    match head.casefold():
        case "soort":
            return _over(refs, row, item)
        case "domein":
            found = next((d for d in c.DOMEINEN if normalise(d) == normalise(rest)), None)
            if found is None:
                refs.context.remarks.add(Code.VERWACHT_ONJUIST, row.place("verwacht"), item)
            return None if found is None else f"domein:{found}"
        case "functie" | "portefeuille" if rest:
            return f"{head.casefold()}:{rest}"
    if row.values.get("soort") == "bereikbaarheid" and item in c.BEREIKBAARHEID:
        return item
    return refs.resolve(row, "verwacht", item, ANY, must=True)


def _norm_key(context: Context, row: CheckedRow, values: dict[str, Value]) -> str:
    given = row.gegeven
    if given and given.startswith("norm:"):
        return given
    if given:
        known = context.said.gegeven.get(("norm", given))
        return known or context.unique(f"norm:{slug(given)}")
    text = _meaning(context, values)
    if context.graph.gevouwen and (known := _said_so(context, text)) is not None:
        return known
    return f"norm:{hashlib.sha256(text.encode()).hexdigest()[:12]}"


def _meaning(context: Context, values: Mapping[str, Value | None]) -> str:
    """What makes a norm this norm, as text."""
    parts = [_standing(context, values.get(n)) for n in NORM_PARTS]
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def _standing(context: Context, value: object) -> object:
    """A value with the ids that stand, in order."""
    if isinstance(value, tuple):
        return tuple(sorted({_standing(context, v) for v in value}))  # type: ignore[type-var]
    return context.graph.gevouwen.get(value, value) if isinstance(value, str) else value


def _said_so(context: Context, text: str) -> str | None:
    """The norm that says this already, from before its subjects were said to be the same; this list's own first."""
    for said in (context.said, *context.state.said.values()):
        for key, keys in said.normen.items():
            if _meaning(context, {n: s.value for n, s in keys.items()}) == text:
                return key
    return None


def _keep_as_said(context: Context, key: str, values: dict[str, Value]) -> None:
    """An unchanged norm says the ids it said, also of what was folded since."""
    keys = context.said.normen.get(key, {})
    for name in FOLDED:
        old = keys[name].value if name in keys else None
        if old is not None and name in values and _standing(context, old) == _standing(context, values[name]):
            values[name] = old
