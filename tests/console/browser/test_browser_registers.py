"""From a name to its page, through a register and back to the sentence, by keyboard and without
a script."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from console.browser import desks, serving
from console.browser.watching import Watch

desks.need_a_browser()


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Browser, str]]:
    with desks.demonstration(tmp_path_factory) as found:
        yield found


def test_a_place_is_found_and_leads_to_who_speaks_of_it(shown: tuple[Browser, str]) -> None:
    browser, address = shown
    context = serving.visitor(browser, address, "ru", 360)
    page = context.new_page()
    watch = Watch(page, address)
    page.goto(f"{address}/registers/")
    page.get_by_role("link", name="Места", exact=True).press("Enter")
    page.locator("input[name=name]").fill("Himz")  # Homs, as somebody heard it
    page.keyboard.press("Enter")
    page.locator("tbody a.way[href='/places/SY04/']").press("Enter")
    page.wait_for_url("**/places/SY04/")
    page.locator("a.way[href^='/parties/']").first.click()
    page.locator("section[aria-labelledby=says] a.button[hx-get]").click()  # older claims, by htmx
    claims = page.locator("section[aria-labelledby=says] .told > li .line:first-child a")
    claims.nth(20).wait_for()
    hrefs = [one.get_attribute("href") for one in claims.all()]
    assert len(hrefs) == len(set(hrefs)) > 20
    context.close()
    assert watch.wrong == []


def test_the_roster_without_a_script(shown: tuple[Browser, str]) -> None:
    browser, address = shown
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/joined/?of=groups")
    look_again(page)
    newest = page.locator("tbody time").first.get_attribute("datetime")
    page.locator("#told-by-day a.button").click()
    look_again(page)
    older = page.locator("tbody time").first.get_attribute("datetime")
    assert older is not None and newest is not None and older < newest
    assert "of=groups" in page.url
    page.locator("td.n a[href^='/claims/']").first.click()
    assert re.search(r"/claims/[0-9a-f]+/$", page.url)
    context.close()


def look_again(page: Page) -> None:
    """Ask by the link, as often as it takes, for what is still being reckoned."""
    while page.locator("#told-by-day[aria-busy]").count():
        page.locator("#told-by-day a").click()
