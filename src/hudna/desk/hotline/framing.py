"""What the head of a note lends to the claims under it: the place, the day, the doubt."""

from dataclasses import replace

from hudna.desk.hotline.form import Frame, frame_of
from hudna.gazetteer import Gazetteer
from hudna.record import Account, Claim, Document, Place, Window

_DOUBTED = ("asserted", "attributed")


def framed(account: Account, document: Document, register: Gazetteer) -> Account:
    """The account of a note, with its head's place and day where a sentence has none of its own.

    A place is as sharp as the head gives it. The account of any other document stays as it is.
    """
    frame = frame_of(document.text)
    if frame is None:
        return account
    claims = tuple(_framed(one, frame, register) for one in account.claims)
    return replace(account, claims=claims)


def _framed(claim: Claim, frame: Frame, register: Gazetteer) -> Claim:
    place, window, hedge = claim.place, claim.window, claim.hedge
    if place is None and frame.place:
        place = _place(frame, register)
    # A window without words was not said, but concluded from what reports usually mean.
    if frame.on is not None and (window is None or window.text is None):
        window = Window("day", frame.on, frame.on, frame.words)
    if frame.sure == "unsure" and hedge in _DOUBTED:
        hedge = "alleged"
    return replace(claim, place=place, window=window, hedge=hedge, id="")


def _place(frame: Frame, register: Gazetteer) -> Place:
    known = register.localities.get(frame.place_id or "")
    if known is None:
        return Place(frame.place)
    return Place(frame.place, (known.id,), known.level)
