"""By keyboard alone: all claims of one rule judged and taken back, a discrepancy explained."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from console.browser import desks, serving
from console.browser.test_browser_desk import signed_in
from console.browser.watching import Watch, violations

desks.need_a_browser()

SAYS = "The Centre recorded {} violations of the truce in {} over the last 24 hours."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Browser, str]]:
    home: Path = tmp_path_factory.mktemp("boards")
    for place in ("Homs", "Hama"):
        for count in (4, 5):
            (home / f"{place}{count}.txt").write_text(SAYS.format(count, place))
    serving.run(home, "add", *map(str, sorted(home.glob("*.txt"))), "--as-of", "2016-03-24")
    with desks.desk(home, "reviewer") as found:
        yield found


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def written(page: Page) -> str:
    """Wait for the page that says what was written down; what it says."""
    said = page.locator(".messages .success")
    said.wait_for()
    return said.inner_text()


@pytest.mark.parametrize(("language", "width"), [("en", 1440), ("ar", 360)])
def test_all_of_a_rule_and_back(desk: tuple[Browser, str], language: str, width: int) -> None:
    browser, address = desk
    context = serving.visitor(browser, address, language, width)
    page = signed_in(context, address)
    watch = Watch(page, address)
    page.goto(f"{address}/review/")
    page.locator("[data-row]").first.wait_for()  # the first to ask waits for the queue
    press(page, "j", "Enter")
    page.locator("form[data-judge]").wait_for()
    press(page, "b")
    page.locator(".picked").wait_for()
    wrong = violations(page)
    press(page, "?")
    assert page.locator("dialog[data-keys]").is_visible()
    press(page, "Escape", "x", "x", "j", "j", "Space", "s")
    assert page.locator(":focus").get_attribute("id") == "reason"
    page.keyboard.type("one table, read twice")
    press(page, "Enter")
    assert written(page)
    assert page.locator(".picked input").count() == 1
    press(page, "z")
    page.locator(".picked input").nth(3).wait_for()
    assert written(page)
    context.close()
    assert [*wrong, *watch.wrong] == []


@pytest.mark.parametrize(("language", "width"), [("ru", 768)])
def test_a_discrepancy(desk: tuple[Browser, str], language: str, width: int) -> None:
    browser, address = desk
    context = serving.visitor(browser, address, language, width, dark=True)
    page = signed_in(context, address)
    watch = Watch(page, address)
    page.goto(f"{address}/discrepancies/")
    page.locator("[data-row]").first.wait_for()
    wrong = violations(page)
    press(page, "j", "Enter")
    page.locator("form[data-judge]").wait_for()
    wrong += violations(page)
    press(page, "t", "Enter")
    assert written(page)
    press(page, "e")
    page.keyboard.type("one counts arrests")
    press(page, "Enter")
    assert written(page)
    assert "one counts arrests" in page.locator(".told").last.inner_text()
    press(page, "g")
    page.locator("#of-explained").wait_for()
    assert page.locator("section[aria-labelledby=of-explained] [data-row]").count() == 1
    context.close()
    assert [*wrong, *watch.wrong] == []
