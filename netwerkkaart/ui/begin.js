// Before Streamlit: tells where its server is, so that it does not go looking below each page's own address.
window.__streamlit = { BACKEND_BASE_URL: new URL('.', window.location.href).href };

// A fold opens and closes at once: while it grows, what is in it moves away from under a click.
const animate = Element.prototype.animate;
Element.prototype.animate = function (frames, options) {
  return animate.call(this, frames, this.tagName === 'DETAILS' ? { ...options, duration: 1 } : options);
};
