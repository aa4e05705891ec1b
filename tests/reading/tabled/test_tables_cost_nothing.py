"""A table whose names are every word of the texts changes nothing in claims but ids of places."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from hudna import sample
from hudna.gazetteer import Gazetteer, load, load_beside
from hudna.gazetteer.rows import PLACE_COLUMNS
from hudna.reading import read
from hudna.record import Account, Claim, Document, Incident, digest

_WORD = re.compile(r"[^\W\d_]{2,}")


def documents(language: str) -> list[Document]:
    """The packaged sample in one language."""
    return [
        Document(name=one.name, digest=digest(one.content), media_type="text/plain",
                 text=one.content.decode("utf-8"), language=language, as_of=one.issued_on,
                 publisher=one.publisher)
        for one in sample.documents() if one.language == language
    ]  # fmt: skip


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    pack = tmp_path_factory.mktemp("packs") / "words"
    pack.mkdir()
    sources = "id,title,licence,address,as_of,note\ns,a list,CC0,,,\n"
    (pack / "sources.csv").write_text(sources, encoding="utf-8")
    lines = [",".join(PLACE_COLUMNS)]
    for column, language in enumerate(("en", "ar", "ru")):
        texts = " ".join(one.text for one in documents(language))
        for at, word in enumerate(sorted(set(_WORD.findall(texts)))):
            names = [""] * 6
            names[2 * column] = word
            lines.append(f"w:{language}{at},village,SY05,,,,,s,{','.join(names)}")
    (pack / "places.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return load_beside([pack])


def without_ids(account: Account) -> list[Claim]:
    """Claims without their own ids, and without the ids and levels of their places."""
    found = []
    for claim in account.claims:
        body, place = claim.body, claim.place
        if isinstance(body, Incident):
            struck = tuple(replace(one, id=None) for one in body.target_places)
            body = replace(body, target_places=struck)
        if place is not None:
            place = replace(place, ids=(), level=None)
        found.append(replace(claim, id="", body=body, place=place))
    return found


@pytest.mark.parametrize("language", ["ar", "en", "ru"])
def test_every_word_a_name(language: str, register: Gazetteer) -> None:
    found = documents(language)
    assert len(found) >= 10
    for document in found:
        plain, tabled = read(document, load()), read(document, register)
        assert without_ids(tabled) == without_ids(plain)
        assert tabled.unread == plain.unread
