"""Who may do what: what an address needs, and what a role is granted. Tables, no behaviour."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Need(StrEnum):
    """What an address needs of whoever comes to it."""

    NOTHING = "nothing"
    SIGNED_IN = "signed in"
    READ = "read"
    READ_ORIGINALS = "read originals"
    TAKE_IN = "take in"
    JUDGE = "judge"
    PUBLISH = "publish"
    ADMINISTER = "administer"


class Role(StrEnum):
    """What a person is at the desk; each has one role."""

    VIEWER = "viewer"
    ANALYST = "analyst"
    REVIEWER = "reviewer"
    PUBLISHER = "publisher"
    ADMINISTRATOR = "administrator"


_ANYBODY: Final = frozenset({Need.NOTHING})
_VIEWER: Final = _ANYBODY | {Need.SIGNED_IN, Need.READ}
_ANALYST: Final = _VIEWER | {Need.READ_ORIGINALS, Need.TAKE_IN}
_REVIEWER: Final = _ANALYST | {Need.JUDGE}
_PUBLISHER: Final = _REVIEWER | {Need.PUBLISH}

GRANTS: Final[Mapping[Role | None, frozenset[Need]]] = {
    None: _ANYBODY,
    Role.VIEWER: _VIEWER,
    Role.ANALYST: _ANALYST,
    Role.REVIEWER: _REVIEWER,
    Role.PUBLISHER: _PUBLISHER,
    Role.ADMINISTRATOR: _PUBLISHER | {Need.ADMINISTER},
}
"""What each role is granted; None: who has not signed in."""

DEMO: Final = _ANYBODY | {Need.READ, Need.READ_ORIGINALS}
"""What whoever comes to a demonstration is granted, without an account."""


class Scope(StrEnum):
    """What a token may be given of what its owner may do."""

    READ = "read"
    ORIGINALS = "originals"
    RESTRICTED = "restricted"
    TAKE_IN = "take-in"
    JUDGE = "judge"


SCOPES: Final[Mapping[Scope, frozenset[Need]]] = {
    Scope.READ: frozenset({Need.READ}),
    Scope.ORIGINALS: frozenset({Need.READ_ORIGINALS}),
    Scope.RESTRICTED: frozenset(),  # documents of the owner's collections are shown to it, too
    Scope.TAKE_IN: frozenset({Need.TAKE_IN}),
    Scope.JUDGE: frozenset({Need.JUDGE}),
}
"""What each scope grants, as far as the owner of the token is granted it."""
