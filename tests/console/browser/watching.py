"""What is looked for on every page: complaints, requests elsewhere, what axe calls serious."""

import re
from functools import cache
from typing import Any

from playwright.sync_api import Page

from console.browser.serving import AXE


class Watch:
    """What a page must not do: complain, or ask another host for anything."""

    def __init__(self, page: Page, address: str) -> None:
        self.wrong: list[str] = []
        page.on("pageerror", lambda error: self.wrong.append(f"error: {error}"))
        page.on("console", lambda one: self._heard(one.type, one.text))
        page.on("request", lambda one: self._asked(one.url, address))

    def _heard(self, sort: str, text: str) -> None:
        if sort in ("error", "warning") and not re.search(r"\b40[14] \(", text):
            self.wrong.append(f"{sort}: {text}")

    def _asked(self, url: str, address: str) -> None:
        if not url.startswith((f"{address}/", "data:")):
            self.wrong.append(f"asked {url}")


@cache
def _axe() -> str:
    return AXE.read_text("utf-8")


_LOOK = "axe.run({resultTypes: ['violations']}).then((found) => found.violations)"


def violations(page: Page) -> list[str]:
    """What axe finds serious or critical."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe())
    found: list[dict[str, Any]] = page.evaluate(_LOOK)
    return [
        f"{one['id']} at {one['nodes'][0]['target']}: {one['nodes'][0]['failureSummary']}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


_SAID = """() => {
  const foreign = "q, blockquote, mark, code, kbd, pre, textarea, script, style, noscript, .code, "
    + ".words, .paper, .why bdi, [aria-hidden='true'], [lang='ar']:not(html), dd[lang], "
    + "button[lang], a[href^='/documents/'], h1";
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let one = nodes.nextNode(); one; one = nodes.nextNode())
    if (!one.parentElement.closest(foreign)) found.push(one.data);
  for (const name of ["title", "aria-label", "placeholder", "alt"])
    for (const one of document.querySelectorAll(`[${name}]`))
      if (!one.closest(foreign)) found.push(one.getAttribute(name));
  return found;
}"""
"""Every text of a page but for quotations, titles of documents, names in their own language."""
_MAY_BE_LATIN = re.compile(
    r"\S*\.(txt|html|pdf|docx)|\S+\.json|[\w -]+ \(sample\)|\b[A-Z]{2}\d\d\b|\bUTC\b|\bUTF-8\b"
    r"|\b(hudna|localhost|CSV|JSONL|PNG|SVG|PDF|HTML|WebGL|QR|Enter|Natural Earth|GeoNames|RT|SNHR"
    r"|Sputnik|Airwars|News-Front|UrduPoint|Libya Observer|callers|collection member|Rana)\b"
    r"|\bOCHA: common operational dataset of administrative boundaries, Syria\b"
    r"|\b(rural Damascus|Damascus|army positions|Neighbourhoods|Diplomats in Geneva)\b"
)
"""Files, codes, formats, keys, names that have no other letters; and, last, words of documents of
the demonstration for places and speakers that no register has."""


def latin(page: Page) -> list[str]:
    """What a page says in Latin letters, quotations and the like left out."""
    said = "\n".join(page.evaluate(_SAID))
    return sorted(set(re.findall(r".*[A-Za-z]{2}.*", _MAY_BE_LATIN.sub("", said))))
