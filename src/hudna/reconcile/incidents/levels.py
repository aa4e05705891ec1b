"""What two reports are compared by, and how near they can be: from the same to apart.

Each level is a condition in SQL over the columns of two reports, `_l` and `_r`; the first that
holds counts. A comparison whose columns one of them does not tell says nothing either way.
"""

from dataclasses import dataclass
from typing import Final

ELSE: Final = "ELSE"


@dataclass(frozen=True, slots=True)
class Level:
    """One degree of likeness: its name, which is for ever in models, and when it holds."""

    name: str
    when: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A thing compared: `untold` is when it says nothing, "" for never; the last level is else."""

    name: str
    untold: str
    levels: tuple[Level, ...]


def _either(condition: str) -> str:
    return " or ".join(f"({condition.replace('@', side)})" for side in ("_l", "_r"))


_NEAR_KM: Final = 6
_ABOUT: Final = "abs({0}_l - {0}_r) <= greatest(1, 0.25 * greatest({0}_l, {0}_r))"
_GUNS: Final = "['mortar', 'artillery', 'tank', 'mlrs', 'rocket', 'shell', 'mines', 'heavy']"
"""What a text may call by one another's names: a shell is fired by a mortar or by a howitzer."""
_VAGUE: Final = "['shell', 'mines', 'heavy', 'other', 'rocket', 'air', 'calibre']"
_FROM_AIR: Final = "['air', 'air_bomb', 'barrel_bomb']"


def _both_among(weapons: str) -> str:
    return f"list_has_any(weapons_l, {weapons}) and list_has_any(weapons_r, {weapons})"


_DISTANCE: Final = (
    "6371 * 2 * asin(least(1, sqrt(pow(sin(radians(lat_r - lat_l) / 2), 2) + cos(radians(lat_l))"
    " * cos(radians(lat_r)) * pow(sin(radians(lon_r - lon_l) / 2), 2))))"
)


def _figures(name: str) -> Comparison:
    return Comparison(name, _either(f"{name}@ is null"), (
        Level("same", f"{name}_l = {name}_r"),
        Level("about", _ABOUT.format(name)),
        Level("apart", ELSE),
    ))  # fmt: skip


COMPARISONS: Final = (
    Comparison("place", "", (
        Level("same", "len(places_l) > 0 and places_l = places_r"),
        Level("shared", "list_has_any(places_l, places_r)"),
        Level("sound", "list_has_any(sounds_l, sounds_r)"),
        Level("within", "list_has_any(around_l, places_r) or list_has_any(places_l, around_r)"),
        Level("untold", _either("len(places@) = 0")),
        Level("near", f"{_DISTANCE} <= {_NEAR_KM}"),
        Level("apart", ELSE),
    )),
    Comparison("days", "", (
        Level("same", "dated_l and dated_r and first_l = first_r and last_l = last_r"),
        Level("one report day", "last_l = last_r and first_l <= last_r and first_r <= last_l"),
        Level("overlapping", "first_l <= last_r and first_r <= last_l"),
        Level("apart", ELSE),
    )),
    Comparison("type", "", (
        Level("same", "type_l = type_r"),
        Level("unspecific", "type_l = 'other' or type_r = 'other'"),
        Level("apart", ELSE),
    )),
    Comparison("weapon", _either("len(weapons@) = 0"), (
        Level("same", "list_has_any(weapons_l, weapons_r)"),
        Level("vague", f"({_both_among(_GUNS)} and ("
              + _either(f"list_has_any(weapons@, {_VAGUE})") + f")) or ({_both_among(_FROM_AIR)})"),
        Level("alike", _both_among(_GUNS)),
        Level("apart", ELSE),
    )),
    Comparison("attacker", _either("attacker@ = ''"), (
        Level("same", "list_has_any(attackers_l, attackers_r)"),
        Level("one side", "side_l = side_r and side_l <> ''"),
        Level("anybody", _either("anybody@")),
        Level("apart", ELSE),
    )),
    *(_figures(name) for name in ("killed", "wounded", "count")),
    Comparison("harm", _either("killed@ is null and wounded@ is null"), (
        Level("one kind", "(killed_l is null) = (killed_r is null)"
              " or (wounded_l is null) = (wounded_r is null)"),
        Level("other kinds", ELSE),
    )),
    Comparison("voice", "", (
        Level("document", "digest_l = digest_r"),
        Level("again", "publisher_l = publisher_r and publisher_l <> ''"
              " and speaker_l = speaker_r and last_l <> last_r"),
        Level("other", ELSE),
    )),
)  # fmt: skip
