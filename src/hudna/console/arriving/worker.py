"""The thread that reads what was sent, behind the pages: one file at a time, in turns.

What waits is in the tables and on the disk: whoever sent it may leave, and so may this process.
"""

import logging
from threading import Event, Lock, Thread
from typing import Final

from django.db import DatabaseError, close_old_connections

from hudna.console import opened
from hudna.console.arriving import queue
from hudna.console.models import Arrival
from hudna.desk import packs

_LOG: Final = logging.getLogger("hudna")
_SIGNED_AFTER: Final = 20
"""Files after which what was written is signed, also while more wait."""
_PATIENCE: Final = 10.0
"""Seconds until a store that did not answer is asked again."""


class Worker:
    """Reads what waits, and sleeps until it is told of more."""

    def __init__(self) -> None:
        self._more, self._end, self._lock = Event(), Event(), Lock()
        self._thread: Thread | None = None

    def start(self) -> None:
        """Begin to read, with what an earlier process left."""
        with self._lock:
            if self._thread is None:
                self._end.clear()
                self._thread = Thread(target=self._run, name="reading", daemon=True)
                self._thread.start()
        self.wake()

    def wake(self) -> None:
        """Tell that more waits; nothing if nobody reads here."""
        self._more.set()

    def stop(self) -> None:
        """End when the present file is read."""
        with self._lock:
            thread, self._thread = self._thread, None
            self._end.set()
            self._more.set()
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        while not self._end.is_set():
            self._more.clear()
            close_old_connections()
            try:
                read_all(self._end)
            except Exception as error:  # the store, the disk: the queue must outlive it
                _LOG.warning("what was sent cannot be read now, and waits: %r", error)
                self._end.wait(_PATIENCE)
                self._more.set()
            self._more.wait()
        close_old_connections()


def read_all(end: Event | None = None) -> int:
    """Read everything that waits, and sign it; how many files were read."""
    queue.begin()
    packs.look_anew()
    end, served, count = end or Event(), "", 0
    while not end.is_set() and queue.following():
        with opened.sealing():
            for _ in range(_SIGNED_AFTER):
                if end.is_set() or (arrival := queue.following(served)) is None:
                    break
                _read(arrival)
                served, count = arrival.by, count + 1
    return count


def _read(arrival: Arrival) -> None:
    try:
        queue.read(arrival)
    except DatabaseError:
        queue.put_back(arrival)
        raise


WORKER: Final = Worker()
