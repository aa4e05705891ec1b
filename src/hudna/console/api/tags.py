"""Entity tags: by which a program asks whether what it has is what it would be given."""

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Final

from django.http import HttpRequest

from hudna import __version__
from hudna.console.access.visit import Visit
from hudna.desk.configuration import now
from hudna.desk.ledger.heads import head

_SINCE: Final = now().isoformat()
"""Packs of places and parties are read once, when the console begins."""


def of_ledger(visit: Visit) -> str:
    """The tag of what follows from the ledger as this visitor may see it, and what is asked."""
    request = visit.request
    asked = sorted((name, values) for name, values in request.GET.lists())
    told = (__version__, _SINCE, head(visit.ledger), sorted(visit.ledger.hidden), request.path,
            asked, request.headers.get("Accept", ""))  # fmt: skip
    return _tag(json.dumps(told).encode())


def of_content(content: bytes) -> str:
    """The tag of these bytes."""
    return _tag(content)


def _tag(told: bytes) -> str:
    return f'"{sha256(told).hexdigest()[:32]}"'


def is_had(request: HttpRequest, tag: str) -> bool:
    """Whether the program has what that tag names already."""
    return _is_among(request.headers.get("If-None-Match"), tag)


def is_as_seen(request: HttpRequest, tag: str) -> bool:
    """Whether it stands as the program last saw it, as far as it says what it saw."""
    told = request.headers.get("If-Match")
    return told is None or _is_among(told, tag)


def _is_among(told: str | None, tag: str) -> bool:
    """A tag is W/ where the answer was compressed on the way: it means the same."""
    named: Sequence[str] = [one.strip().removeprefix("W/") for one in (told or "").split(",")]
    return "*" in named or tag in named
