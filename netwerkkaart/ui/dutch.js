// Streamlit's own words in Dutch; what comes from the map is left alone.

const WORDS = {
  'Drag and drop a file here': 'Sleep uw bestand hierheen',
  'Drag and drop file here': 'Sleep uw bestand hierheen',
  'Upload': 'Kies bestand',
  'Browse files': 'Kies bestand',
  'Press Enter to apply': 'Druk op Enter',
  'No results': 'Niets gevonden',
  'Clear value': 'Wissen',
  'Clear entry': 'Wissen',
  'Sidebar': 'Filter',
  'Skip to main content': 'Naar de inhoud',
  'Expand sidebar': 'Menu en filter openen',
  'Collapse sidebar': 'Menu en filter sluiten',
  'Close sidebar': 'Menu en filter sluiten',
  'Open sidebar': 'Menu en filter openen',
  'Resize sidebar': 'Breedte van het filter',
  'Main menu': 'Menu',
  'Close': 'Sluiten',
  'Running...': 'Bezig…',
  'Stop': 'Stoppen',
  'Upload file': 'Kies bestand',
  'Upload a file': 'Kies bestand',
  'file upload': 'Kies bestand',
  'Add files': 'Kies een ander bestand',
  'add icon': 'plus',
  'upload icon': 'pijl omhoog',
  'Help': 'Uitleg',
  'visualization': 'plaatje',
  'group mark container': 'groep',
  'Page not found': 'Deze pagina bestaat niet',
};
const PATTERNS = [
  [/^(?:The page that you have requested|You have requested page) .+$/, 'Kijk of het adres klopt. U ziet nu het overzicht.'],
  [/^Press (.+) to submit form$/, 'Druk op $1 om te versturen'],
  [/^Show data: (.+)$/, 'Gegevens: $1'],
  [/^Download as PNG: (.+)$/, 'Als plaatje bewaren: $1'],
  [/^Copy Vega-Lite spec: (.+)$/, 'Beschrijving kopiëren: $1'],
  [/^Fullscreen: (.+)$/, 'Op het hele scherm: $1'],
  [/^Remove (.+)$/, 'Haal $1 weg'],
  [/^(\d+)(?:\.(\d+))?(B|KB|MB)$/, (_, whole, part, unit) => `${whole}${part ? `,${part}` : ''} ${unit}`],
  [/^(\d+)MB per file$/, 'Tot $1 MB'],
  [/^(\d+)MB per file • (.+)$/, 'Tot $1 MB: $2'],
];
const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription', 'aria-description'];
const OWN = '[data-testid="stHtml"], [data-testid="stMarkdown"], [data-testid="stTable"], svg.nk';

function dutch(text) {
  const word = text.trim();
  if (Object.hasOwn(WORDS, word)) return WORDS[word];
  const found = PATTERNS.find(([pattern]) => pattern.test(word));
  return found ? word.replace(found[0], found[1]) : null;
}

function say(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    if (node.parentElement?.closest(OWN)) return;
    const word = dutch(node.data);
    if (word !== null && word !== node.data) node.data = word;
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  for (const name of ATTRIBUTES) {
    const word = node.hasAttribute(name) ? dutch(node.getAttribute(name)) : null;
    if (word !== null && word !== node.getAttribute(name)) node.setAttribute(name, word);
  }
  node.childNodes.forEach(say);
}

new MutationObserver((changes) => {
  for (const change of changes) {
    if (change.type === 'childList') change.addedNodes.forEach(say);
    else say(change.target);
  }
}).observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });

say(document.documentElement);
