"""Writes docs/commands.md from what `--help` says: `python tests/cli/commands_page.py`."""

from pathlib import Path

from typer.testing import CliRunner

from hudna.cli.door import COMMANDS, build

PAGE = Path(__file__).parents[2] / "docs" / "commands.md"
HEAD = """# Commands

This page is written from `--help`; a test compares it. To write it anew:
`python tests/cli/commands_page.py`.

"""


def page() -> str:
    """The page as it should be."""
    pages = [((), "hudna"), *((tuple(name.split()), f"hudna {name}") for name in COMMANDS)]
    return HEAD + "\n".join(_section(arguments, title) for arguments, title in pages)


def _section(arguments: tuple[str, ...], title: str) -> str:
    runner = CliRunner(env={"COLUMNS": "90", "NO_COLOR": "1"})
    shown = runner.invoke(build(), [*arguments, "--help"], prog_name="hudna")
    lines = "\n".join(line.rstrip() for line in shown.output.strip().splitlines())
    return f"## {title}\n\n```text\n{lines}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
