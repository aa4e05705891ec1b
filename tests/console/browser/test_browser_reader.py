"""Evidence beside evidence in a browser: a claim in the picture of its page, two texts by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from console.browser import desks, serving
from console.browser.watching import Watch, violations
from intake.intake_makers import pdf_of

desks.need_a_browser()

SAYS = "The Centre recorded {} violations of the truce in {} over the last 24 hours."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Browser, str]]:
    home: Path = tmp_path_factory.mktemp("evidence")
    (home / "pages.pdf").write_bytes(pdf_of(SAYS.format(4, "Homs"), SAYS.format(5, "Hama")))
    (home / "other.txt").write_text(SAYS.format(7, "Homs"))
    files = [str(home / one) for one in ("pages.pdf", "other.txt")]
    serving.run(home, "add", *files, "--as-of", "2016-03-24")
    with desks.desk(home, "reviewer") as found:
        yield found


def the_pdf(browser: Browser, address: str, language: str, width: int) -> Page:
    """The reader of the PDF, as somebody sees it who has signed in."""
    page = serving.visitor(browser, address, language, width, dark=language == "ar").new_page()
    page.goto(f"{address}/documents/")
    desks.sign_in(page, "tbody a")
    page.locator("a", has=page.get_by_text("pages.pdf")).first.click()
    page.locator("[data-card]").first.wait_for()
    return page


@pytest.mark.parametrize(("language", "width"), [("en", 1440), ("ar", 360)])
def test_a_claim_in_the_picture_of_its_page(
    desk: tuple[Browser, str], language: str, width: int
) -> None:
    page = the_pdf(*desk, language, width)
    watch = Watch(page, desk[1])
    page.locator("[data-card] a[href*='/source/']").nth(1).click()
    page.locator("svg.page").wait_for()
    card = page.locator("[data-card].chosen")  # the claim that was asked for, on the second page
    key = str(card.get_attribute("data-card"))
    area = page.locator(f"svg rect[data-keys='{key}']")
    assert "chosen" in str(area.get_attribute("class"))
    picture = page.locator("svg image").get_attribute("href")
    assert "/2.png" in str(picture)
    assert page.request.get(f"{desk[1]}{picture}").headers["content-type"] == "image/png"
    found = violations(page)
    area.click()
    mark = page.locator(f"article mark[data-keys~='{key}']").first
    assert "chosen" in str(mark.get_attribute("class"))
    page.locator("nav.parts a[href*='zoom=2']").click()
    assert page.locator("svg.page.zoom-2").count() == 1
    page.locator("nav.parts [rel=prev]").click()
    assert "/1.png?zoom=2" in str(page.locator("svg image").get_attribute("href"))
    wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    page.context.close()
    assert [*found, *watch.wrong] == [] and wider <= 0


def test_two_documents_by_keyboard_alone(desk: tuple[Browser, str]) -> None:
    page = the_pdf(*desk, "en", 1440)
    watch = Watch(page, desk[1])
    page.locator(".head a[href$='/beside/']").press("Enter")
    page.locator("section a[href*='/beside/']").first.press("Enter")
    page.locator("[data-card]").first.wait_for()
    told = []
    for key in ("j", "j", "k"):
        page.keyboard.press(key)
        chosen = page.locator("[data-card].chosen")
        told.append((chosen.locator(".tag").inner_text(), page.locator("mark.chosen").count()))
    assert told == [("different", 2), ("only in the first", 1), ("different", 2)]
    words = page.locator("[data-pane]").nth(1).locator("mark").first
    words.click()
    chosen = page.locator("[data-card].chosen")
    assert chosen.locator("dd strong").all_inner_texts() == ["4", "7"]
    page.context.close()
    assert watch.wrong == []
