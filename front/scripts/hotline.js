// The place of a call: a list of places that sound like what is typed, by pointer or by keyboard
// (the combobox with a listbox of the ARIA practices).

const combo = document.querySelector("[data-combo]");
const field = combo.querySelector("#place");
const list = combo.querySelector("[role=listbox]");
const told = combo.querySelector("[role=status]");
let active = null;

field.setAttribute("role", "combobox");
field.setAttribute("aria-autocomplete", "list");
field.setAttribute("aria-controls", list.id);
field.setAttribute("aria-expanded", "false");

const options = () => [...list.querySelectorAll("[role=option]")];

function show(isOpen) {
  list.hidden = !isOpen;
  field.setAttribute("aria-expanded", String(isOpen));
  if (!isOpen) move(null);
}

function move(option) {
  active?.setAttribute("aria-selected", "false");
  active = option;
  if (!option) {
    field.removeAttribute("aria-activedescendant");
    return;
  }
  option.setAttribute("aria-selected", "true");
  field.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

// What the server asked back is answered by the list as well.
function keep(id) {
  combo.querySelector("[data-asked]")?.remove();
  let kept = combo.querySelector("input[type=hidden][name=place_id]");
  if (!kept) {
    kept = document.createElement("input");
    Object.assign(kept, { type: "hidden", name: "place_id" });
    combo.append(kept);
  }
  kept.value = id;
  combo.querySelector("[name=place_for]").value = id ? field.value : "";
}

function choose(option) {
  field.value = option.dataset.name;
  keep(option.dataset.id);
  told.textContent = option.textContent.trim();
  show(false);
  document.getElementById("said").dispatchEvent(new CustomEvent("placed"));
}

function pressed(event) {
  const all = options();
  if (event.isComposing) return;
  if (event.key === "Escape" && !list.hidden) {
    event.preventDefault();
    show(false);
  } else if (event.key === "Enter" && active) {
    event.preventDefault();
    choose(active);
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length) {
    event.preventDefault();
    show(true);
    const at = all.indexOf(active);
    const step = event.key === "ArrowDown" ? 1 : -1;
    move(all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length]);
  }
}

field.addEventListener("input", () => keep(""));
field.addEventListener("keydown", pressed);
field.addEventListener("blur", () => show(false));
// The field keeps the focus while an option is pressed.
list.addEventListener("mousedown", (event) => event.preventDefault());
list.addEventListener("click", (event) => {
  const option = event.target.closest("[role=option]");
  if (option) choose(option);
});
list.addEventListener("htmx:afterSettle", () => show(document.activeElement === field && options().length > 0));
