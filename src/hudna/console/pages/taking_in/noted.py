"""The form of a call: what was typed, what is wrong with it, and the note that it makes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Final

from django.utils.translation import gettext

from hudna.console.access import callers
from hudna.console.pages.taking_in.placing import Placing, placed
from hudna.console.shown.figures import language
from hudna.desk.hotline import form as forms
from hudna.desk.hotline import noting
from hudna.desk.hotline.form import Note
from hudna.desk.surroundings import here

LONGEST: Final = {"caller": 300, "place": 200, "said": 20_000}
FIELDS: Final = ("code", "known", "caller", "called_on", "called_at", "on", "at", "place",
                 "place_id", "place_for", "said", "sure", "who", "another")  # fmt: skip


@dataclass
class Typed:
    """All that was typed, as it was; what is wrong with it, by field; the place that it means."""

    told: Mapping[str, str]
    wrong: dict[str, str] = field(default_factory=dict)
    placing: Placing = field(default_factory=lambda: Placing(""))

    @property
    def code(self) -> str:
        """The code name that the note will bear."""
        return (self.told["known"].strip() or self.told["code"]).upper()


def fresh(now: datetime, who: str) -> Typed:
    """An empty form: the call is now, by somebody new; `who` may read it."""
    told = dict.fromkeys(FIELDS, "")
    told |= {"code": callers.new_code(), "called_on": f"{now:%Y-%m-%d}",
             "called_at": f"{now:%H:%M}", "sure": forms.SURE[0], "who": who}  # fmt: skip
    return Typed(told)


def sent(form: Mapping[str, str]) -> Typed:
    """What a form says, nothing of it changed."""
    return Typed({name: str(form.get(name, "")) for name in FIELDS})


def note_of(typed: Typed) -> Note | None:
    """The note that a form makes; None if something is wrong, which is told by field."""
    told, wrong = typed.told, typed.wrong
    tongue = noting.tongue(told["said"]) or language()
    chosen = told["place_id"] if told["place_for"] in ("", told["place"]) else ""
    typed.placing = placed(told["place"], chosen, tongue)
    called_on, called_at = _day(told["called_on"]), _clock(told["called_at"])
    on, at = _day(told["on"]), _clock(told["at"])
    if called_on is None or called_at is None:
        wrong["called_on"] = gettext("Say on which day and at what time the call came.")
    if (told["on"] and on is None) or (told["at"] and at is None) or (at and not on):
        wrong["on"] = gettext("Say on which day it happened, and the time only beside a day.")
    if not told["said"].strip():
        wrong["said"] = gettext("Write down what was said.")
    if told["sure"] not in forms.SURE:
        wrong["sure"] = gettext("Choose how sure the caller is.")
    for name, most in LONGEST.items():
        if len(told[name]) > most:
            wrong[name] = gettext("This is longer than can be kept.")
    if not forms.CODE.fullmatch(typed.code):
        wrong["known"] = gettext("A code name is four letters, as in KXTR.")
    if wrong or called_on is None or called_at is None:
        return None
    return Note(typed.code, here(called_on, called_at), _plain(told["said"]), tongue, told["sure"],
                typed.placing.printed, typed.placing.id, on, at)  # fmt: skip


def check(typed: Typed, choices: list[str]) -> None:
    """What is wrong beyond the note itself: who called, the place, who may read it."""
    told, wrong = typed.told, typed.wrong
    if told["known"].strip():
        if not callers.is_known(typed.code):
            wrong["known"] = gettext("Nobody called under this code name. Leave it empty for a new "
                                     "caller.")  # fmt: skip
    elif not told["caller"].strip():
        wrong["caller"] = gettext("Say who called, or how they can be reached. It is kept apart "
                                  "and sealed.")  # fmt: skip
    if not told["another"] and noting.given_away(told["said"], told["caller"]):
        wrong["said"] = gettext("The caller's name stands in what was said, and would be read with "
                                "the note. Take it out.")  # fmt: skip
    if typed.placing.choices:
        wrong["place"] = gettext("Which place is meant? Choose one, or leave it as typed.")
    if told["who"] not in choices:
        wrong["who"] = gettext("Choose who may read the note.")


def _plain(said: str) -> str:
    return said.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _clock(text: str) -> time | None:
    try:
        return time.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None
