"""What went wrong, as RFC 9457 has it: what it is, and what to do, in the language asked for."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

PREFIX: Final = "/api/"
MEDIA_TYPE: Final = "application/problem+json"
_TYPE: Final = "urn:hudna:problem:{}"

PROBLEMS: Final[Mapping[str, tuple[int, Any, Any]]] = {
    "bad-request": (400, _("The request is not understood"),
        _("Look up how this address is asked in /api/v1/openapi.json.")),
    "unknown-parameter": (400, _("This address takes no such parameter"),
        _("Leave it out, or look up its name in /api/v1/openapi.json.")),
    "bad-parameter": (400, _("A parameter is not understood"),
        _("Look up what it may be in /api/v1/openapi.json.")),
    "bad-cursor": (400, _("This is no place in a list"),
        _("Follow the link to the next page as it was given, or begin at the first page.")),
    "no-answer": (400, _("This cannot be answered as it is asked"),
        _("Change what is asked for; the detail says what is wrong.")),
    "who-are-you": (401, _("Nobody is signed in"),
        _("Send a token: Authorization: Bearer KEY. One is made on the page of your account.")),
    "token-not-valid": (401, _("This token is not valid"),
        _("It may have run out or been withdrawn: make another one on the page of your account.")),
    "scope-lacks": (403, _("The token was not given this scope"),
        _("Make a token that has the scope, if your role allows it.")),
    "role-lacks": (403, _("Your role does not allow this"),
        _("Ask an administrator if you need it.")),
    "form-stale": (403, _("The request was not made by a page of this site"),
        _("Load the page anew, or use a token.")),
    "not-found": (404, _("Nothing is here"),
        _("Look at the address; what you may not see is not here either.")),
    "method-not-allowed": (405, _("This address is not asked so"),
        _("Use one of the methods that Allow names.")),
    "still-answering": (409, _("What was sent under this key is still being answered"),
        _("Look whether it was done before you send it under another key.")),
    "changed-meanwhile": (412, _("It was changed meanwhile"),
        _("Look at it again, and judge what stands there now.")),
    "too-large": (413, _("This is too large"), _("Send less at once.")),
    "other-type": (415, _("The body is of a type that is not taken here"),
        _("Name the type of the body in Content-Type, as /api/v1/openapi.json says.")),
    "cannot-be-taken": (422, _("This cannot be done as it was sent"),
        _("Mend what the detail names and send it again; nothing was written.")),
    "key-used": (422, _("Under this key something else was sent before"),
        _("Give each thing that you send a key of its own.")),
    "too-many": (429, _("Too many requests"),
        _("Wait as long as Retry-After says.")),
    "broken": (500, _("hudna itself failed"),
        _("Try again; if it stays so, tell who looks after this site.")),
    "not-yet": (503, _("The answer is still being reckoned"),
        _("Ask again as soon as Retry-After says: it is kept for you.")),
    "not-now": (503, _("This cannot be had at the moment"),
        _("Try again later; if it stays so, tell who looks after this site.")),
}  # fmt: skip
"""What can go wrong: the status, what it is called, and what to do."""


@dataclass
class ProblemError(Exception):
    """A request that is answered by a problem. `sort`: one of `PROBLEMS`; `detail`: what is wrong
    this time; `more`: further members of the answer."""

    sort: str
    detail: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    more: Mapping[str, Any] = field(default_factory=dict)


def answer(request: HttpRequest, error: ProblemError) -> HttpResponse:
    """The problem as an answer."""
    status, title, advice = PROBLEMS[error.sort]
    told = {
        "type": _TYPE.format(error.sort), "title": str(title), "status": status,
        "detail": error.detail or str(title), "instance": request.path,
        "what_to_do": str(advice), **error.more,
    }  # fmt: skip
    body = json.dumps(told, ensure_ascii=False)
    return HttpResponse(body, status=status, content_type=MEDIA_TYPE, headers=dict(error.headers))


def is_asked(request: HttpRequest) -> bool:
    """Whether a program asks, so that no page is to be shown to it."""
    return request.path.startswith(PREFIX)
