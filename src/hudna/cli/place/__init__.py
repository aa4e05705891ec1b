"""`hudna place`: places by any spelling in three scripts."""

import json
from collections.abc import Sequence
from typing import Annotated, Any, Final

import typer
from rich.table import Table
from rich.text import Text

from hudna.cli import output
from hudna.cli.output import AsForm, Form
from hudna.desk import places
from hudna.desk.places import Candidate, Found, Sight
from hudna.record.register import Locality, Source

ABOUT: Final = """Find a place by any spelling, in Arabic, Russian or English, and look at one."""
FIND_EXAMPLES: Final = """Examples:

\b
  hudna place find "harb nafsa"
  hudna place find "н.п. Кафр-Зита" --near Хама
  hudna place find صوران --near حماة --format jsonl
"""
SHOW_EXAMPLES: Final = """Examples:

\b
  hudna place show sy:hmeimim
"""
_COLUMNS: Final = ("=id", "English", "Arabic", "Russian", "level", "in", ">=lat", ">=lon", ">±km",
                   "source", ">=score", "reasons")  # fmt: skip
_NARROW: Final = 110
_IN_NARROW: Final = (0, 1, 5, 6, 7, 10)  # columns shown on a narrow screen
_LABEL: Final = 10
_LANGUAGES: Final = {"en": "English", "ar": "Arabic", "ru": "Russian"}

place = output.group(ABOUT, FIND_EXAMPLES)


@place.command(epilog=FIND_EXAMPLES)
def find(
    name: Annotated[str, typer.Argument(help="The name as it was printed or heard.")],
    *,
    near: Annotated[list[str] | None, typer.Option(
        "--near", metavar="GOVERNORATE",
        help="The governorate in which it lies, or a place near it: name in any language, or id. "
        "May be given several times.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many places.")] = 5,
    written: AsForm = Form.TABLE,
) -> None:  # fmt: skip
    """Show the places that a name may mean, the best first, with a score and why.

    Spellings of three scripts are compared by their sound. From a score of 0.9 on a place is
    nearly always meant, if no other comes as near; about 0.8 one time in two; below 0.7 it is a
    guess to ask about. A word such as "town" or حي and a governorate in brackets or behind a
    comma are understood.
    """
    if not any(map(str.isalnum, name)):
        raise output.wrong(f"NAME: {name!r} has no letters")
    try:
        found = places.find(name, near=near or (), limit=limit)
    except places.UnknownPlaceError as unknown:
        raise output.wrong(f"--near: {unknown}") from unknown
    if not found.candidates:
        output.complain(f"no place is known whose name comes near {name!r}: try another spelling, "
                        "the first word alone, or no --near")  # fmt: skip
        raise typer.Exit(1)
    if written is Form.JSONL:
        output.lines(json.dumps(_line(one, found), ensure_ascii=False) for one in found.candidates)
        return
    shown = range(len(_COLUMNS)) if output.console().width >= _NARROW else _IN_NARROW
    rows = [_row(one) for one in found.candidates]
    output.table([_COLUMNS[at] for at in shown], [[row[at] for at in shown] for row in rows])
    if found.is_ambiguous:
        output.line(f"{found.alike} places go with this name equally well: "
                    "give its governorate with --near")  # fmt: skip
    for source in _sources(found.candidates):
        output.line(f"{source.id}: {source.title} ({source.licence})")


@place.command(epilog=SHOW_EXAMPLES)
def show(
    id: Annotated[str, typer.Argument(help="The id of a place, or its P-code.")],
) -> None:
    """Show all that is known of one place: names, where it lies, what gave it."""
    sight = places.look(id)
    lines = Table.grid(padding=(0, 1, 0, 0))
    lines.add_column(width=_LABEL, no_wrap=True, style="bold")
    lines.add_column()
    for label, text in _told(sight):
        lines.add_row(label, Text(text))
    output.show(lines)


def _told(sight: Sight) -> list[tuple[str, str]]:
    """What is known of a place, each with its label."""
    one, source = sight.place, sight.source
    rows = [("id", one.id), ("P-code", one.pcode or "none"), ("level", one.level)]
    rows += [(label, ", ".join(output.isolated(name) for name in one.names.get(code, ())) or "–")
             for code, label in _LANGUAGES.items()]  # fmt: skip
    inside = " › ".join(_name(around) for around in sight.inside) or "nothing that is known"
    within = ", ".join(f"{count} {level}" for level, count in places.holds(one))
    point = "not known" if one.lat is None else f"{one.lat}, {one.lon}"
    if one.precision_km is not None:
        point += f", within {one.precision_km:g} km"
    licence = f"{source.title} ({source.licence})" if source else "nothing more is known of it"
    rows += [("inside", inside), ("holds", within or "no place that is known"), ("point", point),
             ("source", f"{one.source}: {licence}"), ("pack", sight.theatre)]  # fmt: skip
    return rows


def _name(one: Locality, language: str = "en") -> str:
    names = one.names.get(language) or (next(iter(one.names.values())) if language == "en" else ())
    return names[0] if names else ""


def _row(one: Candidate) -> tuple[str, ...]:
    """The cells of `_COLUMNS`."""
    found = one.place
    inside = [one for one in places.look(found.id).inside if one.level != "country"]
    around = dict.fromkeys(_name(one) for one in reversed([*inside[:1], *inside[-1:]]))
    names = (_name(found, code) for code in _LANGUAGES)
    point = ("" if at is None else f"{at:.3f}" for at in (found.lat, found.lon))
    far = "" if found.precision_km is None else f"{found.precision_km:g}"
    return (found.id, *names, found.level, " › ".join(around), *point, far,
            found.source, f"{one.score:.2f}", "; ".join(one.reasons))  # fmt: skip


def _line(one: Candidate, found: Found) -> dict[str, Any]:
    """One candidate as an object of JSON Lines."""
    sight = places.look(one.place.id)
    known = sight.place
    return {
        "id": known.id, "names": {code: list(names) for code, names in known.names.items()},
        "level": known.level, "pcode": known.pcode,
        "inside": [{"id": around.id, "name": _name(around)} for around in sight.inside],
        "lat": known.lat, "lon": known.lon, "precision_km": known.precision_km,
        "source": known.source, "licence": sight.source.licence if sight.source else None,
        "score": one.score, "known_as": one.name, "reasons": list(one.reasons),
        "ambiguous": found.is_ambiguous,
    }  # fmt: skip


def _sources(candidates: Sequence[Candidate]) -> list[Source]:
    """The sources of candidates, each once."""
    sights = (places.look(one.place.id) for one in candidates)
    return list({one.source.id: one.source for one in sights if one.source}.values())
