"""MapView: one drawing as a value, which every output draws alike."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

Point = tuple[float, float]


class Layout(StrEnum):
    """How marks got their place."""

    PLATTEGROND = "plattegrond"
    EGO = "rond"
    GEBIED = "gebied"
    NETWERK = "netwerk"


class Form(StrEnum):
    """The outline of a mark: five of cards, SHAPE of the schema, two of a tegelkaart, and a bubble."""

    OVERLEG = "overleg"
    STUURGROEP = "stuurgroep"
    PROGRAMMA = "programma"
    CENTRUM = "centrum"
    GROEP = "groep"
    SHAPE = "vorm"
    TEGEL = "tegel"
    REGIO = "regio"
    BEL = "bel"


class LineKind(StrEnum):
    """What a line says."""

    ONTBREEKT = "ontbreekt"
    OVERLAP = "overlap"
    RELATIE = "relatie"


class HeadingLevel(StrEnum):
    """Which kind of heading, largest first."""

    DOMEIN = "domein"
    NIVEAU = "niveau"
    GROEP = "groep"
    EMPTY = "leeg"
    LABEL = "label"


class Side(StrEnum):
    """Where the text stands, seen from its point."""

    LEFT = "links"
    MIDDLE = "midden"
    RIGHT = "rechts"
    ABOVE = "boven"
    BELOW = "onder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """A signal that names cards here: its number in the whole list of signals, its sentence and those cards."""

    finding: str
    number: int
    kind: LineKind
    text: str
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """The number of a signal that is no line here, with its middle at (x, y); without finding it is how many more."""

    finding: str
    number: int
    kind: LineKind
    text: str
    card: str
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Tally:
    """A number of one domein on a tile, as words with its baseline at (x, y); `plain` has no sign of a domein."""

    domein: str | None
    text: str
    x: float
    y: float
    plain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A card (x, y is its left top) or, in an ego view, a shape (x, y is its middle); sizes in px.

    `text` is the name as wrapped and `meta` the small lines under it; `label` is the whole of it
    for a screen reader, `facts` what is known of it as (word, value). `members` are the ids a group
    stands for; `tallies` and `open` (themas that are open or one-sided) stand on a tile. `tint` is the
    colour when it says another thing than the domein (None: that), `inner` what stands within a bubble,
    `unsized` that what its size says is not known.
    """

    id: str
    type: str
    naam: str
    form: Form
    x: float
    y: float
    width: float
    height: float
    domein: str | None
    text: tuple[str, ...]
    meta: tuple[str, ...] = ()
    label: str
    facts: tuple[tuple[str, str], ...] = ()
    derived: bool = False
    faded: bool = False
    stacked: bool = False
    side: Side = Side.RIGHT
    members: tuple[str, ...] = ()
    tallies: tuple[Tally, ...] = ()
    open: int = 0
    tint: int | None = None
    inner: str = ""
    unsized: bool = False

    @property
    def hover(self) -> tuple[str, ...]:
        """The lines of the tooltip: the whole name and what is known."""
        return (self.naam, *(f"{word}: {value}" for word, value in self.facts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A signal or relationship between two marks, along `points`; `text` is its sentence."""

    id: str
    kind: LineKind
    van: str
    naar: str
    points: tuple[Point, ...]
    text: str
    finding: str | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Words on the map itself: `lines` below each other, the first with its baseline at y."""

    lines: tuple[str, ...]
    x: float
    y: float
    level: HeadingLevel
    domein: str | None = None
    fold: str | None = None
    folded: bool = False
    turned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A coloured ground behind cards: one lane in one row."""

    x: float
    y: float
    width: float
    height: float
    domein: str | None


class Sample(StrEnum):
    """What a legend entry shows."""

    FORM = "vorm"
    STACKED = "stapel"
    DERIVED = "afgeleid"
    FADED = "vaag"
    DOMEIN = "domein"
    LINE = "lijn"
    BADGE = "nummer"
    SHAPE = "teken"
    BORDER = "grens"
    TEXT = "tekst"
    TINT = "tint"
    BUBBLE = "bel"


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendEntry:
    """One sample with its meaning; `value` is the form, domein, line kind or node type shown."""

    sample: Sample
    value: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """The words around the picture; empty ones are left out. `names` says how many of how many are shown."""

    title: str = "Overleglandschap zorg en veiligheid"
    filter: str = ""
    date: str = ""
    names: str = ""
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class MapView:
    """A picture of `width` × `height` px, laid out for `width_class`; `hidden` says what was not drawn and why.

    `signals` are all that name a card here, also those without a line or number; `borders` are the
    straight pieces between regions.
    """

    layout: Layout
    caption: Caption
    width: float
    height: float
    width_class: int
    marks: tuple[Mark, ...] = ()
    lines: tuple[Line, ...] = ()
    badges: tuple[Badge, ...] = ()
    headings: tuple[Heading, ...] = ()
    areas: tuple[Area, ...] = ()
    borders: tuple[tuple[Point, Point], ...] = ()
    signals: tuple[Signal, ...] = ()
    legend: tuple[LegendEntry, ...] = ()
    hidden: str = ""

    @cached_property
    def by_id(self) -> dict[str, Mark]:
        """Marks by id."""
        return {mark.id: mark for mark in self.marks}

    def still(self) -> MapView:
        """The same picture without what can be pressed to draw it anew, for a file."""
        return replace(self, headings=tuple(replace(h, fold=None) for h in self.headings))
