"""A page with the big map and two small ones, for the browser tests of the component."""

import streamlit as st
import streamlit_netwerkkaart as maps

from netwerkkaart.kaart.layout.ego import ego
from netwerkkaart.kaart.layout.plattegrond import plattegrond
from netwerkkaart.kaart.related import related
from netwerkkaart.kaart.style import DARK, LIGHT
from netwerkkaart.ui.payload import plattegrond_data, rond_data
from tests.map_samples import sample_findings, sample_graph

st.set_page_config(layout="wide")
graph = sample_graph(int(st.query_params.get("n", "40")))
findings = sample_findings(graph, 20)
palette = DARK if st.context.theme.type == "dark" else LIGHT


@st.fragment
def page() -> None:
    state = st.session_state
    state.setdefault("width", 900)
    state.setdefault("folded", False)
    if st.button("Kies de eerste"):
        maps.select("kaart", "overleg:c000")
    view = plattegrond(graph, findings, width=state.width, fold_unknown=state.folded)
    data = plattegrond_data(view, view_id="kaart", related=related(graph, view), palette=palette)
    choice = maps.plattegrond(data, key="kaart", selected=maps.chosen("kaart"))
    st.text(f"gekozen={maps.chosen('kaart')} breedte={view.width_class} kaartjes={len(view.marks)}")
    st.text(f"signaal={choice.signal} open={choice.opened}")
    if choice.fold:
        state.folded = not state.folded
        st.rerun(scope="fragment")
    if choice.width and choice.width != state.width:
        state.width = choice.width
        st.rerun(scope="fragment")
    for key in ("links", "rechts") if "rond" in st.query_params else ():
        small = ego(graph, "partner:politie" if key == "links" else "partner:ggd", width=state.get(f"{key}-width", 900))
        maps.rond(rond_data(small, view_id=key, palette=palette), key=key, selected=maps.chosen(key))
        st.text(f"{key}={maps.chosen(key)}")


page()
