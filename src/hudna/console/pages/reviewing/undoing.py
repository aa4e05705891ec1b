"""Taking back what one just judged, with one key."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from hudna.console.access.visit import Visit
from hudna.console.shown import claims, figures, words
from hudna.desk import DeskError
from hudna.desk.review.at_once import undoing
from hudna.desk.review.at_once.undoing import Undone
from hudna.record.said import say

_WROTE: Final = "hudna_wrote"
WRITTEN: Final = "written"
"""The class of the message by which a page knows that what was sent is kept."""


@dataclass(frozen=True)
class Offered:
    """The entries that can be taken back, from the first to the last."""

    first: int
    last: int

    @property
    def count(self) -> int:
        """How many."""
        return self.last - self.first + 1


def wrote(visit: Visit, numbers: Sequence[int]) -> None:
    """Tell what was written down, and offer to take it back."""
    visit.request.session[_WROTE] = (numbers[0], numbers[-1])
    several = gettext("Written down, as entries %(first)s to %(last)s.")
    told = several if len(numbers) > 1 else gettext("Written down, as entry %(first)s.")
    messages.success(visit.request, told % _range(numbers[0], numbers[-1]), extra_tags=WRITTEN)


def offered(visit: Visit) -> Offered | None:
    """What was written down last in this sitting, unless it was taken back."""
    found = visit.request.session.get(_WROTE)
    return Offered(*found) if found else None


def undo(visit: Visit) -> HttpResponse:
    """The last judgement of this person, to be taken back; what is sent is."""
    told: DeskError | None = None
    if visit.request.method == "POST":
        try:
            undone = undoing.undo(visit.ledger, _numbers(visit.request.POST), visit.name)
        except DeskError as error:
            told = error
        else:
            visit.request.session.pop(_WROTE, None)
            messages.success(visit.request, _told(undone))
            return HttpResponseRedirect(_back(undone))
    last = undoing.last_of(visit.ledger, visit.name)
    context = {
        "told": told, "last": last, "claim": last.subjects("claim")[0] if last else "",
        "undo": Offered(last.number, last.number) if last else None,
    }  # fmt: skip
    return visit.page("review/undo.html", context, status=422 if told else 200)


def _numbers(form: Any) -> range:
    first, last = form.get("first", ""), form.get("last", "")
    if not all(one.isascii() and one.isdigit() and len(one) < 16 for one in (first, last)):
        raise DeskError(say("it is not said which entry is to be taken back"))
    return range(int(first), int(last) + 1)


def _told(undone: Sequence[Undone]) -> str:
    """In words, what was taken back, and how it stands now."""
    first = undone[0]
    if len(undone) > 1:
        told = gettext("Entries %(first)s to %(last)s are taken back: the claims stand as before.")
        return told % _range(first.undone, undone[-1].undone)
    told = gettext("Entry %(number)s is taken back (%(judgement)s). %(claim)s now stands as: "
                   "%(standing)s.")  # fmt: skip
    return told % {
        "number": figures.number(first.undone), "claim": claims.headline(first.held.claim),
        "judgement": words.word(words.ACTS, first.judgement),
        "standing": words.word(words.STANDINGS, first.held.standing),
    }  # fmt: skip


def _back(undone: Sequence[Undone]) -> str:
    return reverse("judge" if len(undone) == 1 else "rule", args=[undone[0].held.read_id])


def _range(first: int, last: int) -> dict[str, str]:
    return {"first": figures.number(first), "last": figures.number(last)}
