"""What a name that is not known may have meant: near names and lists with commas are told, never matched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from netwerkkaart.intake.context import Context
from netwerkkaart.intake.gemeenten import OfFile, gemeenten_called
from netwerkkaart.intake.lookup import NameIndex
from netwerkkaart.intake.making import KIND_WORDS
from netwerkkaart.issues import Hint
from netwerkkaart.names import normalise

LIKE = 80
"""rapidfuzz ratio of normalised names from which one is suggested."""
MOST = 3
MOST_PAIRS = 10_000_000
"""No more names than this are compared for one file: two seconds."""

Types = tuple[str, ...]


@dataclass
class Suggestions:
    """Hints for the unknown names of one file; equal names get equal hints."""

    context: Context
    of_file: OfFile
    _hints: dict[tuple[str, Types], str] = field(default_factory=dict)
    _names: dict[Types, Mapping[str, str]] = field(default_factory=dict)
    _compared: int = 0

    def hint(self, text: str, types: Types) -> str:
        """What may help, as the sentence of a `Hint`; empty when nothing is like it.

        Known names with commas between them go first, then a near name; any other comma may part names too.
        """
        key = (text, types)
        if key not in self._hints:
            known = self._separate_known(text, types)
            self._hints[key] = known or self._meant(text, types) or self._separate(text)
        return self._hints[key]

    def _separate(self, text: str) -> str:
        """Whether commas may part names; one before a gemeente is that of a seat: "wethouder zorg, Haarlem"."""
        _, *rest = text.split(",")
        seat = len(rest) == 1 and gemeenten_called(self.context, self.of_file, rest[0].strip())
        return Hint.SEPARATE if rest and not seat else ""

    def _separate_known(self, text: str, types: Types) -> str:
        parts = [part.strip() for part in text.split(",")] if "," in text else []
        return Hint.SEPARATE if len([p for p in parts if self._known(p, types)]) > 1 else ""

    def _known(self, text: str, types: Types) -> bool:
        if not text:
            return False
        if self.context.lookup.find(text, types).ids:
            return True
        return "Partner" in types and (
            normalise(text) in KIND_WORDS or bool(gemeenten_called(self.context, self.of_file, text))
        )

    def _meant(self, text: str, types: Types) -> str:
        if types not in self._names:
            self._names[types] = self._called(types)
        names = self._names[types]
        self._compared += len(names)
        if self._compared > MOST_PAIRS:
            return ""
        near = process.extract(normalise(text), names.keys(), scorer=fuzz.ratio, score_cutoff=LIKE, limit=MOST)
        found = list(dict.fromkeys(f"'{names[name]}'" for name, _, _ in near))
        return (
            Hint.MEANT.format(" of ".join([", ".join(found[:-1]), found[-1]] if found[1:] else found)) if found else ""
        )

    def _called(self, types: Types) -> Mapping[str, str]:
        """Normalised name -> naam of all that is of these types, in the map and in the file."""
        lookup = self.context.lookup
        names = {n: naam for index in (lookup.map, lookup.file) for n, naam in _names(index, types)}
        if "Partner" in types:
            gebieden = [(n, naam) for n, naam in _names(lookup.map, ("Gebied",)) if self._known(naam, ("Partner",))]
            names = dict(gebieden) | names
        return names


def _names(index: NameIndex, types: Types) -> list[tuple[str, str]]:
    return [
        (name, index.ids[hits[0][1]])
        for name, all_ in index.names.items()
        if (hits := [h for h in all_ if h[0] in types])
    ]
