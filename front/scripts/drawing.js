// Draws charts: Vega-Lite with expressions interpreted, not evaluated, so that the policy holds.
import { Error as Errors, parse, View } from "vega";
import { compile } from "vega-lite";
import { expressionInterpreter } from "vega-interpreter";

// Lines keep their colours and shapes in the order in which they came.
function name(part, labels) {
  if (part.legend === null && part.field === "label") part.scale = { ...part.scale, domain: labels };
  else for (const one of Object.values(part)) if (one && typeof one === "object") name(one, labels);
}

const pen = document.createElement("canvas").getContext("2d");
const BESIDE = 52; // pixels of the figures beside a chart

// A line in as many as fit into that room: a picture is as broad as its broadest line. What says the
// direction of a line is said of each.
function folded(line, font, room) {
  const [, before, text, after] = /^(\u202b\u200f)?(.*?)(\u200f\u202c)?$/su.exec(line);
  pen.font = font;
  const found = [];
  for (const word of text.split(" ")) {
    const longer = found.length ? `${found.at(-1)} ${word}` : word;
    if (!found.length || pen.measureText(longer).width > room) found.push(word);
    else found[found.length - 1] = longer;
  }
  return found.map((one) => `${before ?? ""}${one}${after ?? ""}`);
}

// What stands over a chart, no broader than the chart.
function headed(title, look, width) {
  const fold = (lines, font) => [lines].flat().flatMap((one) => folded(one, font, width + BESIDE));
  return {
    ...title, text: fold(title.text, `${look.fontWeight} ${look.fontSize}px ${look.font}`),
    subtitle: fold(title.subtitle, `${look.subtitleFontSize}px ${look.subtitleFont}`),
  };
}

// That nothing is told of a field yet is no warning: `Errors` alone are heard.
// `spec` as the server gives it, at a width, in the colours of the page; `sets`: data by name.
globalThis.hudnaDraw = async function draw(spec, { container, width, config, labels, sets, renderer = "svg" }) {
  const sized = structuredClone(spec);
  for (const view of sized.vconcat) view.width = width;
  sized.params.find((one) => one.name === "wide").value = width;
  sized.title = headed(sized.title, config.title, width);
  sized.config = { ...config, ...sized.config };
  sized.datasets = sets;
  name(sized, labels);
  const { spec: made } = compile(sized);
  const view = new View(parse(made, null, { ast: true }), {
    expr: expressionInterpreter, renderer, container, logLevel: Errors, hover: false,
  });
  await view.runAsync();
  return view;
};
