// How governorates are filled: the colours and patterns of the styles, asked of a swatch.

const PATTERNS = { unseen: hatch, together: dots, "only-a": half, "only-b": half };
const LOOKS = ["none", "s1", "s2", "s3", "s4", "s5", "a2", "a1", "same", "b1", "b2"];
const SIZE = 16;
const known = new Map();

export const clear = () => known.clear();

// A colour of the styles, as numbers; in the theme that is in force.
export function colour(name) {
  if (!known.has(name)) {
    const probe = document.body.appendChild(document.createElement("span"));
    probe.style.color = `var(--${name})`;
    const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    probe.remove();
    known.set(name, `rgb(${red}, ${green}, ${blue})`);
  }
  return known.get(name);
}

function canvas() {
  const context = new OffscreenCanvas(SIZE, SIZE).getContext("2d");
  context.fillStyle = colour("shade");
  context.fillRect(0, 0, SIZE, SIZE);
  return context;
}

function hatch() {
  const context = canvas();
  context.strokeStyle = colour("hatch");
  context.lineWidth = 2.4;
  for (const at of [-SIZE, -SIZE / 2, 0, SIZE / 2, SIZE]) {
    context.beginPath();
    context.moveTo(at - 2, SIZE + 2);
    context.lineTo(at + SIZE + 2, -2);
    context.stroke();
  }
  return context;
}

function dots() {
  const context = canvas();
  context.fillStyle = colour("hatch");
  for (const [x, y] of [[4, 4], [12, 12]]) {
    context.beginPath();
    context.arc(x, y, 1.9, 0, 7);
    context.fill();
  }
  return context;
}

function half(look) {
  const context = canvas();
  context.fillStyle = colour(look.endsWith("a") ? "a1" : "b1");
  for (let at = 0; at < SIZE; at += 8) context.fillRect(0, at, SIZE, 4);
  return context;
}

// Puts the patterns into a drawing, in the colours of the theme.
export function patterns(drawing) {
  for (const [look, draw] of Object.entries(PATTERNS)) {
    const image = draw(look).getImageData(0, 0, SIZE, SIZE);
    if (drawing.hasImage(look)) drawing.removeImage(look);
    drawing.addImage(look, image, { pixelRatio: 2 });
  }
}

const fillOf = (look) => colour(look.replace(/^s(\d)$/, "step-$1"));
const digits = (written) => String(written).match(/\d+/g).slice(0, 3).join();

// What each governorate in sight is drawn in: its look, read from what the drawing made of it.
export function drawnLooks(drawing) {
  const looks = new Map(LOOKS.map((one) => [digits(fillOf(one)), one]));
  const found = drawing.queryRenderedFeatures({ layers: ["fills", "patterns"] });
  return Object.fromEntries(found.map(({ layer, properties }) => {
    const pattern = layer.paint["fill-pattern"];
    return [properties.id, pattern ? pattern.to.name : looks.get(digits(layer.paint["fill-color"]))];
  }));
}

// Fills each governorate: `looks` is a list of its id and its look, one after the other.
export function fills(drawing, looks) {
  const look = looks.length ? ["match", ["get", "id"], ...looks, "unseen"] : "unseen";
  const plain = LOOKS.flatMap((one) => [one, fillOf(one)]);
  drawing.setFilter("fills", ["in", look, ["literal", LOOKS]]);
  drawing.setPaintProperty("fills", "fill-color", ["match", look, ...plain, colour("shade")]);
  drawing.setFilter("patterns", ["!", ["in", look, ["literal", LOOKS]]]);
  drawing.setPaintProperty("patterns", "fill-pattern", look);
}

// The sign of a place of which no more is known than its governorate.
export function markOf(drawing) {
  const context = new OffscreenCanvas(36, 36).getContext("2d");
  context.strokeStyle = colour("spot");
  context.fillStyle = colour("sheet");
  context.lineWidth = 5;
  context.beginPath();
  for (const [x, y] of [[18, 4], [32, 18], [18, 32], [4, 18]]) context.lineTo(x, y);
  context.closePath();
  context.fill();
  context.stroke();
  if (drawing.hasImage("somewhere")) drawing.removeImage("somewhere");
  drawing.addImage("somewhere", context.getImageData(0, 0, 36, 36), { pixelRatio: 2 });
}
