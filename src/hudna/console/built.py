"""Static files as the front-end build left them: under names that change with their contents."""

import json
from functools import cache
from typing import Any, Final

from django.conf import settings
from django.contrib.staticfiles.storage import StaticFilesStorage

MANIFEST: Final = "manifest.json"


@cache
def names() -> dict[str, str]:
    """The built name of each file; nothing where nothing was built."""
    manifest = settings.STATIC_ROOT / MANIFEST
    found: dict[str, str] = json.loads(manifest.read_text("utf-8")) if manifest.is_file() else {}
    return found


class Built(StaticFilesStorage):
    """`{% static "style.css" %}` gives the address of the built file."""

    def url(self, name: str | None, *args: Any, **kwargs: Any) -> str:
        """The address of a file by its plain name."""
        return super().url(names().get(str(name), str(name)), *args, **kwargs)
