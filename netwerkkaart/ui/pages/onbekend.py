import streamlit as st

from netwerkkaart.ui import links, session

s = session.stand()
st.write('onbekend', len(s.findings), s.filter, dict(st.query_params))
links.link('signalen','naar signaal', signaal='abc')

