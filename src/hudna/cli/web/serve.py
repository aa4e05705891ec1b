"""`hudna serve`: the desk on the web."""

import os
from collections.abc import MutableMapping
from typing import Annotated, Final

import typer

from hudna.cli import output
from hudna.console.server import serve as answer
from hudna.console.serving import Serving
from hudna.desk.packs import HOME, home
from hudna.desk.surroundings import DATABASE_URL

EXAMPLES: Final = {
    "serve": """Examples:

\b
  hudna account add rana --role administrator    first: who signs in
  hudna serve                                    then open http://127.0.0.1:8000/
  hudna serve --demo                             the packaged sample, without an account
  hudna serve --host 0.0.0.0 --public https://desk.example.org
"""
}
DEMO: Final = "demo"
_ELSEWHERE: Final = (DATABASE_URL, "HUDNA_VAULT", "HUDNA_VAULT_KEYS")


def serve(
    host: Annotated[
        str, typer.Option("--host", help="Where to listen; only this machine by default.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0: any free one.")] = 8000,
    public: Annotated[
        str | None,
        typer.Option(
            "--public",
            metavar="ADDRESS",
            help="The https address of the proxy that people reach it through.",
        ),
    ] = None,
    demo: Annotated[
        bool, typer.Option("--demo", help="Show the packaged sample to whoever comes; read only.")
    ] = False,
) -> None:
    """Serve the desk to web browsers, until interrupted.

    hudna itself speaks plain HTTP. Whoever wants others to reach it puts a proxy that speaks TLS
    in front, names its address with --public, and lets nobody but the proxy reach --host. The
    proxy must set X-Forwarded-For, X-Forwarded-Proto and X-Forwarded-Host itself.
    """
    serving = Serving(host, port, public, demo)
    if demo:
        _stand_apart(os.environ)
    answer(serving, _tell)


def _stand_apart(environ: MutableMapping[str, str]) -> None:
    """Give the demonstration a data folder of its own: the site's ledger is not even opened."""
    environ[HOME] = str(home(environ) / DEMO)
    for name in _ELSEWHERE:
        environ.pop(name, None)


def _tell(address: str) -> None:
    output.line(f"The desk is at {address} (end with Ctrl+C)")
