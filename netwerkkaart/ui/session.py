"""All that outlives a run of a page: the services, the example, the filter, what was chosen.

The only module that touches `st.session_state` and `st.cache_*`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import streamlit as st

from netwerkkaart.example import example
from netwerkkaart.filters import Filter
from netwerkkaart.services import Services, Snapshot
from netwerkkaart.settings import DEFAULT_STORE, read_settings
from netwerkkaart.stores import SQLITE, open_store
from netwerkkaart.ui import lists
from netwerkkaart.ui.jobs import Jobs
from netwerkkaart.ui.lastknown import LastKnown, Seen
from netwerkkaart.ui.lists import Lists
from netwerkkaart.ui.options import Options, filter_options, node_options, search_options
from netwerkkaart.ui.peildatum import as_peildatum
from netwerkkaart.ui.stand import Stand

ROOT = Path(__file__).parents[2]
CHOICES = ("gebied", "domein", "thema", "niveau")
PEILDATUM = "peildatum"
FILTER = (*CHOICES, PEILDATUM)
"""What the filter has in the address."""
SEARCH = "zoek"
IMPORT, NOD, WITHOUT, ROUND, RESTORE = "import", "knik", "zonder-geweigerde", "ronde", "herstel"
T = TypeVar("T")


@st.cache_resource(show_spinner=False, on_release=LastKnown.close)
def last_known() -> LastKnown:
    """The one store of this server, that the settings name, and its map, also while it is away."""
    url, settings = address(), read_settings()
    return LastKnown(lambda: Services(open_store(url, settings.login), now, settings.door), now)


def services() -> Services:
    """The one Services of this server; raises StoreUnavailable when its store cannot be opened."""
    return last_known().services()


def door() -> str:
    """Who works here, as it is written with what is kept."""
    return read_settings().door


def address() -> str:
    """The URL of that store."""
    url = read_settings().opslag
    return f"{SQLITE}{(ROOT / url.removeprefix(SQLITE)).as_posix()}" if url == DEFAULT_STORE else url


@st.cache_resource(show_spinner=False)
def jobs() -> Jobs:
    """The work that goes on while pages come and go."""
    return Jobs()


def stand() -> Stand:
    """What is shown now: the own map, or the example while there is none."""
    seen = last_known().look()
    shown, voorbeeld = _looked_at(seen)
    return Stand(shown, _filter(options()), voorbeeld=voorbeeld, vandaag=today(), seen=seen)


def snapshot() -> tuple[Snapshot, bool]:
    """The map that is looked at, and whether it is the example."""
    return _looked_at(last_known().look())


def kept() -> Snapshot:
    """The own map as it stands or was last seen, for what is kept beside it; the example when it was never seen."""
    return last_known().look().snapshot or example()


def _looked_at(seen: Seen) -> tuple[Snapshot, bool]:
    own = seen.snapshot
    return (example(), True) if own is None or own.empty else (own, False)


def options() -> Options:
    """What the filter offers for this version of the map."""
    shown, voorbeeld = snapshot()
    return once(("options", voorbeeld, shown.versie), lambda: filter_options(shown.graph))


def names() -> Mapping[str, str]:
    """What the search box offers: label -> node id."""
    shown, voorbeeld = snapshot()
    return once(("names", voorbeeld, shown.versie), lambda: search_options(shown.graph))


def names_of(types: tuple[str, ...]) -> Mapping[str, str]:
    """The names of one kind on the map: label -> node id."""
    shown, voorbeeld = snapshot()
    return once(("names", voorbeeld, shown.versie, types), lambda: node_options(shown.graph, types))


def _filter(offered: Options) -> Filter:
    chosen = {name: offered.of(name).get(st.session_state.get(name) or "") for name in CHOICES}
    return Filter(**chosen, peildatum=as_peildatum(st.session_state.get(PEILDATUM) or ""))


def lists_for(file: str, data: bytes) -> Lists:
    """Whose list this file may be; its names are read once and forgotten."""
    own = services().snapshot()
    key = ("lijsten", own.versie, file, hashlib.sha256(data).hexdigest())
    return once(key, lambda: lists.lists_for(own.state, file, lists.names_in(file, data)))


def in_address() -> dict[str, str]:
    """The filter as the address has it."""
    return {name: str(label) for name in FILTER if (label := st.session_state.get(name))}


def keep_only(name: str, offered: Iterable[str]) -> None:
    """Forget a choice that is no longer there, before its widget is drawn."""
    if name in st.session_state and st.session_state[name] not in (None, *offered):
        st.session_state[name] = None


def clear_filter() -> None:
    """Show everything again."""
    for name in CHOICES:
        st.session_state[name] = None
    st.session_state[PEILDATUM] = ""


def take_filter(asked: Mapping[str, str]) -> dict[str, str]:
    """Filter as an address asks, before the widgets are drawn; gives what the address must still be told.

    Widgets that were drawn before bring their own values into the address; new ones read theirs from it.
    """
    if PEILDATUM not in st.session_state:
        return dict(asked)
    for name in CHOICES:
        st.session_state[name] = asked.get(name)
    st.session_state[PEILDATUM] = asked.get(PEILDATUM, "")
    return {name: value for name, value in asked.items() if name not in FILTER}


def take_search() -> str | None:
    """What was picked in the search box since the last run; the box is empty again."""
    found: str | None = st.session_state.pop("gevonden", None)
    return found


def on_search() -> None:
    """Remember what was picked and empty the box."""
    st.session_state["gevonden"] = st.session_state[SEARCH]
    st.session_state[SEARCH] = None


def recall(name: str, default: T) -> T:
    """Something this visitor chose earlier."""
    found: T = st.session_state.get(name, default)
    return found


def remember(name: str, value: object) -> None:
    """Keep something for this visitor."""
    st.session_state[name] = value


def told() -> dict[str, Any]:
    """What is told this visitor of the last click, by what it was about; written without asking the session again."""
    found: dict[str, Any] = st.session_state.setdefault("gedaan", {})
    return found


def forget(*names: str) -> None:
    """Drop what was kept."""
    for name in names:
        st.session_state.pop(name, None)


def next_file() -> None:
    """Begin again with an empty form."""
    forget(IMPORT, NOD, WITHOUT)
    st.session_state[ROUND] = recall(ROUND, default=0) + 1


def component_state(key: str) -> dict[str, Any]:
    """What a map component said last: its width."""
    return dict(st.session_state.get(key) or {})


@st.cache_resource(show_spinner=False, max_entries=64)
def once(key: tuple[object, ...], _work: Callable[[], T]) -> T:  # noqa: ARG001 - the cache reads it
    """The outcome of work that the key decides wholly; shared by all visitors, never changed."""
    return _work()


def now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


def a_year_ago() -> str:
    """The day a year before today."""
    moment = now()
    return f"{moment.year - 1}-{moment:%m-%d}"


def seconds_since(moment: str) -> float:
    """How long ago a moment was."""
    return (now() - datetime.fromisoformat(moment)).total_seconds()


def today() -> str:
    """Today as dates are written in the graph."""
    return now().date().isoformat()
