"""Django's settings for the console, from how it is to be served. Nothing is read from outside."""

from http import HTTPStatus
from logging import LogRecord
from pathlib import Path
from typing import Any, Final

import django
from csp.constants import NONE, SELF
from django.conf import settings
from django.utils.log import CallbackFilter
from django.utils.translation import gettext_lazy as _

from hudna.console.serving import Serving
from hudna.desk import DeskError
from hudna.desk.packs import home
from hudna.desk.surroundings import sqlite
from hudna.desk.web import ACCOUNTS, secret_key, sign_in_elsewhere

HERE: Final = Path(__file__).parent
STATIC: Final = HERE / "static"

APPLICATIONS: Final = (
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.mfa",
    "hudna.console.apps.ConsoleConfig",
    "hudna.ledger.apps.LedgerConfig",
)
MIDDLEWARE: Final = (
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "hudna.console.middleware.Manners",
    "hudna.console.middleware.Sealing",
)
POLICY: Final = {
    "default-src": [NONE],
    "script-src": [SELF],
    "style-src": [SELF],
    "font-src": [SELF],
    "img-src": [SELF, "data:"],  # the QR code of a second factor is drawn into the page
    "connect-src": [SELF],
    "form-action": [SELF],
    "base-uri": [NONE],
    "frame-ancestors": [NONE],
}
"""What a page may load: from this server alone, and nothing that stands in the page itself."""

LANGUAGES: Final = (("ar", _("Arabic")), ("ru", _("Russian")), ("en", _("English")))
_DAY: Final = 24 * 60 * 60


def make_ready(serving: Serving) -> None:
    """Configure Django with the console, once; DeskError if the ledger alone came first."""
    if not settings.configured:
        settings.configure(**_of_site(), **_of_serving(serving), **_SAME_EVERYWHERE)
        django.setup()
    elif "hudna.console.apps.ConsoleConfig" not in settings.INSTALLED_APPS:
        raise DeskError("the ledger was opened before the console: start hudna anew")


def _is_wrong(told: LogRecord) -> bool:
    """Whether it is to be looked after: "come again in a moment" (503) is an answer."""
    return getattr(told, "status_code", None) != HTTPStatus.SERVICE_UNAVAILABLE


def _of_site() -> dict[str, Any]:
    # People, sessions and looks lie in a file of their own: who signs in never waits for a writer
    # of the ledger, nor one for them, and a copy of the ledger has no password in it.
    folder = home()
    options = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
    accounts = sqlite(folder / ACCOUNTS) | {"OPTIONS": options, "CONN_MAX_AGE": None}
    return {
        "SECRET_KEY": secret_key(folder),
        "DATABASES": {"default": accounts},
        "SOCIALACCOUNT_PROVIDERS": sign_in_elsewhere(folder),
    }


def _of_serving(serving: Serving) -> dict[str, Any]:
    encrypted = serving.public is not None
    return {
        "HUDNA_SERVING": serving,
        "ALLOWED_HOSTS": serving.names,
        "CSRF_TRUSTED_ORIGINS": [serving.public.rstrip("/")] if serving.public else [],
        "SESSION_COOKIE_SECURE": encrypted,
        "CSRF_COOKIE_SECURE": encrypted,
        "LANGUAGE_COOKIE_SECURE": encrypted,
        "SECURE_HSTS_SECONDS": 365 * _DAY if encrypted else 0,
        # Without TLS there is this machine only, where passkeys may be tried too.
        "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN": not encrypted,
    }


_SAME_EVERYWHERE: Final[dict[str, Any]] = {
    "DEBUG": False,
    "INSTALLED_APPS": APPLICATIONS,
    "MIDDLEWARE": MIDDLEWARE,
    "ROOT_URLCONF": "hudna.console.routes",
    "DATABASE_ROUTERS": ["hudna.console.databases.Apart"],
    "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
    "TEMPLATES": [
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [HERE / "templates"],
            "APP_DIRS": True,
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.request",
                    "django.contrib.messages.context_processors.messages",
                    "hudna.console.shown.surroundings.around",
                ],
                "builtins": ["hudna.console.templatetags.hudna"],
            },
        }
    ],
    "CONTENT_SECURITY_POLICY": {"DIRECTIVES": POLICY},
    "STORAGES": {"staticfiles": {"BACKEND": "hudna.console.built.Built"}},
    "STATIC_URL": "/static/",
    "STATIC_ROOT": STATIC,
    "WHITENOISE_IMMUTABLE_FILE_TEST": r"^.+-[0-9A-Z]{8}\.\w+$",
    # people
    "AUTH_USER_MODEL": "console.Person",
    "AUTHENTICATION_BACKENDS": ["allauth.account.auth_backends.AuthenticationBackend"],
    "AUTH_PASSWORD_VALIDATORS": [
        {"NAME": f"django.contrib.auth.password_validation.{one}"}
        for one in (
            "MinimumLengthValidator", "UserAttributeSimilarityValidator", "CommonPasswordValidator",
            "NumericPasswordValidator",
        )
    ],
    "LOGIN_URL": "account_login",
    "LOGIN_REDIRECT_URL": "/",
    "ACCOUNT_ADAPTER": "hudna.console.signing_in.adapters.Accounts",
    "SOCIALACCOUNT_ADAPTER": "hudna.console.signing_in.adapters.Elsewhere",
    "SOCIALACCOUNT_ONLY": False,
    "ACCOUNT_LOGIN_METHODS": {"username"},
    "ACCOUNT_SIGNUP_FIELDS": ["username*", "password1*", "password2*"],
    "ACCOUNT_EMAIL_VERIFICATION": "none",
    "ACCOUNT_LOGOUT_REDIRECT_URL": "/",
    "ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE": False,
    "ACCOUNT_USER_MODEL_EMAIL_FIELD": "email",
    "ACCOUNT_SESSION_REMEMBER": False,
    "ACCOUNT_RATE_LIMITS": {
        "login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key", "reauthenticate": "10/m/user",
        "change_password": "5/m/user",
    },
    "MFA_SUPPORTED_TYPES": ["totp", "webauthn", "recovery_codes"],
    "MFA_PASSKEY_LOGIN_ENABLED": True,
    "MFA_TOTP_ISSUER": "hudna",
    # sessions and forms
    "SESSION_COOKIE_NAME": "hudna_session",
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SAMESITE": "Lax",
    "SESSION_COOKIE_AGE": _DAY,
    "SESSION_EXPIRE_AT_BROWSER_CLOSE": True,
    "CSRF_COOKIE_NAME": "hudna_csrf",
    "CSRF_COOKIE_HTTPONLY": True,
    "CSRF_FAILURE_VIEW": "hudna.console.pages.errors.form_is_stale",
    "LANGUAGE_COOKIE_NAME": "hudna_language",  # set by pages.choices
    "LANGUAGE_COOKIE_HTTPONLY": True,
    "LANGUAGE_COOKIE_SAMESITE": "Lax",
    "LANGUAGE_COOKIE_AGE": 365 * _DAY,
    "SECURE_REFERRER_POLICY": "same-origin",
    "SECURE_CONTENT_TYPE_NOSNIFF": True,
    "X_FRAME_OPTIONS": "DENY",
    "DATA_UPLOAD_MAX_MEMORY_SIZE": 2_500_000,
    "DATA_UPLOAD_MAX_NUMBER_FILES": 1_000,  # how many are taken is said by console.arriving
    # languages and times
    "LANGUAGE_CODE": "en",
    "LANGUAGES": LANGUAGES,
    "LOCALE_PATHS": [HERE / "locale"],
    "USE_I18N": True,
    "USE_TZ": True,
    "TIME_ZONE": "UTC",
    "LOGGING": {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"wrong": {"()": CallbackFilter, "callback": _is_wrong}},
        "handlers": {
            "told": {"class": "logging.StreamHandler"},
            "wrong": {"class": "logging.StreamHandler", "filters": ["wrong"]},
        },
        "loggers": {
            "django": {"handlers": ["wrong"], "level": "ERROR", "propagate": False},
            "hudna": {"handlers": ["told"], "level": "WARNING", "propagate": False},
        },
    },
}  # fmt: skip
