// What every page loads: parts of pages by htmx, and menus that close when one looks elsewhere.
import htmx from "htmx.org";
import { sayDays } from "./days.js";

globalThis.htmx = htmx;
sayDays();

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
