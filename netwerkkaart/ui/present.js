// A tour along saved views: keys that go on and back, and the whole screen; and the ways down to what stands below.

const HEAD = '.nk-stap';
const head = () => document.querySelector(HEAD);
const KEYS = {
  PageDown: '.nk-stapverder', ArrowRight: '.nk-stapverder', PageUp: '.nk-stapterug', ArrowLeft: '.nk-stapterug',
  Escape: '.nk-stapstop',
};

// Arrows and Esc belong to the map or the field that has the focus; a presenter's Page Down always goes on.
function isTaken(event) {
  if (event.key.startsWith('Page')) return false;
  const at = event.composedPath()[0];
  return at instanceof Element && at !== document.body && !at.closest(HEAD) && !at.matches('[data-testid="stMain"], main');
}

document.addEventListener('keydown', (event) => {
  if (!head() || !Object.hasOwn(KEYS, event.key) || isTaken(event)) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
  if (event.key === 'Escape' && document.fullscreenElement) return;
  const way = head().querySelector(KEYS[event.key]);
  event.preventDefault();
  way?.click();
});

document.addEventListener('click', (event) => {
  const at = event.target;
  if (at.closest?.('.nk-vol')) toggle();
  else if (at.closest?.('.nk-naar')) goDown(at.closest('.nk-naar').dataset.naar);
  else if (at.closest?.(`${HEAD} a`)) arrive(head().dataset.stap);
});

// What stands below a tall map or at the end of a long page.
function goDown(name, tries = 40) {
  const heading = document.querySelector(`.${CSS.escape(name)}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
  if (!heading && tries > 0) setTimeout(() => goDown(name, tries - 1), 100); // the map comes first
}

function toggle() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.();
}

function label() {
  const button = document.querySelector('.nk-vol');
  if (!button) return;
  const word = document.fullscreenElement ? button.dataset.uit : button.dataset.aan;
  if (button.textContent !== word) button.textContent = word;
}
document.addEventListener('fullscreenchange', label);

// Once the next step stands there, its title is read out and the keys work at once; stopping leaves the whole screen.
function arrive(from, tries = 60) {
  const now = head();
  if (now && now.dataset.stap !== from) {
    label();
    now.querySelector('h1')?.focus({ preventScroll: true });
  } else if (!now && document.fullscreenElement) document.exitFullscreen();
  else if (now && tries > 0) setTimeout(() => arrive(from, tries - 1), 100);
}
