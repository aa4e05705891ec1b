"""How things are written for people: figures, days, names and spans, in the page's language."""
