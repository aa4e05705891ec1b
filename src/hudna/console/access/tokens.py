"""Tokens: by which programs act in a person's name, shown once, kept as a hash, never for ever."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from hashlib import sha256
from typing import Final

from django.core.exceptions import ValidationError

from hudna.console.access import GRANTS, SCOPES, Need, Role, Scope
from hudna.console.models import Person, Token
from hudna.desk import DeskError
from hudna.desk.configuration import now
from hudna.desk.web import new_token

LONGEST: Final = 366
"""Days that a token may be good for."""

USUAL: Final = 90
_BEGINS: Final = 12
_SHORTEST: Final = 10
"""Characters of a key by which a token may be named; all keys have the first six."""

_NOTED_EACH: Final = timedelta(minutes=1)
"""How exactly it is noted when a token was used: not each use needs to be written."""


def make(
    person: Person, name: str, scopes: Iterable[Scope], days: int = USUAL
) -> tuple[Token, str]:
    """Make a token of that name; the token, and its key, which cannot be shown again.

    DeskError for a scope that the person's role does not allow, no scope, or a time too long.
    """
    chosen = sorted(set(scopes))
    _must_be_allowed(person, chosen)
    if not 1 <= days <= LONGEST:
        raise DeskError(f"a token is good for 1 to {LONGEST} days, not {days}")
    key, at = new_token(), now()
    token = Token(
        person=person, name=" ".join(name.split()), begins=key[:_BEGINS], digest=_digest(key),
        scopes=" ".join(chosen), made_at=at, expires_at=at + timedelta(days=days),
    )  # fmt: skip
    try:
        token.clean_fields(exclude=("used_at", "withdrawn_at"))
    except ValidationError as error:
        raise DeskError(" ".join(error.messages)) from error
    token.save()
    return token, key


def _must_be_allowed(person: Person, scopes: Sequence[Scope]) -> None:
    if not scopes:
        raise DeskError(f"give the token a scope, one of {', '.join(Scope)}")
    for one in scopes:
        if one not in allowed(person):
            raise DeskError(f"{person.username} is {person.role} and cannot give {one}")


def allowed(person: Person) -> tuple[Scope, ...]:
    """The scopes that tokens of that person may have."""
    grants = GRANTS[Role(person.role)]
    return tuple(one for one, needs in SCOPES.items() if needs <= grants)


def of(person: Person | None = None) -> list[Token]:
    """The tokens of a person, or of everybody, that are not withdrawn; the newest first."""
    found = Token.objects.filter(withdrawn_at=None).select_related("person").order_by("-id")
    return list(found if person is None else found.filter(person=person))


def withdraw(begins: str, person: Person | None = None) -> Token:
    """Withdraw the one token that begins so: it is good for nothing from now on. DeskError else."""
    sought = begins.strip()
    found = [one for one in of(person) if one.begins.startswith(sought)]
    if len(sought) < _SHORTEST or len(found) != 1:
        raise DeskError(f"no single token begins with {begins!r}; see hudna account token list")
    found[0].withdrawn_at = now()
    found[0].save(update_fields=["withdrawn_at"])
    return found[0]


def valid(key: str) -> Token | None:
    """The token of that key while it is good, and its owner may sign in; that it was used is
    noted."""
    found = Token.objects.filter(digest=_digest(key)).select_related("person").first()
    at = now()
    if found is None or found.withdrawn_at or found.expires_at <= at or not found.person.is_active:
        return None
    if found.used_at is None or at - found.used_at >= _NOTED_EACH:
        found.used_at = at
        found.save(update_fields=["used_at"])
    return found


def scopes_of(token: Token) -> frozenset[Scope]:
    """What the token was given."""
    return frozenset(map(Scope, token.scopes.split()))


def granted(token: Token) -> frozenset[Need]:
    """What its scopes grant, at most: its owner may be granted less by now."""
    return frozenset({Need.NOTHING}).union(*(SCOPES[one] for one in scopes_of(token)))


def _digest(key: str) -> str:
    """A key has more chance in it than can be tried: a quick hash is enough."""
    return sha256(key.encode("utf-8", "replace")).hexdigest()
