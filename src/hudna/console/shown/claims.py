"""A claim on a card: in a line, and field by field, in the page's language."""

from collections.abc import Iterator

from django.utils.html import format_html
from django.utils.translation import gettext

from hudna.console.shown import figures, names, words
from hudna.console.shown.registers import ways
from hudna.desk.ask import Held
from hudna.record import Claim, Incident, Particulars, Tally, Window

Field = tuple[str, str]
"""What is told, and what it is."""


def headline(claim: Claim) -> str:
    """What the claim says at a glance: Breaches of the truce · Homs."""
    body = claim.body
    told = [subject(claim), names.place(claim.place)]
    if isinstance(body, Particulars):
        told[1:1] = [names.name(one) for one in (*body.what, *body.topics)[:2]]
    return " · ".join(one for one in told if one)


def subject(claim: Claim) -> str:
    """What it counts or tells of."""
    if isinstance(claim.body, Tally):
        return words.word(words.INDICATORS, claim.body.indicator)
    if isinstance(claim.body, Incident):
        return words.word(words.INCIDENTS, claim.body.type)
    return words.word(words.KINDS, claim.kind)


def figure(claim: Claim) -> str:
    """Its figure, if it has one."""
    if isinstance(claim.body, Tally):
        return figures.quantity(claim.body.quantity)
    count = claim.body.count if isinstance(claim.body, Incident) else None
    return figures.number(count)


def fields(held: Held) -> list[Field]:
    """Everything that the claim says, in order; what it does not say is left out."""
    told = (gettext("Who says it"), ways.speaker(held))
    counted = (gettext("Counted to"), figures.day(held.bulletin_on))
    return [one for one in (told, *said(held.claim)[bool(held.claim.speaker) :], counted) if one[1]]


def said(claim: Claim) -> list[Field]:
    """What the claim itself says."""
    told = [
        (gettext("Who says it"), ways.name(claim.speaker)),
        (gettext("Passed on by"), ways.several(claim.relay)),
        (gettext("Where"), _place(claim)),
        (gettext("When"), window(claim.window)),
        (gettext("How it is said"), words.word(words.HEDGES, claim.hedge)),
        *_of_body(claim),
    ]
    return [(name, value) for name, value in told if value]


def _of_body(claim: Claim) -> Iterator[Field]:
    body = claim.body
    if isinstance(body, Tally):
        yield gettext("Printed as"), _printed(body.quantity.text)
        yield gettext("Unit"), body.unit or ""
        yield gettext("Change"), words.word(words.CHANGES, body.change)
        yield gettext("Stage"), words.word(words.STAGES, body.stage)
        yield gettext("Against"), ways.name(body.against)
    elif isinstance(body, Incident):
        yield gettext("Weapon"), ways.name(body.weapon)
        yield gettext("Named as attacker"), ways.name(body.attacker)
        yield gettext("Governorate"), ways.name(body.governorate)
        yield gettext("What was hit"), ways.several(body.target_places)
    else:
        yield gettext("Stage"), words.word(words.STAGES, body.stage)
        yield gettext("What"), ways.several(body.what)
        yield gettext("Who"), ways.several(body.parties)
        yield gettext("With whom"), ways.several(body.with_whom)
        yield gettext("Topics"), ways.several(body.topics)
        yield gettext("Dated to"), figures.day(body.on)


def _printed(text: str) -> str:
    return format_html('<bdi class="words">{}</bdi>', text) if text else ""


def window(found: Window | None) -> str:
    """The period that a figure covers: its days, and what they are called."""
    if found is None:
        return ""
    called = words.word(words.WINDOWS, found.label)
    if found.stop is None:
        return called
    if found.start is None or found.start == found.stop:
        return f"{called}: {figures.day(found.stop)}"
    return f"{called}: {figures.day(found.start)} – {figures.day(found.stop)}"


def _place(claim: Claim) -> str:
    if claim.place is None:
        return ""
    known, printed = ways.place(claim.place), claim.place.text
    if names.place(claim.place) == printed:
        return known
    return format_html("{} ({})", known, _printed(printed))
