// Names on the map: where two would lie over each other, the lighter one keeps its figure, or goes.

const apart = (one, other) => one.right < other.left || other.right < one.left || one.bottom < other.top || other.bottom < one.top;

function fits(label, taken) {
  const rectangle = label.getElement().getBoundingClientRect();
  if (taken.some((one) => !apart(one, rectangle))) return false;
  taken.push(rectangle);
  return true;
}

export function placeLabels(labels) {
  for (const one of labels) one.getElement().classList.remove("brief", "away");
  const taken = [];
  const chosen = (one) => Number(one.getElement().classList.contains("chosen"));
  for (const one of labels.toSorted((one, other) => chosen(other) - chosen(one) || other.weight - one.weight)) {
    if (fits(one, taken)) continue;
    one.getElement().classList.add(one.weight ? "brief" : "away");
    if (one.weight && !fits(one, taken)) one.getElement().classList.add("away");
  }
}
