"""The door of intake: a path or bytes in, a document or a problem out."""

import importlib
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Final

from hudna.intake.extract import Extract, Refusal
from hudna.intake.kinds import HTML, MODULES, PLAIN, media_type_of
from hudna.record import Document, Problem, digest
from hudna.record.said import say

Extracting = Callable[[bytes, str], Extract | Refusal]
"""Takes the text out of the bytes of a file of some kind."""

LARGEST: Final = 1 << 30
"""Bytes; a file beyond this is not a document, and would fill the memory."""


def extracted(content: bytes, kind: str) -> Extract | Refusal:
    """The text of a file of that kind with what the file says of itself, or why there is none."""
    # On demand: the libraries behind PDF and HTML take longer to load than a short text to read.
    module = importlib.import_module(f"hudna.intake.{MODULES[kind]}")
    found: Extract | Refusal = module.extract(content)
    if isinstance(found, Extract) and not found.text:
        return Refusal(say("the file holds no text; fetch it again or leave it out"))
    return found


def take(
    source: Path | bytes, *, name: str, media_type: str | None = None,
    extract: Extracting = extracted,
) -> Document | Problem:  # fmt: skip
    """Take one file, or its bytes, into a `Document` called `name`.

    `media_type` is what the sender says that it is, as in an HTTP header ("text/html;
    charset=windows-1251"); the first bytes may overrule it. `extract` takes the text out, here or
    somewhere else. The digest is that of the original bytes. Language and `as_of` are left open.
    Never raises on account of the content or the path.
    """
    content = source if isinstance(source, bytes) else _content_of(source)
    if isinstance(content, Refusal):
        return _problem(name, content)
    if not content:
        return _problem(name, Refusal(say("the file is empty; fetch it again or leave it out")))
    kind = media_type_of(content, name, media_type)
    if isinstance(kind, Refusal):
        return _problem(name, kind)
    found = extract(_as_told(content, kind, media_type), kind)
    if isinstance(found, Refusal):
        return _problem(name, found)
    return _document(name, content, kind, found)


def _document(name: str, content: bytes, kind: str, found: Extract) -> Document:
    return Document(
        name=name,
        digest=digest(content),
        media_type=kind,
        text=found.text,
        title=found.title,
        publisher=found.publisher,
        published_on=found.published_on,
    )


def _as_told(content: bytes, kind: str, media_type: str | None) -> bytes:
    """Recode a text whose sender named its charset, if the bytes agree; else leave it."""
    _, said, charset = (media_type or "").lower().partition("charset=")
    if not said or kind not in (PLAIN, HTML):
        return content
    try:
        text = content.decode(charset.split(";")[0].strip(" \"'"))
        return text.removeprefix("\ufeff").encode("utf-8-sig")
    except (LookupError, ValueError):
        return content


def _content_of(path: Path) -> bytes | Refusal:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            return Refusal(say("this is a folder; give the files in it"))
        if stat.S_ISCHR(status.st_mode) or stat.S_ISBLK(status.st_mode):
            return Refusal(say("this is a device, not a file; give a file"))
        if status.st_size > LARGEST:
            return Refusal(
                say(
                    "the file has {size} MB, the limit is 1024; split it", size=status.st_size >> 20
                )
            )
        return path.read_bytes()
    except FileNotFoundError:
        return Refusal(say("there is no such file; look at the spelling of the path"))
    except PermissionError:
        return Refusal(say("you may not read this file; ask its owner, or change its permissions"))
    except (OSError, ValueError) as error:
        return Refusal(
            say("the file cannot be read ({error}); look at the path and the disk", error=error)
        )


def _problem(name: str, refusal: Refusal) -> Problem:
    return Problem(where=name, message=refusal.message)
