"""Ledgers on every kind of store, and an object store for their originals."""

from desk.stores import environ, ledger, toy_reader, unblocked
from ledger.vault.places import store

__all__ = ["environ", "ledger", "store", "toy_reader", "unblocked"]
