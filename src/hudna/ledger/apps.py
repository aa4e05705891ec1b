"""The Django application of the ledger."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """Named so that its tables begin with `ledger_`."""

    name = "hudna.ledger"
    label = "ledger"
    default_auto_field = "django.db.models.BigAutoField"
