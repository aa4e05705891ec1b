"""First warnings in words: what differs, by how much; never who is right."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from hudna.console.shown import claims, figures, names
from hudna.desk.ask import Held
from hudna.desk.warnings import DIFFERS, NO_RISE, Discrepancy, number


@dataclass(frozen=True)
class Told:
    """A warning in one sentence, with the claims that it is about."""

    told: str
    on: date | None
    speaker: str
    sides: tuple[Held, ...]


def told(one: Discrepancy) -> Told:
    """A warning as the page's language tells it."""
    return Told(_sentence(one), one.on, names.speaker(one.sides[0]), tuple(one.sides))


def _sentence(one: Discrepancy) -> str:
    first, *others = one.sides
    named = {
        "what": claims.headline(first.claim),
        "figure": figures.number(number(first)),
        "others": " + ".join(figures.number(number(side)) for side in others),
        "day": figures.day(others[0].bulletin_on) if others else "",
    }
    if one.kind == NO_RISE:
        return gettext("%(what)s: %(figure)s, said to have risen, but %(others)s was said on "
                       "%(day)s already") % named  # fmt: skip
    if one.kind == DIFFERS:
        figures_given = gettext(" and ").join(figures.number(number(side)) for side in one.sides)
        return gettext("%(what)s: one speaker gives %(figures)s") % {
            **named, "figures": figures_given,
        }  # fmt: skip
    return gettext("%(what)s: the total is %(figure)s, its parts are %(others)s") % named
