"""Discrepancies: the board of them by state, and one with both sides' words and its history."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from hudna.console.access import Need, restricted
from hudna.console.access.visit import Visit
from hudna.console.pages.asked import seen
from hudna.console.pages.boards import Period, address, period
from hudna.console.shown import boards, figures
from hudna.desk import DeskError, discrepancies
from hudna.desk.custody import settings
from hudna.desk.discrepancies import ACTS, STATES, Doing, Followed, board, gaps
from hudna.desk.discrepancies.board import MOST_DAYS, Board, Place, Sought
from hudna.desk.explain import kept_sentences
from hudna.record.said import say

USUAL_DAYS: Final = 30
ON_A_PAGE: Final = 40
IN_A_COLUMN: Final = 6
_WORDS: Final = 100


def listing(visit: Visit) -> HttpResponse:
    """The board; `?state=` one state as a list; where only a part is asked for, what is sought."""
    chosen, sought = period(visit, USUAL_DAYS, MOST_DAYS), sought_in(visit)
    context: dict[str, Any] = {"period": chosen, "sought": sought, "selects": ()}
    if chosen is not None:
        found = board.board(visit.ledger, chosen.first, chosen.last, sought)
        context |= {"answer": found, "here": _address(chosen, sought),
                    "before": chosen.before and _address(chosen.before, sought)}  # fmt: skip
        if found.value is not None:
            context |= _listed(visit, chosen, sought, found.value)
    return visit.page("boards/board.html" if visit.is_part else "boards/discrepancies.html",
                      context)  # fmt: skip


def sought_in(visit: Visit) -> Sought:
    """What the address seeks among them."""
    given = visit.request.GET
    found = Sought(*(given.get(name, "")[:_WORDS] for name in Sought.__annotations__))
    return found if found.state in STATES else replace(found, state="")


def _address(chosen: Period, sought: Sought) -> str:
    return address(chosen, **vars(sought))


def _listed(visit: Visit, chosen: Period, sought: Sought, found: Board) -> dict[str, Any]:
    tabs = [(state, found.counts[state], _address(chosen, replace(sought, state=state)))
            for state in STATES]  # fmt: skip
    context = {"selects": boards.selects(found.every, sought), "tabs": tabs,
               "all": _address(chosen, replace(sought, state="")),
               "total": len(found.listed)}  # fmt: skip
    if not sought.state:
        columns = [(*tab, _rows(visit, found.page(tab[0], None, IN_A_COLUMN)[0]))
                   for tab in tabs if tab[0] != STATES[-1]]  # fmt: skip
        return context | {"columns": columns}
    rows, more = found.page(sought.state, _after(visit), ON_A_PAGE)
    following = f"{rows[-1].found.on}_{rows[-1].id}" if more else ""
    return context | {"rows": _rows(visit, rows), "following": following}


def _after(visit: Visit) -> Place | None:
    on, _, id = visit.request.GET.get("after", "").partition("_")
    day = _day(on)
    return Place(day, id) if day else None


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _rows(visit: Visit, found: Sequence[Followed]) -> list[boards.Row]:
    overdue = settings.settings(visit.ledger)[settings.OVERDUE_DAYS] if found else 0
    return [boards.row(one, discrepancies.today(), overdue) for one in found]


def one(visit: Visit, on: str, discrepancy: str) -> HttpResponse:
    """A discrepancy: what each side says, in its sentence; the gap in its parts; what was done."""
    day = _day(on)
    if day is None:
        raise Http404
    answer = board.one_of(visit.ledger, day, discrepancy)
    if answer.value is None and answer.is_fresh:
        raise Http404
    told: DeskError | None = None
    if answer.value is not None and visit.request.method == "POST":
        try:
            done = discrepancies.do(visit.ledger, answer.value, _doing(visit))
        except DeskError as error:
            told = error
        else:
            words = gettext("Written down, as entry %(number)s.")
            number = figures.number(done.history[-1].number)
            messages.success(visit.request, words % {"number": number})
            return HttpResponseRedirect(reverse("discrepancy", args=[on, discrepancy]))
    return visit.page("boards/discrepancy.html", _shown(visit, answer.value, told),
                      status=422 if told else 200)  # fmt: skip


def _doing(visit: Visit) -> Doing:
    form = visit.request.POST
    what = form.get("what", "")
    if what not in ACTS:
        raise DeskError(say("choose what to do about it"))
    return Doing(what, form.get("reason", "")[:500], visit.name, seen=seen(form))


def _shown(visit: Visit, found: Followed | None, told: DeskError | None) -> dict[str, Any]:
    if found is None:
        return {"row": None}
    sides = found.found.sides
    if visit.person is not None:
        digests = {side.digest for side in sides}
        restricted.note_looks(visit.person, digests, visit.request.path)
    (row,) = _rows(visit, [found])
    split = gaps.split_of(visit.ledger, found.found)
    sentences = kept_sentences(visit.ledger, sides)
    return {
        "row": row, "told": told, "history": boards.done(found.history),
        "sides": [(said, *_around(sentences.get(said.held.claim.id, ""), said.held.claim.quote))
                  for said in row.said],
        "split": split.value, "is_split": split.is_fresh,
        "parts": boards.parts(split.value) if split.value else [],
        "may_act": Need.JUDGE in visit.grants, "is_mine": found.owner == visit.name,
        "seen": found.history[-1].number if found.history else 0,
        "reason": visit.request.POST.get("reason", ""), "what": visit.request.POST.get("what", ""),
    }  # fmt: skip


def _around(sentence: str, quote: str) -> tuple[str, str, str]:
    """What stands before the words of a claim in its sentence, the words, and what follows."""
    before, words, after = sentence.partition(quote)
    return (before, words, after) if words else ("", quote, "")
