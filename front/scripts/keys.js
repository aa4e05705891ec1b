// Keys of boards and of reviewing. What a key does stands on the page: data-key on what it presses,
// data-row on what J and K go through. A field that is written in keeps its letters.

const inField = (one) => one.matches("input:not([type=radio], [type=checkbox]), textarea, select");
const visible = (one) => one.offsetParent !== null && !one.closest("[hidden], :disabled");

function step(by) {
  const rows = [...document.querySelectorAll("[data-row]")].filter(visible);
  if (!rows.length) return;
  const at = rows.findIndex((one) => one === document.activeElement || one.contains(document.activeElement));
  const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1);
  rows[next].focus();
}

function press(one) {
  if (!one.matches("input")) {
    one.click();
    if (one.matches("summary")) one.parentElement.querySelector("select").focus();
    return;
  }
  one.checked = true;
  one.dispatchEvent(new Event("change", { bubbles: true }));
  if (!one.form) return;
  const reason = one.form.querySelector("[data-reason]");
  const first = one.value === "correct" ? one.form.querySelector(".corrected input") : null;
  (first ?? reason ?? one).focus();
}

document.addEventListener("keydown", (event) => {
  const dialog = document.querySelector("dialog[data-keys]");
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && !dialog?.open) event.target.blur();
  if (inField(event.target) || dialog?.open) return;
  const pressed = [...document.querySelectorAll(`[data-key="${event.code}"]`)].find(visible);
  if (event.key === "?" || event.key === "؟") dialog?.showModal();
  else if (event.code === "KeyJ") step(1);
  else if (event.code === "KeyK") step(-1);
  else if (event.code === "KeyG") document.querySelector("[data-back]")?.click();
  else if (pressed) press(pressed);
  else return;
  event.preventDefault();
});

// All of a list, or none of it.
const all = document.querySelector("[data-all]");
if (all) {
  const boxes = () => [...document.querySelectorAll("input[type=checkbox][data-row]")];
  all.hidden = false;
  all.addEventListener("click", () => {
    const isOn = boxes().some((one) => !one.checked);
    for (const one of boxes()) one.checked = isOn;
  });
}

// Where something could not be written down, the hand goes on where it was: at the reason.
const refused = document.querySelector("form[data-judge] [data-reason]");
if (refused && document.querySelector("[role=alert] .errors")) refused.focus();
