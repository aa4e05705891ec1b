"""The key that signs a site's checkpoints, and its text in a file that a person can read."""

import base64
import binascii
import re
from typing import Final

from nacl.signing import SigningKey, VerifyKey

SiteKey = SigningKey
"""The secret key of a site (Ed25519)."""

_HEAD: Final = """# The secret key that signs this site's checkpoints. Whoever has it can sign for
# the site: show it to nobody, and keep a copy in a safe place.
"""
_FORM: Final = re.compile(
    r"(?:#[^\n]*\n)*hudna-site-key 1\npublic ([A-Za-z0-9+/=]+)\nsecret ([A-Za-z0-9+/=]+)\n"
)
_BYTES: Final = 32


class SiteKeyError(ValueError):
    """Text that is no key: says why."""


def new_key() -> SiteKey:
    """A new key, of the randomness that the operating system gives."""
    return SigningKey.generate()


def write_key(key: SiteKey) -> str:
    """The text of a key's file."""
    return (
        f"{_HEAD}hudna-site-key 1\npublic {public_text(key.verify_key)}\n"
        f"secret {base64.b64encode(bytes(key)).decode('ascii')}\n"
    )


def read_key(text: str) -> SiteKey:
    """The key of a file's text; SiteKeyError if it is none, or its two halves do not fit."""
    found = _FORM.fullmatch(text)
    if found is None:
        raise SiteKeyError("it has not the form of a site key")
    public, secret = _bytes(found[1]), _bytes(found[2])
    key = SigningKey(secret)
    if bytes(key.verify_key) != public:
        raise SiteKeyError("its secret and its public part do not belong together")
    return key


def public_text(key: VerifyKey) -> str:
    """A public key as people hand it on: base64."""
    return base64.b64encode(bytes(key)).decode("ascii")


def read_public(text: str) -> VerifyKey:
    """The public key that `text` is; SiteKeyError for any other text."""
    return VerifyKey(_bytes(text))


def _bytes(text: str) -> bytes:
    try:
        found = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise SiteKeyError("it is not in base64") from error
    if len(found) != _BYTES or base64.b64encode(found).decode("ascii") != text:
        raise SiteKeyError(f"it is not {_BYTES} bytes in base64")
    return found
