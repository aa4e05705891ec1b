"""The append-only record: documents, readings, claims, unread figures, problems, originals.

It sees record values and knows no language. `hudna.ledger.store` opens it, `hudna.ledger.keeping`
adds to it, `hudna.ledger.queries` reads from it.
"""
