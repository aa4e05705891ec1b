"""What is looked for on every page: complaints, requests elsewhere, what axe calls serious."""

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
        if sort in ("error", "warning") and "404 (Not Found)" not in text:
            self.wrong.append(f"{sort}: {text}")

    def _asked(self, url: str, address: str) -> None:
        if not url.startswith((f"{address}/", "data:")):
            self.wrong.append(f"asked {url}")


@cache
def _axe() -> str:
    return AXE.read_text("utf-8")


def violations(page: Page) -> list[str]:
    """What axe finds serious or critical."""
    page.evaluate(_axe())
    found: list[dict[str, Any]] = page.evaluate("axe.run().then((found) => found.violations)")
    return [
        f"{one['id']} at {one['nodes'][0]['target']}: {one['nodes'][0]['failureSummary']}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]
