// What is chosen on each map, as Python says it: apart from the picture, so that a choice does not send that again.
// Every component has modules of its own, so they meet on the page: map -> { said, show, turn, since, open }.
const maps = (globalThis[Symbol.for('netwerkkaart')] ??= new Map());
const PATIENCE = 5000; // ms in which the answer to a choice comes
const nothing = () => ({ said: { selected: null, highlight: [] }, turn: 0, since: 0, open: [] });
const of = (map) => maps.get(map) ?? maps.set(map, nothing()).get(map);

// Show what is said of this map, now and from now on.
export function follow(map, show) {
  of(map).show = show;
  show(of(map).said);
}

export function unfollow(map, show) { if (of(map).show === show) delete of(map).show; }

// The visitor chose: shown at once, and told with its turn, the address that was there then, and the
// earlier choices that are not answered yet: their addresses may still come.
export function choose(map, selected, tell) {
  const here = of(map);
  Object.assign(here, { said: { ...here.said, selected }, turn: here.turn + 1, since: Date.now() });
  tell({ id: selected, turn: here.turn, address: location.pathname + location.search, before: here.open.map(({ id }) => id) });
  here.open.push({ id: selected, turn: here.turn });
}

export default function ({ data }) {
  const here = of(data.map);
  here.open = here.open.filter(({ turn }) => turn > data.turn);
  if (data.turn < here.turn && Date.now() - here.since < PATIENCE) return; // the answer to an earlier choice
  here.said = data;
  here.show?.(data);
}
