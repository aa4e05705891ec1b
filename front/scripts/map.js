// The map: it draws what the table says. Governorates are filled by the rows' looks, in the colours
// of the legend; places come as points; each leads to its claims. Time moves by the form.
import { Map as Drawing, Marker, NavigationControl, setWorkerUrl } from "maplibre-gl";
import { clear, drawnLooks, fills } from "./map/fills.js";
import { layersOf, pointLayers } from "./map/layers.js";
import { placeLabels } from "./map/labels.js";
import { keepTime } from "./map/time.js";

const box = document.getElementById("map");
const asks = document.getElementById("asks");
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
const empty = { type: "FeatureCollection", features: [] };
let drawing = null;
let labels = [];
let theatre = null;
let hovered = null;

const told = () => document.getElementById("told");
const rows = () => [...told().querySelectorAll("tr[data-place]")];

// Shows the claims of a place: the form asks for them, so that the address says so too.
function seek(place) {
  asks.elements.place.value = place;
  document.getElementById("seek").requestSubmit();
  mark(place);
}

function mark(place) {
  for (const one of labels) one.getElement().classList.toggle("chosen", one.place === place);
  if (drawing?.getLayer("chosen")) drawing.setFilter("chosen", ["==", ["get", "id"], place]);
}

function clicked(event) {
  const link = event.target.closest("a[data-seek]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  seek(link.dataset.seek);
}

// What the rows say, as the map wants it.
function paint() {
  const looks = rows().flatMap((row) => [row.dataset.place, row.dataset.look]);
  fills(drawing, looks);
  for (const one of labels) one.remove();
  labels = rows().filter((row) => row.dataset.lon).map(labelOf);
  mark(asks.elements.place.value);
  placeLabels(labels);
}

function labelOf(row) {
  const { name, label, lon, lat, place } = row.dataset;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "map-label";
  const words = button.appendChild(document.createElement("span"));
  words.textContent = name;
  words.dir = "auto";
  if (label) {
    button.append(" ");
    const figure = button.appendChild(document.createElement("b"));
    figure.textContent = label;
    figure.dir = "auto";
  }
  button.addEventListener("click", () => seek(place));
  const marker = new Marker({ element: button }).setLngLat([Number(lon), Number(lat)]).addTo(drawing);
  button.removeAttribute("role");
  button.removeAttribute("aria-label"); // its own words name it
  return Object.assign(marker, { place, weight: label ? 1 : 0 });
}

// The address that the page stands for, with the place left out, at another page.
function at(page) {
  const terms = new URL(told().dataset.terms, location.href).searchParams;
  terms.delete("place");
  return `${page}?${terms}`;
}

async function fetched(address) {
  const answer = await fetch(address, { credentials: "same-origin" });
  return answer.ok ? answer.json() : empty;
}

// The box says what is drawn, when it is: nothing else can see it on a canvas.
function settled() {
  box.dataset.looks = JSON.stringify(drawnLooks(drawing));
  box.dataset.state = "drawn";
}

async function redraw() {
  box.dataset.state = "drawing";
  paint();
  const { theatre: wanted, version, drawn } = told().dataset;
  if (theatre !== wanted) {
    theatre = wanted;
    const outlines = drawn ? await fetched(`${box.dataset.outlines}?theatre=${wanted}&v=${version}`) : empty;
    drawing.getSource("outlines").setData(outlines);
    whole(outlines);
  }
  const found = await fetched(at(box.dataset.points));
  const wide = (one) => one.properties.p === "governorate";
  drawing.getSource("wide").setData({ ...empty, features: found.features.filter(wide) });
  drawing.getSource("points").setData({ ...empty, features: found.features.filter((one) => !wide(one)) });
  box.dataset.points_drawn = found.features.length;
  drawing.once("idle", settled);
}

let bounds = null;
function whole(outlines) {
  const points = outlines.features.length
    ? outlines.features.flatMap((one) => one.geometry.coordinates.flat(one.geometry.type === "Polygon" ? 1 : 2))
    : rows().filter((row) => row.dataset.lon).map((row) => [Number(row.dataset.lon), Number(row.dataset.lat)]);
  if (!points.length) return;
  const [lons, lats] = [0, 1].map((axis) => points.map((one) => one[axis]));
  bounds = [[least(lons), least(lats)], [-least(lons.map((one) => -one)), -least(lats.map((one) => -one))]];
  fit(false);
}
const least = (numbers) => numbers.reduce((one, other) => Math.min(one, other));
const fit = (animate) => bounds && drawing.fitBounds(bounds, { padding: 24, animate: animate && !still, maxZoom: 9 });

function tip(words) {
  let shown = box.querySelector(".map-tip");
  if (!words) return shown?.remove();
  if (!shown) {
    shown = box.appendChild(document.createElement("p"));
    shown.className = "map-tip";
    shown.dir = "auto";
  }
  shown.textContent = words;
}

function over(event) {
  const [found] = drawing.queryRenderedFeatures(event.point, { layers: [...pointLayers, "fills"] });
  drawing.getCanvas().style.cursor = found ? "pointer" : "";
  const place = found?.properties;
  if (place?.id === hovered) return;
  hovered = place?.id;
  tip(place?.name && `${place.name} · ${place.told}`);
}

async function chosen(event) {
  const [cluster] = drawing.queryRenderedFeatures(event.point, { layers: ["clusters"] });
  if (cluster) {
    const zoom = await drawing.getSource("points").getClusterExpansionZoom(cluster.properties.cluster_id);
    return drawing.easeTo({ center: cluster.geometry.coordinates, zoom, animate: !still });
  }
  const [found] = drawing.queryRenderedFeatures(event.point, { layers: [...pointLayers, "fills"] });
  if (found) seek(found.properties.id);
}

function draw() {
  setWorkerUrl(new URL(box.dataset.worker, location.href).href);
  box.hidden = false;
  const { title, nearer, farther } = box.dataset;
  drawing = new Drawing({
    container: box, center: [38.5, 35], zoom: 5, minZoom: 3, maxZoom: 12, attributionControl: false, dragRotate: false,
    pitchWithRotate: false, touchPitch: false, renderWorldCopies: false, fadeDuration: still ? 0 : 150,
    canvasContextAttributes: { preserveDrawingBuffer: true }, // what is drawn can be printed
    locale: { "Map.Title": title, "NavigationControl.ZoomIn": nearer, "NavigationControl.ZoomOut": farther },
    style: { version: 8, sources: {}, layers: [{ id: "ground", type: "background", paint: { "background-opacity": 0 } }] },
  });
  drawing.touchZoomRotate.disableRotation();
  const side = document.dir === "rtl" ? "top-left" : "top-right";
  drawing.addControl(new NavigationControl({ showCompass: false }), side);
  addEventListener("beforeprint", () => { box.style.inlineSize = `${box.clientWidth}px`; }); // its labels stay in place
  addEventListener("afterprint", () => { box.style.inlineSize = ""; });
  drawing.on("load", () => {
    layersOf(drawing);
    drawing.on("mousemove", over);
    drawing.on("click", chosen);
    drawing.on("moveend", () => placeLabels(labels));
    redraw();
  });
}

// A theme is another set of colours: what was drawn with the old ones is drawn anew.
function recoloured() {
  clear();
  layersOf(drawing);
  paint();
}

function begin() {
  document.addEventListener("click", clicked);
  keepTime(asks, still);
  document.body.addEventListener("htmx:afterSettle", (event) => {
    const asked = event.detail.requestConfig?.target?.id;
    if (event.detail.elt.id === "told" && drawing?.getSource("outlines")) redraw();
    if (event.detail.elt.id === "evidence" && asked === "evidence") event.detail.elt.focus({ preventScroll: innerWidth > 992 });
  });
  try {
    draw();
  } catch {
    box.hidden = true;
    document.getElementById("lacks").hidden = false;
    return;
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recoloured);
  }

document.addEventListener("DOMContentLoaded", begin);
