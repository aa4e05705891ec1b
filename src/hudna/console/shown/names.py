"""Places, speakers and things by the names that the register has in the page's language."""

import re
from collections.abc import Iterable
from typing import Final

from django.utils.translation import gettext

from hudna.console.shown import voices
from hudna.console.shown.figures import language
from hudna.desk import packs
from hudna.desk.ask import Held
from hudna.desk.hotline.form import CODE, PUBLISHER
from hudna.desk.series import keys, speaker_name
from hudna.record import Name, Place

_CALLER: Final = re.compile(PUBLISHER.format(f"({CODE.pattern})"), re.IGNORECASE)


def speaker(held: Held) -> str:
    """Who says it: by the register's name, else as printed."""
    return _unregistered(speaker_name(held, language()))


def publisher(printed: str | None) -> str:
    """Who published a document: by the register's name where it is known, else as printed."""
    known = keys().printed_as(printed) if printed else None
    return name(known)


def name(one: Name | None) -> str:
    """A party or thing by the register's name, a sort of thing in words, else as printed."""
    if one is None:
        return ""
    if not one.id:
        return _unregistered(one.text)
    several = [_known(id) for id in one.id.split("+")]
    return listed(several) if all(several) else one.text


def _known(id: str) -> str:
    """What a thing of a closed list or of the register is called; nothing for any other."""
    if id in voices.THINGS:
        return str(voices.THINGS[id])
    found = packs.display(id, language())
    found = packs.weapon(id, language()) if found == id else found
    return "" if found == id else found


def _unregistered(printed: str) -> str:
    """A voice that no register has: a caller, or a sort of speaker, in words; else as printed."""
    if found := _CALLER.fullmatch(printed):
        return gettext("Caller %(code)s") % {"code": found[1].upper()}
    plain = printed.casefold()
    return str(voices.VOICES.get(voices.SAID_AS.get(plain, plain), printed))


def place(one: Place | None) -> str:
    """A place; several of a joint place with a comma between; as printed where none is known."""
    if one is None:
        return ""
    return listed(registered(id) for id in one.ids) or one.text


def registered(id: str) -> str:
    """What the register calls that place or party in the page's language; a speaker that it does
    not have stands under the words that are printed of it."""
    found = packs.display(id, language())
    return _unregistered(found) if found == id else found


def listed(names: Iterable[str]) -> str:
    """Several names in a row."""
    return ("، " if language() == "ar" else ", ").join(names)


def theatre(id: str) -> str:
    """What a theatre is called in the page's language."""
    names = packs.register().theatres[id].names
    return (names.get(language()) or names.get("en") or (id,))[0]
