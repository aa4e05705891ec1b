"""What the commands of this folder share: forms of output, a claim as evidence."""

from collections.abc import Mapping

from hudna.cli.cells import SHORT_ID
from hudna.desk.who.roster import Said
from hudna.record.claim import plain


def said_row(what: str, one: Said, sentences: Mapping[str, str]) -> tuple[str, ...]:
    """The cells of a claim that something stands on: what, day, document, claim id, sentence."""
    claim = one.claim
    words = sentences.get(claim.id, claim.quote)
    return (what, str(one.on), claim.document, claim.id[:SHORT_ID], words)


def evidence(one: Said, sentences: Mapping[str, str]) -> dict[str, object]:
    """A claim that something stands on, as plain values; `sentence` is null if not at hand."""
    claim = one.claim
    return {
        "document": claim.document, "claim": claim.id, "day": plain(one.on),
        "speaker": plain(claim.speaker), "hedge": claim.hedge, "span": plain(claim.span),
        "quote": claim.quote, "sentence": sentences.get(claim.id),
    }  # fmt: skip
