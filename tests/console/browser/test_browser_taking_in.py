"""Taking in, in a browser: two files dropped and followed to their claims; a call by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from console.browser import desks, serving
from console.browser.watching import Watch, violations

desks.need_a_browser()

SAYS = "The Centre recorded {} violations of the truce in Homs over the last 24 hours."
SAID = "They shelled the market. Three people were wounded."
DROP = """([texts]) => {
  const all = new DataTransfer();
  for (const [name, text] of texts) all.items.add(new File([text], name, { type: "text/plain" }));
  const place = document.querySelector("[data-drop]");
  for (const name of ["dragenter", "dragover", "drop"])
    place.dispatchEvent(
      new DragEvent(name, { dataTransfer: all, bubbles: true, cancelable: true }));
}"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Browser, str]]:
    home: Path = tmp_path_factory.mktemp("taking-in")
    with desks.desk(home, "analyst") as found:
        yield found


def signed_in(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(f"{address}/")
    desks.sign_in(page, "nav a[href='/intake/']")
    return page


def wider(page: Page) -> int:
    found: int = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return found


@pytest.mark.parametrize(("language", "width"), [("en", 1440), ("ru", 768), ("ar", 360)])
def test_two_files_are_dropped_and_followed_to_their_claims(
    desk: tuple[Browser, str], language: str, width: int
) -> None:
    browser, address = desk
    context = serving.visitor(browser, address, language, width, dark=width == 768)
    page = signed_in(context, address)
    watch = Watch(page, address)
    page.goto(f"{address}/intake/")
    texts = [[f"{language}{n}.txt", SAYS.format(n + width)] for n in (1, 2)]
    page.evaluate(DROP, [texts])
    page.locator("[data-chosen] li").nth(1).wait_for()
    wrong = violations(page)
    page.locator("form[data-intake] button.main").press("Enter")
    for name, _ in texts:
        page.locator("#arrivals li[data-state=added] a", has_text=name).wait_for()
    page.locator("#arrivals[data-pending='0']").wait_for()
    assert page.locator("[data-sending] li").count() == 0
    wrong += [*violations(page), *(["too wide"] if wider(page) > 0 else [])]
    page.locator("#arrivals li[data-state=added] a").first.press("Enter")
    page.locator("mark.claim").first.wait_for()
    context.close()
    assert [*wrong, *watch.wrong] == []


@pytest.mark.parametrize(("language", "width"), [("en", 1440), ("ru", 768), ("ar", 360)])
def test_a_call_is_noted_by_keyboard_with_a_misspelled_place(
    desk: tuple[Browser, str], language: str, width: int
) -> None:
    browser, address = desk
    context = serving.visitor(browser, address, language, width, dark=width == 768)
    page = signed_in(context, address)
    watch = Watch(page, address)
    page.goto(f"{address}/hotline/")
    page.locator("#caller").focus()
    page.keyboard.type("Abu Salim")
    page.locator("#place").focus()
    page.keyboard.type("telbissa")
    page.locator("#place-list [role=option]").first.wait_for()
    wrong = violations(page)
    page.keyboard.press("ArrowDown")
    assert page.locator("#place").get_attribute("aria-activedescendant") == "place-1"
    page.keyboard.press("Enter")
    assert page.locator("#place").get_attribute("aria-expanded") == "false"
    assert page.locator("input[name=place_id]").input_value() == "sy:talbiseh"
    page.locator("#said").focus()
    page.keyboard.type(SAID)
    page.locator("#read mark.claim").first.wait_for()
    wrong += [*violations(page), *(["too wide"] if wider(page) > 0 else [])]
    page.locator("form.call button.main").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/**")
    page.locator("mark.claim").first.wait_for()
    assert "Abu Salim" not in page.content()
    context.close()
    assert [*wrong, *watch.wrong] == []
