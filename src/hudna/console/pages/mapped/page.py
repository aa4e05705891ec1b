"""The map's page, its parts, and what its script asks for."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from django.http import Http404, HttpResponse
from django.utils.translation import gettext

from hudna.console.access.visit import Visit
from hudna.console.pages import asked as written
from hudna.console.pages.mapped import asking, rows, scale, words
from hudna.console.shown import figures, names
from hudna.desk.mapped import STANDING, Mapped, Point, mapped, points_of, spot, theatres
from hudna.desk.mapped.evidence import Evidence, evidence
from hudna.desk.packs import outlines as drawn

ON_A_PAGE: Final = 25
_LASTS: Final = "private, max-age=31536000, immutable"
_REPLACES: Final = "HX-Replace-Url"


def page(visit: Visit) -> HttpResponse:
    """The map that is asked for: the whole page, or what changes of it with what is asked."""
    wanted = asking.of(visit)
    found = mapped(visit.ledger, wanted.asked)
    wanted = wanted.settled(found.who, found.theatre)
    terms = wanted.address(place=None)
    context = {
        "wanted": wanted,
        "terms": terms,
        "found": found,
        **_told(found),
        **_listed(visit, wanted, found),
    }
    if "after" in visit.request.GET and visit.is_part:
        return visit.page("map/places.html", context)
    context |= {**_choices(found), **_evidence(visit, wanted)}
    if not visit.is_part:
        return visit.page("map/page.html", context)
    answer = visit.page("map/told.html", context)
    answer[_REPLACES] = wanted.address()
    return answer


def claims(visit: Visit) -> HttpResponse:
    """The claims of the place that is asked for: as a part, beside the map; else with the page."""
    wanted = asking.of(visit)
    if not visit.is_part:
        return page(visit)
    context = _evidence(visit, wanted)
    if "after" in visit.request.GET:
        return visit.page("map/claims.html", {"wanted": wanted, **context})
    answer = visit.page("map/evidence.html", {"wanted": wanted, **context})
    answer[_REPLACES] = wanted.address()
    return answer


def points(visit: Visit) -> HttpResponse:
    """The places that are told of, as GeoJSON: `n` claims, within `km`, known as sharply as `p`."""
    found = points_of(visit.ledger, asking.of(visit).asked).found
    told = {"type": "FeatureCollection", "features": [_feature(one) for one in found]}
    return HttpResponse(json.dumps(told, ensure_ascii=False, separators=(",", ":")),
                        content_type="application/geo+json")  # fmt: skip


def outlines(visit: Visit) -> HttpResponse:
    """The outlines of a theatre's governorates; none of a theatre that has none."""
    theatre = visit.request.GET.get("theatre", "")
    answer = HttpResponse(_drawn(theatre), content_type="application/geo+json")
    if "v" in visit.request.GET:
        answer["Cache-Control"] = _LASTS
    return answer


def _drawn(theatre: str) -> bytes:
    features = list(drawn.of_theatre(theatre))
    told = {"type": "FeatureCollection", "features": features}
    return json.dumps(told, separators=(",", ":")).encode()


def _feature(one: Point) -> dict[str, Any]:
    at = one.spot
    properties = {"id": at.place, "name": names.registered(at.place), "p": at.precision.value,
                  "km": at.km, "n": one.total, "lat": at.lat,
                  "told": " / ".join(map(figures.number, one.claims))}  # fmt: skip
    return {"type": "Feature", "properties": properties,
            "geometry": {"type": "Point", "coordinates": [at.lon, at.lat]}}  # fmt: skip


def _told(found: Mapped) -> dict[str, Any]:
    content = _drawn(found.theatre)
    return {
        "rows": rows.shown(found), "measure": words.measure(found.asked.measure),
        "period": found.asked.period, "who": [names.registered(one) for one in found.who],
        "is_drawn": b'"Feature"' in content, "version": sha256(content).hexdigest()[:8],
        "is_standing": found.asked.measure == STANDING, "is_against": len(found.who) > 1,
        "legend": _legend(found),
    }  # fmt: skip


@dataclass(frozen=True)
class Shade:
    """A line of the legend: how the map fills it, and what that says."""

    look: str
    words: str


def _legend(found: Mapped) -> list[Shade]:
    unheard = Shade("unseen", gettext("no figure: nothing was heard"))
    if found.asked.measure == STANDING:
        looks = (("s1", "holding"), ("s3", "strained"), ("s5", "broken"), ("unseen", "unseen"))
        return [Shade(look, str(words.STANDINGS[name])) for look, name in looks]
    together = Shade("together", gettext("only in one figure with other places"))
    if len(found.who) > 1:
        return [*_of_two([names.registered(one) for one in found.who]), together, unheard]
    none = Shade("none", gettext("none, as claimed"))
    return [none, *_of_steps(found), together, unheard]


def _of_two(who: Sequence[str]) -> Iterator[Shade]:
    for look, side in (("a2", 0), ("a1", 0), ("same", -1), ("b1", 1), ("b2", 1)):
        told = {
            "1": gettext("%(name)s tells more"), "2": gettext("%(name)s tells much more"),
            "e": gettext("their figures do not exclude each other"),
        }[look[-1]]  # fmt: skip
        yield Shade(look, told % {"name": who[side]} if side >= 0 else told)
    for look, name in zip(("only-a", "only-b"), who, strict=True):
        yield Shade(look, gettext("only %(name)s gives a figure") % {"name": name})


def _of_steps(found: Mapped) -> Iterator[Shade]:
    unit = scale.unit(cell.low for row in found.rows for cell in row.cells if cell)
    for number, (least, most) in enumerate(scale.steps(unit), 1):
        told = (gettext("%(number)s and more") % {"number": figures.number(least)}
                if most is None else figures.between(least, most))  # fmt: skip
        yield Shade(f"s{number}", told)


def _listed(visit: Visit, wanted: asking.Request, found: Mapped) -> dict[str, Any]:
    """The places that are told of, those of most claims first, from the one asked for on."""
    ordered = sorted(found.points, key=lambda one: (-one.total, one.spot.place))
    ids, after = [one.spot.place for one in ordered], visit.request.GET.get("after", "")
    begun = ordered[ids.index(after) + 1 :] if after in ids else ordered
    shown = begun[:ON_A_PAGE]
    further = wanted.address(after=shown[-1].spot.place) if len(begun) > len(shown) else ""
    return {"places": shown, "further": further, "count": len(ordered)}


def _choices(found: Mapped) -> dict[str, Any]:
    heard = dict(found.speakers) | dict.fromkeys(found.who, 0) | dict(found.speakers)
    speakers = sorted((names.registered(one), one) for one in heard)
    named = sorted((names.theatre(one), one) for one in theatres())
    return {"measures": list(words.measures()), "spans": words.SPANS.items(),
            "speakers": speakers, "theatres": named}  # fmt: skip


def _evidence(visit: Visit, wanted: asking.Request) -> dict[str, Any]:
    if not wanted.place:
        return {"evidence": None}
    at = spot(wanted.place)
    if at is None:
        raise Http404
    after = written.number(visit.request, "after")
    everyone = visit.request.GET.get("all") == "1"
    found = evidence(visit.ledger, wanted.asked, wanted.place, everyone=everyone, after=after)
    return {"evidence": found, "spot": at, "further_claims": _further(wanted, found, everyone),
            "of_all": wanted.address("map_evidence", all=1)}  # fmt: skip


def _further(wanted: asking.Request, found: Evidence, everyone: bool) -> str:
    if found.following is None:
        return ""
    return wanted.address("map_evidence", after=found.following, all=int(everyone))
