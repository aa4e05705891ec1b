"""What the desk on the web needs before anything is open: its key, where people sign in."""

import contextlib
import os
import secrets
import tomllib
from pathlib import Path
from typing import Any, Final

from hudna.desk import DeskError

SECRET: Final = "console.key"
SIGN_IN: Final = "sign-in.toml"
ACCOUNTS: Final = "accounts.sqlite3"
"""The tables of the desk on the web: people, sessions, collections, looks, callers."""
_OIDC: Final = ("name", "server_url", "client_id", "secret")


def secret_key(home: Path) -> str:
    """The key that signs sessions and forms: made once, in `home`, readable by its owner alone."""
    file = home / "keys" / SECRET
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not file.exists():
            _make_once(file, secrets.token_urlsafe(50))
        found = file.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise DeskError(f"{file} cannot be used: {error}; mend or remove it") from error
    if len(found) < 50:
        raise DeskError(f"{file} is too short to be a key: remove it, and another one is made")
    return found


def new_token() -> str:
    """A key that nobody guesses, as programs send it: `hudna_` and 43 letters, digits, - and _."""
    return f"hudna_{secrets.token_urlsafe(32)}"


def _make_once(file: Path, key: str) -> None:
    """Whole or not at all, also if two processes come at once: the first one's key stays."""
    draft = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as stream:
        stream.write(key + "\n")
        stream.flush()
        os.fsync(stream.fileno())
    with contextlib.suppress(FileExistsError):
        os.link(draft, file)
    draft.unlink()


def sign_in_elsewhere(home: Path) -> dict[str, Any]:
    """The houses that people may sign in through (OpenID Connect), as `sign-in.toml` names them.

    A table of the file for each: `name`, `server_url`, `client_id`, `secret`. DeskError for a file
    that says something else.
    """
    file = home / SIGN_IN
    if not file.exists():
        return {}
    try:
        told = tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DeskError(f"{file} cannot be read: {error}") from error
    houses = [_house(file, *one) for one in told.items()]
    return {"openid_connect": {"APPS": houses, "OAUTH_PKCE_ENABLED": True}}


def _house(file: Path, name: str, told: object) -> dict[str, Any]:
    if not isinstance(told, dict) or any(not isinstance(told.get(one), str) for one in _OIDC):
        raise DeskError(f"{file}: [{name}] needs {', '.join(_OIDC)}, each in quotes")
    return {
        "provider_id": name, "name": told["name"], "client_id": told["client_id"],
        "secret": told["secret"], "settings": {"server_url": told["server_url"]},
    }  # fmt: skip
