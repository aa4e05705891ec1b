"""Charts in a browser: a figure is chosen by pointer or keyboard, its claims open; pictures."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from console.browser import desks, serving
from console.browser.watching import Watch, violations

desks.need_a_browser()

SERIES = "/series/?from=2016-03-01&to=2016-04-10&speaker=russian_centre"
COMPARE = "/compare/?from=2016-03-01&to=2016-04-10"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Browser, str]]:
    with desks.demonstration(tmp_path_factory) as found:
        yield found


def drawn(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("[data-chart][data-whole] svg").wait_for()


@pytest.mark.parametrize(("language", "width", "path"), [
    ("en", 1440, COMPARE), ("ru", 768, SERIES), ("ar", 360, SERIES),
])  # fmt: skip
def test_from_a_figure_to_its_claims_by_keyboard(
    shown: tuple[Browser, str], language: str, width: int, path: str
) -> None:
    browser, address = shown
    context = serving.visitor(browser, address, language, width, digits="eastern")
    page = context.new_page()
    watch = Watch(page, address)
    drawn(page, address + path)
    chart = page.locator("[data-chart]")
    chart.focus()
    told = []
    for key in ("Home", "ArrowLeft" if language == "ar" else "ArrowRight", "End", "ArrowDown"):
        page.keyboard.press(key)
        told.append(page.locator("#chosen-figure").inner_text())
    assert len(set(told)) > 1 and all(told)
    page.keyboard.press("Enter")
    page.locator("#claims q a").first.wait_for()
    assert page.locator("#claims h2").evaluate("one => one === document.activeElement")
    page.keyboard.press("Escape")
    assert chart.evaluate("one => one === document.activeElement")
    wrong = violations(page)
    context.close()
    assert [*wrong, *watch.wrong] == []


def test_the_table_of_several_speakers_is_not_cut(shown: tuple[Browser, str]) -> None:
    browser, address = shown
    for language in ("ar", "ru", "en"):
        context = serving.visitor(browser, address, language, 1280)
        page = context.new_page()
        page.goto(f"{address}/series/?to=2016-03-24")
        table = page.locator(".rolls:has(.spots)").first
        assert page.locator(".spots thead th").count() > 4
        assert table.evaluate("one => one.scrollWidth - one.clientWidth") == 0, language
        context.close()


def test_a_click_on_a_point_and_on_a_figure_of_the_table(shown: tuple[Browser, str]) -> None:
    browser, address = shown
    context = serving.visitor(browser, address, "en", 1440, dark=True)
    page = context.new_page()
    watch = Watch(page, address)
    drawn(page, address + SERIES)
    page.locator("[data-chart] svg .mark-symbol path[opacity='0']").last.click(force=True)
    page.locator("#claims q a").first.wait_for()
    heading = page.locator("#claims h2").inner_text()
    page.locator("table.spots td.n a").last.click()
    expect(page.locator("#claims h2")).not_to_have_text(heading)
    context.close()
    assert watch.wrong == []


def test_pictures_and_figures_are_taken_along(shown: tuple[Browser, str]) -> None:
    browser, address = shown
    page = browser.new_page()
    drawn(page, address + SERIES)
    found = {}
    for button in ("SVG", "PNG", "CSV", "JSONL"):
        with page.expect_download() as download:
            page.locator(".takes").get_by_text(button, exact=True).click()
        found[button] = download.value.path().read_bytes()
    page.close()
    assert b"claims" in found["SVG"].lower() and b"10 April 2016" in found["SVG"].replace(
        "\xa0".encode(), b" "
    )
    assert found["PNG"].startswith(b"\x89PNG") and found["CSV"].startswith(b"\xef\xbb\xbf")
    assert found["JSONL"].startswith(b"{")


def test_without_a_script_the_table_says_it_all(shown: tuple[Browser, str]) -> None:
    browser, address = shown
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + SERIES)
    page.locator("table.spots td.n a").first.click()
    assert page.locator("main q a").count()
    context.close()
