"""The older tables are gone, and the views have what programs ask for."""

from django.db import migrations


class Migration(migrations.Migration):
    """Both ways have come together: nothing more to do."""

    dependencies = [  # noqa: RUF012
        ("ledger", "0008_tables_of_today"),
        ("ledger", "0009_by_rule"),
    ]
    operations = []  # noqa: RUF012
