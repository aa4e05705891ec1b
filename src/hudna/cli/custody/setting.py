"""`hudna setting`: what is set for this site."""

from typing import Annotated

import typer

from hudna.cli import output
from hudna.cli.output import AsForm, Form
from hudna.cli.review.forms import By, Reason, json_lines, who
from hudna.desk.configuration import open_desk
from hudna.desk.custody import settings

setting = output.group(
    "Change what is set for this site, with a reason; list the settings.",
    """Examples:

\b
  hudna setting list
  hudna setting set queue_days 90 --reason "we are behind"
""",
)


@setting.command("set", epilog="""Examples:

\b
  hudna setting set queue_days 90 --reason "we are behind"
""")  # fmt: skip
def set_(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The setting.")],
    value: Annotated[str, typer.Argument(metavar="VALUE", help="What it is from now on.")],
    reason: Reason = "",
    by: By = None,
) -> None:
    """Change a setting."""
    entry = settings.change_setting(open_desk(), name, value, (who(by), reason))
    output.line(f"{name} is {value} (entry {entry.number}).")


@setting.command("list", epilog="""Examples:

\b
  hudna setting list
""")  # fmt: skip
def list_(written: AsForm = Form.TABLE) -> None:
    """List the settings with their values."""
    found = settings.settings(open_desk())
    if written is Form.JSONL:
        json_lines({"setting": name, "value": value} for name, value in found.items())
    else:
        output.table(("setting", ">value"), [(name, str(value)) for name, value in found.items()])
