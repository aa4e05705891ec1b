"""Which places names mean: an everyday word or a place, one of several, one that a table has."""
