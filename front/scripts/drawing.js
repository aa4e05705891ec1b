// Draws charts: Vega-Lite with expressions interpreted, not evaluated, so that the policy holds.
import { Error as Errors, parse, View } from "vega";
import { compile } from "vega-lite";
import { expressionInterpreter } from "vega-interpreter";

// Lines keep their colours and shapes in the order in which they came.
function name(part, labels) {
  if (part.legend === null && part.field === "label") part.scale = { ...part.scale, domain: labels };
  else for (const one of Object.values(part)) if (one && typeof one === "object") name(one, labels);
}

// That nothing is told of a field yet is no warning: `Errors` alone are heard.
// `spec` as the server gives it, at a width, in the colours of the page; `sets`: data by name.
globalThis.hudnaDraw = async function draw(spec, { container, width, config, labels, sets, renderer = "svg" }) {
  const sized = structuredClone(spec);
  for (const view of sized.vconcat) view.width = width;
  sized.params.find((one) => one.name === "wide").value = width;
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
