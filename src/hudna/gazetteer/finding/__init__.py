"""Places by any spelling in three scripts: the resolver.

`finder.Finder` answers: names become sounds of one alphabet (sounds.py), an index of consonants
gives those that come into question (index.py), a weighted distance tells how near they are
(distance.py), and what stands round the name decides between them (nearness.py, ranking.py).
`choice.meant` tells places of one name apart for a reader; it needs none of the rest, so nothing is
imported here.
"""
