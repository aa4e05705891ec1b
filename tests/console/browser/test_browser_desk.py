"""A reviewer at the desk, signed in: the queue by keyboard, and a passkey added and used."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from console.browser import desks, serving
from console.browser.watching import Watch, latin, violations

desks.need_a_browser()

SAYS = "The Centre recorded {} violations of the truce in {} over the last 24 hours."
PLACES = ("Homs", "Hama", "Latakia", "Daraa")
"""Two figures for each: so much needs a reviewer. Three are judged in the queue."""

OWN_PAGES = (
    "/account/",
    "/account/password/",
    "/account/passkeys/",
    "/account/elsewhere/",
    "/account/confirm/",
    "/account/tokens/",
    "/account/code/",
    "/account/passkeys/add/",
    "/sign-out/",
    "/review/",
    "/review/undo/",
    "/intake/",
    "/hotline/",
    "/callers/KXTR/",
)
"""Those of a claim and of a document are found on them. Some ask for the password first."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Browser, str]]:
    home: Path = tmp_path_factory.mktemp("desk")
    for place in PLACES:
        for count in (4, 5):
            (home / f"{place}{count}.txt").write_text(SAYS.format(count, place))
    serving.run(home, "add", *map(str, sorted(home.glob("*.txt"))), "--as-of", "2016-03-24")
    with desks.desk(home, "reviewer") as found:
        yield found


def signed_in(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(f"{address}/")
    desks.sign_in(page, "nav a[href='/review/']")
    return page


@pytest.mark.parametrize(("language", "width"), [("en", 1440), ("ru", 768), ("ar", 360)])
def test_the_queue_by_keyboard_alone(desk: tuple[Browser, str], language: str, width: int) -> None:
    browser, address = desk
    context = serving.visitor(browser, address, language, width)
    page = signed_in(context, address)
    watch = Watch(page, address)
    page.goto(f"{address}/review/")
    claim = page.locator("main .told a[href^='/review/']").first
    claim.focus()
    page.keyboard.press("Enter")
    page.locator("[data-judge]").wait_for()
    wrong = violations(page)
    page.keyboard.press("c")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("3")
    page.locator("#reason").focus()
    page.keyboard.type("three at least")
    page.keyboard.press("Enter")
    page.locator(".messages .success").wait_for()
    context.close()
    assert [*wrong, *watch.wrong] == []


def test_pages_of_ones_own_stand_well(desk: tuple[Browser, str]) -> None:
    browser, address = desk
    context = serving.visitor(browser, address, "ar", 768, dark=True)
    page = signed_in(context, address)
    found = []
    watch = Watch(page, address)
    for path in (*OWN_PAGES, *_of_a_claim(page, address)):
        page.goto(address + path)
        if "/account/confirm/" in page.url and "confirm" not in path:
            page.locator("[name=password]").fill(desks.PASSWORD)
            page.locator("form button.main").click()
            page.wait_for_url(f"**{path}")
        wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        found += [f"{path}: {wider} px wider than the window"] if wider > 0 else []
        found += [f"{path}: {one}" for one in [*violations(page), *latin(page)]]
    context.close()
    assert [*found, *watch.wrong] == []


def _of_a_claim(page: Page, address: str) -> list[str]:
    page.goto(f"{address}/review/")
    sheet = str(page.locator("main .told a[href^='/review/']").first.get_attribute("href"))
    page.goto(f"{address}/documents/")
    document = str(page.locator("table a[href^='/documents/']").first.get_attribute("href"))
    return [sheet, f"{sheet}rule/", f"{document}source/"]


def test_what_is_typed_is_not_lost(desk: tuple[Browser, str]) -> None:
    browser, address = desk
    context = serving.visitor(browser, address, "en", 1440)
    page = signed_in(context, address)
    page.goto(f"{address}/review/")
    page.locator("main .told a[href^='/review/']").first.click()
    page.locator("[name=judgement][value=set_aside]").check()
    page.locator("#reason").fill("a headline of another day")
    context.clear_cookies(name="hudna_session")  # the session has ended meanwhile
    page.locator("form[data-judge] button.main").click()
    desks.sign_in(page, "form[data-judge]")
    assert page.locator("#reason").input_value() == "a headline of another day"
    assert page.locator("[name=judgement][value=set_aside]").is_checked()
    asked: list[str] = []
    page.on("dialog", lambda one: (asked.append(one.type), one.dismiss()))
    page.locator("#reason").press_sequentially("!")
    page.locator("nav a[href='/documents/']").click()
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"] and "/review/" in page.url
    context.close()


def test_a_passkey_is_added_and_signs_in(desk: tuple[Browser, str]) -> None:
    """The last one: from here on a password alone opens nothing."""
    browser, address = desk
    context = serving.visitor(browser, address, "ar", 360)
    page = signed_in(context, address)
    watch = Watch(page, address)
    session = context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
        "hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True,
    }})  # fmt: skip
    page.goto(f"{address}/account/passkeys/add/")
    if page.locator("[name=password]").count():
        page.locator("[name=password]").fill(desks.PASSWORD)
        page.locator("form button.main").click()
    page.locator("#id_name").fill("this device")
    page.locator("form[data-passkey] button").click()
    page.wait_for_url("**/account/recovery/")
    wrong = violations(page)
    for path in ("/account/recovery/new/", "/account/confirm/second/", "/account/passkeys/"):
        page.goto(address + path)
        wrong += violations(page)
    own = str(page.locator("main a[href^='/account/passkeys/']").first.get_attribute("href"))
    for path in (own, f"{own}remove/"):
        assert page.goto(address + path).ok
        wrong += violations(page)
    context.clear_cookies(name="hudna_session")
    page.goto(f"{address}/sign-in/")
    page.locator("[name=login]").fill(desks.NAME)
    page.locator("[name=password]").fill(desks.PASSWORD)
    page.locator("form:has([name=login]) button.main").click()
    page.wait_for_url("**/sign-in/second/**")
    wrong += violations(page)
    page.locator("form[data-passkey] button").click()
    page.locator("nav a[href='/review/']").wait_for()
    context.clear_cookies(name="hudna_session")
    page.goto(f"{address}/sign-in/")
    page.locator("form[data-passkey] button").click()
    page.locator("nav a[href='/review/']").wait_for()
    context.close()
    assert [*wrong, *watch.wrong] == []
