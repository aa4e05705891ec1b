// What somebody has typed is not lost: the browser asks before it is left, and what was sent while
// nobody was signed in any more stands in its form again.
const DRAFT = "hudna-draft:";

function putBack(form, kept) {
  for (const [name, value] of kept) {
    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (field.type === "radio") field.checked = field.value === value;
      else field.value = value;
    }
  }
}

function draftsOf(form) {
  const key = `${DRAFT}${form.dataset.draft} ${form.getAttribute("action")}`;
  const kept = sessionStorage.getItem(key);
  if (kept && !document.querySelector("[role=alert]")) putBack(form, JSON.parse(kept));
  form.addEventListener("submit", () => {
    const typed = [...new FormData(form)].filter(([name]) => !["csrfmiddlewaretoken", "seen"].includes(name));
    sessionStorage.setItem(key, JSON.stringify(typed));
  });
}

export function keepTyped() {
  if (document.querySelector(".messages .written")) {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(DRAFT)) sessionStorage.removeItem(key);
  }
  for (const form of document.querySelectorAll("form[data-draft]")) draftsOf(form);
  let typed = null;
  document.addEventListener("input", (event) => { typed = event.target.closest("form[method=post]") ?? typed; });
  document.addEventListener("submit", (event) => { if (event.target === typed) typed = null; });
  addEventListener("beforeunload", (event) => { if (typed?.isConnected) event.preventDefault(); });
}
