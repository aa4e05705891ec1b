"""`hudna backup` and `hudna restore`; export, import and move of `hudna ledger`."""
