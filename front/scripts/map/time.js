// Time: a slider over the days that are kept, and a play that goes on by the map's own span. Both
// write the day into the form, which asks for it.
import { said } from "../days.js";

const DAY = 86_400_000;
const number = (day) => Math.round(Date.parse(`${day}T00:00Z`) / DAY);
const written = (day) => new Date(day * DAY).toISOString().slice(0, 10);

export function keepTime(asks, still) {
  const bar = document.getElementById("time");
  const [slider, play, shown] = ["day", "play", "shown-day"].map((id) => document.getElementById(id));
  const [first, last] = [number(bar.dataset.first), number(bar.dataset.last)];
  let playing = null;
  let waiting = false;

  const step = () => Number(asks.elements.days.value);
  const show = (day) => {
    slider.value = day;
    tell(said(day * DAY));
  };
  const tell = (day) => {
    shown.value = day;
    slider.setAttribute("aria-valuetext", day);
  };
  const go = (day) => {
    asks.elements.on.value = written(day);
    show(day);
    asks.elements.on.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const stop = () => {
    clearInterval(playing);
    playing = null;
    play.setAttribute("aria-pressed", "false");
  };
  const on = () => {
    if (waiting) return;
    const next = number(asks.elements.on.value) + step();
    if (next > last) return stop();
    waiting = true;
    go(next);
  };

  Object.assign(slider, { min: first, max: last, step: 1 });
  slider.addEventListener("input", () => show(Number(slider.value)));
  slider.addEventListener("change", () => go(Number(slider.value)));
  play.addEventListener("click", () => {
    if (playing) return stop();
    play.setAttribute("aria-pressed", "true");
    if (number(asks.elements.on.value) + step() > last) go(first + step() - 1);
    playing = setInterval(on, still ? 3000 : 1400);
  });
  asks.addEventListener("change", () => asks.elements.on.value && show(number(asks.elements.on.value)));
  document.body.addEventListener("htmx:afterSettle", () => {
    waiting = false;
    tell(document.getElementById("told").dataset.day);
  });
  document.body.addEventListener("htmx:responseError", stop);
  document.body.addEventListener("htmx:sendError", stop);
  show(number(asks.elements.on.value));
  tell(document.getElementById("told").dataset.day);
  bar.hidden = first >= last;
}
