// Tells Streamlit where its server is, so that it does not go looking below each page's own address.
window.__streamlit = { BACKEND_BASE_URL: new URL('.', window.location.href).href };
