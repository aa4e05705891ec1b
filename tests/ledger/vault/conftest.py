"""Vaults on every kind of place."""

from ledger.vault.places import place, spoil, store, vault

__all__ = ["place", "spoil", "store", "vault"]
