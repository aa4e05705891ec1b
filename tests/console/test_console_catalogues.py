"""No text of the console is left without its Arabic and Russian, in every plural form."""

import importlib.util
import io
import re
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from guards.tree import ROOT
from hudna.console.shown import words
from hudna.reading import unread
from hudna.reading.discourse import echoes
from hudna.record import vocabulary

FORMS = {"ar": 6, "ru": 3}
LETTERS = {"ar": re.compile("[\u0621-\u064a]"), "ru": re.compile("[\u0400-\u04ff]")}
_NAMED = re.compile(r"%\(\w+\)s|\{\w+\}")
# What is the same in every language.
SAME: frozenset[str] = frozenset()
LETTER = re.compile(r"[A-Za-z]")


def script() -> ModuleType:
    """scripts/messages.py, which knows what is to be translated."""
    found = importlib.util.spec_from_file_location("messages", ROOT / "scripts/messages.py")
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def catalogue(language: str) -> Catalog:
    file: Path = script().catalogue_of(language)
    return read_po(io.BytesIO(file.read_bytes()), locale=language)


def told(found: Catalog) -> set[tuple[str, str]]:
    """Every text with what it is translated to; of several forms the first is its name."""
    return {(_first(one.id), " ".join(_forms(one))) for one in found if one.id}


def _first(id: str | list[str] | tuple[str, ...]) -> str:
    return id if isinstance(id, str) else id[0]


def _forms(one: Message) -> tuple[str, ...]:
    return (one.string,) if isinstance(one.string, str) else tuple(one.string)


def problems(language: str, found: Catalog) -> list[str]:
    """Texts without a translation, with too few forms, in other letters, or with other names."""
    return [f"{one.id}: {trouble}" for one in found if one.id for trouble in _of(language, one)]


def _of(language: str, one: Message) -> list[str]:
    ids = one.id if isinstance(one.id, tuple) else (one.id,)
    forms = one.string if isinstance(one.string, tuple) else (one.string,)
    told = []
    if not all(forms) or (len(ids) > 1 and len(forms) != FORMS[language]):
        told.append("a form lacks")
    bare = LETTER.search(_NAMED.sub("", str(ids[0]))) is None  # only what stands in it has letters
    lettered = bare or all(LETTERS[language].search(form) for form in forms if form)
    if not lettered and one.id not in SAME:
        told.append("not in the language's letters")
    named = set(_NAMED.findall(str(ids[-1])))
    for form in forms:
        given = set(_NAMED.findall(form))
        if given - named or (len(ids) == 1 and given != named):
            told.append(f"names {sorted(given)} instead of {sorted(named)}")
    return told


@pytest.mark.parametrize("language", FORMS)
def test_every_text_is_translated(language: str) -> None:
    found = catalogue(language)
    wanted = {(one.context, str(one.id)) for one in script().texts() if one.id}
    given = {(one.context, str(one.id)) for one in found if one.id}
    assert wanted - given == set(), "new texts: make messages, then translate them"
    assert given - wanted == set(), "texts that are gone: make messages"
    assert problems(language, found) == []


def test_a_text_that_lacks_something_is_caught() -> None:
    planted = Catalog(locale="ru")
    planted.add("Day", "")
    planted.add("Keep", "Keep")
    planted.add("since %(day)s", "с тех пор")
    planted.add("{words} is {value}", "{words} — это {values}")
    planted.add(("%(number)s claim", "%(number)s claims"), ("%(number)s утверждение", "", ""))
    assert len(problems("ru", planted)) == 5


@pytest.mark.parametrize(
    ("table", "names"),
    [
        (words.INDICATORS, vocabulary.INDICATORS), (words.KINDS, vocabulary.KINDS),
        (words.HEDGES, vocabulary.HEDGES), (words.WINDOWS, vocabulary.WINDOW_LABELS),
        (words.INCIDENTS, vocabulary.INCIDENT_TYPES), (words.CHANGES, vocabulary.CHANGES),
    ],
    ids=["indicators", "kinds", "hedges", "windows", "incidents", "changes"],
)  # fmt: skip
def test_every_name_of_the_claims_file_has_words(
    table: dict[str, str], names: tuple[str, ...]
) -> None:
    assert set(table) == set(names)


def test_every_reason_for_a_number_not_read_has_words() -> None:
    told = (one for name, one in vars(unread).items() if name.isupper() and isinstance(one, str))
    said = {one for one in (*told, echoes.SAID_AGAIN) if " " in one and "{" not in one}
    assert said <= set(words.REASONS)


@pytest.mark.parametrize("language", FORMS)
def test_the_compiled_catalogue_is_that_which_is_kept(language: str) -> None:
    file: Path = script().catalogue_of(language)
    with file.with_suffix(".mo").open("rb") as stream:
        built = told(read_mo(stream))
    assert built == told(catalogue(language)), "make setup compiles it"
