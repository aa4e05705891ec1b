"""What is sent again under the same key is not done again: the first answer is given again."""

from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from typing import Final

from django.db import IntegrityError, transaction
from django.http import HttpResponse, HttpResponseBase

from hudna.console.access.visit import Visit
from hudna.console.api.coming import sender
from hudna.console.api.problems import ProblemError
from hudna.console.models import Sent
from hudna.desk.configuration import now

HEADER: Final = "Idempotency-Key"
KEPT: Final = timedelta(days=1)
_LONGEST: Final = 255


def answered(visit: Visit, done: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """Do it and remember the answer under the key that was sent; without a key, just do it.

    ProblemError if something else came under the key, or its answer is still being made.
    """
    key = visit.request.headers.get(HEADER)
    if key is None:
        return done()
    if not 0 < len(key) <= _LONGEST or not key.isprintable():
        raise ProblemError("bad-request", more={"errors": [{"where": HEADER, "code": "key"}]})
    sent, is_new = _sent(visit, key)
    if not is_new:
        return _again(sent, _digest(visit))
    try:
        response = done()
    except Exception:
        sent.delete()  # nothing was written: it may be sent again
        raise
    return _remembered(sent, response)


def _sent(visit: Visit, key: str) -> tuple[Sent, bool]:
    Sent.objects.filter(at__lt=now() - KEPT).delete()
    terms = {"sender": sender(visit), "key": key}
    try:
        with transaction.atomic():
            return Sent.objects.create(**terms, digest=_digest(visit), at=now()), True
    except IntegrityError:
        return Sent.objects.get(**terms), False


def _digest(visit: Visit) -> str:
    request = visit.request
    told = f"{request.method} {request.get_full_path()}\n{request.content_type}\n".encode()
    return sha256(told + request.body).hexdigest()


def _again(sent: Sent, digest: str) -> HttpResponse:
    if sent.digest != digest:
        raise ProblemError("key-used")
    if sent.status is None:
        raise ProblemError("still-answering")
    return HttpResponse(sent.answer["body"], status=sent.status, headers=sent.answer["headers"])


def _remembered(sent: Sent, response: HttpResponseBase) -> HttpResponseBase:
    if not isinstance(response, HttpResponse) or response.status_code >= 400:
        sent.delete()
        return response
    kept = {name: value for name, value in response.headers.items()
            if name in ("Content-Type", "Location", "ETag")}  # fmt: skip
    sent.status, sent.answer = response.status_code, {"body": response.content.decode(),
                                                      "headers": kept}  # fmt: skip
    sent.save()
    return response
