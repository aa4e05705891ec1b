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
  if (!one.matches("input")) return one.click();
  one.checked = true;
  one.dispatchEvent(new Event("change", { bubbles: true }));
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

// After an act the page says what was written down; the eye and the screen reader begin there.
document.querySelector("[data-said]")?.focus();
