"""Where everything of a netwerk stands: near what it is linked with, where it belongs, in a list, or in a band."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.sparse import csr_array

from netwerkkaart.kaart import net_texts
from netwerkkaart.kaart.bubbles import Item
from netwerkkaart.kaart.fonts import wrap
from netwerkkaart.kaart.layout.blocks import CELL_HIGH, Laid, cells, lay_out
from netwerkkaart.kaart.layout.settle import Floats, jitter
from netwerkkaart.kaart.looks import Looks
from netwerkkaart.kaart.net_marks import bubble_radius
from netwerkkaart.kaart.network import Network
from netwerkkaart.kaart.style import NAME
from netwerkkaart.kaart.view import Area, Heading, HeadingLevel
from netwerkkaart.schema.choices import BEIDE, NIVEAUS, VEILIGHEID, ZORG

NARROW = 560
"""Below this width everything stands in a list, without lines."""
ACROSS: Mapping[object, float] = {ZORG: 0.0, BEIDE: 0.5, VEILIGHEID: 1.0}
DOWN: Mapping[object, float] = {niveau: 1 - i / (len(NIVEAUS) - 1) for i, niveau in enumerate(NIVEAUS)}
"""Where something belongs, as on the plattegrond: domein from left to right, niveau from top to bottom."""
SHAKE = 0.35
ROOM_NAMES, ROOM_BUBBLES = 5_400.0, 8_000.0
"""Room in px² that a mark and its name take; names of bubbles are long."""
BAND_GAP, BAND_HEAD, BAND_BELOW = 46.0, 26.0, 44.0
LARGEST_IN_LIST = 14.0


@dataclass(frozen=True, eq=False)
class Scene:
    """What is drawn where: items with their places and radii; those of `band` stand in the opened bubble."""

    items: list[Item]
    places: Floats
    radii: Floats
    band: frozenset[int] = frozenset()
    listed: frozenset[int] = frozenset()
    areas: tuple[Area, ...] = ()
    headings: tuple[Heading, ...] = ()


def _radius(looks: Looks, item: Item) -> float:
    return bubble_radius(len(item.members)) if item.bubble else looks.radius(item)[0]


def laid_out(network: Network, items: Sequence[Item], looks: Looks, width: int) -> Laid:
    """Places of the top items."""
    radii = np.array([_radius(looks, item) for item in items])
    if width < NARROW:
        order = sorted(range(len(items)), key=lambda i: -len(items[i].members))
        spots, bottom = cells(len(items), width, 10.0)
        places = np.zeros((len(items), 2))
        places[order] = spots
        return Laid(places, tuple(range(len(items))), 10.0, bottom)
    links = links_between(network, [item.members for item in items])
    links.data = np.log1p(links.data)
    room = ROOM_BUBBLES if any(item.bubble for item in items) else ROOM_NAMES
    return lay_out(links, _anchors(network, items), radii, width=float(width), room=room)


def links_between(network: Network, groups: Sequence[Sequence[int]]) -> csr_array:
    """group × group: how many links run between their members."""
    cells_ = [(i, network.place[n]) for i, members in enumerate(groups) for n in members]
    rows, columns = zip(*cells_, strict=True) if cells_ else ((), ())
    holds = csr_array((np.ones(len(rows)), (rows, columns)), shape=(len(groups), len(network.nodes)))
    links = (holds @ network.links @ holds.T).tocsr()
    links.setdiag(0)
    links.eliminate_zeros()
    return csr_array(links)


def _anchors(network: Network, items: Sequence[Item]) -> Floats:
    """Where each item belongs: by domein and niveau; of what says neither by what it is linked with."""
    known, graph = network.facts, network.graph
    own = np.array([(ACROSS.get(known.domein[n], np.nan), DOWN.get(graph.get(n, "niveau"), np.nan))
                    for n in network.nodes]).reshape(-1, 2)  # fmt: skip
    there = ~np.isnan(own)
    near = network.links @ np.nan_to_num(own)
    count = network.links @ there
    filled = np.where(there, own, np.where(count > 0, near / np.maximum(count, 1), 0.5))
    middle = [filled[[network.place[n] for n in item.members]].mean(axis=0) for item in items]
    shake = np.array([jitter(item.id) for item in items]).reshape(-1, 2)
    result: Floats = np.array(middle).reshape(-1, 2) + SHAKE * shake
    return result


def scene_of(
    top: Sequence[Item], laid: Laid, chain: Sequence[tuple[Item, list[Item]]], looks: Looks, width: int
) -> Scene:
    """The top items, and where a bubble is open its contents in a band right below it; the rest moves down."""
    most = LARGEST_IN_LIST if width < NARROW else np.inf
    radii = np.minimum(most, [_radius(looks, item) for item in top])
    alone = Heading(lines=(net_texts.ALONE,), x=8.0, y=laid.list_top - 8, level=HeadingLevel.GROEP)
    headings = (alone,) if laid.loose and width >= NARROW else ()
    scene = Scene(list(top), laid.places, radii, listed=frozenset(laid.loose), headings=headings)
    return _with_band(scene, chain, looks, width) if chain else scene


def _with_band(scene: Scene, chain: Sequence[tuple[Item, list[Item]]], looks: Looks, width: int) -> Scene:
    inner = [*(item for item, _ in chain[1:]), *chain[-1][1]]
    at = next(i for i, item in enumerate(scene.items) if item.id == chain[0][0].id)
    y = float(scene.places[at][1]) + BAND_GAP
    spots, bottom = cells(len(inner), width, y + BAND_HEAD)
    down = bottom - y + BAND_GAP + BAND_BELOW
    places = scene.places.copy()
    places[places[:, 1] > places[at][1], 1] += down
    title = wrap(" › ".join(item.naam for item, _ in chain), width - 30, NAME, lines=1)
    heading = Heading(lines=title, x=12.0, y=y + 17, level=HeadingLevel.GROEP)
    radii = [min(LARGEST_IN_LIST, _radius(looks, item)) for item in inner]
    return replace(
        scene, items=[*scene.items, *inner], places=np.vstack([places, spots]),
        radii=np.concatenate([scene.radii, radii]), band=frozenset(range(len(places), len(places) + len(inner))),
        areas=(Area(x=3.0, y=y, width=width - 6.0, height=bottom - y + 6, domein=None),),
        headings=(*(replace(h, y=h.y + down) for h in scene.headings if h.y > y - BAND_GAP), heading),
    )  # fmt: skip


def only(scene: Scene, wanted: frozenset[int], width: int) -> Scene:
    """Without what the filter leaves out; nothing moves but the list of what has no line, which closes up."""
    kept = [i for i, item in enumerate(scene.items) if item.bubble or item.members[0] in wanted]
    new = {old: i for i, old in enumerate(kept)}
    band, listed = (frozenset(new[i] for i in found if i in new) for found in (scene.band, scene.listed))
    places = scene.places[kept]
    if listed and len(kept) < len(scene.items):
        top = float(min(scene.places[i][1] for i in scene.listed)) - CELL_HIGH / 2
        places[sorted(listed)] = cells(len(listed), width, top)[0]
    return replace(
        scene, items=[scene.items[i] for i in kept], places=places, radii=scene.radii[kept], band=band,
        listed=listed,
    )  # fmt: skip
