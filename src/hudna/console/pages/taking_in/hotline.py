"""Noting a call to the hotline: the form, what is read in it before it is kept, who called."""

from typing import Any, Final

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from hudna.console import opened
from hudna.console.access import callers, closing
from hudna.console.access.visit import Visit
from hudna.console.models import Caller, Person, Restricted
from hudna.console.pages.taking_in import noted, placing
from hudna.console.pages.taking_in.noted import Typed
from hudna.console.pages.taking_in.told import said
from hudna.console.shown import figures
from hudna.console.shown.highlights import Mark, paragraphs
from hudna.desk import DeskError, evidence
from hudna.desk.configuration import now
from hudna.desk.hotline import form as forms
from hudna.desk.hotline import noting
from hudna.desk.hotline.form import Note
from hudna.record import Problem

READ: Final = "read"
"""What the button is called that shows how a note is read, and keeps nothing."""


def hotline(visit: Visit) -> HttpResponse:
    """The form of a call; what is sent is shown as it would be read, or kept."""
    assert visit.person is not None
    choices = closing.choices(visit.person)
    if visit.request.method != "POST":
        return _page(visit, noted.fresh(now().astimezone(), choices[0]), choices)
    typed = noted.sent(visit.request.POST.dict())
    note = noted.note_of(typed)
    if visit.request.POST.get("act") == READ:
        if not visit.is_part:
            return _page(visit, typed, choices, note)
        return visit.page("hotline/read.html", _reading(note))
    noted.check(typed, choices)
    if note is None or typed.wrong:
        return _page(visit, typed, choices, note, 422)
    return _keep(visit, visit.person, typed, note) or _page(visit, typed, choices, note, 422)


def suggestions(visit: Visit) -> HttpResponse:
    """The places that what is typed so far may mean."""
    found = placing.suggestions(visit.request.GET.get("place", ""))
    return visit.page("hotline/places.html", {"choices": found})


def caller(visit: Visit, code: str) -> HttpResponse:
    """Who stands behind a code name, for those who may know; each look is noted.

    Whoever may not know is not told either whether anybody bears it.
    """
    assert visit.person is not None
    if not forms.CODE.fullmatch(code):
        raise Http404
    name, told = None, None
    if is_trusted := callers.is_trusted(visit.person):
        try:
            name = callers.who_is(code, visit.person, visit.request.path)
        except DeskError as error:
            told = error
    context = {"code": code, "name": name, "is_trusted": is_trusted, "told": told}
    is_missing = is_trusted and name is None and not told
    return visit.page("hotline/caller.html", context, status=404 if is_missing else 200)


def _page(
    visit: Visit, typed: Typed, choices: list[str], note: Note | None = None, status: int = 200
) -> HttpResponse:
    context: dict[str, Any] = {
        "typed": typed.told, "wrong": typed.wrong, "placing": typed.placing, "choices": choices,
        "sure": forms.SURE, "zone": figures.zone(now().astimezone()), "as_typed": placing.AS_TYPED,
        **_reading(note),
    }  # fmt: skip
    return visit.page("hotline/form.html", context, status=status)


def _reading(note: Note | None) -> dict[str, Any]:
    """What is read in a note: its text with marks, its claims, the numbers not read."""
    found = noting.read(note) if note else None
    if found is None or isinstance(found, Problem):
        return {"found": None, "failed": said(found.message) if found else None}
    account = found.account
    marks = [Mark(f"c-{n}", "claim", one.span, n) for n, one in enumerate(account.claims, 1)]
    unread = [Mark(f"u-{n}", "unread", one.span, n) for n, one in enumerate(account.unread, 1)]
    return {
        "found": account, "document": found.document,
        "lines": paragraphs(found.document.text, [*marks, *unread]),
    }  # fmt: skip


def _keep(visit: Visit, person: Person, typed: Typed, note: Note) -> HttpResponse | None:
    """Keep the caller apart, close the note, then keep it; None if it cannot be, which is told.

    A form that is sent twice keeps one note: it bears the same code name.
    """
    ledger, digest = opened.the_ledger(), noting.received(note).document.digest
    if evidence.holding(ledger, digest) is None:
        if not typed.told["known"].strip() and callers.is_known(note.code):
            typed.told = {**typed.told, "code": callers.new_code()}
            typed.wrong["code"] = gettext("Somebody else noted a call at the same moment. Send it "
                                          "once more.")  # fmt: skip
            return None
        is_closed = is_new = False
        try:
            with transaction.atomic():
                is_closed = closing.close(digest, typed.told["who"], person)
                is_new = callers.keep(note.code, typed.told["caller"].strip(), visit.name)
            found = noting.keep(ledger, note, visit.name)
        except DeskError as error:
            found = Problem("", str(error))
        if isinstance(found, Problem):
            _undo(digest if is_closed else "", note.code if is_new else "")
            typed.wrong["said"] = said(found.message).text
            return None
    messages.success(visit.request, gettext("The note is kept. The caller's code name is %(code)s: "
                                            "tell it to them for the next call.")
                     % {"code": note.code})  # fmt: skip
    return HttpResponseRedirect(_after(visit, digest))


def _undo(digest: str, code: str) -> None:
    Restricted.objects.filter(digest=digest).delete()
    Caller.objects.filter(code=code).delete()


def _after(visit: Visit, digest: str) -> str:
    """To the note with what was read in it; who may not read it, to an empty form."""
    is_hidden = digest in visit.ledger.hidden
    return reverse("hotline") if is_hidden else reverse("reader", args=[digest])
