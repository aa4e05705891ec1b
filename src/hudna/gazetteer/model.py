"""The loaded gazetteer: lookups over the register's places, parties and truces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from hudna.gazetteer.keys import keys_as_written, language_of
from hudna.record.register import (
    Definition,
    Locality,
    Names,
    Party,
    Relation,
    Source,
    Standing,
    Theatre,
    Truce,
)

FALLBACK_LANGUAGE = "en"
TOLD = frozenset({"countryside", "city"})
"""Levels of places that are told by a wider one's name and a word: "the countryside of Homs"."""


class Table(Protocol):
    """A table of places that is looked into without reading it: see `index.Index`."""

    def named(self, language: str, name_key: str) -> tuple[str, ...]:
        """The ids of the places that bear a name with this key."""

    def place(self, identifier: str) -> Locality | None:
        """A place by its id."""


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """Places, parties and truces of the loaded theatres, by id.

    `ordinary_words` holds (language, name) pairs of place names that are everyday words too; a
    reader takes them as places only beside a word such as "town" or "governorate". `theatre_of`
    leads from the id of a place, party or truce to the pack that has it. `further`: tables of
    places that are looked into by name or id only; what goes through all places sees none of them.
    `told`: what a text of a pack (the terms of a truce, a source) is in other languages.
    """

    localities: Mapping[str, Locality]
    parties: Mapping[str, Party]
    truces: Mapping[str, Truce]
    ordinary_words: frozenset[tuple[str, str]] = frozenset()
    sources: Mapping[str, Source] = field(default_factory=dict)
    theatres: Mapping[str, Theatre] = field(default_factory=dict)
    theatre_of: Mapping[str, str] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()
    standings: tuple[Standing, ...] = ()
    further: tuple[Table, ...] = ()
    definitions: tuple[Definition, ...] = ()
    told: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def place_names(self, language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each place name of a language with the ids that bear it, widest place first.

        Places that are told by another's name (`TOLD`) are left out: a reader finds that name.
        """
        places = (place for place in self.localities.values() if place.level not in TOLD)
        return _bearers(((place.id, place.names) for place in places), language)

    def party_names(self, language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each party name of a language with the ids that bear it."""
        return _bearers(((x.id, x.names) for x in self.parties.values()), language)

    def ordinary(self, language: str) -> frozenset[str]:
        """Place names of a language that need a cue word beside them."""
        return frozenset(name for code, name in self.ordinary_words if code == language)

    def place(self, id: str) -> Locality | None:
        """A place by its id, from the packs or from a further table; None for none."""
        known = self.localities.get(id)
        tables = () if known else self.further
        return known or next((one for table in tables if (one := table.place(id))), None)

    def tabled(self, words: str) -> tuple[str, ...]:
        """The ids of the places that a further table has under a name as a text writes it."""
        language = language_of(words)
        for name_key in keys_as_written(language, words) if language else ():
            found = [one for table in self.further for one in table.named(language, name_key)]
            if found:
                return tuple(dict.fromkeys(found))
        return ()

    def governorate_of(self, locality_id: str) -> str | None:
        """The id of the governorate that a place is or lies in, None for none or unknown ids."""
        return self._of_level(locality_id, "governorate")

    def country_of(self, locality_id: str) -> str | None:
        """The id of the country that a place is or lies in, None for none or unknown ids."""
        return self._of_level(locality_id, "country")

    def _of_level(self, locality_id: str, level: str) -> str | None:
        return next((one.id for one in self._upwards(locality_id) if one.level == level), None)

    def around(self, place: Locality) -> Iterator[Locality]:
        """The places in which a place lies, the nearest first."""
        return self._upwards(place.parent)

    def _upwards(self, step: str | None) -> Iterator[Locality]:
        while step is not None and (place := self.place(step)) is not None:
            yield place
            step = place.parent

    def display(self, id: str, language: str) -> str:
        """The name to show for a place, party or truce; English, then any, then the id itself."""
        for register in (self.localities, self.parties, self.truces):
            if id in register:
                return _named(register[id].names, language)[0]
        tabled = self.place(id)
        return _named(tabled.names, language)[0] if tabled else id


def _named(names: Names, language: str) -> tuple[str, ...]:
    """A language's names; the English ones, or else any, stand in only where it has none."""
    return names.get(language) or names.get(FALLBACK_LANGUAGE) or next(iter(names.values()))


def _bearers(
    named: Iterable[tuple[str, Names]], language: str
) -> Iterator[tuple[str, tuple[str, ...]]]:
    found: dict[str, list[str]] = {}
    for identifier, names in named:
        for name in names.get(language) or names.get(FALLBACK_LANGUAGE, ()):
            found.setdefault(name, []).append(identifier)
    return ((name, tuple(ids)) for name, ids in found.items())
