// What the map is made of, from the ground up: governorates, places with how sharply they are known.
import { colour, markOf, patterns } from "./fills.js";

export const pointLayers = ["spots", "wide"];
const empty = { type: "FeatureCollection", features: [] };
const EARTH = 40_075_016;
const TILE = 512;

// The radius of a ring of so many kilometres, in pixels: it doubles with each step nearer.
function kilometres(zoom) {
  const metres = ["/", EARTH, TILE * 2 ** zoom];
  const narrower = ["cos", ["*", ["get", "lat"], Math.PI / 180]];
  return ["/", ["*", 1000, ["get", "km"]], ["*", metres, narrower]];
}
const ring = ["interpolate", ["exponential", 2], ["zoom"], 0, kilometres(0), 22, kilometres(22)];
const grows = (least) => ["interpolate", ["linear"], ["sqrt", ["get", "n"]], 1, least, 10, least * 3, 60, least * 5];

function sources(drawing) {
  if (drawing.getSource("outlines")) return;
  drawing.addSource("outlines", { type: "geojson", data: empty });
  drawing.addSource("wide", { type: "geojson", data: empty });
  drawing.addSource("points", {
    type: "geojson", data: empty, cluster: true, clusterRadius: 36, clusterMaxZoom: 9, clusterProperties: { n: ["+", ["get", "n"]] },
  });
}

function layers() {
  const { locale } = document.documentElement.dataset;
  const single = ["!", ["has", "point_count"]];
  return [
    { id: "fills", type: "fill", source: "outlines", paint: {} },
    { id: "patterns", type: "fill", source: "outlines", paint: {} },
    { id: "borders", type: "line", source: "outlines", paint: { "line-color": colour("faint"), "line-width": 0.8 } },
    { id: "chosen", type: "line", source: "outlines", filter: ["==", ["get", "id"], ""], paint: { "line-color": colour("ink"), "line-width": 3 } },
    { id: "rings", type: "circle", source: "points", filter: single, paint: {
      "circle-radius": ring, "circle-color": colour("spot"), "circle-opacity": 0.1, "circle-stroke-color": colour("spot"),
      "circle-stroke-width": 1, "circle-stroke-opacity": 0.6, "circle-pitch-alignment": "map" } },
    { id: "clusters", type: "circle", source: "points", filter: ["has", "point_count"], paint: {
      "circle-radius": grows(9), "circle-color": colour("sheet"), "circle-stroke-color": colour("spot"), "circle-stroke-width": 2 } },
    { id: "counts", type: "symbol", source: "points", filter: ["has", "point_count"], layout: {
      "text-field": ["number-format", ["get", "n"], { locale }], "text-size": 12, "text-font": ["sans-serif"], "text-allow-overlap": true },
      paint: { "text-color": colour("ink") } },
    { id: "spots", type: "circle", source: "points", filter: single, paint: {
      "circle-radius": grows(4), "circle-color": colour("spot"), "circle-stroke-color": colour("sheet"), "circle-stroke-width": 1.2 } },
    { id: "wide", type: "symbol", source: "wide", layout: { "icon-image": "somewhere", "icon-allow-overlap": true, "icon-offset": [0, 26] } },
  ];
}

// Puts the layers into a drawing; those that are there already are drawn anew.
export function layersOf(drawing) {
  sources(drawing);
  patterns(drawing);
  markOf(drawing);
  for (const one of layers()) {
    if (drawing.getLayer(one.id)) drawing.removeLayer(one.id);
    drawing.addLayer(one);
  }
}
