"""How the truce stands in each governorate on a day, from what is kept."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from hudna.desk import DeskError, ask, packs, series
from hudna.desk.explain import kept_sentences
from hudna.desk.packs import display
from hudna.desk.remembered import Remembered
from hudna.ledger import queries
from hudna.ledger.outcome import Wanted
from hudna.ledger.store import Ledger
from hudna.measure.standing import (
    STANDINGS,
    Amount,
    Clause,
    Definition,
    DefinitionError,
    Heard,
    Met,
    TruceStanding,
    packaged,
    periods,
    read,
    standings,
)
from hudna.record import Held
from hudna.record.said import say

__all__ = ["STANDINGS", "Amount", "Clause", "Definition", "Heard", "Held", "Met", "Standings",
           "TruceStanding", "definition", "display", "governorate", "sentences", "standing_on",
           "standings_of", "standings_on"]  # fmt: skip


@dataclass(frozen=True)
class Standings:
    """The standing of each governorate on a day, the most serious first, by which definition."""

    on: date
    definition: Definition
    found: tuple[TruceStanding, ...] = field(default=())


def definition(path: Path | None) -> Definition:
    """The definition in a file, the packaged one by default; DeskError if it is none."""
    if path is None:
        return packaged()
    try:
        return read(path.read_text("utf-8"))
    except OSError as error:
        raise DeskError(
            say("{path} cannot be read: {strerror}", path=path, strerror=error.strerror)
        ) from error
    except UnicodeDecodeError as error:
        raise DeskError(
            say("{path} is no text in UTF-8: {reason}", path=path, reason=error.reason)
        ) from error
    except DefinitionError as error:
        raise DeskError(
            say("{path} is no definition of standings: {error}", path=path, error=error)
        ) from error


def standings_on(
    ledger: Ledger, on: date | None = None, by: Definition | None = None
) -> Standings | None:
    """The standing of every governorate of the theatres of which something is told in those days.

    Looks at the claims of the days of the definition alone (35 by the packaged one). `on`: the
    newest day kept by default; None if nothing is kept.
    """
    day, chosen = on or ask.last_day(ledger), by or packaged()
    if day is None:
        return None
    held = _held(ledger, chosen, day)
    found = standings(held, series.keys(), chosen, day, _governorates_beside(held))
    found.sort(key=lambda one: (-one.seriousness, display(one.governorate)))
    return Standings(day, chosen, tuple(found))


@Remembered
def standings_of(ledger: Ledger, on: date) -> Standings | None:
    """The same of a day, by the packaged definition; kept, since it takes long and many ask."""
    return standings_on(ledger, on)


def standing_on(
    ledger: Ledger, place: str, on: date | None = None, by: Definition | None = None
) -> TruceStanding | None:
    """The standing of one governorate, told of or not; None if nothing is kept."""
    day, chosen = on or ask.last_day(ledger), by or packaged()
    if day is None:
        return None
    (found,) = (one for one in standings(_held(ledger, chosen, day), series.keys(), chosen, day,
                                         (place,)) if one.governorate == place)  # fmt: skip
    return found


def _held(ledger: Ledger, by: Definition, on: date) -> Sequence[Held]:
    recent, before = periods(by, on)
    first = min(recent.first, before.first)
    return list(queries.claims(ledger, Wanted(from_on=first, to_on=on)))


def _governorates_beside(held: Iterable[Held]) -> list[str]:
    """The governorates of the theatres of which a governorate is told."""
    register = packs.register()
    places = {part for place in {one.told.place for one in held} for part in place.split("+")}
    told = {one for place in places if (one := register.governorate_of(place)) is not None}
    theatres = {register.theatre_of.get(one) for one in told}
    wide = (one.id for one in register.localities.values() if one.level == "governorate")
    return [one for one in wide if register.theatre_of.get(one) in theatres]


def governorate(name: str) -> str:
    """The governorate that bears a name or id, or in which a place of that name lies.

    DeskError if there is none, or several.
    """
    register = packs.register()
    ids = dict.fromkeys((*ask.placed(Wanted(place=name)).place_ids, name))
    found = {one for id in ids if (one := register.governorate_of(id)) is not None}
    own = found & ids.keys()
    if len(own or found) == 1:
        return next(iter(own or found))
    if found:
        raise DeskError(
            say(
                "{name} may lie in {places}: name the governorate, or give its id",
                name=repr(name),
                places=", ".join(sorted(map(display, found))),
            )
        )
    raise DeskError(
        say(
            "no governorate {quoted} is known, and no place in one; see hudna place find {name}",
            quoted=repr(name),
            name=name,
        )
    )


def sentences(ledger: Ledger, found: TruceStanding) -> Mapping[str, str]:
    """The sentences of the claims that tell of a governorate, by claim id."""
    return kept_sentences(ledger, [claim for one in found.heard
                                   for claim in (*one.held, *one.together)])  # fmt: skip
