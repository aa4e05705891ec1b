"""The console as a Django application."""

from django.apps import AppConfig


class ConsoleConfig(AppConfig):
    """People, restricted collections, and what was looked at."""

    name = "hudna.console"
    label = "console"
    default_auto_field = "django.db.models.BigAutoField"
