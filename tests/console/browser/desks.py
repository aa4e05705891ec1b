"""Desks to look at in a browser: the demonstration, and one at which somebody signs in."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from console.browser import serving

NAME, PASSWORD = "Rana", "under the old bridge"
At = tuple[Browser, str]
"""A browser and the address of what it looks at."""


def need_a_browser() -> None:
    """Skip the module where pages cannot be looked at; where it is tested for all, they must be."""
    if (lacking := serving.lacking()) and "CI" not in os.environ:
        pytest.skip(lacking, allow_module_level=True)


@contextmanager
def demonstration(factory: pytest.TempPathFactory) -> Iterator[At]:
    """The packaged sample. Workers share its folder, so that it is read once."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with (
        serving.served(shared / "demonstration", "--demo") as address,
        serving.browser() as browser,
    ):
        yield browser, address


@contextmanager
def desk(home: Path, role: str) -> Iterator[At]:
    """The site of a folder, with `NAME` in that role; by a name, which passkeys ask for."""
    serving.run(home, "account", "add", NAME, "--role", role, "--password-stdin", told=PASSWORD)
    with serving.served(home) as address, serving.browser() as browser:
        yield browser, address.replace("127.0.0.1", "localhost")


def sign_in(page: Page, after: str) -> None:
    """Sign in on the page that asks for it; `after`: what the page that follows has."""
    page.locator("[name=login]").fill(NAME)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("form button.main").click()
    page.locator(after).first.wait_for()
