"""The description of the API: OpenAPI 3.1, from the operations as they are declared."""

from functools import cache
from typing import Any, Final

from ninja.openapi.schema import OpenAPISchema

from hudna import __version__
from hudna.console.access import SCOPES, Need, Scope
from hudna.console.api import once, problems
from hudna.console.api.operations import API, DECLARED, Endpoint, Tagged
from hudna.console.api.shapes.claims import EXAMPLE

_ABOUT: Final = (
    "The claims of a hudna site for programs. hudna holds claims, not facts: each figure comes "
    "with who says it and the words that it stands on. Lists are paged by `next` (also as a Link "
    "in the head); what a token's owner may not see is not there. Errors are problems (RFC 9457) "
    "in Arabic, Russian or English, as Accept-Language asks."
)
_SESSION: Final = "hudna_session"
_ETAG: Final = {"description": "A strong entity tag; send it back in If-None-Match.",
                "schema": {"type": "string"}}  # fmt: skip
_NEXT: Final = {"description": 'The next page, rel="next"; not at the last.',
                "schema": {"type": "string"}}  # fmt: skip
_LOCATION: Final = {"description": "Where it is.", "schema": {"type": "string"}}
_BYTES: Final = {"schema": {"type": "string", "contentMediaType": "application/octet-stream"}}
_PROBLEM: Final[dict[str, Any]] = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "instance", "what_to_do"],
    "properties": {
        "type": {"type": "string", "examples": ["urn:hudna:problem:bad-parameter"]},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string"},
        "what_to_do": {"type": "string"},
        "errors": {"type": "array", "items": {
            "type": "object", "required": ["where", "code"],
            "properties": {"where": {"type": "string"}, "code": {"type": "string"}},
        }},
    },
}  # fmt: skip


@cache
def description() -> dict[str, Any]:
    """The whole description."""
    schema = OpenAPISchema(API, "")
    paths: dict[str, dict[str, Any]] = {}
    for one in DECLARED:
        paths.setdefault(one.written, {})[one.method.lower()] = _operation(schema, one)
    components = schema.get_components()
    components["schemas"]["Problem"] = _PROBLEM
    components["responses"] = dict(map(_response, sorted({code for code, _ in _statuses()})))
    components["securitySchemes"] = {
        "token": {"type": "http", "scheme": "bearer",
                  "description": f"A token; its scopes are {', '.join(Scope)}."},
        "session": {"type": "apiKey", "in": "cookie", "name": _SESSION,
                    "description": "Whoever is signed in to the pages; writing needs X-CSRFToken."},
    }  # fmt: skip
    about = {"title": "hudna", "version": __version__, "description": _ABOUT,
             "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}}  # fmt: skip
    return {"openapi": "3.1.0", "info": about, "servers": [{"url": "/"}], "paths": paths,
            "components": components}  # fmt: skip


def _statuses() -> list[tuple[int, Any]]:
    return [(status, title) for status, title, _ in problems.PROBLEMS.values()]


def _response(status: int) -> tuple[str, dict[str, Any]]:
    titles = " / ".join(sorted({str(title) for code, title in _statuses() if code == status}))
    schema = {"$ref": "#/components/schemas/Problem"}
    told: dict[str, Any] = {"description": titles,
                            "content": {problems.MEDIA_TYPE: {"schema": schema}}}  # fmt: skip
    if status in (429, 503):
        wait = {"description": "Seconds to wait.", "schema": {"type": "integer"}}
        told["headers"] = {"Retry-After": wait}
    return f"Problem{status}", told


def _operation(schema: OpenAPISchema, one: Endpoint) -> dict[str, Any]:
    told = dict(schema.operation_details(one.operation))
    first, _, rest = (one.operation.description or "").partition("\n\n")
    told["summary"] = " ".join(first.split())
    told["description"] = "\n\n".join(filter(None, [_needs(one), " ".join(rest.split())]))
    told["tags"] = [one.written.split("/")[3]]
    if one.needs is not Need.NOTHING:
        told["security"] = [{"token": [str(_scope(one))]}, {"session": []}]
    told["parameters"] = [*map(_given, told["parameters"]), *_headers(one)]
    told["responses"] = {str(code): answer for code, answer in told["responses"].items()}
    _describe_answers(told["responses"], one)
    for status in _problems(one):
        told["responses"][str(status)] = {"$ref": f"#/components/responses/Problem{status}"}
    if one.name == "api_take_in":
        told["requestBody"] = {"required": True, "content": dict.fromkeys(_bodies(), _BYTES)}
    if one.name == "api_judge":
        told["requestBody"]["content"]["application/json"]["example"] = {
            "claim": EXAMPLE["id"], "judgement": "correct", "reason": "the text says six",
            "changes": ["low=6", "high=6"],
        }  # fmt: skip
    return told


def _given(parameter: dict[str, Any]) -> dict[str, Any]:
    """A parameter that may be left out is left out: nobody can send it as null."""
    schema = dict(parameter["schema"])
    kinds = [one for one in schema.pop("anyOf", []) if one != {"type": "null"}]
    if schema.get("default", schema) is None:
        del schema["default"]
    return {**parameter, "schema": schema | (kinds[0] if kinds else {})}


def _bodies() -> tuple[str, ...]:
    return ("application/octet-stream", "text/plain", "text/html", "application/pdf")


def _scope(one: Endpoint) -> Scope:
    return next(scope for scope, needs in SCOPES.items() if one.needs in needs)


def _needs(one: Endpoint) -> str:
    return "" if one.needs is Need.NOTHING else f"Needs the scope `{_scope(one)}`."


def _headers(one: Endpoint) -> list[dict[str, Any]]:
    found = [("Accept-Language", "The language of problems: ar, ru or en.")]
    if one.tagged is not Tagged.NOTHING:
        found.append(("If-None-Match", "The ETag of what you have: 304 if it is still so."))
    if one.name == "api_judge":
        found.append(("If-Match", "The ETag of the claim as you saw it: 412 if it changed since."))
    if one.writes:
        found.append((once.HEADER, "A key of your own, up to 255 characters, kept for a day: what "
                                   "is sent again under it is not done again."))  # fmt: skip
    return [{"in": "header", "name": name, "required": False, "description": told,
             "schema": {"type": "string"}} for name, told in found]  # fmt: skip


def _describe_answers(answers: dict[str, Any], one: Endpoint) -> None:
    answers.setdefault("200" if one.method == "GET" else "201", {"description": "OK"})
    for status, told in answers.items():
        headers = {}
        if one.tagged is not Tagged.NOTHING:
            headers["ETag"] = _ETAG
        if "cursor" in one.parameters:
            headers["Link"] = _NEXT
        if one.writes:
            headers["Location"] = _LOCATION
        told["description"] = "Done." if one.writes else "What was asked for."
        if status == "200" and one.writes:
            told["description"] = "It was kept already."
        told["headers"] = headers
    if one.name == "api_original":
        answers["200"]["content"] = {"*/*": _BYTES}
    if one.name == "api_described":
        answers["200"]["content"] = {"application/json": {"schema": {"type": "object"}}}
    if one.name == "api_claims":
        answers["200"]["content"]["application/x-ndjson"] = {
            "schema": {"type": "string", "description": "The claims file: a claim a line."}
        }
    if one.tagged is not Tagged.NOTHING:
        answers["304"] = {"description": "You have it.", "headers": {"ETag": _ETAG}}


def _problems(one: Endpoint) -> list[int]:
    found = [400, 429]
    if one.needs is not Need.NOTHING:
        found += [401, 403]
    if one.of is not None or one.name == "api_judge":
        found.append(404)
    if one.writes:
        found += [409, 413, 422]
    if one.name == "api_judge":
        found.append(412)
    if one.name == "api_take_in":
        found.append(415)
    if one.is_reckoned or one.name == "api_original":
        found.append(503)
    return sorted(found)
