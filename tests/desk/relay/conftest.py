"""Ledgers on every kind of store."""

from desk.stores import environ, ledger, toy_reader, unblocked

__all__ = ["environ", "ledger", "toy_reader", "unblocked"]
