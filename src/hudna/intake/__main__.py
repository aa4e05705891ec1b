"""Takes the text out of a file, in a process of its own: python -m hudna.intake KIND SECONDS < file

With little memory and time, and no file to write: a file from outside may be made never to end.
Answers with a line of JSON: what was taken out, or why nothing was.
"""

import json
import resource
import sys
from dataclasses import asdict
from typing import Final

from hudna.intake.take import extracted

_MEMORY: Final = 2 << 30


def main() -> None:
    """Answer; ends without an answer where the limits are reached."""
    kind, seconds = sys.argv[1], int(sys.argv[2])
    for limit, most in (
        (resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CPU, seconds), (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):  # fmt: skip
        resource.setrlimit(limit, (most, most))
    found = extracted(sys.stdin.buffer.read(), kind)
    sys.stdout.write(json.dumps(asdict(found), default=str))


if __name__ == "__main__":
    main()
