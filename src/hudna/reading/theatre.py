"""Which theatre a document is of, by the names in it, and what its ambiguous names mean there.

Several places bear one name: al-Bayda is a governorate of Yemen and a town of Libya. A name that
only one theatre has points to it. Of the bearers of an ambiguous name those are kept whose theatre
the document's other names point to; where they point to several alike, or to none of those in
question, the name stays ambiguous. A town of a theatre of which the document names nothing wider,
in a document that is of another, is not meant: it is one of the same name that no register knows.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from hudna.gazetteer import Gazetteer
from hudna.reading.engine.marks import Mark
from hudna.record import Body, Claim, Incident, Name, Particulars, Place

_CLEARLY: Final = 3  # times as many names as the next theatre has, to be the document's
_SMALL: Final = frozenset({"town", "village", "quarter"})
_ROLES: Final = (":", "~")

Bearers = Callable[[str], Sequence[Sequence[str]]]
"""The ids that each name in some words may mean."""


class Homes:
    """The theatre of each id of a gazetteer; what goes with every theatre has none.

    A country is at home in the theatre that counts it among its own; packs of one country are one
    theatre.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        theatres = [one for one in gazetteer.theatres.values() if one.countries]
        countries = {country: one.id for one in reversed(theatres) for country in one.countries}
        packs = {one.id: countries[one.countries[0]] for one in theatres}
        homes = ((one, packs.get(pack)) for one, pack in gazetteer.theatre_of.items())
        self.of = {one: home for one, home in homes if home} | countries
        self.levels = {one.id: one.level for one in gazetteer.localities.values()}

    def theatres(self, ids: Iterable[str]) -> set[str]:
        """The theatres in which some ids are at home."""
        return {self.of[one] for one in ids if one in self.of}

    def ambiguous(self, ids: Sequence[str]) -> bool:
        """Whether a name's bearers are at home in several theatres."""
        return len(ids) > 1 and len(self.theatres(ids)) > 1

    def points(self, marks: Iterable[Mark]) -> tuple[str, ...]:
        """The ids named in a sentence that point to one theatre."""
        found = (ids[0] for mark in marks for ids in _ids(mark)
                 if ids[0] in self.of and not self.ambiguous(ids))  # fmt: skip
        return tuple(dict.fromkeys(found))


@cache
def homes(gazetteer: Gazetteer) -> Homes:
    """The homes of a gazetteer's ids, worked out once."""
    return Homes(gazetteer)


def _ids(mark: Mark) -> Iterable[Sequence[str]]:
    """The ids of each name in a mark; a common noun ("the centre") names nobody."""
    if mark.type == "NAMED":
        return [part.ids for part in mark.value.parts if part.ids]
    if mark.type != "PARTY" or not mark.value or mark.value[-1][:1] in _ROLES:
        return ()
    return [mark.value] if mark.value[0] else ()


class Leaning:
    """What the names of one document point to, counted; each name counts once."""

    def __init__(self, home: Homes, points: Iterable[str]) -> None:
        self.home = home
        self.points = frozenset(one for one in points if one in home.of)
        self.names = Counter(home.of[one] for one in self.points)
        self.strangers = self._strangers() if len(self.names) > 1 else frozenset()

    def _strangers(self) -> frozenset[str]:
        """The towns that alone point to their theatre, where wider names point to another."""
        of, levels = self.home.of, self.home.levels
        grounded = {of[one] for one in self.points if levels.get(one) not in _SMALL}
        most = max((self.names[one] for one in grounded), default=0)
        return frozenset(
            one for one in self.points
            if of[one] not in grounded and most >= self.names[of[one]]
        )  # fmt: skip

    def theatre(self, ids: Sequence[str]) -> str | None:
        """Of the theatres of a name's bearers the one that the document is of, None if unclear."""
        ranked = sorted((self.names[one], one) for one in self.home.theatres(ids))
        most, first = ranked[-1]
        return first if most and most >= _CLEARLY * ranked[-2][0] else None

    def kept(self, ids: Sequence[str]) -> Sequence[str]:
        """The bearers of a name that the document may mean."""
        if not self.home.ambiguous(ids):
            return [one for one in ids if one not in self.strangers]
        theatre = self.theatre(ids)
        return [one for one in ids if theatre in (None, self.home.of.get(one, theatre))]


def _ids_of(claim: Claim) -> Iterable[str | None]:
    """The ids of all names in a claim that may be settled."""
    names = [claim.speaker, *claim.relay]
    if isinstance(claim.body, Incident):
        names += [claim.body.attacker, claim.body.governorate, *claim.body.target_places]
    elif isinstance(claim.body, Particulars):
        names += claim.body.parties
    ids = [name.id for name in names if name]
    return [*ids, *claim.place.ids] if claim.place else ids


class Settler:
    """Settles the ambiguous names of one document's claims.

    `shared`: the ids that bear a name of another theatre too.
    """

    def __init__(self, leaning: Leaning, shared: frozenset[str], bearers: Bearers) -> None:
        self.leaning = leaning
        self.doubtful = shared | leaning.strangers if leaning.strangers else shared
        self.bearers = bearers

    def settled(self, claim: Claim) -> Claim:
        """A claim with its ambiguous names settled, or the claim itself."""
        if self.doubtful.isdisjoint(_ids_of(claim)):
            return claim
        place = claim.place and self._place(claim.place)
        body = self._body(claim.body)
        speaker, relay = claim.speaker and self.name(claim.speaker), self._names(claim.relay)
        return replace(claim, place=place, body=body, speaker=speaker, relay=relay)

    def _place(self, place: Place) -> Place:
        if self.doubtful.isdisjoint(place.ids):
            return place
        groups = self.bearers(place.text)
        named = {one for ids in groups for one in ids}
        kept = {one for ids in groups for one in self.leaning.kept(ids)}
        ids = tuple(one for one in place.ids if one in kept or one not in named)
        levels = self.leaning.home.levels
        printed = place.level != levels.get(place.ids[0])
        return Place(place.text, ids, place.level if printed or not ids else levels.get(ids[0]))

    def name(self, name: Name) -> Name:
        """A name with the id that the document means, with none where that is not clear."""
        if name.id not in self.doubtful:
            return name
        ids = next((ids for ids in self.bearers(name.text) if name.id in ids), (name.id,))
        kept = self.leaning.kept(ids)
        if self.leaning.home.ambiguous(kept) or not kept:
            return Name(name.text)
        return name if name.id in kept else Name(name.text, kept[0])

    def _names(self, names: Sequence[Name]) -> tuple[Name, ...]:
        return tuple([self.name(one) for one in names])

    def _body(self, body: Body) -> Body:
        if isinstance(body, Incident):
            return replace(body, attacker=body.attacker and self.name(body.attacker),
                           governorate=body.governorate and self.name(body.governorate),
                           target_places=self._names(body.target_places))  # fmt: skip
        return replace(body, parties=self._names(body.parties)) if (
            isinstance(body, Particulars) and body.parties
        ) else body  # fmt: skip
