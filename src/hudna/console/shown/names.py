"""Places, speakers and things by the names that the register has in the page's language."""

from collections.abc import Iterable

from hudna.console.shown.figures import language
from hudna.desk import packs
from hudna.desk.ask import Held
from hudna.desk.series import speaker_name
from hudna.record import Name, Place


def speaker(held: Held) -> str:
    """Who says it: by the register's name, else as printed."""
    return speaker_name(held, language())


def name(one: Name | None) -> str:
    """A party or thing by the register's name, else as printed."""
    if one is None:
        return ""
    return registered(one.id) if one.id else one.text


def place(one: Place | None) -> str:
    """A place; several of a joint place with a comma between; as printed where none is known."""
    if one is None:
        return ""
    return listed(registered(id) for id in one.ids) or one.text


def registered(id: str) -> str:
    """What the register calls that place or party in the page's language."""
    return packs.display(id, language())


def listed(names: Iterable[str]) -> str:
    """Several names in a row."""
    return ("، " if language() == "ar" else ", ").join(names)


def theatre(id: str) -> str:
    """What a theatre is called in the page's language."""
    names = packs.register().theatres[id].names
    return (names.get(language()) or names.get("en") or (id,))[0]
