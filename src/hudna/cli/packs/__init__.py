"""`hudna gazetteer` and `hudna theatre`: the packs of places, parties and truces."""
