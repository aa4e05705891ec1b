// A chart beside its table: drawn when it comes into view, gone through by pointer or keyboard, each
// figure opening its claims; taken along as a picture.

const box = document.querySelector("[data-chart]");
const panel = document.getElementById("claims");
const told = document.getElementById("chosen-figure");
const spec = JSON.parse(document.getElementById("chart-spec")?.textContent ?? "null");
const sets = Object.fromEntries(Object.keys(spec?.datasets ?? {}).map((name) => [name, []]));
const layer = document.querySelector("[data-layer]"); // the button that shows when the rate changed
const lines = []; // by the order in which they came
let view = null;
let at = null; // the figure that is chosen
let opener = null; // what had the focus when claims were opened

const colours = () => {
  const probe = document.body.appendChild(document.createElement("span"));
  probe.hidden = true;
  const of = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const found = { lines: [1, 2, 3, 4, 5, 6, 7, 8].map((one) => of(`line-${one}`)) };
  for (const name of ["ink", "faint", "rule", "sheet", "accent"]) found[name] = of(name);
  probe.remove();
  return found;
};

// How things look here: the page's own colours and fonts.
function look() {
  const of = colours();
  const font = `${getComputedStyle(document.body).fontFamily}, sans-serif`;
  const words = { font, fill: of.ink, color: of.ink };
  return {
    background: of.sheet, font, aria: false, view: { stroke: null }, padding: { top: 14, left: 4, right: 8, bottom: 4 },
    range: { category: of.lines },
    axis: { labelFont: font, labelColor: of.faint, labelFontSize: 12, gridColor: of.rule, gridOpacity: 0.6, domainColor: of.faint, tickColor: of.faint },
    title: { ...words, fontSize: 15, fontWeight: 600, subtitleFont: font, subtitleColor: of.faint, subtitleFontSize: 12, offset: 10, subtitlePadding: 4 },
    style: {
      chosen: { stroke: of.accent, filled: false }, track: { color: of.rule, stroke: of.rule }, gap: { color: of.faint },
      name: { font, fontSize: 13 },
    },
  };
}

const broad = () => Math.max(160, box.clientWidth - 2 * parseFloat(getComputedStyle(box).paddingInlineStart) - 72);

// What is drawn keeps what it is given: it gets copies.
const copied = () => Object.fromEntries(Object.entries(sets).map(([name, rows]) => [
  name, name === "eras" && layer?.getAttribute("aria-pressed") !== "true" ? [] : rows.map((one) => ({ ...one })),
]));

async function draw() {
  const container = document.createElement("div");
  const drawn = await hudnaDraw(spec, { container, width: broad(), config: look(), labels: [...lines], sets: copied() });
  view?.finalize();
  view = drawn;
  // Who does not see it hears the chosen figure, and has the table.
  container.setAttribute("aria-hidden", "true");
  box.replaceChildren(container);
  box.dataset.drawn = "";
  view.addEventListener("click", (event, mark) => {
    if (mark?.datum?.id) open(mark.datum);
  });
  if (at) mark(at, false);
}

// Figures of one line that follow each other without a silence are one stroke.
function joined(rows) {
  rows.sort((one, other) => one.line - other.line || one.nth - other.nth);
  let run = 0;
  rows.forEach((one, number) => {
    const before = rows[number - 1];
    if (!before || before.line !== one.line || one.nth - before.nth > 1) run += 1;
    one.run = run;
  });
  return rows;
}

// All that is told of the period, stretch by stretch, the newest first.
async function load() {
  let next = box.dataset.points;
  while (next) {
    const answer = await fetch(next, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const { points, gaps, following } = await answer.json();
    const known = lines.length;
    for (const one of points) {
      if (!lines.includes(one.label)) lines.push(one.label);
      one.line = lines.indexOf(one.label);
      one.at = Date.parse(one.at);
    }
    sets.points = joined([...sets.points, ...points]);
    if (gaps) sets.gaps = [...gaps.map((one) => ({ ...one, at: Date.parse(one.at) })), ...sets.gaps];
    if (view && lines.length === known) await fill();
    else await draw();
    next = following;
  }
  box.dataset.whole = "";
}

function fill() {
  for (const [name, rows] of Object.entries(copied())) view.data(name, rows);
  return view.runAsync();
}

function script(address) {
  return new Promise((resolve, reject) => {
    const made = Object.assign(document.createElement("script"), { src: address, onload: resolve, onerror: reject });
    document.head.append(made);
  });
}

function mark(point, aloud = true) {
  at = point;
  view.signal("at", point.id).runAsync();
  if (aloud) told.textContent = point.aloud;
}

function open(point) {
  mark(point);
  opener = box;
  const address = `${box.dataset.claims}&${new URLSearchParams({ whose: point.speaker, first: point.first, last: point.last })}`;
  htmx.ajax("GET", address, { target: "#claims", swap: "innerHTML" });
}

// The figure beside the chosen one: on its line for a step in time, else on the next line.
function beside(steps, lines) {
  const rows = sets.points.filter((one) => one.value !== null);
  if (!rows.length) return undefined;
  if (!at && Math.abs(steps) < 1e6) return rows.at(-1);
  const from = at ?? rows.at(-1);
  if (!lines) {
    const own = rows.filter((one) => one.line === from.line);
    return own[Math.min(Math.max(own.findIndex((one) => one.id === from.id) + steps, 0), own.length - 1)];
  }
  const order = [...new Set(rows.map((one) => one.line))];
  const line = order[(order.indexOf(at.line) + lines + order.length) % order.length];
  const near = rows.filter((one) => one.line === line);
  return near.reduce((best, one) => (Math.abs(one.nth - at.nth) < Math.abs(best.nth - at.nth) ? one : best));
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || !view) return;
  const ahead = document.documentElement.dir === "rtl" ? -1 : 1;
  const steps = { ArrowRight: [ahead, 0], ArrowLeft: [-ahead, 0], ArrowDown: [0, 1], ArrowUp: [0, -1], Home: [-1e6, 0], End: [1e6, 0] };
  if (steps[event.key]) {
    const next = beside(...steps[event.key]);
    if (next) mark(next);
  } else if (event.key === "Enter" && at) open(at);
  else return;
  event.preventDefault();
}

async function take(kind) {
  const name = `${box.dataset.name}.${kind}`;
  const link = Object.assign(document.createElement("a"), { download: name });
  if (kind === "svg") link.href = URL.createObjectURL(new Blob([await view.toSVG()], { type: "image/svg+xml" }));
  else link.href = await view.toImageURL("png", 2);
  link.click();
  if (kind === "svg") setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function again() {
  clearTimeout(again.soon);
  again.soon = setTimeout(() => view && draw(), 150);
}

if (box) {
  box.addEventListener("keydown", pressed);
  for (const button of document.querySelectorAll("[data-take]")) {
    button.hidden = false;
    button.addEventListener("click", () => view && take(button.dataset.take));
  }
  layer?.addEventListener("click", () => {
    layer.setAttribute("aria-pressed", String(layer.getAttribute("aria-pressed") !== "true"));
    if (view) fill();
  });
  new IntersectionObserver(async (seen, observer) => {
    if (!seen.some((one) => one.isIntersecting)) return;
    observer.disconnect();
    await script(box.dataset.script);
    await document.fonts.ready;
    await load();
    if (!view) await draw();
    let width = box.clientWidth;
    new ResizeObserver(() => {
      if (box.clientWidth !== width) again();
      width = box.clientWidth;
    }).observe(box);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
  }, { rootMargin: "200px" }).observe(box);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[hx-target='#claims']");
  if (link) opener = link;
});
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target === panel) panel.querySelector("h2")?.focus();
  const eras = document.getElementById("eras");
  if (eras && !sets.eras.length) {
    sets.eras = JSON.parse(eras.textContent).map((one) => ({ ...one, first: Date.parse(one.first), last: Date.parse(one.last) }));
    if (layer) layer.hidden = !sets.eras.length;
  }
});
panel?.addEventListener("keydown", (event) => {
  if (event.key === "Escape") opener?.focus();
});
