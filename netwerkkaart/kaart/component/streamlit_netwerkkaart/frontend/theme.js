// Light or dark is drawn by Python: when the computer changes it, the map asks to be drawn again.
const LATER = 400; // ms: the page itself goes first

export function watchTheme(ask) {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const changed = () => setTimeout(ask, LATER);
  dark.addEventListener('change', changed);
  return () => dark.removeEventListener('change', changed);
}
