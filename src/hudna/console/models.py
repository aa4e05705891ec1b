"""People, what they may see, and what they looked at: the accounts' tables, beside the ledger."""

# Field types are told to mypy by a plugin that needs configured settings; columns stay untyped.
# mypy: disable-error-code="var-annotated"

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.exceptions import ValidationError
from django.db import models

from hudna.console.access import Role

LONGEST_NAME = 100


def is_one_line(name: str) -> None:
    """A name that an entry of the ledger can bear; ValidationError for another."""
    if name != " ".join(name.split()) or not name.isprintable():
        raise ValidationError("a name is one line, without spaces round it")


class People(BaseUserManager["Person"]):
    """Finding people by name, in any case of letters."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        """The person of that name."""
        return self.get(username__iexact=username)


class Person(AbstractBaseUser):
    """Who signs in. `username` is the name under which the ledger knows what they do."""

    username = models.CharField(max_length=LONGEST_NAME, unique=True, validators=[is_one_line])
    email = models.EmailField(blank=True)
    role = models.CharField(max_length=20, choices=[(one.value, one.value) for one in Role])
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["role"]
    objects = People()

    class Meta:
        db_table = "console_person"


class Collection(models.Model):
    """Documents that only its members may see."""

    name = models.CharField(max_length=LONGEST_NAME, unique=True)
    members: "models.ManyToManyField[Person, Any]" = models.ManyToManyField(
        Person, related_name="collections"
    )

    class Meta:
        db_table = "console_collection"


class Restricted(models.Model):
    """A document, by its digest, that lies in a collection."""

    collection = models.ForeignKey(Collection, models.CASCADE, related_name="documents")
    digest = models.CharField(max_length=64, db_index=True)

    class Meta:
        db_table = "console_restricted"
        constraints = (models.UniqueConstraint("collection", "digest", name="restricted_once"),)


class Look(models.Model):
    """Somebody was shown a restricted document, or a claim of it. Written once, never changed."""

    at = models.DateTimeField(db_index=True)
    person = models.CharField(max_length=LONGEST_NAME)
    digest = models.CharField(max_length=64, db_index=True)
    address = models.TextField()

    class Meta:
        db_table = "console_look"


class Token(models.Model):
    """A key by which a program acts in a person's name, within its scopes, until it runs out.

    `digest`: of the key itself, which nobody keeps; `begins`: its first characters, to know it by.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=LONGEST_NAME, validators=[is_one_line])
    begins = models.CharField(max_length=16)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "console_token"


class Sent(models.Model):
    """What a program sent under a key of its own, and what it was answered: sent again, it is not
    done again. `status`: None while the first is being answered."""

    sender = models.CharField(max_length=40)
    key = models.CharField(max_length=255)
    digest = models.CharField(max_length=64)
    at = models.DateTimeField(db_index=True)
    status = models.SmallIntegerField(null=True)
    answer = models.JSONField(null=True)

    class Meta:
        db_table = "console_sent"
        constraints = (models.UniqueConstraint("sender", "key", name="sent_once"),)
