"""`hudna finding`: what reviewers conclude from claims."""

from typing import Annotated

import typer

from hudna.cli import output
from hudna.cli.output import AsForm, Form
from hudna.cli.review.forms import (
    By,
    Reason,
    decisions,
    json_lines,
    matter_mapping,
    who,
)
from hudna.desk.configuration import open_desk
from hudna.desk.review import findings
from hudna.desk.review.approving import Matter, matters
from hudna.desk.review.findings import Conclusion

finding = output.group(
    "Write findings on claims. One stands when another person approved it.",
    """Examples:

\b
  hudna finding write 3f9a0c12de 81d02c77aa --title "One shelling, told twice" \\
    --conclusion "Both claims describe the same hour." --reason "same street, same hour"
  hudna approval give 112 --reason "checked"
""",
)


@finding.command("write", epilog="""Examples:

\b
  hudna finding write 3f9a0c12de --title "A total of two days" --conclusion "…" --reason "…"
""")  # fmt: skip
def write(
    claims: Annotated[list[str], typer.Argument(
        metavar="CLAIM...", help="Ids of claims, or their first characters; incident:ID beside "
        "them if it is on an incident.")],
    title: Annotated[str, typer.Option("--title", help="What is found, in a line.")] = "",
    conclusion: Annotated[str, typer.Option("--conclusion", help="The finding itself.")] = "",
    reason: Reason = "",
    by: By = None,
) -> None:  # fmt: skip
    """Write a finding on one or more claims. It waits for the approval of another person."""
    entry = findings.write(open_desk(), claims, Conclusion(title, conclusion, reason), who(by))
    output.line(f"The finding is entry {entry.number}; it stands when another person approves it: "
                f"hudna approval give {entry.number}")  # fmt: skip


@finding.command("list", epilog="""Examples:

\b
  hudna finding list
""")  # fmt: skip
def list_(written: AsForm = Form.TABLE) -> None:
    """List the findings, with whether they stand."""
    found = matters(open_desk(), ("finding",))
    if written is Form.JSONL:
        json_lines(map(matter_mapping, found))
        return
    if not found:
        output.line("There is no finding yet: hudna finding write CLAIM...")
        return
    output.table((">entry", "state", "by", "title", "conclusion", "about", "decided"), [
        (str(one.act.number), one.state if one.act.payload else "taken out", one.act.by,
         one.act.told("title") or "", one.act.told("conclusion") or "",
         _about(one), decisions(one)) for one in found
    ])  # fmt: skip


def _about(one: Matter) -> str:
    incidents = [f"incident {id_[:10]}" for id_ in one.act.subjects("incident")]
    return ", ".join((*incidents, *(id_[:10] for id_ in one.act.subjects("claim"))))
