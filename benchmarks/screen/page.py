"""One drawing of `n` marks: `?wat=leeg`, `plattegrond`, `netwerk` or `pyvis`; prepared once, as the application does."""

from typing import Any

import streamlit as st
import streamlit_netwerkkaart as component
from pyvis.network import Network

from benchmarks.generate import Size, network
from netwerkkaart.kaart import bubbles
from netwerkkaart.kaart.layout.netwerk import netwerk
from netwerkkaart.kaart.layout.plattegrond import plattegrond
from netwerkkaart.kaart.related import related
from netwerkkaart.ui.payload import netwerk_data, plattegrond_data
from tests.map_samples import sample_findings, sample_graph

HEIGHT = 600
bubbles.MOST_LOOSE = 10_000  # the application makes bubbles above 300; here every name is drawn


@st.cache_resource
def cards(n: int) -> dict[str, Any]:
    """What the component needs to draw so many cards."""
    graph = sample_graph(n)
    view = plattegrond(graph, sample_findings(graph, 20), width=900)
    return plattegrond_data(view, view_id="kaart", related=related(graph, view))


@st.cache_resource
def names(n: int) -> dict[str, Any]:
    """What the component needs to draw so many names, three in ten of them tafels."""
    size = Size(
        tafels=n * 3 // 10, partners=n - n * 3 // 10, seats=2 * n, themas=24, gemeenten=10, regios=1, lines=n // 6
    )
    return netwerk_data(netwerk(network(size, 1), width=900), view_id="netwerk")


@st.cache_resource
def pyvis_page(n: int) -> str:
    """The same nodes and edges as pyvis itself would show them: it looks for places in the browser."""
    net = Network(height=f"{HEIGHT}px", cdn_resources="in_line")
    data = names(n)
    for node in data["nodes"]:
        net.add_node(node["id"], label=next(" ".join(m["text"]) for m in data["marks"] if m["id"] == node["id"]))
    for edge in data["edges"]:
        net.add_edge(edge["from"], edge["to"])
    return str(net.generate_html(notebook=False))


st.set_page_config(layout="wide")
what, n = st.query_params.get("wat", "leeg"), int(st.query_params.get("n", "0"))
st.title("Meting")
if what == "plattegrond":
    component.plattegrond(cards(n), key="kaart")
elif what == "netwerk":
    component.rond(names(n), key="netwerk")
elif what == "pyvis":
    st.components.v1.html(pyvis_page(n), height=HEIGHT)
