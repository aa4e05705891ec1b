"""Who is let in: people whom an administrator added, by password, passkey or another house."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody makes an account for themselves."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False


class Elsewhere(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Who signs in through another house needs an account here, joined to it by themselves."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Never: an account there is no leave to read here."""
        return False
