// Taking in files: they are dropped or chosen, sent one after another, and told of until read.

const form = document.querySelector("[data-intake]");
const field = form.elements.files;
const drop = form.querySelector("[data-drop]");
const sending = document.querySelector("[data-sending]");
const arrivals = document.querySelector("[data-arrivals]");
const status = document.querySelector("[data-status]");
const words = Object.fromEntries(
  [...document.querySelectorAll("[data-words] > [data-of]")].map((one) => [one.dataset.of, one.textContent]),
);
const largest = Number(form.dataset.largest);
const most = Number(form.dataset.most);
const language = document.documentElement.lang;
const locale = document.documentElement.dataset.locale || language;

const sizeOf = (file) => {
  const [count, unit] = file.size < 1e6 ? [Math.ceil(file.size / 1e3), "kilobyte"] : [Math.round(file.size / 1e5) / 10, "megabyte"];
  return count.toLocaleString(locale, { style: "unit", unit, unitDisplay: language === "ar" ? "long" : "short" });
};

// A name without signs that turn the direction of writing: they make a name look like another.
const nameOf = (file) => file.name.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");

function element(name, text, className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

// What is chosen, by name and size; what is too large is said before anything is sent.
function showChosen() {
  const rows = [...field.files].map((file) => {
    const row = document.createElement("li");
    row.append(element("bdi", nameOf(file)), element("span", sizeOf(file), "faint"));
    if (file.size > largest) row.append(element("span", words.large, "wrong"));
    return row;
  });
  if (rows.length > most) rows.splice(0, rows.length, element("li", words.many, "wrong"));
  form.querySelector("[data-chosen]").replaceChildren(...rows);
}

function dropped(event) {
  event.preventDefault();
  drop.classList.remove("over");
  const files = [...event.dataTransfer.files];
  if (!files.length) return;
  const all = new DataTransfer();
  for (const file of files) all.items.add(file);
  field.files = all.files;
  showChosen();
  form.querySelector("button.main").focus();
}

// One file with what the form said when it was sent; settles with the answer, or null.
function send(terms, file, row) {
  const bar = row.querySelector("progress");
  const state = row.querySelector("[data-state]");
  const all = new FormData();
  for (const [name, value] of terms) all.append(name, value);
  all.append("files", file, file.name);
  return new Promise((settle) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", (event) => {
      if (!event.lengthComputable) return;
      bar.value = (100 * event.loaded) / event.total;
      state.textContent = `${words.sent} ${Math.floor(bar.value)}%`;
    });
    request.addEventListener("loadend", () => settle(request));
    request.open("POST", form.action);
    request.setRequestHeader("HX-Request", "true");
    request.send(all);
  });
}

async function sendRow(terms, file, row) {
  const again = row.querySelector("[data-again]");
  again.hidden = true;
  const answer = await send(terms, file, row);
  if (answer.status === 201) {
    row.remove();
    arrivals.dispatchEvent(new CustomEvent("sent"));
  } else if (answer.status === 422) {
    row.remove();
    form.querySelector("[data-wrong]").innerHTML = answer.responseText;
  } else {
    const isOut = answer.status === 204 || answer.status === 403;
    row.querySelector("[data-state]").textContent = isOut ? words["signed-out"] : words.broken;
    again.hidden = isOut;
    again.onclick = () => sendRow(terms, file, row);
  }
}

function rowOf(file) {
  const row = document.querySelector("template[data-row]").content.firstElementChild.cloneNode(true);
  row.querySelector("[data-name]").textContent = nameOf(file);
  row.querySelector("[data-size]").textContent = sizeOf(file);
  row.querySelector("[data-state]").textContent = words.waits;
  row.querySelector("progress").setAttribute("aria-label", nameOf(file));
  return row;
}

async function sent(event) {
  event.preventDefault();
  const files = [...field.files].filter((file) => file.size <= largest);
  if (!files.length || field.files.length > most) return;
  form.querySelector("[data-wrong]").replaceChildren();
  const terms = [...new FormData(form)].filter(([name]) => name !== "files");
  const rows = files.map(rowOf);
  sending.append(...rows);
  field.value = "";
  showChosen();
  for (const [at, file] of files.entries()) await sendRow(terms, file, rows[at]);
}

function counted() {
  const told = document.getElementById("arrivals").dataset.pending === "0" ? words["all-read"] : "";
  if (status.textContent !== told) status.textContent = told;
}

for (const name of ["dragenter", "dragover"]) {
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
}
drop.addEventListener("dragleave", () => drop.classList.remove("over"));
drop.addEventListener("drop", dropped);
// A file that misses the place must not replace the page.
for (const name of ["dragover", "drop"]) document.addEventListener(name, (event) => event.preventDefault());
field.addEventListener("change", showChosen);
form.addEventListener("submit", sent);
arrivals.addEventListener("htmx:afterSettle", counted);
for (const one of document.querySelectorAll("[data-scripted]")) one.hidden = false;
