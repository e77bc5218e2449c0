"""A tile, or the name of a region above its tiles, as a Mark: what stands on it and what it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from netwerkkaart.analyses.facts import facts
from netwerkkaart.graph import Graph
from netwerkkaart.kaart import tile_texts
from netwerkkaart.kaart.areas import Areas, open_themas
from netwerkkaart.kaart.fonts import REGULAR, SEMIBOLD, text_width, wrap
from netwerkkaart.kaart.style import BADGE, LANES, META, META_STEP, NAME, NAME_STEP
from netwerkkaart.kaart.view import Form, Mark, Tally

WIDE = 76.0
"""From this side on a tile has words beside its numbers."""
NAME_AIR = 9.0
"""Beside the name of a region, both sides together."""
THREE = 46.0
"""From this side on a compact tile has three lines for its name."""
SIGN, AIR = 7.0, 4.0
"""Room of the sign of a domein, and between two numbers in one row."""
COMPACT_STEP = 11.5
PAD, COMPACT_PAD = 5.0, 2.0


@dataclass(frozen=True, slots=True)
class Box:
    """Where a tile stands, in px."""

    x: float
    y: float
    width: float
    height: float


def tile(graph: Graph, areas: Areas, gemeente: int, box: Box) -> Mark:
    """The tile of a gemeente with what is its own; what works wider is said in its words only."""
    own, open_ = areas.own.get(gemeente, ()), open_themas(areas, gemeente)
    wide = box.width >= WIDE
    size, weight, pad = (NAME, SEMIBOLD, PAD) if wide else (META, REGULAR, COMPACT_PAD)
    numbers = _numbers(graph, own)
    naam, empty = graph.namen[gemeente], _nothing(areas, gemeente)
    lines = 2 if wide or box.height < THREE else 3
    text = wrap(naam, box.width - 2 * pad, size, lines=lines, weight=weight)
    top = box.y + len(text) * (NAME_STEP if wide else COMPACT_STEP) + pad
    facts_ = tuple(_facts(graph, areas, gemeente))
    return Mark(
        id=graph.ids[gemeente], type="Gebied", naam=naam, form=Form.TEGEL, x=box.x, y=box.y, width=box.width,
        height=box.height, domein=None, text=text, label=", ".join((naam, *(f"{w}: {v}" for w, v in facts_))),
        facts=facts_, faded=not own, open=open_,
        tallies=tuple(_tallies(numbers, box, top, wide=wide, badge=open_ > 0) or _empty(box, top, empty, wide=wide)),
    )  # fmt: skip


def _numbers(graph: Graph, plekken: Sequence[int]) -> list[tuple[str | None, int]]:
    """How many of each domein, in the order of the lanes; none left out."""
    domein = facts(graph).domein
    found = Counter(d if isinstance(d := domein[n], str) else None for n in plekken)
    return [(d, found[d]) for d in LANES if found[d]]


def _tallies(
    numbers: Sequence[tuple[str | None, int]], box: Box, top: float, *, wide: bool, badge: bool
) -> list[Tally]:
    """Under each other with words where there is room, else in one row, else their sum."""
    room, left, foot = box.width - (2 * BADGE if badge else 0) - 6, box.x + 3, box.y + box.height - 2.5
    if wide and top + len(numbers) * META_STEP + 3 <= box.y + box.height:
        words = (f"{number} {tile_texts.DOMEIN[domein]}" for domein, number in numbers)
        steps = (top + META + 1 + i * META_STEP for i in range(len(numbers)))
        return [Tally(d, text, left + 2, y) for (d, _), text, y in zip(numbers, words, steps, strict=True)]
    if sum(SIGN + text_width(str(n), META) + AIR for _, n in numbers) - AIR > room:
        return [Tally(None, str(sum(n for _, n in numbers)), left, foot, plain=True)]
    result = []
    for domein, number in numbers:
        result.append(Tally(domein, str(number), left, foot))
        left += SIGN + text_width(str(number), META) + AIR
    return result


def _empty(box: Box, top: float, words: str, *, wide: bool) -> list[Tally]:
    """That there is nothing, in words or as a sign."""
    if not wide:
        return [Tally(None, tile_texts.SHORT[words], box.x + 3, box.y + box.height - 2.5, plain=True)]
    lines = wrap(words, box.width - 2 * PAD, META, lines=3)
    return [Tally(None, t, box.x + PAD, top + META + 1 + i * META_STEP, plain=True) for i, t in enumerate(lines)]


def _nothing(areas: Areas, gebied: int) -> str:
    return tile_texts.FILTERED if gebied in areas.filtered else tile_texts.NOTHING


def _facts(graph: Graph, areas: Areas, gemeente: int) -> Iterator[tuple[str, str]]:
    """What the tooltip, the table and a screen reader say of a gemeente."""
    region = areas.regio_of.get(gemeente)
    own = areas.own.get(gemeente, ())
    yield tile_texts.IN_WORD, tile_texts.NO_REGION if region is None else graph.namen[region]
    yield tile_texts.OWN_WORD, str(len(own)) if own else _nothing(areas, gemeente)
    for domein, number in _numbers(graph, own):
        yield tile_texts.WORDS[domein], str(number)
    for word, number in zip((tile_texts.REGION_WORD, tile_texts.WIDER_WORD), areas.reached[gemeente], strict=True):
        yield word, str(number)
    if found := open_themas(areas, gemeente):
        yield tile_texts.OPEN_WORD, str(found)


def region_words(graph: Graph, areas: Areas, region: int) -> tuple[str, str]:
    """The name of a region with how many work for it: long and short."""
    number = len(areas.regional.get(region, ()))
    none = tile_texts.OF_REGION_FILTERED if region in areas.filtered else tile_texts.OF_REGION_NONE
    forms = tile_texts.OF_REGION if number else none
    long, short = (form.format(graph.namen[region], number) for form in forms)
    return long, short


def region_lines(graph: Graph, areas: Areas, region: int, width: float) -> tuple[str, ...]:
    """Those words for a name of this width: the longest that fit on one line, else over two."""
    words = region_words(graph, areas, region)
    one = next((w for w in words if text_width(w, META, SEMIBOLD) <= width - NAME_AIR), None)
    return (one,) if one else wrap(words[1], width - NAME_AIR, META, lines=2, weight=SEMIBOLD)


def region_name(graph: Graph, areas: Areas, region: int, box: Box, members: Sequence[str]) -> Mark:
    """The name of a region above its tiles: chosen, it tells what works for the whole or a part of it."""
    lines = region_lines(graph, areas, region, box.width)
    plekken, nothing = areas.regional.get(region, ()), _nothing(areas, region)
    return _name(graph, region, lines, box, plekken=plekken, members=members, nothing=nothing)


def wider_name(graph: Graph, areas: Areas, gebied: int, box: Box, members: Sequence[str]) -> Mark:
    """A wider area with how many work for it."""
    return _name(graph, gebied, (wider_words(graph, areas, gebied),), box, plekken=areas.wider[gebied], members=members)


def wider_words(graph: Graph, areas: Areas, gebied: int) -> str:
    """A wider area, its kind where that says more than its name, and how many work for it."""
    soort, number = graph.get(gebied, "soort"), len(areas.wider[gebied])
    if soort is None or soort == "land":
        return tile_texts.WIDER_PLAIN.format(graph.namen[gebied], number)
    return tile_texts.WIDER.format(graph.namen[gebied], soort, number)


def _name(
    graph: Graph,
    gebied: int,
    text: tuple[str, ...],
    box: Box,
    *,
    plekken: Sequence[int],
    members: Sequence[str],
    nothing: str = tile_texts.NOTHING,
) -> Mark:
    naam, soort = graph.namen[gebied], str(graph.get(gebied, "soort") or "gebied")
    numbers = tuple((tile_texts.WORDS[d], str(n)) for d, n in _numbers(graph, plekken))
    said = (("Soort", soort), (tile_texts.REGION_WORD, str(len(plekken)) if plekken else nothing), *numbers)
    return Mark(
        id=graph.ids[gebied], type="Gebied", naam=naam, form=Form.REGIO, x=box.x, y=box.y, width=box.width,
        height=box.height, domein=None, text=text, label=", ".join((naam, *(f"{w}: {v}" for w, v in said))),
        facts=said, faded=not plekken, members=tuple(members),
    )  # fmt: skip
