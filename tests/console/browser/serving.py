"""A console served by `hudna serve`, and a browser that looks at it."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from guards.tree import ROOT

AXE = ROOT / "front/node_modules/axe-core/axe.min.js"
CHROMIUM = shutil.which("chromium")
_PATIENCE = 120.0


def lacking() -> str | None:
    """What this machine lacks for looking at pages, if anything."""
    if CHROMIUM is None:
        return "there is no chromium here (Debian: apt-get install chromium)"
    return None if AXE.is_file() else "axe-core is not here: make setup"


def run(home: Path, *arguments: str, told: str = "") -> None:
    """Run a command of hudna on the site of that folder."""
    subprocess.run([*_HUDNA, *arguments], env=_environ(home), input=told, text=True, check=True,
                   capture_output=True)  # fmt: skip


_HUDNA = (sys.executable, "-m", "hudna")


def _environ(home: Path) -> dict[str, str]:
    ours = {"HUDNA_HOME": str(home), "PYTHONUNBUFFERED": "1", "PYTHONPATH": str(ROOT / "src")}
    return {**os.environ, **ours}


@contextmanager
def served(home: Path, *options: str) -> Iterator[str]:
    """The address of a console that serves the site of that folder."""
    home.mkdir(parents=True, exist_ok=True)
    log = (home.parent / f"{home.name}.{os.getpid()}.log").open("w+")
    command = [*_HUDNA, "serve", "--port", "0", *options]
    with subprocess.Popen(command, env=_environ(home), stdout=log, stderr=log) as server:
        try:
            yield _address(server, Path(log.name))
        finally:
            server.terminate()
            server.wait(20)


def _address(server: "subprocess.Popen[bytes]", log: Path) -> str:
    stop = time.monotonic() + _PATIENCE
    while time.monotonic() < stop and server.poll() is None:
        if found := re.search(r"(http://[\d.:]+)/", log.read_text()):
            urlopen(f"{found[1]}/health/", timeout=30).close()
            return found[1]
        time.sleep(0.1)
    raise AssertionError(f"hudna serve did not start: {log.read_text()}")


_WITHOUT_A_CARD = ("--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader",
                   "--enable-unsafe-swiftshader")  # fmt: skip
"""Maps are drawn by WebGL, which a machine without a graphics card does in software."""


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser of this machine."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=[*_WITHOUT_A_CARD])
        yield found
        found.close()


def visitor(
    browser: Browser, address: str, language: str, width: int, *, dark: bool = False,
    digits: str = "latin",
) -> BrowserContext:  # fmt: skip
    """A visitor with a language, a width of window, and a taste."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
    )  # fmt: skip
    chosen = {"hudna_language": language, "hudna_digits": digits}
    context.add_cookies([
        {"name": name, "value": value, "url": address} for name, value in chosen.items()
    ])  # fmt: skip
    return context
