"""Takes the text out of a file, in a process of its own, without any environment.

    python -I text_of.py SOURCES KIND SECONDS < file

`SOURCES`: the folder that hudna lies in. With little memory and time, and no file to write: a file
from outside may be made never to end. Answers with JSON: what was taken out, or why nothing was.
"""

import json
import resource
import sys
from dataclasses import asdict
from importlib import import_module
from typing import Final

_MEMORY: Final = 2 << 30


def main() -> None:
    """Answer; ends without an answer where the limits are reached."""
    sources, kind, seconds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    sys.path.insert(0, sources)
    for limit, most in (
        (resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CPU, seconds), (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):  # fmt: skip
        resource.setrlimit(limit, (most, most))
    found = import_module("hudna.intake.take").extracted(sys.stdin.buffer.read(), kind)
    sys.stdout.write(json.dumps(asdict(found), default=str))


if __name__ == "__main__":
    main()
