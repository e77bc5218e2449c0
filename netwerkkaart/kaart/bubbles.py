"""Too many marks become bubbles by thema, niveau and gebied; each opens into smaller ones, at last into names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from netwerkkaart.kaart import net_texts, texts
from netwerkkaart.kaart.areas import REGIO
from netwerkkaart.kaart.cards import area_name, main_thema
from netwerkkaart.kaart.network import Network
from netwerkkaart.names import natural

MOST_LOOSE = 300
"""Above so many marks the netwerk shows bubbles."""
MOST_TOP, MOST_WITHIN, MOST_NAMES = 120, 60, 48
"""Bubbles of the whole; bubbles within an opened one; names that an opened one shows at once."""
MOST_NARROW = 60
"""Marks and bubbles on a phone."""
PREFIX = "bel:"
REST = f"{PREFIX}rest"
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A node (`members` is that one) or a bubble; `depth` is how many of its keys are decided."""

    id: str
    naam: str
    members: tuple[int, ...]
    depth: int = 0

    @property
    def bubble(self) -> bool:
        """Whether it stands for others."""
        return self.id.startswith(PREFIX)


@dataclass(frozen=True, eq=False)
class Bubbles:
    """The bubbles of a network; what is in which one does not depend on what is open."""

    network: Network
    most_loose: int = MOST_LOOSE
    most_top: int = MOST_TOP

    @cached_property
    def keys(self) -> Mapping[int, Key]:
        """For each node thema (of a partner its soort), niveau, region and gebied; "" where not known."""
        known, graph = self.network.facts, self.network.graph
        themas, gebieden, regions = main_thema(known), area_name(known), _regions(self.network)
        return {n: (self._first(n, themas[n]), str(graph.get(n, "niveau") or ""), regions[n], gebieden[n])
                for n in self.network.nodes}  # fmt: skip

    def _first(self, number: int, thema: str) -> str:
        graph = self.network.graph
        if self.network.facts.plekken[number]:
            return thema or texts.NO_GROUP["thema"]
        return net_texts.PARTNERS.format(graph.get(number, "soort") or net_texts.UNKNOWN_SOORT)

    @cached_property
    def top(self) -> list[Item]:
        """What the whole network shows: its nodes, or the finest bubbles that are not too many."""
        nodes = self.network.nodes
        if len(nodes) <= self.most_loose:
            return [self._node(n) for n in nodes]
        for depth in (3, 2, 1):
            found = self._groups(nodes, 0, depth)
            if len(found) <= self.most_top:
                return found
        return self._with_rest(self._groups(nodes, 0, 1))

    def within(self, item: Item) -> list[Item]:
        """What an opened bubble shows: names, the next bubbles, or names from A to Z."""
        if len(item.members) <= MOST_NAMES:
            return [self._node(n) for n in self._by_name(item.members)]
        for depth in range(item.depth + 1, 5):
            found = self._groups(item.members, item.depth, depth)
            if 1 < len(found) <= MOST_WITHIN:
                return found
        return self._alphabet(item)

    def opened(self, path: Sequence[str]) -> list[tuple[Item, list[Item]]]:
        """The bubbles of a path from the top, each with what it shows; it ends where an id is not there."""
        result: list[tuple[Item, list[Item]]] = []
        here = self.top
        for id_ in path:
            item = next((i for i in here if i.id == id_ and i.bubble), None)
            if item is None:
                break
            here = self.within(item)
            result.append((item, here))
        return result

    def path_to(self, number: int) -> tuple[str, ...]:
        """The bubbles to open so that this node is seen; none when it is seen already or not there."""
        path: list[str] = []
        here = self.top
        while (item := next((i for i in here if number in i.members), None)) and item.bubble:
            path.append(item.id)
            here = self.within(item)
        return tuple(path)

    def path_of(self, id_: str) -> tuple[str, ...]:
        """The bubbles to open so that this bubble is open, itself included; none when it is not there."""
        path: list[str] = []
        here = self.top
        while item := _towards(here, id_):
            path.append(item.id)
            here = self.within(item) if item.id != id_ else []
        return tuple(path) if path[-1:] == [id_] else ()

    def _node(self, number: int) -> Item:
        return Item(self.network.graph.ids[number], self.network.graph.namen[number], (number,))

    def _groups(self, nodes: Iterable[int], start: int, depth: int) -> list[Item]:
        found: dict[Key, list[int]] = defaultdict(list)
        for n in nodes:
            found[self.keys[n][:depth]].append(n)
        keys = sorted(found, key=lambda key: [natural(part) for part in key])
        short = [_naam(key, start, self.everywhere) for key in keys]
        names = [s if short.count(s) == 1 else _naam(key, start) for key, s in zip(keys, short, strict=True)]
        return [
            Item(_id(key), naam, tuple(found[key]), depth) if len(found[key]) > 1 else self._node(found[key][0])
            for key, naam in zip(keys, names, strict=True)
        ]

    @cached_property
    def everywhere(self) -> frozenset[str]:
        """What no bubble needs to say, because all that say something of the kind say this."""
        kinds = [{key[i] for key in self.keys.values()} - {""} for i in range(4)]
        return frozenset(found.pop() for found in kinds if len(found) == 1)

    def _with_rest(self, items: list[Item]) -> list[Item]:
        """The largest, and one bubble for all others."""
        order = sorted(items, key=lambda i: (-len(i.members), natural(i.naam)))
        rest = tuple(n for item in order[self.most_top - 1 :] for n in item.members)
        return [*order[: self.most_top - 1], Item(REST, net_texts.REST, rest, 0)] if rest else items

    def _by_name(self, nodes: Iterable[int]) -> list[int]:
        graph = self.network.graph
        return sorted(nodes, key=lambda n: (natural(graph.namen[n]), graph.ids[n]))

    def _alphabet(self, item: Item) -> list[Item]:
        """Bubbles of names that follow each other; as many as keep both levels small."""
        nodes = self._by_name(item.members)
        size = max(MOST_NAMES, -(-len(nodes) // MOST_WITHIN))
        parts = [tuple(nodes[i : i + size]) for i in range(0, len(nodes), size)]
        names = self.network.graph.namen
        return [
            Item(f"{item.id}|{i}", net_texts.FROM_TO.format(names[part[0]], names[part[-1]]), part, 4)
            for i, part in enumerate(parts)
        ]


def _towards(items: Iterable[Item], id_: str) -> Item | None:
    """The bubble that has this one in it or is it: its id begins alike; else the one with all others."""
    found = {item.id: item for item in items if item.bubble}
    return next((found[i] for i in found if f"{id_}|".startswith(f"{i}|")), found.get(REST))


def _id(key: Key) -> str:
    return PREFIX + "|".join(part.replace("|", "/") for part in key)


def _naam(key: Key, start: int, unsaid: Iterable[str] = ()) -> str:
    """The keys that an outer bubble has not said yet; a gebied that is its region only once."""
    parts = [part for part in dict.fromkeys(key[start:]) if part and part not in unsaid]
    return " – ".join(parts) or net_texts.UNKNOWN_PART


def _regions(network: Network) -> list[str]:
    """The one veiligheidsregio of each node, "Meer gebieden", or "" when unknown."""
    known, graph = network.facts, network.graph
    region_of = {leaf: n for n in graph.numbers("Gebied") if graph.get(n, "soort") == REGIO for leaf in known.leaves(n)}
    area = known.area
    result: list[str] = []
    for n in range(known.n):
        found = {region_of.get(int(leaf)) for leaf in area.indices[area.indptr[n] : area.indptr[n + 1]]}
        one = found.pop() if len(found) == 1 else None
        result.append(graph.namen[one] if one is not None else texts.SEVERAL_AREAS if found else "")
    return result
