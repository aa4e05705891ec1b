"""The people of a site: added, given another role, let go."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from hudna.console.access import Role
from hudna.console.models import Person
from hudna.desk import DeskError
from hudna.desk.configuration import now
from hudna.desk.review import folded


def add(name: str, role: Role, password: str) -> Person:
    """Add a person who signs in with that name; DeskError for a name or password that will not do.

    Two names that the ledger would take for one person's cannot both be.
    """
    plain = " ".join(name.split())
    if any(folded(one.username) == folded(plain) for one in Person.objects.all()):
        raise DeskError(f"there is an account of {plain} already; see hudna account list")
    person = Person(username=plain, role=role, joined_at=now())
    give_password(person, password)
    return person


def give_password(person: Person, password: str) -> None:
    """Give a person another password; DeskError for one that is too easily guessed."""
    try:
        validate_password(password, person)
        person.set_password(password)
        person.full_clean()
    except ValidationError as error:
        raise DeskError(" ".join(error.messages)) from error
    person.save()


def named(name: str) -> Person:
    """The person of that name, in any case of letters; DeskError if there is none."""
    for one in Person.objects.all():
        if folded(one.username) == folded(name):
            return one
    raise DeskError(f"there is no account of {name}; see hudna account list")


def change(name: str, *, role: Role | None = None, active: bool | None = None) -> Person:
    """Give a person another role, or let them go (or in again)."""
    person = named(name)
    person.role = role or person.role
    person.is_active = person.is_active if active is None else active
    person.save()
    return person


def everybody() -> list[Person]:
    """All accounts, by name."""
    return list(Person.objects.order_by("username"))
