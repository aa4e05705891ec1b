"""Tables of places of other houses turned into packs of ours.

Rows come in as `Offered` (geonames.py, table.py), are laid beside what is known (known.py,
merging.py) and written as a pack (pack.py). What is done with a row, and by which rule, is told in
docs/theatres.md.
"""
