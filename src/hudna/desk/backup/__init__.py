"""Keeping a site safe: export and import of its ledger, backup and restore, moving its database."""
