"""Take the pictures of the console that the documents show, from a demonstration.

    PYTHONPATH=src:tests python scripts/make_page_pictures.py

Writes docs/pictures/console-*.png: what a visitor of each language sees.
"""

import tempfile
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page, expect

from console.browser import serving

PICTURES = Path(__file__).parents[1] / "docs/pictures"
DAY = "/?on=2016-03-24"


class Picture(NamedTuple):
    """A page as one visitor sees it. `document`: part of the name of the one that is opened.

    `address`: of another page; `until`: what stands there once it is whole.
    """

    name: str
    language: str
    width: int
    height: int
    document: str | None = None
    dark: bool = False
    digits: str = "latin"
    address: str = DAY
    until: str = "main"


WANTED = (
    Picture("today-en", "en", 1180, 1000),
    Picture("today-ar", "ar", 1180, 1000, digits="eastern"),
    Picture("reader-ru", "ru", 1180, 820, "2016-03-29-ru-relay"),
    Picture("reader-ar", "ar", 1180, 900, "2016-03-23-ar-relay", dark=True),
    Picture("phone-ru", "ru", 390, 844),
    Picture("map-ar", "ar", 1180, 1000, address=f"/map{DAY}&place=SY06",
            until="#map[data-state=drawn]"),
    Picture("series-en", "en", 1180, 1000, address="/series/?from=2016-02-27&to=2016-03-31",
            until="[data-drawn]"),
    Picture("discrepancies-ru", "ru", 1180, 1000, address="/discrepancies/", until="[data-row]"),
    Picture("place-ar", "ar", 390, 844, address="/places/SY04/"),
)  # fmt: skip


def main() -> None:
    """Write every picture."""
    with (
        tempfile.TemporaryDirectory() as home,
        serving.served(Path(home) / "demo", "--demo") as address,
        serving.browser() as browser,
    ):
        for wanted in WANTED:
            take(browser, address, wanted)


def take(browser: Browser, address: str, wanted: Picture) -> None:
    """Write one picture."""
    context = serving.visitor(browser, address, wanted.language, wanted.width, dark=wanted.dark,
                              digits=wanted.digits)  # fmt: skip
    page = context.new_page()
    page.set_viewport_size({"width": wanted.width, "height": wanted.height})
    page.goto(address + wanted.address)
    page.locator(wanted.until).first.wait_for()
    expect(page.locator("[aria-busy=true]")).to_have_count(0, timeout=60_000)
    if wanted.document:
        open_document(page, address, wanted.document)
    page.evaluate("document.fonts.ready.then(() => true)")
    page.screenshot(path=PICTURES / f"console-{wanted.name}.png")
    context.close()


def open_document(page: Page, address: str, name: str) -> None:
    """Open a document, with the card of its third claim."""
    page.goto(f"{address}/documents/")
    page.locator("tbody a", has=page.get_by_text(name)).first.click()
    page.locator("[data-to-words]").nth(4).click()
    page.locator("[data-card].chosen dl").wait_for()


if __name__ == "__main__":
    main()
