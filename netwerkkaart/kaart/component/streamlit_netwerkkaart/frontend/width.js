// Which width the map should be laid out for: the largest that fits, with some slack against flicker.

const SLACK = 20;

export function widthFor(widths, room, now) {
  const fits = widths.filter((width) => width <= room);
  const best = fits.length ? fits[fits.length - 1] : widths[0];
  return best > now && room < best + SLACK ? now : best;
}

export function watchWidth(element, state) {
  const check = () => {
    const room = element.getBoundingClientRect().width;
    if (room < 40) return;
    const best = widthFor(state.widths, room, state.width);
    if (best !== state.reported && best !== state.width) { state.reported = best; state.report(best); }
    else if (best === state.width) state.reported = best;
  };
  const observer = new ResizeObserver(check);
  observer.observe(element);
  return { check, stop: () => observer.disconnect() };
}
