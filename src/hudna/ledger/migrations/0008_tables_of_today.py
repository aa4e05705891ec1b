"""The older tables are gone, and the views have what registers ask for."""

from django.db import migrations


class Migration(migrations.Migration):
    """Both ways have come together: nothing more to do."""

    dependencies = [  # noqa: RUF012
        ("ledger", "0006_tables_of_today"),
        ("ledger", "0007_named"),
    ]
    operations = []  # noqa: RUF012
