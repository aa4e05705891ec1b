// The form of a judgement: the fields of a correction are there while it is one. Keys: keys.js.

const form = document.querySelector("form[data-judge]");
const corrected = form.querySelector(".corrected");

function show() {
  const isCorrected = form.elements.judgement.value === "correct";
  corrected.hidden = !isCorrected;
  corrected.disabled = !isCorrected;
}

form.addEventListener("change", show);
show();
