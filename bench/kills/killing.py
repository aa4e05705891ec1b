"""Killing: a process is started over a site, killed at some moment, and the site looked at."""

import multiprocessing
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import perf_counter, sleep

from kills.laws import Told, broken
from kills.sites import Site, Store
from kills.starts import STARTS
from kills.works import SERVER, Act, Kind, run

LONGEST = 0.6
"""Seconds that a process lives at most which would not come to an end by itself."""

KILLS_A_SITE = 12
"""So often one site is killed at; then a new one begins."""

VIEWS_EVERY = 5
_FOREVER = 120

_workers = multiprocessing.get_context("forkserver")
# A fork of a process that has all modules: kills fall into the work, not into its start.
_workers.set_forkserver_preload(["kills.starts", "kills.works"])


@dataclass
class Round:
    """Kills of one kind on one store; `lasts`: how many seconds the work takes when it may end."""

    store: Store
    kind: Kind
    random: Random
    kills: int = 0
    lasts: float = LONGEST
    _site: Site | None = None
    _told: Told = field(default_factory=Told)

    def measure(self) -> Iterator[str]:
        """Let the work come to its end once, if it has one; yields what was wrong then."""
        if self.kind.ends:
            site, start = self._start(), perf_counter()
            yield from self._to_its_end(site)
            self.lasts = perf_counter() - start
            yield from self._wrong(site, all_views=True)

    def kill(self) -> list[str]:
        """Kill once; what was found wrong."""
        site = self._next_site()
        self.kills += 1
        started = self._worker(self.kind.act, site)
        sleep(self.random.uniform(0, self.lasts))
        if self.kind is SERVER:
            self.store.crash()
        started.kill()
        started.join()
        found = []
        if started.exitcode not in (0, -9) and self.kind is not SERVER:
            found.append(f"ended by itself with {started.exitcode}: {_said(site)}")
        self._told.learn(site.outside.parent / "told")
        if self.kind.ends:
            found += [*self.kind.wrong(site)] if self.kind.kept else [*self._to_its_end(site)]
        return [*found, *self._wrong(site, all_views=self.kills % VIEWS_EVERY == 0)]

    def _next_site(self) -> Site:
        """The site that was killed at before, or a new one."""
        if self._site is None or not self.kind.kept or self.kills % KILLS_A_SITE == 0:
            if self._site is not None:
                self.store.drop(self._site)
            self._site, self._told = self._start(), Told()
        return self._site

    def _start(self) -> Site:
        match self.kind.start:
            case "empty":
                return self.store.empty()
            case "files":
                return self.store.files(lambda site: self._prepare("sample", site))
            case name:
                return self.store.copy(name, lambda site: self._prepare(name, site))

    def _prepare(self, name: str, site: Site) -> None:
        started = self._worker(STARTS[name], site)
        started.join()
        if started.exitcode:
            raise RuntimeError(f"the site {name!r} cannot be made: {_said(site)}")

    def _to_its_end(self, site: Site) -> Iterator[str]:
        """Do the work to its end; one that says that all is done already is at its end too."""
        started = self._worker(self.kind.act, site)
        started.join(_FOREVER)
        if started.exitcode is None:
            started.kill()
            yield "run again, it does not come to an end"
        elif started.exitcode and not self.kind.says_done(_said(site)):
            yield f"run again, it ended with {started.exitcode}: {_said(site)}"

    def _wrong(self, site: Site, *, all_views: bool) -> Iterator[str]:
        if self.kind.ends:
            yield from self.kind.wrong(site)
        for environ in self.kind.left(site):
            yield from broken(environ, self._told, all_views=all_views, made_up=not self.kind.ends)

    def _worker(self, act: Act, site: Site) -> multiprocessing.process.BaseProcess:
        started = _workers.Process(target=run, args=(act, site, self.random.randrange(10**9)))
        started.start()
        return started


def _said(site: Site) -> str:
    file: Path = site.outside.parent / "said"
    lines = file.read_text().strip().splitlines() if file.exists() else []
    return lines[-1] if lines else "(it said nothing)"
