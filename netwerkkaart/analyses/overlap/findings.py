"""From scored rows to findings: id, sentence and evidence of the strongest only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from netwerkkaart.analyses.base import Evidence, Finding, Rule, Soort, Zekerheid, finding_id
from netwerkkaart.analyses.facts import Facts
from netwerkkaart.analyses.overlap import words
from netwerkkaart.analyses.overlap.evidence import Said, item_evidence, participant_evidence, subject_evidence
from netwerkkaart.analyses.overlap.groups import Groups
from netwerkkaart.analyses.overlap.pairs import FRAGMENTATIE, WORDS, Pairs, known_share
from netwerkkaart.analyses.overlap.places import Places, shared_items, shared_themas
from netwerkkaart.analyses.words import place


@dataclass(frozen=True, eq=False)
class Writer:
    """Turns rows of `Pairs` and `Groups` into findings; `said` holds what rows say of their plekken."""

    f: Facts
    p: Pairs
    found: Groups
    places: Places
    said: Said

    def pair(self, row: int) -> Finding:
        """The finding of one scored pair of overlap or duplicatie."""
        f, parts = self.f, self.p.onderdelen(row)
        two = self._by_id([int(self.p.a[row]), int(self.p.b[row])])
        gebied, gemeenten = self.places.shared(*two)
        themas = shared_themas(f, *two)
        ids = tuple(f.id(i) for i in two)
        return Finding(
            id=finding_id(Soort.OVERLAP, Rule.PAAR, onderwerpen=ids), soort=Soort.OVERLAP,
            subsoort=WORDS[self.p.word[row]], zekerheid=Zekerheid.BEREKEND, score=float(self.p.score[row]),
            zin=self._sentence(two, themas, place(self._naam(gebied), gemeenten)),
            onderwerpen=ids, onderdelen=parts, thema=f.id(themas[0][0]) if themas else None,
            gebied=None if gebied is None else f.id(gebied),
            bewijs=tuple(self._evidence(two, two, {t for t, _ in themas}, parts)),
        )  # fmt: skip

    def group(self, i: int) -> Finding:
        """The finding of one group of fragmentatie."""
        f, best = self.f, int(self.found.best[i])
        members = self._by_id(self.found.members(i))
        thema, niveau = f.id(int(self.found.thema[i])), str(f.graph.get(members[0], "niveau"))
        gebied = self.places.gebied(int(self.found.territory[i]))
        parts = self.p.onderdelen(best)
        id_ = finding_id(Soort.OVERLAP, Rule.GROEP, thema=thema, gebied=self.places.key(members[0]), niveau=niveau)
        strongest = self._by_id([int(self.p.a[best]), int(self.p.b[best])])
        return Finding(
            id=id_, soort=Soort.OVERLAP, subsoort=WORDS[FRAGMENTATIE], zekerheid=Zekerheid.BEREKEND,
            score=float(self.p.score[best]), zin=self._group_sentence(i, members, gebied, niveau),
            onderwerpen=tuple(f.id(m) for m in members), onderdelen=parts, thema=thema, niveau=niveau,
            gebied=None if gebied is None else f.id(gebied),
            bewijs=tuple(self._evidence(members, strongest, {int(self.found.thema[i])}, parts)),
        )  # fmt: skip

    def _by_id(self, plekken: Iterable[int]) -> list[int]:
        return sorted(plekken, key=self.f.id)

    def _naam(self, gebied: int | None) -> str | None:
        return None if gebied is None else self.f.naam(gebied)

    def _sentence(self, two: list[int], themas: list[tuple[int, bool]], where: str) -> str:
        f = self.f
        return words.pair(
            [f.naam(i) for i in two], where,
            thema=(f.naam(themas[0][0]), themas[0][1]) if themas else None,
            without_thema=[f.naam(i) for i in two if not f.themas.indptr[i + 1] > f.themas.indptr[i]],
            doelgroep=self._facet("doelgroep", two), activiteit=self._facet("activiteit", two),
        )  # fmt: skip

    def _group_sentence(self, i: int, members: list[int], gebied: int | None, niveau: str) -> str:
        f, thema = self.f, int(self.found.thema[i])
        where = place(self._naam(gebied), self.places.shared(members[0], members[0])[1])
        below = any(thema not in self.said.of("GAAT_OVER", m) for m in members)
        silent = sum(any(f.graph.get(m, name) is None for name in ("doelgroep", "activiteit")) for m in members)
        names = [f.naam(m) for m in members]
        return words.group(names, f.naam(thema), where, niveau=niveau, below=below, silent=silent)

    def _facet(self, name: str, two: list[int]) -> words.Facet:
        silent = [self.f.naam(i) for i in two if self.f.graph.get(i, name) is None]
        return words.Facet(shared_items(self.f, name, two), silent)

    def _evidence(
        self, plekken: list[int], strongest: list[int], themas: set[int], parts: dict[str, float | None]
    ) -> Iterator[Evidence]:
        """Thema's and gebieden of all, and what the strongest pair shares."""
        f, said = self.f, self.said
        down = f.thema_down
        about = {int(t) for top in themas for t in down.indices[down.indptr[top] : down.indptr[top + 1]]}
        yield from subject_evidence(f, said, plekken, about)
        yield Evidence(f"Gedeelde gemeenten: {', '.join(self.places.shared(*strongest)[1])}")
        yield from item_evidence(f, said, strongest)
        yield from participant_evidence(f, said, strongest)
        yield Evidence(words.percent(known_share(parts)))
