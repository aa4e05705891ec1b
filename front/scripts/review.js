// Judging by keyboard: U, C and S choose, Enter writes it down, N goes on to the next one.

const form = document.querySelector("form[data-judge]");
const choices = { KeyU: "uphold", KeyC: "correct", KeyS: "set_aside" };
const corrected = form.querySelector(".corrected");

function show() {
  const isCorrected = form.elements.judgement.value === "correct";
  corrected.hidden = !isCorrected;
  corrected.disabled = !isCorrected;
}

function choose(judgement) {
  form.elements.judgement.value = judgement;
  show();
  (judgement === "correct" ? corrected.querySelector("input") : form.elements.reason)?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") event.target.blur();
  if (event.target.matches("input:not([type=radio]), textarea, select")) return;
  if (choices[event.code]) {
    event.preventDefault();
    choose(choices[event.code]);
  }
  if (event.code === "KeyN") document.querySelector("[data-following]")?.click();
});
form.addEventListener("change", show);
show();
