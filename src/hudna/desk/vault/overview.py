"""What the vault holds, and what is wrong with it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from hudna.desk.configuration import now
from hudna.desk.vault.errors import in_words
from hudna.ledger.vault import MissingError, Vault
from hudna.ledger.vault.place import Kept
from hudna.record import Problem

Progress = Callable[[Iterable[Kept]], Iterable[Kept]]


@dataclass(frozen=True)
class KeyUse:
    """A key, and the originals sealed with it; `id` None stands for the plain ones.

    `state`: `seals`, `sealing` (it seals, but not every original is sealed with it yet), `opens`,
    `missing` (not in the file of keys), `plain`.
    """

    id: str | None
    state: str
    made_at: datetime | None
    originals: int
    size: int


@dataclass(frozen=True)
class Overview:
    """Where originals and keys are, how many originals there are, and their bytes as they lie."""

    place: str
    keys_file: str
    originals: int
    size: int
    uses: tuple[KeyUse, ...]


def overview(vault: Vault, progress: Progress = iter) -> Overview:
    """Look at the head of every original. DeskError if the vault or its keys cannot be read."""
    counts: Counter[str | None] = Counter()
    sizes: Counter[str | None] = Counter()
    with in_words():
        for one in progress(vault.kept()):
            try:
                key = vault.sealed_with(one.name)
            except MissingError:
                continue  # removed since it was listed
            counts[key] += 1
            sizes[key] += one.size
        uses = tuple(_uses(vault, counts, sizes))
    return Overview(str(vault), str(vault.keys or ""), counts.total(), sizes.total(), uses)


def _uses(
    vault: Vault, counts: Counter[str | None], sizes: Counter[str | None]
) -> Iterator[KeyUse]:
    held = {key.id: key for key in (vault.keys.held() if vault.keys else ())}
    newest = next(reversed(held), None)
    for id_, key in held.items():
        state = "opens" if id_ != newest else "sealing" if key.unfinished else "seals"
        yield KeyUse(id_, state, key.made_at, counts[id_], sizes[id_])
    for id_ in sorted(one for one in counts if one is not None and one not in held):
        yield KeyUse(id_, "missing", None, counts[id_], sizes[id_])
    if counts[None] or not held:
        yield KeyUse(None, "plain", None, counts[None], sizes[None])


def examined(vault: Vault) -> Iterator[Problem | None]:
    """For each original, as it is read and opened, what is wrong with it, if anything."""
    with in_words():
        for name in vault.names():
            yield vault.check(name)


def strays(vault: Vault) -> tuple[Problem, ...]:
    """What lies among the originals and is none."""
    with in_words():
        return tuple(vault.strays())


def tidy(vault: Vault, hours: float) -> list[str]:
    """Remove what killed writers left and nobody touched for so long; returns where it lay."""
    with in_words():
        return list(vault.tidy(now() - timedelta(hours=hours)))
