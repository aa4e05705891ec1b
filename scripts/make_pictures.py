"""Draw the README's terminal picture from what the commands really print.

    python scripts/make_pictures.py

Adds the packaged sample to a temporary data folder, runs the commands of SHOWN in a wide terminal
and writes docs/pictures/status.svg.
"""

import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

PICTURE = Path(__file__).parents[1] / "docs" / "pictures" / "status.svg"
SHOWN = ("status", "--on", "2016-03-24")
WIDTH = 118


def main() -> None:
    """Write the picture."""
    with tempfile.TemporaryDirectory() as home:
        place = {"HUDNA_HOME": home, "COLUMNS": str(WIDTH), "FORCE_COLOR": "1"}
        run(["demo"], place)
        printed = run(SHOWN, place)
    console = Console(record=True, width=WIDTH, file=io.StringIO())
    console.print(Text(f"$ hudna {' '.join(SHOWN)}\n", style="bold"))
    console.print(Text.from_ansi(printed))
    PICTURE.parent.mkdir(exist_ok=True)
    console.save_svg(str(PICTURE), title="hudna")


def run(arguments: list[str] | tuple[str, ...], place: dict[str, str]) -> str:
    """Run a hudna command and return what it prints."""
    command = [sys.executable, "-m", "hudna", *arguments]
    done = subprocess.run(command, env=os.environ | place, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


if __name__ == "__main__":
    main()
