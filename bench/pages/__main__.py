"""Each page over a made ledger: python -m pages FOLDER [TIMES] [NAME...], see `make bench-pages`.

In this process, through WSGI, as an administrator who is signed in. Each address is asked for once
after another with other days, documents and claims (`new`: nothing is remembered of it), then each
a second time; of judgements, which are sent and taken back, the page that each leads to. A panel
that is not reckoned yet answers so at once; `there` is the longest that one waited for it. Times in
ms: of the processor (threads beside included) and of the clock.
"""

import gc
import gzip
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode
from wsgiref.util import setup_testing_defaults

TIMES: Final = 40
LIMIT: Final = 150
_NAME: Final = "bench"
_WAITING: Final = b'aria-busy="true"'
_NOT_YET: Final = 503
_PATIENCE: Final = 60
_TOKEN: Final = "t" * 32

Form = Callable[[], Mapping[str, object]]
Sent = tuple[tuple[str, Form], tuple[str, Form]]
"""Where a judgement is sent, and where it is taken back, each with what is sent then."""


@dataclass(frozen=True)
class Answered:
    """One answer: its status, how long it took, its bytes over the line, its queries."""

    status: int
    cpu: float
    wall: float
    size: int
    queries: int
    body: bytes
    leads_to: str = ""

    @property
    def is_waiting(self) -> bool:
        """Whether it says only that it is being reckoned."""
        return _WAITING in self.body or self.status == _NOT_YET


class Visitor:
    """Somebody signed in, who asks the application itself."""

    def __init__(self, application: Callable[..., Iterable[bytes]], cookie: str) -> None:
        self.application, self.cookie = application, f"{cookie}; hudna_csrf={_TOKEN}"

    def ask(self, address: str, form: Mapping[str, object] | None = None) -> Answered:
        """The answer to an address, and to what is sent there."""
        path, _, query = address.partition("?")
        body = b"" if form is None else urlencode({**form, "csrfmiddlewaretoken": _TOKEN}).encode()
        environ: dict[str, Any] = {
            "PATH_INFO": path, "QUERY_STRING": query, "HTTP_HOST": "localhost",
            "HTTP_COOKIE": self.cookie, "HTTP_ACCEPT_ENCODING": "gzip",
            "HTTP_ACCEPT_LANGUAGE": "ar", "REMOTE_ADDR": "127.0.0.1", "wsgi.input": BytesIO(body),
            "REQUEST_METHOD": "GET" if form is None else "POST", "CONTENT_LENGTH": str(len(body)),
            "CONTENT_TYPE": "application/x-www-form-urlencoded",
        }  # fmt: skip
        setup_testing_defaults(environ)
        told: list[tuple[str, dict[str, str]]] = []
        with _counted() as count:
            cpu, wall = time.process_time(), time.perf_counter()
            answer = self.application(environ, lambda *said: told.append((said[0], dict(said[1]))))
            sent = b"".join(answer)
            getattr(answer, "close", lambda: None)()
            took = time.process_time() - cpu, time.perf_counter() - wall
        body = gzip.decompress(sent) if sent[:2] == b"\x1f\x8b" else sent
        status, headers = told[0]
        return Answered(int(status[:3]), took[0] * 1000, took[1] * 1000, len(sent), count[0], body,
                        headers.get("Location", ""))  # fmt: skip


@contextmanager
def _counted() -> Iterator[list[int]]:
    """How many queries this thread asks of either database."""
    connections = import_module("django.db").connections
    count = [0]

    def one(execute: Any, *asked: Any) -> Any:
        count[0] += 1
        return execute(*asked)

    with ExitStack() as stack:
        for connection in connections.all():
            stack.enter_context(connection.execute_wrapper(one))
        yield count


def _visitor(folder: Path) -> Visitor:
    """Open the ledger of the folder, and sign somebody in."""
    os.environ["HUDNA_HOME"] = str(folder)
    server = import_module("hudna.console.server")
    gc.set_threshold(import_module("hudna.cli.door").SELDOM, 50, 50)  # as `hudna serve` has it
    sys.setswitchinterval(server.TURN)
    application = server.application(import_module("hudna.console.serving").Serving())
    server.load()
    access = import_module("hudna.console.access")
    people = import_module("hudna.console.access.people")
    here = {one.username: one for one in people.everybody()}
    added = lambda: people.add(_NAME, access.Role.ADMINISTRATOR, os.urandom(9).hex())  # noqa: E731
    person = here.get(_NAME) or added()
    client = import_module("django.test").Client()
    client.force_login(person)
    (signed,) = client.cookies.values()
    return Visitor(application, f"{signed.key}={signed.value}")


def _p(times: Sequence[float], share: float) -> float:
    ordered = sorted(times)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def _there(visitor: Visitor, address: str) -> float:
    """How many ms until a panel that is being reckoned is there."""
    start = time.perf_counter()
    while visitor.ask(address).is_waiting and time.perf_counter() - start < _PATIENCE:
        time.sleep(0.05)
    return (time.perf_counter() - start) * 1000


def _settle() -> None:
    """Wait for what is reckoned beside: nobody asks for so many days within a second."""
    remembered = import_module("hudna.desk.remembered")
    for worker in (import_module("hudna.desk.kept")._WORKER, remembered._beside("people"),
                   remembered._beside("programs")):  # fmt: skip
        worker.submit(int).result()


def _measured(visitor: Visitor, addresses: Sequence[str]) -> str:
    """The line of a page."""
    new, there = [], 0.0
    for one in addresses:
        answer = visitor.ask(one)
        new.append(answer)
        if answer.is_waiting:
            there = max(there, answer.wall + _there(visitor, one))
        _settle()
    return _line(new, [visitor.ask(one) for one in addresses], there)


def _judged(visitor: Visitor, sent: Sequence[Sent]) -> Iterator[tuple[str, str]]:
    """The lines of judgements, and of taking them back: each with the page that follows."""
    acts: dict[str, list[Answered]] = {"judge, sent": [], "undo, sent": []}
    led: dict[str, list[Answered]] = {name: [] for name in acts}
    for judge, take_back in sent:
        for name, (address, form) in zip(acts, (judge, take_back), strict=True):
            answer = visitor.ask(address, form())
            acts[name].append(answer)
            led[name].append(visitor.ask(answer.leads_to) if answer.leads_to else answer)
    for name, answers in acts.items():
        yield name, _line(answers, led[name], 0)


def _line(new: Sequence[Answered], again: Sequence[Answered], there: float) -> str:
    every, wrong = [*new, *again], {one.status for one in (*new, *again)} - {200, 302}
    late = _p([one.cpu for one in new], 0.95) > LIMIT
    return (
        f"{_row(new)}{_row(again)}{max(one.size for one in every) / 1000:8.1f}"
        f"{_p([one.queries for one in again], 0.95):6.0f}{there:8.0f}"
        f"{'  over' if late else ''}{f'  {sorted(wrong)}' if wrong else ''}"
    )


def _row(answers: Sequence[Answered]) -> str:
    cpu, wall = [one.cpu for one in answers], [one.wall for one in answers]
    return f"{_p(cpu, 0.5):8.0f}{_p(cpu, 0.95):6.0f}{_p(wall, 0.95):6.0f}"


def main() -> None:
    """Print a line for each page."""
    folder, times = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else TIMES
    visitor = _visitor(folder)
    picked = import_module("pages.picked")
    opened = import_module("hudna.console.opened")
    routes = import_module("hudna.console.routes")
    print(f"{'':18}{'new: p50':>8}{'p95':>6}{'clock':>6}{'again':>8}{'p95':>6}{'clock':>6}"
          f"{'kB':>8}{'asked':>6}{'there':>8}")  # fmt: skip
    rates = import_module("hudna.console.api.rates").RATES
    visitor.ask("/health/")  # what is loaded once is not the first page's
    for route in (*routes.PAGES, *(one for one in routes.API if one.method == "GET")):
        if len(sys.argv) <= 3 or route.name in sys.argv[3:]:
            rates.clear()
            addresses = picked.addresses(opened.the_ledger(), route, times)
            print(
                f"{route.name:18}{_measured(visitor, addresses) if addresses else '  -'}",
                flush=True,
            )
    if len(sys.argv) <= 3 or "judge" in sys.argv[3:]:
        for name, line in _judged(visitor, picked.judgements(opened.the_ledger(), _NAME, times)):
            print(f"{name:18}{line}")


if __name__ == "__main__":
    main()
