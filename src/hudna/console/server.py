"""The one process that answers: Django behind a server of threads that waits for slow lines."""

import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Any, Final

import waitress
from django.core.wsgi import get_wsgi_application
from django.utils.module_loading import import_string

from hudna.console import settings
from hudna.console.serving import Serving
from hudna.desk import DeskError
from hudna.desk.packs import ahead

THREADS: Final = 8
TURN: Final = 0.0005
"""How many seconds a thread may go on while others wait: a page asks its database for some hundred
rows, and after each it would wait for a turn of whoever reckons beside."""
LARGEST: Final = 300_000_000
"""Bytes of one request: some large files in one form; what is beyond it is not even received."""


def application(serving: Serving) -> Callable[..., Any]:
    """The WSGI application, with its tables made and its ledger open; DeskError if it cannot."""
    settings.make_ready(serving)
    found: Callable[..., Any] = get_wsgi_application()
    import_string("hudna.console.opened.open_all")()
    if not serving.demo:
        import_string("hudna.console.arriving.worker.WORKER").start()
    return found


def serve(serving: Serving, tell: Callable[[str], None]) -> None:
    """Answer until interrupted; `tell` hears the address once it is open.

    DeskError if the address is in use, or styles and scripts are not built.
    """
    if not any(settings.STATIC.glob("*.css")):
        raise DeskError("the styles and scripts of the desk are not built here: run make setup, "
                        "then start it again")  # fmt: skip
    answering = application(serving)
    try:
        server = waitress.create_server(answering, **_terms(serving))
    except OSError as error:
        raise DeskError(f"{serving.host}:{serving.port} cannot be listened on: {error.strerror}; "
                        "choose another --port") from error  # fmt: skip
    host, port = _bound(server, serving)
    tell(f"http://{host}:{port}/")
    sys.setswitchinterval(TURN)
    Thread(target=load, name="hudna-ahead", daemon=True).start()
    server.run()


def load() -> None:
    """Load what pages need, before the first one is asked for; what is broken, pages will say."""
    with suppress(DeskError):
        ahead.load()


def _terms(serving: Serving) -> dict[str, Any]:
    terms: dict[str, Any] = {
        "host": serving.host, "port": serving.port, "threads": THREADS,
        "max_request_body_size": LARGEST, "ident": None, "clear_untrusted_proxy_headers": True,
    }  # fmt: skip
    if serving.public:
        terms |= {
            "trusted_proxy": "*", "trusted_proxy_count": 1,
            "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto", "x-forwarded-host"},
        }  # fmt: skip
    return terms


def _bound(server: Any, serving: Serving) -> tuple[str, int]:
    port = int(server.effective_port) if hasattr(server, "effective_port") else serving.port
    is_six = _family(serving.host) == socket.AF_INET6
    return (f"[{serving.host}]" if is_six else serving.host), port


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET
