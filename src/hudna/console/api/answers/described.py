"""The description of the whole interface, made from the operations themselves."""

from django.http import HttpRequest, JsonResponse

from hudna.console.api.openapi import description


def described(request: HttpRequest) -> JsonResponse:
    """This description: OpenAPI 3.1."""
    return JsonResponse(description(), json_dumps_params={"ensure_ascii": False})
