"""Places by any spelling in three scripts: the resolver.

Names become sounds of one alphabet (sounds.py), an index of consonants gives those that come into
question (index.py), a weighted distance tells how near they are (distance.py), and what stands
round the name decides between them (nearness.py, finder.py).
"""

from hudna.gazetteer.finding.finder import Finder, Found
from hudna.gazetteer.finding.nearness import Context
from hudna.gazetteer.finding.ranking import Candidate

__all__ = ["Candidate", "Context", "Finder", "Found"]
