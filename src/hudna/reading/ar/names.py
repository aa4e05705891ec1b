"""Places in Arabic, those that the register does not know too, and a centre with its seat."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hudna.reading.ar.shapes.singles import ONE
from hudna.reading.engine.marks import Mark, make
from hudna.reading.engine.rules import Made, Match, Rule
from hudna.reading.grammar.names import Part, Where

# First halves of names of two words: "spring", "ridge", "house", "father of" …
_HEADS: Final = frozenset(
    "عين خان كفر دير تل ام ابو ابي بيت راس جبل باب بني وادي حوش جسر قلعه سهل بير شيخ الشيخ دار "
    "ذات "
    "جب رسم تله مرج كوم عيتا ميس بنت برج بيار حي جورين خربه معره معر جزيره ظهر مزرعه مرتفعات حصن "
    "قصر مطار سد نبع تلال تلول جبا حرف شعب قاع رويسه مثلث دوار ضهر مشتي حقل عرب نهر شارع "
    "ساحه".split()
)
# What stands behind "town" or "front" and is no name.
_COMMON: Final = frozenset(
    "القتال قتال المواجهه المواجهات التماس الاشتباك الاشتباكات عده متعدده مختلف مختلفه كثيره عديده "
    "اخري واحده سوريه جديده التي الذي هي هو في كلها جميعها مجاوره حدوديه محرره محاصره محاذيه خاضعه "
    "تابعه تسيطر يسيطر تقع واقعه انضمت كانت كان ان الي علي مع عن ومدن وقري وبلدات منضمه ملتزمه "
    "شهدت تشهد تعرضت بها فيها هناك منها معارضه المعارضه النظام اللاجيين النازحين المحافظه البلاد "
    "ينتشر تنتشر تخفيف خفض وقف نفوذ سيطره انتشار متفرقه امنه عازله نزاع صراع ريفيه خارج داخل "
    "تحت يتواجد تتواجد يوجد توجد قريبه محيطه ادت ادي اسفر اسفرت مما وذلك وكذلك الجوار المحيط "
    "الجيش المدني سكنيه اثر بعد قبل حيث كما اذ دون بين او ثم قد لم لا وهي وهو مما ما من".split()
)
BEFORE_NAMES: Final = frozenset({"fronts", "localities"})  # nouns that names of places follow
_PLURAL_LEVELS: Final = frozenset({"village", "quarter", "city"})
_SEATS: Final = (("sy:hmeimim",), ("SY06",))


def _level(match: Match) -> Made:
    noun = match["noun"]
    if noun.value not in ("localities", "fronts") or match.marks[-1].value == ("SY",):
        return None
    return (make("LEVEL", (noun,), "village"), *match.all("rest"))


def _with_own(match: Match) -> Mark | None:
    """ "Damascus and its countryside" is one place."""
    if match["level"].value != "own":
        return None
    place = match["place"]
    part = Part(place.start, match["level"].stop, place.value, None)
    return make("NAMED", match.marks, Where((part,)))


def _name_from(marks: Sequence[Mark], at: int, shift: int = 0) -> tuple[Mark, int] | None:
    """The name that starts at `at`: one unknown word, two where the first is half a name."""
    if at >= len(marks) or marks[at].type != "WORD" or not isinstance(marks[at].value, str):
        return None
    word = marks[at].value[shift:]
    if word in _COMMON or len(word) < 3:
        return None
    stop = at + 1
    if word in _HEADS:
        if stop >= len(marks) or marks[stop].type not in ("WORD", "DIRECTION", "COUNTED"):
            return None
        stop += 1
    part = Part(marks[at].start + shift, marks[stop - 1].stop, (), "village")
    return make("NAMED", marks[at:stop], Where((part,)), "place.ar-unknown"), stop


def _joins(mark: Mark) -> int:
    """1 where a word starts with "and" and goes on as a name does, with the article or a head."""
    word = mark.value if mark.type == "WORD" and isinstance(mark.value, str) else ""
    rest = word[1:]
    return int(word.startswith("و") and (rest.startswith("ال") or rest in _HEADS))


def unknown(match: Match) -> Made:
    """ "The town of X": a word that nothing else knows is a name there."""
    level = match["level"]
    names = level.type == "LEVEL" and level.value in _PLURAL_LEVELS
    counts = any(mark.type in ("COUNT", "TOTAL") for mark in match.before())
    if counts or not (names or (level.type == "COUNTED" and level.value in BEFORE_NAMES)):
        return None
    marks, at, found = tuple(match.all("rest")), 0, list[Mark]()
    while at < len(marks):
        mark = marks[at]
        shift = _joins(mark) if found else 0
        if found and not (shift or mark.type in ("AND", "COMMA", "NAMED")):
            break
        named = _name_from(marks, at, shift) if mark.type == "WORD" else None
        if named is None and (mark.type == "WORD" or level.rule == ONE):
            break
        found.append(named[0] if named else mark)
        at = named[1] if named else at + 1
    if not any(mark.type == "NAMED" and mark.rule for mark in found):
        return None
    return (make("LEVEL", (level,), "village"), *found, *marks[at:])


def next_unknown(match: Match) -> Made:
    """ "The towns of X and Y": Y, which the register does not know, behind X, which it knows."""
    place = match["place"]
    part = place.value.parts[-1]
    word = match["word"]
    if part.level not in _PLURAL_LEVELS or not _joins(word):
        return None
    named = _name_from(match.marks, match.marks.index(word), 1)
    if named is None:
        return None
    parts = (*place.value.parts, *named[0].value.parts)
    both = make("NAMED", (place, named[0]), Where(parts))
    return (both, *match.marks[named[1] :])


def joined(match: Match) -> Made:
    """Names one beside the other, some of them unknown, are one joint place."""
    named = [mark for mark in match.marks if mark.type == "NAMED"]
    if all(part.ids for mark in named for part in mark.value.parts):
        return None
    where = Where(tuple(part for mark in named for part in mark.value.parts))
    return make("NAMED", (named[0], named[-1]), where)


def nested(match: Match) -> Made:
    """ "The village of X in Hama": of a figure, one place, known by the wider one."""
    inner, outer = match["inner"].value.parts, match["outer"].value.parts
    if len(inner) != 1 or inner[0].ids or len(outer) != 1 or not outer[0].ids:
        return None
    part = Part(inner[0].start, outer[0].stop, outer[0].ids, None)
    return make("NAMED", match.marks, Where((part,)))


def _seat(match: Match) -> Made:
    """Where a centre sits is no place of its figures."""
    party, after = match["party"], match.after()
    seats = [mark.value.parts[0].ids for mark in match.marks if mark.type == "NAMED"]
    if "russian_centre" not in party.value or seats[0] not in _SEATS:
        return None
    if after and after[0].type == "NUMBER":
        return None
    return party


def _turned(match: Match) -> Mark:
    """ "The northern and western countryside of Hama" is one place."""
    place = match["place"].value.parts[0]
    part = replace(place, stop=match.marks[-1].stop)
    return make("NAMED", match.marks, Where((part,)))


NAMES: Final = [
    Rule("place.ar-level", "(?<!NUMBER)noun:COUNTED rest:(QUOTE? PLACE)", _level,
         "towns, with their names behind"),
    Rule("place.ar-own-countryside", "place:PLACE AND? level:LEVEL", _with_own,
         "a place and its countryside"),
]  # fmt: skip

NAMES_LATE: Final = [
    Rule("place.ar-unknown",
         "(?<!NUMBER)level:[LEVEL COUNTED] "
         "rest:(WORD[WORD AND COMMA NAMED DIRECTION COUNTED]{0,9})",
         unknown, "a place that the register does not know"),
    Rule("place.ar-unknown-behind",
         "(?<!NUMBER)level:[LEVEL COUNTED] rest:(NAMED COMMA? AND? WORD"
         "[WORD AND COMMA NAMED DIRECTION COUNTED]{0,9})",
         unknown, "places, some of which the register does not know"),
    Rule("place.ar-unknown-next", "place:NAMED COMMA? word:WORD [WORD DIRECTION COUNTED]?",
         next_unknown, "a place that the register does not know, behind one that it knows"),
    Rule("place.ar-joined", "NAMED(?:(?:COMMA AND?|AND)? NAMED)+(?!OPEN NUMBER)", joined,
         "several places named together"),
]  # fmt: skip

# These stand among the figures, where the shared rules have settled the names.
NESTED: Final = [
    Rule("place.ar-nested",
         "inner:NAMED (?:IN|DIRECTION(?: AND DIRECTION)? IN?) LEVEL? outer:NAMED",
         nested, "a place that the register does not know, in one that it knows"),
]  # fmt: skip

SEATED: Final = [
    Rule("party.ar-seat", "party:PARTY (?:IN WORD? QUOTE? NAMED QUOTE?){1,2}", _seat,
         "a centre with the place where it sits"),
]  # fmt: skip

TURNED: Final = [
    Rule("place.ar-direction", "place:NAMED DIRECTION (?:AND DIRECTION)?", _turned,
         "a part of a countryside"),
]  # fmt: skip
