// Rond één knoop as a Streamlit component: vis-network at the places that Python gave.
import { choose, follow, unfollow } from './choice.js';
import { Ring } from './ring.js';
import { watchTheme } from './theme.js';
import { watchWidth } from './width.js';

const mounted = new WeakMap();
let loading; // the library is served beside Streamlit's own files, also below a base path

function library() {
  loading ??= new Promise((resolve, reject) => {
    if (globalThis.vis?.Network) { resolve(globalThis.vis); return; }
    const script = document.createElement('script');
    script.src = new URL('../../../kaart/vis-network.min.js', import.meta.url).href;
    script.onload = () => resolve(globalThis.vis);
    script.onerror = () => { loading = undefined; reject(new Error('vis-network is niet geladen')); };
    document.head.append(script);
  });
  return loading;
}

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const frame = parentElement.querySelector('.nk');
  let here = mounted.get(frame);
  if (!here) {
    here = { state: {}, gone: false };
    here.watch = watchWidth(frame, here.state);
    here.unwatch = watchTheme(() => here.trigger('theme', true));
    mounted.set(frame, here);
  }
  here.data = data;
  here.send = setStateValue;
  here.trigger = setTriggerValue;
  Object.assign(here.state, { widths: data.widths, width: data.width, report: (width) => here.send('width', width) });
  library().then((vis) => {
    if (here.gone) return;
    here.ring ??= new Ring(frame, vis, {
      select: (id) => choose(here.data.map, id, (chosen) => here.trigger('selected', chosen)),
      open: (id) => here.trigger('opened', id),
    });
    here.ring.show(here.data);
    here.light ??= (choice) => here.ring.light(choice);
    follow(here.data.map, here.light);
  }).catch(() => { frame.querySelector('[data-noot]').textContent = 'Deze tekening kan nu niet worden geladen. De tabel eronder zegt hetzelfde.'; });
  here.watch.check();
  return () => { here.gone = true; here.watch.stop(); here.unwatch(); unfollow(data.map, here.light); here.ring?.destroy(); mounted.delete(frame); };
}
