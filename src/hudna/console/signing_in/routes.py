"""The addresses of signing in. Whatever else allauth could answer is closed."""

from typing import Final

from allauth.account import views as account
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount import views as elsewhere
from allauth.socialaccount.providers.openid_connect.views import callback

from hudna.console.access import Need
from hudna.console.access.route import Route, View, route, theirs
from hudna.console.signing_in import houses
from hudna.console.signing_in.tokens import tokens


def _open(address: str, view: View, name: str) -> Route:
    return route(address, theirs(view), name, needs=Need.NOTHING, writes=True)


def _own(address: str, view: View, name: str) -> Route:
    return route(address, theirs(view), name, needs=Need.SIGNED_IN, writes=True)


SIGNING_IN: Final = (
    _open("sign-in/", account.login, "account_login"),
    _open("sign-in/second/", factors.authenticate, "mfa_authenticate"),
    _open("sign-in/passkey/", passkeys.login_webauthn, "mfa_login_webauthn"),
    _open("sign-in/none/", account.signup, "account_signup"),
    _open("sign-in/closed/", account.account_inactive, "account_inactive"),
    _open("sign-in/<str:provider_id>/to/", houses.login, "openid_connect_login"),
    _open("sign-in/<str:provider_id>/back/", callback, "openid_connect_callback"),
    _open("sign-in/elsewhere/none/", elsewhere.signup, "socialaccount_signup"),
    _open("sign-in/elsewhere/cancelled/", elsewhere.login_cancelled,
          "socialaccount_login_cancelled"),
    _open("sign-in/elsewhere/failed/", elsewhere.login_error, "socialaccount_login_error"),
    _own("sign-out/", account.logout, "account_logout"),
    _own("account/", factors.index, "mfa_index"),
    _own("account/tokens/", tokens, "account_tokens"),
    _own("account/password/", account.password_change, "account_change_password"),
    _own("account/confirm/", account.reauthenticate, "account_reauthenticate"),
    _own("account/confirm/second/", factors.reauthenticate, "mfa_reauthenticate"),
    _own("account/confirm/passkey/", passkeys.reauthenticate_webauthn,
         "mfa_reauthenticate_webauthn"),
    _own("account/elsewhere/", elsewhere.connections, "socialaccount_connections"),
    _own("account/code/", totp.activate_totp, "mfa_activate_totp"),
    _own("account/code/remove/", totp.deactivate_totp, "mfa_deactivate_totp"),
    _own("account/recovery/", recovery.view_recovery_codes, "mfa_view_recovery_codes"),
    _own("account/recovery/new/", recovery.generate_recovery_codes, "mfa_generate_recovery_codes"),
    _own("account/recovery/file/", recovery.download_recovery_codes, "mfa_download_recovery_codes"),
    _own("account/passkeys/", passkeys.list_webauthn, "mfa_list_webauthn"),
    _own("account/passkeys/add/", passkeys.add_webauthn, "mfa_add_webauthn"),
    _own("account/passkeys/<int:pk>/", passkeys.edit_webauthn, "mfa_edit_webauthn"),
    _own("account/passkeys/<int:pk>/remove/", passkeys.remove_webauthn, "mfa_remove_webauthn"),
)  # fmt: skip
