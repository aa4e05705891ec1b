"""The register of weapons: what each one is called and what attack it makes.

A weapon's id is for ever: it stands in claims. How it is printed in a language is in the tables
of that language (`attacks.py`, under WEAPON).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from hudna.reading.engine.marks import Mark
from hudna.reading.incidents.model import Stretch


@dataclass(frozen=True, slots=True)
class Weapon:
    """One kind of weapon: the type of attack that it makes, and its name in three languages."""

    type: str
    name_en: str
    name_ar: str
    name_ru: str


WEAPONS: Final[Mapping[str, Weapon]] = {
    "mortar": Weapon("shelling", "mortar", "هاون", "миномет"),
    "mlrs": Weapon("shelling", "multiple rocket launcher", "راجمة صواريخ", "РСЗО"),
    "rocket": Weapon("shelling", "rocket", "صاروخ", "ракета"),
    "missile": Weapon("shelling", "ballistic missile", "صاروخ باليستي", "баллистическая ракета"),
    "atgm": Weapon("shelling", "anti-tank missile", "صاروخ مضاد للدبابات", "ПТУР"),
    "artillery": Weapon("shelling", "artillery", "مدفعية", "артиллерия"),
    "tank": Weapon("shelling", "tank", "دبابة", "танк"),
    "armour": Weapon("shelling", "gun of an armoured vehicle", "مدفع مدرعة", "орудие БМП"),
    "anti_aircraft": Weapon("shelling", "anti-aircraft gun", "مضاد طيران", "зенитка"),
    "grenade_launcher": Weapon("shelling", "grenade launcher", "قاذف قنابل", "гранатомет"),
    "grenade": Weapon("shelling", "grenade", "قنبلة يدوية", "граната"),
    "improvised": Weapon("shelling", "improvised munition", "قذيفة محلية الصنع", "самоделка"),
    "incendiary": Weapon("shelling", "incendiary munition", "قذيفة حارقة", "зажигательный снаряд"),
    "cluster": Weapon("shelling", "cluster munition", "ذخيرة عنقودية", "кассетный боеприпас"),
    "chemical": Weapon("shelling", "chemical munition", "ذخيرة كيميائية", "химический боеприпас"),
    "shell": Weapon("shelling", "shell", "قذيفة", "снаряд"),
    "mines": Weapon("shelling", "mortar bomb", "قذيفة هاون", "мина (минометная)"),
    "calibre": Weapon("shelling", "munition of a calibre", "قذيفة بعيارها", "калибр"),
    "heavy": Weapon("shelling", "heavy weapon", "سلاح ثقيل", "тяжелое вооружение"),
    "other": Weapon("shelling", "munition", "ذخيرة", "боеприпас"),
    "small_arms": Weapon("small_arms", "small arms", "أسلحة خفيفة", "стрелковое оружие"),
    "machine_gun": Weapon("small_arms", "machine gun", "رشاش", "пулемет"),
    "sniper": Weapon("small_arms", "sniper", "قناص", "снайпер"),
    "air": Weapon("airstrike", "aircraft", "طيران", "авиация"),
    "barrel_bomb": Weapon("airstrike", "barrel bomb", "برميل متفجر", "бочковая бомба"),
    "air_bomb": Weapon("airstrike", "air-dropped bomb", "قنبلة جوية", "авиабомба"),
    "drone": Weapon("other", "drone", "طائرة مسيرة", "беспилотник"),
    "ied": Weapon("ied", "improvised explosive device", "عبوة ناسفة", "самодельная бомба"),
    "mine": Weapon("ied", "land mine", "لغم", "противопехотная мина"),
}  # fmt: skip

MUNITIONS: Final = frozenset({"shell", "mines", "other", "grenade"})
"""What is fired by a gun that the word does not tell."""

_JOINTS: Final = frozenset({"AND", "COMMA", "WORD", "QUALITY", "QUOTE", "DIGITS", "SLASH", "DASH",
                            "FROM", "IN", "WITH", "OF", "COUNTED", "MORE", "NUMBER"})  # fmt: skip
_GAP: Final = 4
_WORN: Final = frozenset({"heavy", "calibre"})  # said of others: "banned weapons: mortars"


def weapon_of(marks: Sequence[Mark], at: int) -> Stretch | None:
    """The weapon of a clause as printed: the stretch from the first to the last joined to it.

    The run of weapons next to the word of attack counts; a lone munition ("shells") only where
    no gun is named. The id of joint weapons joins theirs with "+".
    """
    runs = _runs(marks)
    if not runs:
        inside = _inside(marks[at])
        return Stretch(marks[at].start, marks[at].stop, inside) if inside else None
    best = min(runs, key=lambda run: (_weight(marks, run), _far(run, at)))
    ids = dict.fromkeys(marks[place].value for place in best)
    return Stretch(marks[best[0]].start, marks[best[-1]].stop, "+".join(ids))


def _runs(marks: Sequence[Mark]) -> list[list[int]]:
    """The weapons of a clause, those that are named together as one run."""
    runs: list[list[int]] = []
    for place, mark in enumerate(marks):
        if mark.type != "WEAPON":
            continue
        between = {one.type for one in marks[runs[-1][-1] + 1 : place]} if runs else set()
        if runs and place - runs[-1][-1] <= _GAP + 1 and between <= _JOINTS:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _weight(marks: Sequence[Mark], run: Sequence[int]) -> int:
    values = {marks[place].value for place in run}
    return 2 if values <= _WORN else int(values <= MUNITIONS)


def _far(run: Sequence[int], at: int) -> int:
    return min(abs(place - at) for place in run)


def _inside(anchor: Mark) -> str | None:
    """ "Mortared": the weapon that the word of attack has in it."""
    inside = str(anchor.value or "").partition("-")[2]
    return inside if inside in WEAPONS else None


def type_of(kind: str, weapon: str | None, way: str = "") -> str:
    """The type of an attack: told by its weapons (their ids) where there are any, else by its word.

    Small arms beside anything heavier are shelling; a way of moving stays what it is. `way`: "air"
    where aircraft attack, "sniper" where snipers do.
    """
    if kind in ("movement", "detention", "downed"):
        return _UNARMED.get(kind, kind)
    if way == "air" and kind in _FROM_THE_AIR:
        return "airstrike"
    if weapon is None:
        return "small_arms" if way == "sniper" else _UNARMED.get(kind, kind)
    if kind == "laid" or (kind == "blast" and weapon in _BURIED):
        return "other" if kind == "laid" else "ied"
    types = {WEAPONS[one].type for one in weapon.split("+") if one in WEAPONS}
    if kind == "air" or (kind and kind in _FROM_THE_AIR and "drone" in weapon.split("+")):
        return "airstrike"
    for one in ("shelling", "airstrike", "ied"):
        if one in types:
            return one
    return min(types, default=_UNARMED.get(kind, kind))


_BURIED: Final = frozenset({"improvised", "mines", "mine"})
_FROM_THE_AIR: Final = frozenset({
    "air", "bomb", "strike", "shelling", "assault", "launch", "fire", "",
})  # fmt: skip
_UNARMED: Final[Mapping[str, str]] = {
    "downed": "other", "": "other", "bomb": "airstrike",
    "fire": "small_arms", "shots": "other", "air": "airstrike", "strike": "other", "blast": "ied",
    "assault": "other", "launch": "shelling",
}  # fmt: skip
