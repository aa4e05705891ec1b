"""A whole ledger on its way: out into a file, in from one, from one store to another."""
