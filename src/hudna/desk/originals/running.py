"""The program that looks at a PDF, started for one look: with limits, and with nothing to find."""

import json
import subprocess
import sys
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore, Lock
from typing import Any, Final

from hudna.desk import DeskError
from hudna.record.said import say

PROGRAM: Final = Path(__file__).with_name("pdf_pages.py")
_PATIENCE: Final = 30.0
_AT_ONCE: Final = BoundedSemaphore(2)
"""So many look at once: a desk on a small machine has other work to do."""


def look(content: bytes, *asked: str) -> bytes:
    """What the program answers; DeskError if it gives up, or takes too long."""
    command = [sys.executable, "-I", str(PROGRAM), *asked]
    try:
        with _AT_ONCE:
            done = subprocess.run(command, input=content, capture_output=True, env={}, cwd="/",
                                  timeout=_PATIENCE, check=False)  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise DeskError(say("the page cannot be drawn: it takes too long")) from error
    if done.returncode:
        raise DeskError(say("the page cannot be drawn: the file is broken, or made to break what "
                            "draws it"))  # fmt: skip
    return done.stdout


@dataclass(frozen=True)
class Look:
    """A page as it is seen: its picture (PNG), the picture's size in pixels, and the words on it:
    signature, left, top, right, bottom."""

    picture: bytes
    size: tuple[int, int]
    words: tuple[tuple[str, int, int, int, int], ...]


def looked(answer: bytes) -> Look:
    """What the program answers of a page."""
    head, _, picture = answer.partition(b"\n")
    told: dict[str, Any] = json.loads(head)
    wide, high = told["size"]
    return Look(picture, (wide, high), tuple(tuple(one) for one in told["words"]))


class Kept:
    """The last answers, in memory alone: an original may be sealed where it lies."""

    def __init__(self, most: int) -> None:
        self._most, self._size = most, 0
        self._found: OrderedDict[tuple[str, ...], bytes] = OrderedDict()
        self._lock = Lock()

    def get(self, key: tuple[str, ...], ask: Callable[[], bytes]) -> bytes:
        """The answer to a question, asked once while it is kept."""
        with self._lock:
            found = self._found.get(key)
            if found is not None:
                self._found.move_to_end(key)
                return found
        found = ask()
        with self._lock:
            self._size += len(found) - len(self._found.pop(key, b""))
            self._found[key] = found
            while self._size > self._most and len(self._found) > 1:
                self._size -= len(self._found.popitem(last=False)[1])
        return found
