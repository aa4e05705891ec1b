"""Going to another house to sign in, which may not answer."""

from typing import Any

from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.providers.openid_connect import views
from django.http import HttpRequest


def login(request: HttpRequest, provider_id: str) -> Any:
    """The way to the house; where it does not answer, or not as a house does, a page says so."""
    try:
        return views.login(request, provider_id=provider_id)
    except (OSError, KeyError, ValueError) as error:
        return render_authentication_error(request, provider_id, exception=error)
