"""`hudna ledger rebuild`: all that is shown, made anew from the entries."""

from hudna.cli import output
from hudna.cli.ledger.group import ledger
from hudna.desk.configuration import open_desk
from hudna.desk.ledger.rebuilding import rebuilt


@ledger.command("rebuild", epilog="""Examples:

\b
  hudna ledger rebuild
""")  # fmt: skip
def rebuild() -> None:
    """Make documents, claims, standings and the index of words anew from the entries.

    Nothing that was written is touched; whoever reads meanwhile sees the old ones. Says whether
    anything was other than the entries give.
    """
    entries, changed = rebuilt(open_desk())
    what = f"{', '.join(changed)} had other rows before" if changed else "nothing had changed"
    output.line(f"Made anew from {entries} entries: {what}.")
