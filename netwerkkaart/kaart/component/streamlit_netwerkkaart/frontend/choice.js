// What is chosen on each map, as Python says it: apart from the picture, so that a choice does not send that again.
// Every component has modules of its own, so they meet on the page: map -> { said, show }.
const maps = (globalThis[Symbol.for('netwerkkaart')] ??= new Map());
const of = (map) => maps.get(map) ?? maps.set(map, { said: { selected: null, highlight: [] } }).get(map);

// Show what is said of this map, now and from now on.
export function follow(map, show) {
  of(map).show = show;
  show(of(map).said);
}

export function unfollow(map) { delete of(map).show; }

// What the visitor chose: Python says the same a moment later.
export function choose(map, selected) { of(map).said = { ...of(map).said, selected }; }

export default function ({ data }) {
  of(data.map).said = data;
  of(data.map).show?.(data);
}
