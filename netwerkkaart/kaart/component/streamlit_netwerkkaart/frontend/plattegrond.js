// The plattegrond as a Streamlit component.
import { choose, follow, unfollow } from './choice.js';
import { Picture } from './picture.js';
import { watchTheme } from './theme.js';
import { watchWidth } from './width.js';

const mounted = new WeakMap();

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const frame = parentElement.querySelector('.nk');
  let here = mounted.get(frame);
  if (!here) {
    here = { state: {} };
    here.picture = new Picture(frame, {
      select: (id) => choose(here.map, id, (chosen) => here.trigger('selected', chosen)),
      open: (id) => here.trigger('opened', id),
      signal: (id) => here.trigger('signal', id),
      fold: (lane) => here.trigger('fold', lane),
    });
    here.watch = watchWidth(frame, here.state);
    here.unwatch = watchTheme(() => here.trigger('theme', true));
    mounted.set(frame, here);
  }
  here.map = data.map;
  here.send = setStateValue;
  here.trigger = setTriggerValue;
  Object.assign(here.state, { widths: data.widths, width: data.width, report: (width) => here.send('width', width) });
  here.picture.show(data);
  here.light ??= (choice) => here.picture.light(choice);
  follow(data.map, here.light);
  here.watch.check();
  return () => { here.watch.stop(); here.unwatch(); unfollow(data.map, here.light); mounted.delete(frame); };
}
