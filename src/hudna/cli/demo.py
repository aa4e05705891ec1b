"""`hudna demo`: the packaged sample, from documents to a bulletin."""

from typing import Final

from hudna.cli import explain, output, status
from hudna.cli.read import Failures
from hudna.cli.who import roster
from hudna.desk import sample
from hudna.desk.ask import Ledger
from hudna.desk.bulletin import render
from hudna.desk.configuration import open_desk
from hudna.desk.explain.kept import explain as explain_claim
from hudna.desk.status.screen import screen
from hudna.desk.who.roster import Asked, roster_of
from hudna.record import Problem

EXAMPLES: Final = {
    "demo": """Examples:

\b
  hudna demo
  HUDNA_HOME=/tmp/try hudna demo             leaves your own ledger alone
"""
}


def demo() -> None:
    """Add the packaged sample; show the truce on 24 March 2016, its roster, a claim, a bulletin."""
    ledger = open_desk()
    failures = Failures()
    total = sample.count()
    claims = 0
    for result in output.progress(sample.add(ledger), "adding the sample", total):
        if isinstance(result, Problem):
            failures.add(result)
        else:
            claims += len(result.account.claims)
    output.line(f"{total} documents of the packaged sample; {claims} claims read now.\n")
    _tour(ledger)
    failures.finish()


def _tour(ledger: Ledger) -> None:
    found = screen(ledger, sample.DAY)
    if found is not None:
        status.show(found)
    found_roster = roster_of(ledger, Asked("localities"))
    if found_roster is not None:
        output.line("\n$ hudna roster localities\n")
        roster.show(found_roster)
    claim = sample.telling_claim(ledger)
    if claim is not None:
        output.line(f"\n$ hudna explain {claim.claim.id[:10]}\n")
        explain.show(explain_claim(ledger, claim.claim.id))
    day = sample.DAY
    output.line(f"\n$ hudna bulletin --on {day} --lang en\n")
    output.line(render(ledger, on=day, language="en", form="md"))
