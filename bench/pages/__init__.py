"""How long each page of the console takes over a large ledger."""
