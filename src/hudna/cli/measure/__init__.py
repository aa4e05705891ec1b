"""`hudna tally`, `hudna trend`, `hudna changes`, `hudna standing`: what the truce does."""
