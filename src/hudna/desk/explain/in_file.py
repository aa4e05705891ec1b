"""The claims of a file that is not kept: by id, by words of the text, or all of them."""

import re
from pathlib import Path

from hudna.desk import DeskError
from hudna.desk.explain import Explanation, explained
from hudna.desk.read import Read, read_one
from hudna.desk.take_in import STANDARD_INPUT, Terms, dated, take_in
from hudna.ledger.outcome import Held, day_of
from hudna.record import Claim, Problem, Span, Tally, Unread

_AN_ID = re.compile("[0-9a-f]{4,64}")


def file_and_wanted(given: str) -> tuple[Path, str] | None:
    """Split "FILE:WORDS" into its parts; None if there is no such file, as for a claim's id."""
    if _is_file(given):
        return Path(given), ""
    for colon in re.finditer(":", given):
        name = given[: colon.start()]
        if _is_file(name):
            return Path(name), given[colon.end() :].strip()
    return None


def _is_file(name: str) -> bool:
    return name == STANDARD_INPUT or (bool(name) and "\0" not in name and Path(name).is_file())


def explain_in(path: Path, wanted: str, terms: Terms) -> list[Explanation]:
    """Explain the claims of a file that have the id or stand on the words; all for "".

    DeskError if the file cannot be read or has no such claim; for a number that was left unread it
    says why.
    """
    received = take_in(path, terms)
    found = received if isinstance(received, Problem) else read_one(dated(received))
    if isinstance(found, Problem):
        raise DeskError(f"{found.where}: {found.message}")
    claims = _wanted(found, wanted)
    if not claims:
        raise DeskError(_nothing(found, wanted))
    return explained(found.document, [_held(claim, found) for claim in claims])


def _held(claim: Claim, found: Read) -> Held:
    document = found.document
    return Held(claim, document.digest, day_of(claim, document), document.as_of, document.publisher)


def _wanted(found: Read, wanted: str) -> list[Claim]:
    claims = list(found.account.claims)
    if not wanted:
        return claims
    if _AN_ID.fullmatch(wanted.lower()):
        named = [one for one in claims if one.id.startswith(wanted.lower())]
        if named:
            return named
    spans = _spans(found.document.text, wanted)
    on_words = [one for one in claims if any(one.span.overlaps(span) for span in spans)]
    figures = [one for one in on_words if isinstance(one.body, Tally)]
    return figures or on_words


def _spans(text: str, words: str) -> list[Span]:
    """Where words stand in a text, in any case of letters and with any white space between."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    return [Span(*one.span()) for one in re.finditer(pattern, text, re.IGNORECASE)]


def _nothing(found: Read, wanted: str) -> str:
    name = found.document.name
    if not wanted:
        return f"{name}: there is no claim in it"
    spans = _spans(found.document.text, wanted)
    left = [one for one in found.account.unread if any(one.span.overlaps(it) for it in spans)]
    if left:
        return "; ".join(_left(one) for one in left[:3])
    known = "no claim stands on these words" if spans else "these words are not in it"
    return f"{name}: {known}: {wanted!r}; `hudna read` shows the claims and their ids"


def _left(unread: Unread) -> str:
    return f"{unread.document}: “{unread.quote}” was left unread: {unread.reason}"
