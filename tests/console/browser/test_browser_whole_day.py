"""A whole day at the desk by keyboard alone: taken in, read, judged, seen on the map, found."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from console.browser import desks, serving
from console.browser.watching import Watch

desks.need_a_browser()

SAYS = "The Centre recorded {} violations of the truce in {} over the last 24 hours."
PLACES = ("Homs", "Hama", "Idlib")
BULLETINS = {
    f"{name}.txt": "\n\n".join(SAYS.format(count, place) for place in PLACES)
    for name, count in (("morning", 4), ("evening", 5))
}
"""They differ in each place: so much needs a reviewer, and does not add up."""

_STEPS = 150
_PATIENCE = 60_000
"""Milliseconds for a map that is drawn without a graphics card."""
_HAS_FOCUS = """([selector, holding]) => document.activeElement.matches(selector)
  && document.activeElement.textContent.includes(holding)"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Browser, str, Path]]:
    home: Path = tmp_path_factory.mktemp("whole-day")
    for name, text in BULLETINS.items():
        (home / name).write_text(text)
    with desks.desk(home, "reviewer") as found:
        yield *found, home


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def tab_to(page: Page, selector: str, holding: str = "") -> None:
    """Press Tab until what is sought has the focus, as often as a page may ask for at most."""
    page.locator(selector, has_text=holding).first.wait_for()
    for _ in range(_STEPS):
        press(page, "Tab")
        if page.evaluate(_HAS_FOCUS, [selector, holding]):
            return
    raise AssertionError(f"Tab does not come to {selector} {holding}")


def follow(page: Page, selector: str, holding: str = "") -> None:
    tab_to(page, selector, holding)
    press(page, "Enter")


def go(page: Page, path: str) -> None:
    """To another page, by the links at the head of this one."""
    follow(page, f"nav.ways a[href='{path}']")
    page.wait_for_url(f"**{path}*")


def write(page: Page, selector: str, text: str) -> None:
    tab_to(page, selector)
    press(page, "ControlOrMeta+a")
    page.keyboard.type(text)


def sign_in(page: Page) -> None:
    write(page, "[name=login]", desks.NAME)
    write(page, "[name=password]", desks.PASSWORD)
    press(page, "Enter")
    page.locator("nav a[href='/review/']").wait_for()


def take_in(page: Page, home: Path) -> None:
    go(page, "/intake/")
    tab_to(page, "#files")
    with page.expect_file_chooser() as chooser:
        press(page, "Enter")
    chooser.value.set_files([home / name for name in BULLETINS])
    tab_to(page, "#as_of")
    page.keyboard.type("03242016")
    follow(page, "form[data-intake] button.main")
    page.locator("#arrivals li[data-state=added] a").nth(1).wait_for()
    page.locator("#arrivals[data-pending='0']").wait_for()


def read(page: Page) -> None:
    """The claims of one of the two, each with its words."""
    follow(page, "#arrivals li[data-state=added] a", "morning")
    page.locator("mark.claim").nth(1).wait_for()
    press(page, "j", "j")
    page.locator(".cards li.chosen .open dl", has_text="Hama").wait_for()
    assert "Hama" in page.locator("mark.chosen").first.inner_text()


def judge(page: Page, document: str, place: str, *keys: str) -> None:
    """Go on in the queue to the claim of that document, and write down that it is so or so."""
    go(page, "/review/")
    rows = page.locator("li:has([data-row])")
    rows.first.wait_for()
    for _ in range(rows.count()):
        press(page, "j")
        row = page.locator("li:has([data-row]:focus)").inner_text()
        if document in row and place in row:
            break
    else:
        raise AssertionError(f"not in the queue: {place} of {document}")
    press(page, "Enter")
    page.locator("form[data-judge]").wait_for()
    press(page, *keys)


def give_reason(page: Page, reason: str) -> None:
    if page.locator("#reason:focus").count() == 0:
        tab_to(page, "#reason")
    page.keyboard.type(reason)
    press(page, "Enter")
    page.locator(".messages .success").wait_for()


def on_map(page: Page) -> dict[str, tuple[str, str]]:
    """Each governorate of the map of that day: its figure, and in what look it is drawn."""
    go(page, "/map/")
    drawing = page.locator("#map[data-state=drawn]")
    drawing.wait_for(timeout=_PATIENCE)
    drawn = json.loads(str(drawing.get_attribute("data-looks")))
    rows = {str(one.get_attribute("data-place")): one for one in
            page.locator("tr[data-place]").all()}  # fmt: skip
    assert drawn == {place: one.get_attribute("data-look") for place, one in rows.items()}
    told = {place: (one.get_attribute("data-name"), one.get_attribute("data-label"))
            for place, one in rows.items()}  # fmt: skip
    return {str(name): (str(label), drawn[place]) for place, (name, label) in told.items()}


def test_a_whole_day_by_keyboard_alone(desk: tuple[Browser, str, Path]) -> None:
    browser, address, home = desk
    page = serving.visitor(browser, address, "en", 1440).new_page()
    watch = Watch(page, address)
    page.on("filechooser", lambda _: None)  # from now on: a first one is waited for too late
    page.goto(f"{address}/")
    sign_in(page)
    take_in(page, home)
    read(page)
    before = on_map(page)
    heard = {place: one for place, one in before.items() if one[1] != "unseen"}
    assert heard == dict.fromkeys(PLACES, ("5", "s2")), "not heard of the others: hatched"
    judge(page, "morning", "Hama", "c")
    write(page, "#f-place", "Latakia")
    give_reason(page, "the original says Latakia")
    judge(page, "evening", "Idlib", "s")
    give_reason(page, "sent by mistake")
    after = on_map(page)
    changed = {place: one for place, one in after.items() if one != before[place]}
    assert {place: figure for place, (figure, _) in changed.items()} == {
        "Latakia": "4",
        "Idlib": "4",
    }
    assert before["Latakia"][1] == "unseen" != after["Latakia"][1], "drawn as it was"
    go(page, "/discrepancies/")
    page.locator("[data-row]").first.wait_for()
    assert page.locator("[data-row]").count() == 1
    press(page, "j", "Enter")
    page.locator("form[data-judge]").wait_for()
    assert "Homs" in page.locator("main").inner_text()
    page.context.close()
    assert watch.wrong == []
