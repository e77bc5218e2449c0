// Links in tables go their way without loading everything anew, and a map that lights something up shows it.

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('[data-testid="stHtml"] a[href^="./"]');
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  window.dispatchEvent(new PopStateEvent('popstate'));
  document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
  bringIntoView();
});

// The card or signal that the address asks for may lie far below: once it is drawn, scroll to it.
function bringIntoView(tries = 60) {
  const wanted = new URLSearchParams(window.location.search);
  if (!window.location.pathname.endsWith('/kaart') || !(wanted.has('id') || wanted.has('signaal'))) return;
  if (window.innerWidth <= 640 && !wanted.has('id')) return; // the sentence of a signal stands above the map there
  const card = lit(wanted.get('id'));
  if (card) show(card, wanted.get('id'));
  else if (tries > 0) setTimeout(() => bringIntoView(tries - 1), 150);
}

// The map is laid out anew when it knows its width: look once more after that.
function show(card, id) {
  const presented = document.querySelector('.nk-stap'); // there the title and note stay in sight where they can
  const place = (found) => {
    found?.scrollIntoView({ block: presented ? 'nearest' : 'center' });
    if (!presented && window.innerWidth <= 640) document.querySelector('[data-testid="stMain"]')?.scrollBy(0, window.innerHeight / 4);
  };
  place(card);
  setTimeout(() => { if (!card.isConnected) place(lit(id)); }, 1500);
}

function lit(id) {
  for (const host of document.querySelectorAll('[data-testid="stMain"] *')) {
    const frame = host.shadowRoot?.querySelector('.nk-kiest');
    const chosen = id && frame?.querySelector(`.nk-kaartje[data-id="${CSS.escape(id)}"]`);
    const card = chosen || frame?.querySelector('.nk-kaartje.nk-verwant');
    if (card) return card;
  }
  return null;
}

bringIntoView(120);

// On a phone the menu lies over the page: who finds a name in it sees that name's page.
const NARROW = 768;
const seen = () => `${window.location.pathname} ${new URLSearchParams(window.location.search).get('id')}`;
let waiting = 0;

function makeRoom(from, tries = 40) {
  clearTimeout(waiting);
  if (seen() !== from) document.querySelector('[data-testid="stSidebarCollapseButton"] button[aria-expanded="true"]')?.click();
  else if (tries > 0) waiting = setTimeout(() => makeRoom(from, tries - 1), 100);
}

for (const kind of ['click', 'keydown']) {
  document.addEventListener(kind, (event) => {
    const inMenu = event.target.closest?.('[data-testid="stSidebar"], [role="listbox"]');
    if (inMenu && window.innerWidth <= NARROW) makeRoom(seen());
  }, true);
}
