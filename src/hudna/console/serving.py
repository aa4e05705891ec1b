"""How the console is to be reached, and what is refused because others could listen in."""

from dataclasses import dataclass
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from hudna.desk import DeskError

LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Serving:
    """How the console is to be reached.

    `public`: the https address under which people reach it through a proxy, if there is one;
    `demo`: whoever comes may read the packaged sample, and nobody can change anything.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    public: str | None = None
    demo: bool = False

    def __post_init__(self) -> None:
        if self.demo and (self.public or not is_loopback(self.host)):
            raise DeskError("a demonstration asks nobody who they are: it is served on this "
                            "machine only, without --host and --public")  # fmt: skip
        if self.public and not _is_https(self.public):
            raise DeskError(f"--public {self.public!r} is no https address; write the one that "
                            "people will type, such as https://desk.example.org")  # fmt: skip
        if not self.public and not is_loopback(self.host):
            raise DeskError(_NOT_LOOPBACK.format(host=self.host))

    @property
    def names(self) -> list[str]:
        """The host names that the console answers to."""
        public = [str(urlsplit(self.public).hostname)] if self.public else []
        return [*LOOPBACK[:2], f"[{LOOPBACK[2]}]", *public]


_NOT_LOOPBACK: Final = (
    "{host} can be reached by others, and passwords must not cross a network in the clear: put a "
    "proxy that speaks TLS in front, and name its address, for example --host {host} --public "
    "https://desk.example.org; only the proxy may be able to reach {host}"
)


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach that host."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _is_https(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme == "https" and bool(parts.hostname) and parts.path in ("", "/")
