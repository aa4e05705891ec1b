"""Originals in an S3-compatible store, as `PREFIX/ab/abcdef…` of one bucket.

A write of an object is whole or nothing there, so nothing is left by killed writers. The keys to
the store come from the usual AWS settings, which boto3 reads.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from importlib import import_module
from typing import Any, Final

from hudna.ledger.vault.place import (
    MARK,
    MARK_TEXT,
    Kept,
    MissingError,
    PlaceError,
    Stray,
    VaultError,
    name_within,
    path_within,
)

_ANSWER_SECONDS: Final = 60
_REACH_SECONDS: Final = 10
_ATTEMPTS: Final = 3
_GONE: Final = frozenset({"NoSuchKey", "NotFound", "404"})
_CHANGED: Final = frozenset({"PreconditionFailed", "ConditionalRequestConflict", "412", "409"})
_DENIED: Final = frozenset({"AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch",
                            "ExpiredToken", "InvalidToken", "Forbidden", "403", "401"})  # fmt: skip
_NO_BUCKET: Final = frozenset({"NoSuchBucket"})
_UNKNOWN: Final = frozenset({"NotImplemented", "501"})
_EMPTY: Final = frozenset({"InvalidRange", "416"})


class ObjectStore:
    """The place of originals under a prefix ("" for none) of a bucket.

    Without `endpoint` the store is that of AWS. With one, buckets are addressed by path, as other
    stores want it.
    """

    def __init__(
        self, bucket: str, prefix: str = "", *, endpoint: str | None = None,
        region: str | None = None,
    ) -> None:  # fmt: skip
        self.bucket = bucket
        self.prefix = f"{prefix.strip('/')}/" if prefix.strip("/") else ""
        self.endpoint = endpoint
        self.region = region

    def __str__(self) -> str:
        return f"s3://{self.bucket}/{self.prefix}".rstrip("/")

    def where(self, name: str) -> str:
        """The address of the object, for people."""
        return f"{self}/{name[:2]}/{name}"

    def has(self, name: str) -> bool:
        """Whether the object is there."""
        return self._is_there(self._key(name))

    def _is_there(self, key: str) -> bool:
        try:
            with self._in_words():
                self._client.head_object(Bucket=self.bucket, Key=key)
        except MissingError:
            return False
        return True

    def read(self, name: str) -> bytes:
        """The whole object."""
        return self._read(name)[0]

    def head(self, name: str, size: int) -> bytes:
        """The beginning of the object."""
        try:
            return self._read(name, Range=f"bytes=0-{size - 1}")[0]
        except _EmptyError:
            return b""

    def _read(self, name: str, **options: str) -> tuple[bytes, str]:
        """Bytes of the object, and the tag of its present state."""
        with self._in_words(name):
            found = self._client.get_object(Bucket=self.bucket, Key=self._key(name), **options)
            return found["Body"].read(), found["ETag"]

    def write(self, name: str, raw: bytes) -> None:
        """Send the object."""
        with self._in_words(name):
            self._client.put_object(Bucket=self.bucket, Key=self._key(name), Body=raw)

    def replace(self, name: str, change: Callable[[bytes], bytes]) -> bool:
        """Send the changed object on condition that the one there is still the one that was read.

        A store that knows no conditions takes it without.
        """
        try:
            raw, tag = self._read(name)
            self._send_if(name, change(raw), tag)
        except (MissingError, _ChangedError):
            return False
        return True

    def settle(self) -> None:
        """Nothing: what the store has taken is there for good."""

    def _send_if(self, name: str, raw: bytes, tag: str) -> None:
        try:
            with self._in_words(name):
                self._client.put_object(Bucket=self.bucket, Key=self._key(name), Body=raw,
                                        IfMatch=tag)  # fmt: skip
        except _UnknownError:
            self.write(name, raw)

    def remove(self, name: str) -> None:
        """Delete the object; in a bucket that keeps versions, every version of it."""
        key = self._key(name)
        with self._in_words():
            told = self._client.delete_object(Bucket=self.bucket, Key=key)
            if told.get("VersionId") or told.get("DeleteMarker"):
                self._remove_versions(key)

    def _remove_versions(self, key: str) -> None:
        for page in self._pages("list_object_versions", key):
            for one in (*page.get("Versions", ()), *page.get("DeleteMarkers", ())):
                if one["Key"] == key:
                    self._client.delete_object(
                        Bucket=self.bucket, Key=key, VersionId=one["VersionId"]
                    )

    def kept(self) -> Iterator[Kept]:
        """Page after page, so that a million names need no room."""
        for path, one in self._objects():
            if name := name_within(path):
                yield Kept(name, one["Size"])

    def strays(self) -> Iterator[Stray]:
        """Objects under the prefix that are no originals."""
        for path, one in self._objects():
            if path != MARK and not name_within(path):
                yield Stray(f"s3://{self.bucket}/{one['Key']}", one["LastModified"], False)

    def _objects(self) -> Iterator[tuple[str, dict[str, Any]]]:
        with self._in_words():
            for page in self._pages("list_objects_v2", self.prefix):
                for one in page.get("Contents", ()):
                    yield one["Key"][len(self.prefix) :], one

    def _pages(self, operation: str, prefix: str) -> Iterator[dict[str, Any]]:
        pages = self._client.get_paginator(operation)
        return iter(pages.paginate(Bucket=self.bucket, Prefix=prefix))

    def tidy(self, before: datetime) -> Iterator[str]:
        """Nothing: objects are whole or not there."""
        return iter(())

    def mark(self) -> None:
        """Send the note."""
        with self._in_words():
            self._client.put_object(Bucket=self.bucket, Key=self.prefix + MARK, Body=MARK_TEXT)

    def is_marked(self) -> bool:
        """Whether the note is there."""
        return self._is_there(self.prefix + MARK)

    def _key(self, name: str) -> str:
        return self.prefix + path_within(name)

    @cached_property
    def _client(self) -> Any:
        config = _engine("botocore.config").Config(
            connect_timeout=_REACH_SECONDS, read_timeout=_ANSWER_SECONDS,
            retries={"total_max_attempts": _ATTEMPTS, "mode": "standard"},
            # Stores other than AWS's may know neither the newer checksums nor bucket hosts; what
            # is sent is signed whole instead.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
            s3={"addressing_style": "path" if self.endpoint else "auto",
                "payload_signing_enabled": True},
        )  # fmt: skip
        region = self.region or ("us-east-1" if self.endpoint else None)
        session = _engine("boto3.session").Session(region_name=region)
        return session.client("s3", endpoint_url=self.endpoint, config=config)

    @contextmanager
    def _in_words(self, name: str | None = None) -> Iterator[None]:
        """Turn what boto3 raises into what a person can mend."""
        errors = _engine("botocore.exceptions")
        try:
            yield
        except errors.ClientError as error:
            raise self._refusal(error, name) from error
        except (errors.NoCredentialsError, errors.PartialCredentialsError) as error:
            raise PlaceError(f"there are no keys to the store of {self}: set AWS_ACCESS_KEY_ID "
                             "and AWS_SECRET_ACCESS_KEY") from error  # fmt: skip
        except (errors.BotoCoreError, ValueError, OSError) as error:
            raise PlaceError(f"the store of {self} cannot be reached: {error}; look at HUDNA_VAULT "
                             "and the network, or try again later") from error  # fmt: skip

    def _refusal(self, error: Any, name: str | None) -> VaultError:
        code = str(error.response.get("Error", {}).get("Code", ""))
        if code in _NO_BUCKET:
            return PlaceError(f"the store has no bucket {self.bucket}: make it there, or set "
                              "HUDNA_VAULT to another")  # fmt: skip
        if code in _DENIED:
            return PlaceError(f"the store denies {self} ({code}): look at AWS_ACCESS_KEY_ID and "
                              "AWS_SECRET_ACCESS_KEY, and at what they may do there")  # fmt: skip
        for codes, kind in _ENDS.items():
            if code in codes:
                return kind(f"the original {(name or '')[:10]} is not in {self} ({code})")
        return PlaceError(f"the store of {self} failed: {error}; try again later")


def _engine(module: str) -> Any:
    try:
        return import_module(module)
    except ImportError as error:
        raise PlaceError("an object store needs one more package: install hudna[s3]") from error


class _ChangedError(VaultError):
    """The object is no longer the one that was read."""


class _UnknownError(VaultError):
    """The store does not know what was asked."""


class _EmptyError(VaultError):
    """The object has no bytes where some were asked for."""


_ENDS: Final[dict[frozenset[str], type[VaultError]]] = {
    _GONE: MissingError, _CHANGED: _ChangedError, _UNKNOWN: _UnknownError, _EMPTY: _EmptyError,
}  # fmt: skip
