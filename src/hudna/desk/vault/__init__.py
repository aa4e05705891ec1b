"""The vault of originals at this desk: where it is, what it holds, its keys."""
