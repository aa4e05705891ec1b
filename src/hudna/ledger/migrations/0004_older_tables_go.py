"""The older tables go, once `hudna.ledger.opening.older` has made entries of what was in them."""

from django.db import migrations


class Migration(migrations.Migration):
    """Triggers fall with their tables."""

    dependencies = [("ledger", "0003_entries")]  # noqa: RUF012

    operations = [  # noqa: RUF012
        migrations.DeleteModel(name=name)
        for name in (
            "ClaimPlaceRow", "ClaimRow", "UnreadRow", "ProblemRow", "ReadingRow", "DocumentRow",
        )
    ]  # fmt: skip
