"""The console's use cases, for commands that need its tables of accounts."""

import importlib
from typing import Any

from hudna.console.serving import Serving
from hudna.console.settings import make_ready


def opened(use_cases: str) -> Any:
    """A module of the console's use cases; the tables of accounts are made at first need."""
    make_ready(Serving())
    importlib.import_module("hudna.console.opened").make_tables()
    return importlib.import_module(use_cases)
