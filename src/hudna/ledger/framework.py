"""Makes Django ready, once, for whoever imports the ledger outside of a Django project.

Models cannot be imported before. A web project that has its own settings comes first and is
left alone. Databases are named later, by `hudna.ledger.store.open_ledger`.
"""

import django
from django.apps import apps
from django.conf import settings

APPLICATION = "hudna.ledger.apps.LedgerConfig"


def make_ready() -> None:
    """Configure Django with the ledger alone, unless a project has done so."""
    if not settings.configured:
        settings.configure(INSTALLED_APPS=[APPLICATION], USE_TZ=True, TIME_ZONE="UTC")
    if not apps.ready:
        django.setup()


make_ready()
