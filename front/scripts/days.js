// Days as the page's language says them, whatever the browser's own language: a field for a day
// shows it as the browser does, and its label says it beside.

const page = document.documentElement;
const locale = page.dataset.locale || page.lang;
const numbers = new Intl.NumberFormat(locale, { useGrouping: false });
const month = (of) => new Intl.DateTimeFormat(of, { month: "long", timeZone: "UTC" });
const months = locale.startsWith("ar") ? [month("ar-SY"), month("ar-EG")] : null;
const whole = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { dateStyle: "long", timeZone: "UTC" });

// `day`: in milliseconds.
export function said(day) {
  if (!months) return whole.format(day);
  const on = new Date(day);
  const [date, year] = [on.getUTCDate(), on.getUTCFullYear()].map((one) => numbers.format(one));
  return `${date} ${months.map((one) => one.format(on)).join("/")} ${year}`;
}

function say(field) {
  const [label] = field.labels;
  if (!label) return;
  const shown = label.querySelector("bdi.day") ?? label.appendChild(document.createElement("bdi"));
  shown.className = "day";
  shown.textContent = field.valueAsNumber ? said(field.valueAsNumber) : "";
}

export function sayDays() {
  const all = () => document.querySelectorAll("input[type=date]").forEach(say);
  for (const event of ["input", "change"]) document.addEventListener(event, ({ target }) => target.type === "date" && say(target));
  document.addEventListener("htmx:afterSettle", all);
  all();
}
