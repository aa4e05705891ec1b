"""What was sent is taken apart in a process of its own: what never ends takes nothing with it."""

import json
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import hudna
from hudna.intake.extract import Extract, Refusal
from hudna.intake.kinds import DOCX, PDF
from hudna.intake.take import extracted
from hudna.record.said import say, saying

SECONDS = 120
"""Of the processor, for one file."""
_PATIENCE: Final = 4
"""So many times as long it may take by the clock: others are at work too."""

_PROGRAM: Final = Path(__file__).with_name("text_of.py")
_ENDLESS: Final = saying(
    "it takes too much time or memory to take the text out; save it anew, or give its text"
)


def extract(content: bytes, kind: str) -> Extract | Refusal:
    """As intake does it; Refusal where it takes too much time or memory."""
    if kind not in (PDF, DOCX):
        return extracted(content, kind)
    sources = Path(hudna.__file__).parents[1]
    command = [sys.executable, "-I", str(_PROGRAM), str(sources), kind, str(SECONDS)]
    try:
        done = subprocess.run(command, input=content, capture_output=True, env={}, cwd="/",
                              timeout=_PATIENCE * SECONDS, check=False)  # fmt: skip
    except subprocess.TimeoutExpired:
        return Refusal(say(_ENDLESS))
    return _answer(json.loads(done.stdout)) if done.returncode == 0 else Refusal(say(_ENDLESS))


def _answer(told: Mapping[str, Any]) -> Extract | Refusal:
    if "message" in told:
        return Refusal(told["message"])
    on = told["published_on"]
    return Extract(**{**told, "published_on": date.fromisoformat(on) if on else None})
