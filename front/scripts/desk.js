// What every page loads: parts of pages by htmx, and menus that close when one looks elsewhere.
import htmx from "htmx.org";
import { sayDays } from "./days.js";
import { keepTyped } from "./typed.js";

globalThis.htmx = htmx;
sayDays();
keepTyped();

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// The way to the page that is open stands in sight, where there are more ways than room.
document.querySelector(".ways a[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

// On a phone the parts of a long page are folded as they come: their headings are its contents.
const isNarrow = matchMedia("(max-width: 40rem)");
const fold = (root) => {
  if (!isNarrow.matches || !root.closest) return;
  for (const one of root.querySelectorAll("details.fold")) if (one.closest("[data-folds]")) one.open = false;
};
fold(document.body);
document.addEventListener("htmx:load", (event) => event.detail.elt !== document.body && fold(event.detail.elt));

// Paper has no headings to open: whoever prints gets everything.
addEventListener("beforeprint", () => {
  for (const one of document.querySelectorAll("details.fold:not([open])")) one.open = one.dataset.forPaper = true;
});
addEventListener("afterprint", () => {
  for (const one of document.querySelectorAll("details[data-for-paper]")) {
    one.open = false;
    delete one.dataset.forPaper;
  }
});
