"""The map in a browser: drawn, led by keyboard, played; and where no map can be drawn."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from console.browser import desks, serving
from console.browser.watching import Watch, violations

desks.need_a_browser()

MAP = "/map/?on=2016-03-24&days=7&who=russian_centre&theatre=syria"
DRAWN = "#map[data-state=drawn]"
_PATIENCE = 60_000


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Browser, str]]:
    with desks.demonstration(tmp_path_factory) as found:
        yield found


def opened(shown: tuple[Browser, str], language: str, width: int, path: str = MAP) -> Page:
    browser, address = shown
    page = serving.visitor(browser, address, language, width).new_page()
    page.goto(address + path)
    return page


def test_the_map_says_what_the_table_says_in_the_letters_of_the_page(
    shown: tuple[Browser, str],
) -> None:
    browser, address = shown
    page = serving.visitor(browser, address, "ar", 1440, dark=True).new_page()
    watch = Watch(page, address)
    page.goto(address + MAP)
    page.locator(DRAWN).wait_for(timeout=_PATIENCE)
    told = page.locator(".map-label:has(b)")
    labels = {str(one.locator("span").text_content()): one.locator("b").text_content()
              for one in told.all()}  # fmt: skip
    rows = {str(one.get_attribute("data-name")): one.get_attribute("data-label")
            for one in page.locator("tr[data-place]").all()}  # fmt: skip
    assert labels and labels == {name: label for name, label in rows.items() if label}
    assert "اللاذقية" in labels
    looks = {str(one.get_attribute("data-place")): one.get_attribute("data-look")
             for one in page.locator("tr[data-place]").all()}  # fmt: skip
    assert json.loads(page.locator("#map").get_attribute("data-looks") or "") == looks
    assert int(page.locator("#map").get_attribute("data-points_drawn") or 0) > 0
    assert [*violations(page), *watch.wrong] == []


def test_from_the_map_to_its_claims_by_keyboard(shown: tuple[Browser, str]) -> None:
    page = opened(shown, "en", 1440)
    page.locator(DRAWN).wait_for(timeout=_PATIENCE)
    page.locator(".map-label", has_text="Homs").focus()
    page.keyboard.press("Enter")
    claims = page.locator("#evidence a[href^='/claims/']")
    claims.first.wait_for()
    assert page.evaluate("document.activeElement.id") == "evidence"
    assert "place=SY04" in page.url
    of_homs = claims.count()
    page.locator("tr[data-place=SY06] a").focus()
    page.keyboard.press("Enter")
    page.locator("#evidence h2", has_text="Latakia").wait_for()
    assert claims.count() != of_homs and "place=SY06" in page.url
    page.reload()
    page.locator("#evidence h2", has_text="Latakia").wait_for()


def test_time_moves_by_keyboard_and_plays(shown: tuple[Browser, str]) -> None:
    page = opened(shown, "ru", 768, MAP.replace("24", "10"))
    watch = Watch(page, shown[1])
    page.locator(DRAWN).wait_for(timeout=_PATIENCE)
    page.locator("#day").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**on=2016-03-11*")
    page.locator("#told[data-on='2016-03-11']").wait_for()
    page.locator("#play").focus()
    page.keyboard.press("Enter")
    page.locator("#told[data-on='2016-03-25']").wait_for(timeout=_PATIENCE)
    page.keyboard.press("Enter")
    assert page.locator("#play").get_attribute("aria-pressed") == "false"
    assert page.locator("#who").input_value() == "russian_centre"
    assert watch.wrong == []


def test_what_is_asked_for_changes_the_map_and_the_address(shown: tuple[Browser, str]) -> None:
    page = opened(shown, "en", 1440)
    page.locator(DRAWN).wait_for(timeout=_PATIENCE)
    page.locator("#measure").select_option("standing")
    page.wait_for_url("**measure=standing*")
    page.locator("#told", has_text="On whose word").wait_for()
    page.locator("#theatre").select_option("libya")
    page.wait_for_url("**theatre=libya*")
    page.locator("#told[data-drawn='']").wait_for()
    assert page.locator(".map-label").count() > 10


def test_where_no_map_can_be_drawn_the_page_says_so(shown: tuple[Browser, str]) -> None:
    browser, address = shown
    page = serving.visitor(browser, address, "en", 360).new_page()
    page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    page.goto(address + MAP)
    page.locator("#lacks").wait_for()
    assert not page.locator("#map").is_visible()
    page.locator("tr[data-place=SY04] a").click()
    page.locator("#evidence a[href^='/claims/']").first.wait_for()


def test_without_a_script_the_table_serves(shown: tuple[Browser, str]) -> None:
    browser, address = shown
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + MAP)
    assert not page.locator("#map").is_visible() and not page.locator("#time").is_visible()
    page.locator("tr[data-place=SY04] a").click()
    assert page.locator("#evidence a[href^='/claims/']").count() > 0
    page.locator("#on").fill("2016-03-10")
    page.locator("#asks button").click()
    assert "on=2016-03-10" in page.url
    context.close()
