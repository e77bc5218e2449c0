// The plattegrond in a page: selection, highlight, keyboard, zoom and tooltips on an SVG that Python drew.
// Everything that comes from the map is put in as text or as parsed SVG, never as HTML.

const ZOOM = { least: 1, most: 4, step: 1.25 };
const REMEMBERED = new Map(); // view id -> { zoom, left, current }

export function parseSvg(text) {
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (root.nodeName !== 'svg' || root.querySelector('parsererror')) throw new Error('Dit is geen tekening.');
  root.querySelectorAll('script, foreignObject').forEach((node) => node.remove());
  return document.importNode(root, true);
}

export class Picture {
  // frame: the element with class nk; calls: { select, open, signal, fold }, each with an id.
  constructor(frame, calls) {
    this.frame = frame;
    this.calls = calls;
    this.pane = frame.querySelector('[data-vlak]');
    this.cloud = frame.querySelector('[data-wolk]');
    this.voice = frame.querySelector('.nk-stem');
    this.listen();
  }

  show({ svg, legend, note, viewId, dark, ids, related, fixed }) {
    this.fixed = fixed; // never smaller than drawn, so that text stays readable
    this.viewId = viewId;
    this.ids = ids; // related[i] are the places in ids of what ids[i] hangs together with
    this.related = related;
    this.frame.classList.toggle('nk-donker', Boolean(dark));
    if (svg !== this.drawn) this.draw(svg);
    const legendPlace = this.frame.querySelector('[data-legenda]');
    if (legendPlace && legend !== this.legend) legendPlace.replaceChildren(...(legend ? [parseSvg(legend)] : []));
    this.legend = legend;
    const notePlace = this.frame.querySelector('[data-noot]');
    if (notePlace) notePlace.textContent = note ?? '';
  }

  // The chosen card; `highlight` are cards to light up while none is chosen.
  light({ selected, highlight }) {
    this.highlight = highlight;
    if (selected !== this.selected) this.say(''); // what was told last is no longer so
    this.mark(selected);
  }

  draw(svg) {
    const hadFocus = this.svg?.getRootNode().activeElement?.closest?.('[data-id], [data-vouw], [data-signaal]')?.dataset;
    this.svg = parseSvg(svg);
    this.width = this.svg.viewBox.baseVal.width;
    this.svg.removeAttribute('height');
    if (this.fixed) this.svg.style.minWidth = `${this.width}px`;
    this.cards = [...this.svg.querySelectorAll('[data-id]')];
    this.byId = new Map(this.cards.map((card) => [card.dataset.id, card]));
    this.svg.querySelectorAll('.nk-lijn > title').forEach((title) => { title.parentNode.dataset.zin = title.textContent; title.remove(); });
    this.svg.querySelector('title')?.remove();
    this.pane.replaceChildren(this.svg);
    this.drawn = svg;
    const kept = REMEMBERED.get(this.viewId) ?? { zoom: 1, left: 0, current: null };
    this.setCurrent(this.byId.get(kept.current) ?? this.cards[0]);
    this.zoom(kept.zoom);
    this.pane.scrollLeft = kept.left;
    if (hadFocus) this.focusAgain(hadFocus);
  }

  focusAgain(kept) {
    const [name, value] = Object.entries(kept).find(([key]) => ['id', 'vouw', 'signaal'].includes(key));
    this.svg.querySelector(`[data-${name}="${CSS.escape(value)}"]`)?.focus({ preventScroll: true });
  }

  // One card is in the tab order at a time; the arrows move to the others.
  setCurrent(card) {
    if (!card) return;
    this.cards.forEach((other) => other.setAttribute('tabindex', other === card ? '0' : '-1'));
    this.current = card;
    this.remember();
  }

  remember() {
    REMEMBERED.set(this.viewId, { zoom: this.scale ?? 1, left: this.pane.scrollLeft, current: this.current?.dataset.id ?? null });
  }

  near(id) { return (this.related[this.ids.indexOf(id)] ?? []).map((place) => this.ids[place]); }

  mark(id) {
    this.selected = this.byId.has(id) ? id : null;
    const wanted = this.selected ? [this.selected, ...this.near(this.selected)] : this.highlight;
    const kept = new Set(wanted);
    this.frame.classList.toggle('nk-kiest', kept.size > 0);
    for (const card of this.cards) {
      card.setAttribute('aria-pressed', String(card.dataset.id === this.selected));
      card.classList.toggle('nk-verwant', kept.has(card.dataset.id));
    }
    this.svg.querySelectorAll('.nk-lijn').forEach((line) => {
      const ends = [line.dataset.van, line.dataset.naar];
      line.classList.toggle('nk-verwant', this.selected ? ends.includes(this.selected) : ends.every((end) => kept.has(end)));
    });
    this.svg.querySelectorAll('.nk-nummer').forEach((n) => n.classList.toggle('nk-verwant', kept.has(n.dataset.kaart)));
    if (this.selected) this.setCurrent(this.byId.get(this.selected));
  }

  choose(id) {
    this.mark(id);
    const near = this.near(id).filter((other) => this.byId.has(other)).length;
    this.say(id ? `Gekozen: ${this.byId.get(id).getAttribute('aria-label')}. Hangt samen met ${near} op de kaart.` : 'Keuze gewist.');
    this.calls.select?.(id);
  }

  say(text) { if (this.voice) this.voice.textContent = text; }

  zoom(scale) {
    this.scale = Math.min(ZOOM.most, Math.max(ZOOM.least, scale));
    this.svg.setAttribute('width', `${Math.round(this.scale * 100)}%`);
    this.pane.classList.toggle('nk-groot', this.scale > 1);
    this.remember();
  }

  listen() {
    this.pane.addEventListener('click', (event) => this.onClick(event));
    this.pane.addEventListener('dblclick', (event) => this.onCard(event, (id) => this.calls.open?.(id)));
    this.pane.addEventListener('keydown', (event) => this.onKey(event));
    this.pane.addEventListener('wheel', (event) => this.onWheel(event), { passive: false });
    this.pane.addEventListener('scroll', () => this.remember());
    this.pane.addEventListener('pointermove', (event) => this.onHover(event));
    this.pane.addEventListener('pointerleave', () => this.hide());
    this.pane.addEventListener('focusin', (event) => { if (event.target.matches(':focus-visible')) this.onHover(event); });
    this.pane.addEventListener('focusout', () => this.hide());
    this.frame.querySelectorAll('[data-doe]').forEach((button) => button.addEventListener('click', () => this.act(button.dataset.doe)));
    this.listenToDrag();
  }

  act(what) {
    if (what === 'in') this.zoom(this.scale * ZOOM.step);
    if (what === 'uit') this.zoom(this.scale / ZOOM.step);
    if (what === 'passend') this.zoom(1);
    this.say(`Vergroting ${Math.round(this.scale * 100)} procent.`);
  }

  listenToDrag() {
    let from = null;
    this.pane.addEventListener('pointerdown', (event) => {
      if (event.pointerType === 'touch' || this.scale <= 1 || event.target.closest('[role=button]')) return;
      from = { x: event.clientX, left: this.pane.scrollLeft };
      this.pane.setPointerCapture(event.pointerId);
      this.pane.classList.add('nk-sleept');
    });
    this.pane.addEventListener('pointermove', (event) => { if (from) this.pane.scrollLeft = from.left + from.x - event.clientX; });
    for (const end of ['pointerup', 'pointercancel']) this.pane.addEventListener(end, () => { from = null; this.pane.classList.remove('nk-sleept'); });
  }

  onCard(event, then) {
    const card = event.target.closest('[data-id]');
    if (card) then(card.dataset.id, card);
  }

  onClick(event) {
    const fold = event.target.closest('[data-vouw]');
    const signal = event.target.closest('[data-signaal]');
    if (fold) this.calls.fold?.(fold.dataset.vouw);
    else if (signal) this.tell(signal);
    else this.onCard(event, (id, card) => { this.setCurrent(card); card.focus({ preventScroll: true }); if (id !== this.selected) this.choose(id); });
  }

  tell(signal) {
    this.say(signal.dataset.zin ?? signal.getAttribute('aria-label'));
    this.calls.signal?.(signal.dataset.signaal);
  }

  onWheel(event) {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.zoom(this.scale * (event.deltaY < 0 ? 1.1 : 1 / 1.1));
  }

  onKey(event) {
    const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const card = event.target.closest('[data-id]');
    if (arrows[event.key] && card) this.move(card, arrows[event.key]);
    else if (event.key === 'Enter' || event.key === ' ') this.press(event, card);
    else if (event.key === 'Escape') this.escape();
    else if (event.key === '+' || event.key === '=') this.act('in');
    else if (event.key === '-') this.act('uit');
    else if (event.key === '0') this.act('passend');
    else return;
    event.preventDefault();
  }

  press(event, card) {
    const other = event.target.closest('[data-vouw], [data-signaal]');
    if (card && event.shiftKey) this.calls.open?.(card.dataset.id);
    else if (card) this.choose(card.dataset.id === this.selected ? null : card.dataset.id);
    else if (other?.dataset.vouw) this.calls.fold?.(other.dataset.vouw);
    else if (other) this.tell(other);
  }

  escape() {
    if (!this.cloud.hidden) this.hide();
    if (this.selected) this.choose(null);
  }

  move(card, [dx, dy]) {
    const here = middle(card);
    let best = null;
    let least = Infinity;
    for (const other of this.cards) {
      const there = middle(other);
      const along = (there.x - here.x) * dx + (there.y - here.y) * dy;
      const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
      if (other !== card && along > 2 && along + 2.5 * aside < least) { least = along + 2.5 * aside; best = other; }
    }
    if (!best) return;
    this.setCurrent(best);
    best.focus();
    best.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  onHover(event) {
    const target = event.target.closest('[data-id], [data-signaal]');
    if (!target) return this.hide();
    if (target === this.hovered) return undefined;
    this.hovered = target;
    const words = target.dataset.uitleg?.split('\n') ?? [target.dataset.zin ?? target.getAttribute('aria-label')];
    this.cloud.replaceChildren(...words.map((word) => { const line = document.createElement('div'); line.textContent = word; return line; }));
    this.cloud.hidden = false;
    this.place(target.getBoundingClientRect(), event);
    return undefined;
  }

  place(box, event) {
    const frame = this.frame.getBoundingClientRect();
    const isLine = box.height > 140 || box.width > 320;
    const x = isLine && event.clientX ? event.clientX : box.left;
    const y = isLine && event.clientY ? event.clientY + 12 : box.bottom + 6;
    const size = this.cloud.getBoundingClientRect();
    const below = y + size.height < window.innerHeight || box.top < size.height + 6;
    this.cloud.style.left = `${Math.max(0, Math.min(x - frame.left, frame.width - size.width - 4))}px`;
    this.cloud.style.top = `${(below ? y : box.top - size.height - 6) - frame.top}px`;
  }

  hide() { this.hovered = null; this.cloud.hidden = true; }
}

function middle(card) {
  const box = card.getBBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
