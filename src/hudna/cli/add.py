"""`hudna add`: keep documents and what was read in them."""

from collections import Counter
from typing import Final

from hudna.cli import output
from hudna.cli.read import AsOf, Failures, Paths, Publisher, notes
from hudna.desk.ask import Outcome
from hudna.desk.configuration import open_desk
from hudna.desk.keep import Added, add_paths
from hudna.desk.take_in import Terms, sources
from hudna.record import Problem

EXAMPLES: Final = {
    "add": """Examples:

\b
  hudna add bulletin.html
  hudna add reports/ --as-of 2016-03-24 --publisher "Russian Centre for Reconciliation"
"""
}


def add(paths: Paths, as_of: AsOf = None, publisher: Publisher = None) -> None:
    """Keep documents: original bytes, claims, unread numbers.

    The same bytes a second time add nothing. They are read again for a newer grammar, or when
    you name another day or publisher. A file that fails is named on standard error, the others
    are kept, and the exit code is 1.
    """
    terms = Terms(output.day("--as-of", as_of), publisher)
    failures, outcomes = Failures(), Counter[Outcome]()
    ledger = open_desk()
    found = output.progress(list(sources(paths)), "adding")
    for result in add_paths(ledger, found, terms):
        if isinstance(result, Problem):
            failures.add(result)
        else:
            outcomes[result.outcome] += 1
            tell(result)
    output.line(summary(outcomes, failures.count))
    failures.finish()


def tell(result: Added) -> None:
    """One line on a document that was added."""
    notes(result.account.problems)
    found = "nothing new"
    if result.outcome is not Outcome.KNOWN:
        found = f"{len(result.account.claims)} claims, {len(result.account.unread)} unread numbers"
    name = output.isolated(result.document.name)
    output.line(f"{name}: {result.outcome}, {found}")


def summary(outcomes: Counter[Outcome], failed: int) -> str:
    """How many documents came to what."""
    parts = [f"{outcomes[one]} {one}" for one in Outcome if outcomes[one]]
    parts += [f"{failed} failed"] if failed else []
    return "Documents: " + (", ".join(parts) or "none") + "."
