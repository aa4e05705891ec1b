"""A small S3 server on the loopback: enough of it for boto3, and for every way it can refuse.

Buckets are addressed by path; a request that is not signed for the right key, or whose bytes are
not those that were signed, is refused as a real store would.
"""

import hashlib
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

ACCESS, SECRET = "an-access-key", "a-secret-key"
PAGE = 7  # objects a page of a listing: small, so that tests turn pages
_SIGNED = re.compile(rf"AWS4-HMAC-SHA256 Credential={ACCESS}/\d{{8}}/(?P<region>[\w-]+)/s3/")


@dataclass
class Store:
    """What the server has and how it behaves."""

    endpoint: str = ""
    buckets: dict[str, dict[str, bytes]] = field(default_factory=lambda: {"originals": {}})
    versions: dict[str, list[bytes]] = field(default_factory=dict)
    keeps_versions: bool = False
    knows_conditions: bool = True
    answer: tuple[int, str] | None = None
    seen: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)


@contextmanager
def serving() -> Iterator[Store]:
    """A running store, empty but for one bucket."""
    store = Store()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Answers", (_Answers,), {"store": store}))
    store.endpoint = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield store
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class RefusalError(Exception):
    """An answer that is an error: status and code."""


class _Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    store: Store

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _answer(self) -> None:
        size = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(size)
        try:
            with self.store.lock:
                self._checked(body)
                self._done(*getattr(self, f"_{self.command.lower()}")(body))
        except RefusalError as refusal:
            status, code = refusal.args
            self._done(status, f"<Error><Code>{code}</Code><Message>no</Message></Error>".encode())

    do_GET = do_PUT = do_HEAD = do_DELETE = _answer  # noqa: N815

    def _checked(self, body: bytes) -> None:
        parts = urlsplit(self.path)
        _, self.bucket, *rest = unquote(parts.path).split("/", 2)
        self.key = rest[0] if rest else ""
        self.query = {name: values[0] for name, values in
                      parse_qs(parts.query, keep_blank_values=True).items()}  # fmt: skip
        self.store.seen.append(f"{self.command} {self.headers['Host']} {parts.path}")
        if self.store.answer:
            raise RefusalError(*self.store.answer)
        if not _SIGNED.match(self.headers.get("Authorization", "")):
            raise RefusalError(403, "InvalidAccessKeyId")
        if self.headers["x-amz-content-sha256"] != hashlib.sha256(body).hexdigest():
            raise RefusalError(400, "XAmzContentSHA256Mismatch")
        if self.bucket not in self.store.buckets:
            raise RefusalError(404, "NoSuchBucket")
        self.objects = self.store.buckets[self.bucket]

    def _found(self) -> bytes:
        if self.key not in self.objects:
            raise RefusalError(404, "NoSuchKey")
        return self.objects[self.key]

    def _head(self, _: bytes) -> tuple[int, bytes, dict[str, str]]:
        content = self._found()
        return 200, content, {"ETag": _tag(content), "Last-Modified": _http_date()}

    def _get(self, _: bytes) -> tuple[int, bytes, dict[str, str]]:
        if not self.key:
            return self._versions() if "versions" in self.query else self._list()
        content = self._found()
        headers = {"ETag": _tag(content), "Last-Modified": _http_date()}
        if wanted := re.fullmatch(r"bytes=0-(\d+)", self.headers.get("Range", "")):
            if not content:
                raise RefusalError(416, "InvalidRange")
            part = content[: int(wanted[1]) + 1]
            headers["Content-Range"] = f"bytes 0-{len(part) - 1}/{len(content)}"
            return 206, part, headers
        return 200, content, headers

    def _put(self, body: bytes) -> tuple[int, bytes, dict[str, str]]:
        if wanted := self.headers.get("If-Match"):
            if not self.store.knows_conditions:
                raise RefusalError(501, "NotImplemented")
            if _tag(self._found()) != wanted:
                raise RefusalError(412, "PreconditionFailed")
        self.objects[self.key] = body
        if self.store.keeps_versions:
            self.store.versions.setdefault(self.key, []).append(body)
        return 200, b"", {"ETag": _tag(body)}

    def _delete(self, _: bytes) -> tuple[int, bytes, dict[str, str]]:
        if "versionId" in self.query:
            self.store.versions[self.key].remove(bytes.fromhex(self.query["versionId"]))
            return 204, b"", {}
        self.objects.pop(self.key, None)
        marker = {"x-amz-delete-marker": "true", "x-amz-version-id": "x"}
        return 204, b"", marker if self.store.keeps_versions else {}

    def _list(self) -> tuple[int, bytes, dict[str, str]]:
        assert self.query["list-type"] == "2"
        after = self.query.get("continuation-token", "")
        found = [key for key in sorted(self.objects)
                 if key.startswith(self.query.get("prefix", "")) and key > after]  # fmt: skip
        page = found[:PAGE]
        more = f"<NextContinuationToken>{page[-1]}</NextContinuationToken>" if found[PAGE:] else ""
        rows = "".join(
            f"<Contents><Key>{escape(key)}</Key><Size>{len(self.objects[key])}</Size>"
            f"<LastModified>{datetime.now(UTC):%Y-%m-%dT%H:%M:%S.000Z}</LastModified></Contents>"
            for key in page
        )
        return _listing(f"<IsTruncated>{str(bool(more)).lower()}</IsTruncated>{more}{rows}")

    def _versions(self) -> tuple[int, bytes, dict[str, str]]:
        rows = "".join(
            f"<Version><Key>{escape(key)}</Key><VersionId>{body.hex()}</VersionId></Version>"
            for key, bodies in sorted(self.store.versions.items()) for body in bodies
            if key.startswith(self.query["prefix"])
        )  # fmt: skip
        return _listing(f"<IsTruncated>false</IsTruncated>{rows}")

    def _done(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD" and status != 204:
            self.wfile.write(body)


def _listing(inner: str) -> tuple[int, bytes, dict[str, str]]:
    text = f"<?xml version='1.0'?><ListBucketResult>{inner}</ListBucketResult>"
    return 200, text.encode(), {"Content-Type": "application/xml"}


def _tag(content: bytes) -> str:
    return f'"{hashlib.sha256(content).hexdigest()[:32]}"'


def _http_date() -> str:
    return f"{datetime.now(UTC):%a, %d %b %Y %H:%M:%S GMT}"
