"""A site with a console, and figures of two sides on it."""

from console.conftest import accounts, empty_accounts, site
from desk.stores import environ, ledger, toy_reader, unblocked

__all__ = ["accounts", "empty_accounts", "environ", "ledger", "site", "toy_reader", "unblocked"]
