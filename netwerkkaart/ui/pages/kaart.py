import streamlit as st
from netwerkkaart.ui import session, links
s = session.stand()
st.write('kaart', len(s.findings), s.filter, dict(st.query_params))
links.link('signalen','naar signaal', signaal='abc')

