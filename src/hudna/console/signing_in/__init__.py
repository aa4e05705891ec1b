"""Signing in: which of allauth's views are open, and what is asked of whoever comes by them."""

from typing import Final

from django.utils.translation import gettext_lazy as _

THEIRS: Final = (_("Authenticator code"), _("Incorrect code."), _("Code"))
"""Words of the library, which our catalogues say in the words of the other pages."""
