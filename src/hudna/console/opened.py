"""What the console keeps open while it serves: the site's ledger, and the tables of accounts."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Final

from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from hudna.desk import DeskError, sample
from hudna.desk.ask import Ledger
from hudna.desk.configuration import open_desk, times_written
from hudna.desk.ledger import checkpoints

ALIAS: Final = "default"
_LEDGER: Final = "ledger"
_LOG: Final = logging.getLogger("hudna")


def open_all() -> None:
    """Make what is missing of both databases, and open them; a demonstration gets its sample."""
    make_tables()
    ledger = the_ledger()
    if settings.HUDNA_SERVING.demo:
        for _ in sample.add(ledger):
            pass


@cache
def the_ledger() -> Ledger:
    """The site's ledger; its connections are kept from one request to the next."""
    ledger = open_desk()
    connections.settings[ledger.alias] |= {"CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": True}
    return ledger


@contextmanager
def sealing() -> Iterator[None]:
    """Sign what is written meanwhile; what hinders that is told, and can be mended later."""
    before = times_written()
    yield
    if times_written() == before:
        return
    try:
        checkpoints.make(the_ledger(), _LOG.warning)
    except DeskError as error:
        _LOG.warning("what was written is kept, and not signed yet: %s", error)


def make_tables() -> None:
    """Make, or bring up to date, the tables of people, sessions and looks."""
    executor = MigrationExecutor(connections[ALIAS])
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    for label in dict.fromkeys(one.app_label for one, _ in plan if one.app_label != _LEDGER):
        call_command("migrate", label, database=ALIAS, interactive=False, verbosity=0)
    connections[ALIAS].close()
