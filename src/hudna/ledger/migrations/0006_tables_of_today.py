"""The older tables are gone, and the views have the columns of today."""

from django.db import migrations


class Migration(migrations.Migration):
    """Both ways have come together: nothing more to do."""

    dependencies = [  # noqa: RUF012
        ("ledger", "0004_older_tables_go"),
        ("ledger", "0005_measured"),
    ]
    operations = []  # noqa: RUF012
