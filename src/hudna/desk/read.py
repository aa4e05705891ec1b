"""Reading without keeping: a file in, its account out, one at a time."""

import gc
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from hudna import reading
from hudna.desk import packs
from hudna.desk.take_in import Received, Terms, dated, take_in
from hudna.record import Account, Claim, Document, Problem
from hudna.record.said import say


@dataclass(frozen=True)
class Read:
    """A document and what was read in it; `problems` of the way in stand in the account too."""

    document: Document
    account: Account


def read_paths(paths: Iterable[Path | Problem], terms: Terms) -> Iterator[Read | Problem]:
    """Read each file as it comes; one that cannot be read is a problem, and the next follows."""
    for path in paths:
        received = path if isinstance(path, Problem) else take_in(path, terms)
        yield received if isinstance(received, Problem) else read_one(dated(received))
        if not gc.isenabled():
            _settle()


def _settle() -> None:
    """All is loaded: look for garbage from now on, but not through what stays."""
    gc.freeze()
    gc.enable()


def read_one(received: Received) -> Read | Problem:
    """Read one document against its day; its claims are named and identified."""
    document, register = received.document, packs.register()
    try:
        account = reading.read(document, register, day_known=not received.guessed)
    except Exception as error:  # a grammar that breaks must not take the other files with it
        return Problem(
            document.name,
            say("the reader broke ({error}); please report the document", error=repr(error)),
        )
    claims = tuple(_identified(claim, document) for claim in account.claims)
    unread = tuple(replace(one, document=document.name) for one in account.unread)
    return Read(document, Account(claims, unread, (*received.problems, *account.problems)))


def _identified(claim: Claim, document: Document) -> Claim:
    # A text of 50 MB has a million claims: what is right already is not made again.
    named = claim
    if claim.document != document.name:
        named = replace(claim, document=document.name)
    return named if named.id else named.identified(document.digest)
