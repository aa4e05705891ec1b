// The evidence reader: from a sentence to its claim and back, by pointer and by keyboard.

const cards = [...document.querySelectorAll("[data-card]")];
const words = [...document.querySelectorAll("mark[data-keys]")];
const keysOf = (mark) => mark.dataset.keys.split(" ");
const gentle = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";

let chosen = null;

// Marks the claim's words and its card, and opens the card. `towards`: what is scrolled into view.
function choose(card, towards) {
  if (!card) return;
  chosen = card;
  const key = card.dataset.card;
  for (const one of cards) one.classList.toggle("chosen", one === card);
  for (const one of words) one.classList.toggle("chosen", keysOf(one).includes(key));
  card.dispatchEvent(new CustomEvent("chosen"));
  const place = towards === "card" ? card : words.find((one) => keysOf(one).includes(key));
  place?.scrollIntoView({ block: "nearest", behavior: gentle });
}

const cardOf = (key) => cards.find((one) => one.dataset.card === key);

function clicked(event) {
  const link = event.target.closest("[data-to-card], [data-to-words]");
  if (link) {
    event.preventDefault();
    choose(cardOf(link.dataset.toCard ?? link.dataset.toWords), link.dataset.toCard ? "card" : "words");
    return;
  }
  const mark = event.target.closest("mark[data-keys]");
  if (mark && !String(getSelection())) {
    // The narrowest mark stands last; a second click on the same words takes the next wider one.
    const keys = keysOf(mark).reverse();
    const at = keys.indexOf(chosen?.dataset.card);
    choose(cardOf(keys[(at + 1) % keys.length]), "card");
  }
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const step = { j: 1, k: -1 }[event.key.toLowerCase()] ?? { KeyJ: 1, KeyK: -1 }[event.code];
  if (!step || !cards.length) return;
  event.preventDefault();
  const at = cards.indexOf(chosen);
  const further = document.querySelector(step > 0 ? "[data-next]" : "[data-previous]");
  if (further && at === (step > 0 ? cards.length - 1 : 0)) {
    further.click();
    return;
  }
  const next = cards[at < 0 ? (step > 0 ? 0 : cards.length - 1) : (at + step + cards.length) % cards.length];
  choose(next, "words");
  next.scrollIntoView({ block: "nearest", behavior: gentle });
  next.querySelector("a").focus({ preventScroll: true });
}

// Not before: a card that is chosen asks htmx for what it says, which begins to listen then.
document.addEventListener("DOMContentLoaded", () => {
  document.addEventListener("click", clicked);
  document.addEventListener("keydown", pressed);
  choose(document.querySelector("[data-card][data-open]"), "words");
});
