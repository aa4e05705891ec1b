"""Every page in a real browser: three languages, three widths; nothing serious found by axe."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from django.urls import resolve
from playwright.sync_api import Browser, Page

from console.browser import desks, serving
from console.browser.watching import Watch, latin, violations
from hudna.console import routes

WIDTHS = PHONE, TABLET, WIDE = (360, 768, 1440)
LANGUAGES = {"ar": "rtl", "ru": "ltr", "en": "ltr"}
DAY = "2016-03-24"
PAGES = {
    "today": f"/?on={DAY}", "all of today": f"/?on={DAY}&all=1", "changes": f"/changes/?on={DAY}",
    "map": f"/map/?on={DAY}&place=SY04",
    "map of two": f"/map/?on={DAY}&who=russian_centre&against=us_state_department",
    "series": f"/series/?to={DAY}", "compare": f"/compare/?to={DAY}",
    "discrepancies": "/discrepancies/", "incidents": "/incidents/", "documents": "/documents/",
    "registers": "/registers/", "places": "/places/", "place": "/places/SY04/",
    "parties": "/parties/", "party": "/parties/russian_centre/", "truces": "/truces/",
    "truce": "/truces/sy-cessation-2016-02/", "joined": "/joined/",
    "sign-in": "/sign-in/", "no account": "/sign-in/none/", "closed": "/sign-in/closed/",
    "cancelled": "/sign-in/elsewhere/cancelled/", "failed": "/sign-in/elsewhere/failed/",
    "missing": "/nothing/",
}  # fmt: skip
"""The addresses to look at; those of one document, claim, … are found on these."""

ELSEWHERE = {
    **dict.fromkeys(
        (
            "account_login",
            "mfa_index",
            "account_tokens",
            "account_change_password",
            "account_reauthenticate",
            "socialaccount_connections",
            "mfa_activate_totp",
            "mfa_list_webauthn",
            "mfa_add_webauthn",
            "review",
            "judge",
            "rule",
            "undo",
            "intake",
            "hotline",
            "caller",
            "account_logout",
            "mfa_authenticate",
            "mfa_reauthenticate",
            "mfa_view_recovery_codes",
            "mfa_generate_recovery_codes",
            "mfa_edit_webauthn",
            "mfa_remove_webauthn",
            "source",
        ),
        "of one who is signed in: test_browser_desk.py",
    ),
    **dict.fromkeys(
        (
            "today-standing",
            "today-checks",
            "today-assurances",
            "today-incidents",
            "today-silence",
            "today-totals",
            "today-figures",
            "today-breaches",
            "series-claims",
            "series-summary",
            "compare-parts",
            "map_evidence",
            "series-places",
            "hotline-places",
            "judge-places",
            "judge-parties",
            "arrivals",
        ),
        "a part of a page that is looked at",
    ),
    **dict.fromkeys(
        (
            "original",
            "picture",
            "map_points",
            "map_outlines",
            "joined-csv",
            "joined-jsonl",
            "series-csv",
            "reader-csv",
            "reader-jsonl",
            "places-list-csv",
            "places-list-jsonl",
            "place-csv",
            "place-jsonl",
            "party-csv",
            "party-jsonl",
            "parties-csv",
            "parties-jsonl",
            "incidents-csv",
            "incidents-jsonl",
            "discrepancies-csv",
            "discrepancies-jsonl",
            "series-jsonl",
            "series-chart",
            "compare-chart",
            "health",
            "mfa_download_recovery_codes",
        ),
        "a file, not a page",
    ),
    **dict.fromkeys(
        (
            "discrepancy-acts",
            "incident-acts",
            "ask",
            "choices",
        ),
        "takes what is sent, and shows the page that sent it",
    ),
    **dict.fromkeys(
        (
            "mfa_login_webauthn",
            "mfa_reauthenticate_webauthn",
            "mfa_deactivate_totp",
            "socialaccount_signup",
            "openid_connect_login",
            "openid_connect_callback",
        ),
        "needs a code, a passkey or another house: tests/console/signing_in",
    ),
}
"""Addresses that are not looked at here, by their names, and why."""

desks.need_a_browser()


@dataclass(frozen=True)
class Shown:
    """The demonstration in a browser; `pages`: the addresses to look at."""

    browser: Browser
    address: str
    pages: dict[str, str]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    with desks.demonstration(tmp_path_factory) as (browser, address):
        yield Shown(browser, address, _pages(browser, address))


def _pages(browser: Browser, address: str) -> dict[str, str]:
    page = browser.new_page()

    def first(on: str, selector: str) -> str:
        page.goto(address + on)
        return str(page.locator(selector).first.get_attribute("href"))

    reader = first("/documents/", "a:has-text('2016-03-23-ar-relay')")
    found = {
        "claim": first(f"/?on={DAY}", "table a[href^='/claims/']"), "reader": reader,
        "choose": f"{reader}beside/",
        "beside": first(f"{reader}beside/", "section a[href*='/beside/']"),
        "discrepancy": first("/discrepancies/", "[data-row]"),
        "incident": first("/incidents/", "[data-row]"),
    }  # fmt: skip
    page.close()
    return {**PAGES, **found}


def test_no_page_is_left_out(shown: Shown) -> None:
    looked_at = {resolve(urlsplit(one).path).url_name for one in shown.pages.values()
                 if one != PAGES["missing"]}  # fmt: skip
    names = {one.name for one in (*routes.PAGES, *routes.SIGNING_IN)}
    assert len(names) == len((*routes.PAGES, *routes.SIGNING_IN)), "two of one name"
    assert names - looked_at - set(ELSEWHERE) == set(), "look at it, or say why not"
    assert set(ELSEWHERE) - names == set() and looked_at & set(ELSEWHERE) == {"account_login"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_stands_well(shown: Shown, language: str) -> None:
    wrong = []
    context = serving.visitor(shown.browser, shown.address, language, PHONE)
    page = context.new_page()
    watch = Watch(page, shown.address)
    for name, address in shown.pages.items():
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme="dark" if width == TABLET else "light")
            if width != WIDE:  # on a phone a page comes folded, which it stays
                page.goto(shown.address + address)
            wrong += [f"{name} at {width}: {one}" for one in _wrong(page, language)]
        assert page.locator("html").get_attribute("dir") == LANGUAGES[language]
    context.close()
    assert [*wrong, *watch.wrong] == []


def _wrong(page: Page, language: str) -> Iterator[str]:
    page.evaluate("document.fonts.ready.then(() => true)")
    wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    if wider > 0:
        yield f"{wider} px wider than the window"
    yield from violations(page)
    if language != "en":
        yield from (f"in Latin letters: {one}" for one in latin(page))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_is_light(shown: Shown, language: str) -> None:
    context = serving.visitor(shown.browser, shown.address, language, 1440)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda one: sizes.append(one["encodedDataLength"]))
    page.goto(f"{shown.address}/?on={DAY}", wait_until="networkidle")
    context.close()
    assert 0 < sum(sizes) <= 300_000


def test_from_a_sentence_to_its_claim_and_back(shown: Shown) -> None:
    context = serving.visitor(shown.browser, shown.address, "ar", 1440)
    page = context.new_page()
    watch = Watch(page, shown.address)
    page.goto(shown.address + shown.pages["reader"])
    words = page.locator("mark.claim").first
    words.click()
    card = page.locator("[data-card].chosen")
    assert card.get_attribute("data-card") in str(words.get_attribute("data-keys")).split()
    card.locator("dl").wait_for()  # what it says, loaded by htmx
    assert "russian_centre" not in card.inner_text()
    other = page.locator("[data-card]").nth(4)
    other.locator("a").first.click()
    key = str(other.get_attribute("data-card"))
    assert key in str(page.locator("mark.chosen").first.get_attribute("data-keys")).split()
    context.close()
    assert watch.wrong == []


def test_a_claim_that_the_address_names_is_open(shown: Shown) -> None:
    page = shown.browser.new_page()
    page.goto(shown.address + shown.pages["claim"])
    page.locator("a.button.main").click()
    page.locator("[data-card].chosen dl").wait_for()
    assert page.locator("mark.chosen").count()
    page.close()


def test_claims_by_keyboard_alone(shown: Shown) -> None:
    context = serving.visitor(shown.browser, shown.address, "en", 768)
    page = context.new_page()
    page.goto(shown.address + shown.pages["reader"])
    numbers = []
    for key in ("j", "j", "j", "k"):
        page.keyboard.press(key)
        chosen = page.locator("[data-card].chosen .brief a").first
        numbers.append(chosen.inner_text())
    assert numbers == ["1", "2", "3", "2"]
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("mark.chosen").count()
    context.close()


def test_without_a_script_everything_is_a_page(shown: Shown) -> None:
    context = shown.browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(shown.address + shown.pages["reader"])
    page.locator("[data-card] .brief a").nth(1).click()
    assert re.fullmatch(r"/claims/[0-9a-f]+/", page.url.removeprefix(shown.address))
    assert page.locator("dl dt").count() > 3
    context.close()


@pytest.mark.parametrize(("language", "said"), [
    ("ar", "٢٣ آذار/مارس ٢٠١٦"), ("ru", "23 марта 2016 г."), ("en", "23 March 2016"),
])  # fmt: skip
def test_a_day_that_is_written_is_said_in_the_language_of_the_page(
    shown: Shown, language: str, said: str
) -> None:
    context = serving.visitor(shown.browser, shown.address, language, 768, digits="eastern")
    page = context.new_page()
    page.goto(f"{shown.address}/?on={DAY}")
    page.locator("#on").fill("2016-03-23")
    label = page.locator("label[for=on]").inner_text().replace("\xa0", " ")
    assert label.endswith(said)
    page.locator("#on").fill("")
    assert page.locator("label[for=on] .day").inner_text() == ""
    context.close()


def test_language_digits_and_look_are_chosen_and_kept(shown: Shown) -> None:
    context = shown.browser.new_context(locale="en-GB")
    page = context.new_page()
    page.goto(f"{shown.address}/?on={DAY}")
    for choice in ("العربية", "١٢٣", "داكن"):
        page.locator("details.menu summary").click()
        page.get_by_role("button", name=choice).click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert "٥١" in page.locator(".figures").inner_text()
    assert page.url == f"{shown.address}/?on={DAY}"
    context.close()


def test_on_a_phone_the_parts_of_today_are_folded_and_open_by_keyboard(shown: Shown) -> None:
    for width, is_open in ((360, False), (1440, True)):
        context = serving.visitor(shown.browser, shown.address, "ar", width)
        page = context.new_page()
        page.goto(f"{shown.address}/?on={DAY}")
        heading = page.locator("summary:has(#breaches)")
        heading.wait_for()
        rows = page.locator("#breach-rows")
        assert rows.is_visible() is is_open
        heading.press("Enter")
        assert rows.is_visible() is not is_open
        context.close()
