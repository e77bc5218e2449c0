// The page of the HTML export: the same picture as on screen, with search and a small profile.
// It is joined to picture.js in one script, so it needs no import.

const data = JSON.parse(document.getElementById('gegevens').textContent);
const profile = document.getElementById('profiel');
const box = document.getElementById('zoek');
const found = document.getElementById('gevonden');
const plain = (text) => text.toLowerCase().normalize('NFD').replace(/\p{Mn}/gu, '');
const words = new Map(Object.entries(data.profiles).map(([id, p]) => [id, plain([p.naam, ...p.feiten.map((f) => f[1])].join(' '))]));

function element(name, text) {
  const node = document.createElement(name);
  if (text !== undefined) node.textContent = text;
  return node;
}

function showProfile(id) {
  const known = data.profiles[id];
  if (!known) { profile.replaceChildren(element('p', 'Klik op een kaartje om te zien wat ervan bekend is.')); return; }
  const facts = element('dl');
  for (const [word, value] of known.feiten) facts.append(element('dt', word), element('dd', value));
  const parts = [element('h2', known.naam), facts];
  if (known.signalen.length) {
    const list = element('ul');
    list.append(...known.signalen.map((number) => element('li', data.signals[number])));
    parts.push(element('h3', 'Signalen'), list);
  }
  profile.replaceChildren(...parts);
}

const frame = document.querySelector('.nk');
const picture = new Picture(frame, { select: showProfile });
const state = { svg: data.svg, legend: legendFor(frame.clientWidth), viewId: 'export', ids: data.ids, related: data.related, fixed: true };
picture.show(state);
picture.light({ selected: null, highlight: [] });
document.querySelector('[data-druk]').replaceChildren(...data.sheets.map(parseSvg)); // what a printer gets
window.addEventListener('resize', () => {
  state.legend = legendFor(frame.clientWidth);
  picture.show(state);
});

// The widest legend that fits, so that its words are never made smaller.
function legendFor(room) {
  return (data.legends.findLast(([width]) => width <= room) ?? data.legends[0])[1];
}

box.addEventListener('input', () => {
  const wanted = plain(box.value.trim()).split(/\s+/).filter(Boolean);
  const hits = wanted.length ? [...words].filter(([, text]) => wanted.every((word) => text.includes(word))).map(([id]) => id) : [];
  picture.light({ selected: null, highlight: wanted.length ? (hits.length ? hits : ['']) : [] });
  document.querySelectorAll('[data-rij]').forEach((row) => { row.hidden = wanted.length > 0 && !hits.includes(row.dataset.rij); });
  found.textContent = wanted.length ? `${hits.length} gevonden` : '';
  if (hits.length) picture.byId.get(hits[0])?.scrollIntoView({ block: 'center' });
});
box.addEventListener('keydown', (event) => {
  const first = picture.highlight.find((id) => picture.byId.has(id));
  if (event.key === 'Enter' && first) { picture.byId.get(first).focus(); picture.choose(first); }
});
