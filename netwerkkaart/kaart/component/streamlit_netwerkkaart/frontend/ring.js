// A node-link view on canvas: fixed places, own labels (wrapped by Python, so they never meet), keyboard, zoom.
import { parseSvg } from './picture.js';

const FONT = '"Source Sans Pro", "Source Sans", "Source Sans 3", sans-serif';
const SIZE = 12.5;
const STEP = 15;
const AIR = 13;
const VIEWS = new Map(); // view id -> { scale, position }

export class Ring {
  constructor(frame, vis, calls) {
    this.frame = frame;
    this.vis = vis;
    this.calls = calls;
    this.pane = frame.querySelector('[data-vlak]');
    this.cloud = frame.querySelector('[data-wolk]');
    this.voice = frame.querySelector('.nk-stem');
    this.nodes = new vis.DataSet();
    this.edges = new vis.DataSet();
    this.canvas = document.createElement('div');
    this.pane.replaceChildren(this.canvas);
    this.pane.tabIndex = 0;
    this.pane.setAttribute('role', 'application');
    this.pane.setAttribute('aria-roledescription', 'kaart');
  }

  show(data) {
    const same = this.data?.viewId === data.viewId && this.data?.width === data.width;
    this.data = data;
    this.byId = new Map(data.marks.map((mark) => [mark.id, mark]));
    this.near = new Map(data.marks.map((mark) => [mark.id, new Set([mark.id])]));
    data.edges.forEach((edge) => { this.near.get(edge.from)?.add(edge.to); this.near.get(edge.to)?.add(edge.from); });
    this.frame.classList.toggle('nk-donker', Boolean(data.dark));
    this.page = getComputedStyle(this.frame).getPropertyValue('--st-background-color').trim() || data.page;
    this.pane.setAttribute('aria-label', `${data.title}: ${data.marks.length} namen. Pijltjes kiezen, Enter opent, Escape wist. De tabel hieronder zegt hetzelfde.`);
    this.texts();
    this.selected = this.byId.has(this.selected) ? this.selected : null;
    if (!same) { this.nodes.clear(); this.edges.clear(); }
    this.paint();
    if (!this.net) this.build();
    if (!same) this.fit();
    if (data.fly && data.fly !== this.flown) this.fly(data.fly);
    this.flown = data.fly;
  }

  // The chosen mark and what it is tied to stand out.
  light({ selected }) {
    const wanted = this.byId.has(selected) ? selected : null;
    if (wanted === this.selected) return;
    this.selected = wanted;
    this.say('');
    this.paint();
  }

  // Bring a mark that was searched into sight: the map is as high as it needs, so the page scrolls.
  fly(id) {
    const mark = this.byId.get(id);
    if (!mark) return;
    const at = document.createElement('span');
    at.style.cssText = `position:absolute;left:0;top:${this.net.canvasToDOM(mark).y}px`;
    this.pane.append(at);
    at.scrollIntoView({ block: 'center' });
    at.remove();
  }

  texts() {
    const legend = this.frame.querySelector('[data-legenda]');
    legend?.replaceChildren(...(this.data.legend ? [parseSvg(this.data.legend)] : []));
    const note = this.frame.querySelector('[data-noot]');
    if (note) note.textContent = this.data.note ?? '';
  }

  build() {
    this.net = new this.vis.Network(this.canvas, { nodes: this.nodes, edges: this.edges }, {
      physics: false, layout: { improvedLayout: false }, autoResize: true,
      interaction: { hover: true, keyboard: false, zoomView: false, dragNodes: false, selectConnectedEdges: false },
    });
    this.net.on('beforeDrawing', (ctx) => this.ground(ctx));
    this.net.on('afterDrawing', (ctx) => this.labels(ctx));
    this.net.on('click', ({ nodes }) => { this.pane.focus({ preventScroll: true }); this.press(nodes[0] ?? null); });
    this.net.on('doubleClick', ({ nodes }) => { if (nodes[0] && !this.byId.get(nodes[0])?.inner) this.calls.open?.(nodes[0]); });
    this.net.on('hoverNode', ({ node }) => this.hover(node));
    this.net.on('blurNode', () => { this.cloud.hidden = true; });
    for (const end of ['dragEnd', 'zoom']) this.net.on(end, () => this.remember());
    this.key = (event) => this.onKey(event);
    this.pane.addEventListener('keydown', this.key);
    this.wheel = (event) => { if (event.ctrlKey) { event.preventDefault(); this.zoom(event.deltaY < 0 ? 1.1 : 1 / 1.1); } };
    this.pane.addEventListener('wheel', this.wheel, { passive: false });
    const acts = { in: () => this.zoom(1.25), uit: () => this.zoom(0.8), passend: () => this.fit(true) };
    this.frame.querySelectorAll('[data-doe]').forEach((button) => { button.onclick = acts[button.dataset.doe]; });
    this.resize = new ResizeObserver(() => { if (!VIEWS.has(this.data.viewId)) this.fit(); });
    this.resize.observe(this.pane);
    this.fit();
  }

  // Fit the width; the height follows, so that the first view has text of its own size.
  fit(forget = false) {
    if (!this.net) return;
    const room = this.pane.clientWidth;
    if (room < 40) return;
    const scale = room / this.data.width;
    const height = `${Math.ceil(this.data.height * scale)}px`;
    if (this.canvas.style.height !== height) { this.canvas.style.height = height; this.net.setSize('100%', height); }
    if (forget) VIEWS.delete(this.data.viewId);
    const kept = VIEWS.get(this.data.viewId);
    this.net.moveTo(kept ?? { scale, position: { x: this.data.width / 2, y: this.data.height / 2 } });
    this.net.redraw();
  }

  remember() { VIEWS.set(this.data.viewId, { scale: this.net.getScale(), position: this.net.getViewPosition() }); }

  zoom(by) { this.net.moveTo({ scale: Math.min(4, Math.max(0.3, this.net.getScale() * by)) }); this.remember(); }

  paint() {
    const opened = this.byId.get(this.selected)?.inner === '–'; // its names stand apart: nothing fades for it
    const kept = this.selected && !opened ? this.near.get(this.selected) : null;
    const faint = (id) => Boolean(kept && !kept.has(id));
    this.nodes.update(this.data.nodes.map((node) => ({ ...node, label: undefined, title: undefined, opacity: faint(node.id) ? 0.25 : 1, borderWidth: node.id === this.selected ? 4 : 2 })));
    this.edges.update(this.data.edges.map((edge, i) => {
      const own = !kept || edge.from === this.selected || edge.to === this.selected;
      return { ...edge, id: `l${i}`, title: undefined, color: { color: edge.color, opacity: own ? 1 : 0.15 } };
    }));
    this.faint = faint;
  }

  ground(ctx) {
    const { width, height } = ctx.canvas;
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.fillStyle = this.page;
    ctx.fillRect(0, 0, width, height);
    ctx.restore();
    for (const area of this.data.areas ?? []) { ctx.fillStyle = area.color; ctx.fillRect(area.x, area.y, area.width, area.height); }
  }

  labels(ctx) {
    ctx.save();
    ctx.textBaseline = 'alphabetic';
    ctx.lineJoin = 'round';
    for (const mark of this.data.marks) { this.label(ctx, mark); if (mark.inner) this.inner(ctx, mark); }
    ctx.globalAlpha = 1;
    ctx.font = `600 ${SIZE - 1}px ${FONT}`;
    ctx.textAlign = 'left';
    ctx.fillStyle = this.data.ink;
    for (const heading of this.data.headings ?? []) ctx.fillText(heading.text, heading.x, heading.y);
    ctx.restore();
  }

  label(ctx, mark) {
    const right = mark.side === 'rechts';
    const middle = mark.side === 'midden';
    const over = { onder: mark.radius + SIZE + 1, boven: -mark.radius - 6 - (mark.text.length - 1) * STEP, midden: mark.radius + SIZE + 4 }[mark.side];
    const x = over !== undefined ? mark.x : mark.x + (right ? 1 : -1) * (mark.radius + AIR);
    const top = mark.y + (over ?? 4.5 - ((mark.text.length - 1) * STEP) / 2);
    ctx.globalAlpha = this.faint(mark.id) ? 0.35 : 1;
    ctx.font = `${middle || mark.id === this.selected ? 600 : 400} ${SIZE}px ${FONT}`;
    ctx.textAlign = over !== undefined ? 'center' : right ? 'left' : 'right';
    ctx.strokeStyle = this.page;
    ctx.fillStyle = this.data.ink;
    ctx.lineWidth = 4;
    mark.text.forEach((line, i) => { ctx.strokeText(line, x, top + i * STEP); ctx.fillText(line, x, top + i * STEP); });
    if (!middle) this.bar(ctx, mark, mark.x + (mark.side === 'links' ? -mark.radius - 9 : mark.radius + 5));
  }

  // What stands within a bubble: how many it holds, or that it is open.
  inner(ctx, mark) {
    ctx.font = `600 ${SIZE - 1.5}px ${FONT}`;
    ctx.textAlign = 'center';
    ctx.strokeStyle = this.page;
    ctx.fillStyle = this.data.ink;
    ctx.lineWidth = 3;
    ctx.strokeText(mark.inner, mark.x, mark.y + 4);
    ctx.fillText(mark.inner, mark.x, mark.y + 4);
  }

  // The domein without colour, as on the cards.
  bar(ctx, mark, x) {
    const y = mark.y - 7;
    ctx.fillStyle = mark.color;
    if (mark.domein === 'zorg') ctx.fillRect(x, y, 4, 14);
    else if (mark.domein === 'zorg en veiligheid') { ctx.fillRect(x, y, 1.6, 14); ctx.fillRect(x + 3, y, 1.6, 14); }
    else if (mark.domein === 'veiligheid') [0, 6.5, 13].forEach((d) => ctx.fillRect(x, y + d, 4, Math.min(4, 14 - d)));
    else { ctx.strokeStyle = mark.color; ctx.lineWidth = 1; ctx.strokeRect(x + 0.5, y, 3, 14); }
  }

  // A bubble opens or closes, anything else is chosen.
  press(id) {
    if (this.byId.get(id)?.inner) this.calls.open?.(id);
    else this.choose(id);
  }

  choose(id) {
    if (id === this.selected) return;
    this.selected = id;
    this.paint();
    this.say(id ? `Gekozen: ${this.byId.get(id).label}` : 'Keuze gewist.');
    this.calls.select?.(id);
  }

  say(text) { this.voice.textContent = text; }

  hover(id) {
    const mark = this.byId.get(id);
    const at = this.net.canvasToDOM(mark);
    this.cloud.replaceChildren(...mark.hover.map((word) => { const line = document.createElement('div'); line.textContent = word; return line; }));
    this.cloud.hidden = false;
    const room = this.frame.clientWidth - this.cloud.offsetWidth - 4;
    this.cloud.style.left = `${Math.max(0, Math.min(at.x + 12, room))}px`;
    this.cloud.style.top = `${this.pane.offsetTop + at.y + 16}px`;
  }

  onKey(event) {
    const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (arrows[event.key]) this.move(arrows[event.key]);
    else if (event.key === 'Enter' && this.selected) this.calls.open?.(this.selected);
    else if (event.key === 'Escape') this.choose(null);
    else if (event.key === '+' || event.key === '=') this.zoom(1.25);
    else if (event.key === '-') this.zoom(0.8);
    else if (event.key === '0') this.fit(true);
    else return;
    event.preventDefault();
  }

  move([dx, dy]) {
    const here = this.byId.get(this.selected);
    if (!here) { this.choose(this.data.marks[0]?.id ?? null); return; }
    let best = null;
    let least = Infinity;
    for (const mark of this.data.marks) {
      const along = (mark.x - here.x) * dx + (mark.y - here.y) * dy;
      const aside = Math.abs((mark.x - here.x) * dy) + Math.abs((mark.y - here.y) * dx);
      if (mark !== here && along > 2 && along + 2 * aside < least) { least = along + 2 * aside; best = mark; }
    }
    if (best) this.choose(best.id);
  }

  destroy() {
    this.pane.removeEventListener('keydown', this.key);
    this.pane.removeEventListener('wheel', this.wheel);
    this.resize?.disconnect();
    this.net?.destroy();
  }
}
