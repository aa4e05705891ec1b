"""What the desk says of a file that was sent, in the page's language; else as the desk says it."""

import re
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from hudna.console.arriving import states
from hudna.console.shown import figures


@dataclass(frozen=True)
class Said:
    """A message, and whether it is in the page's language."""

    text: str
    is_ours: bool


_ANOTHER: Final = _(
    "This is no text: {what}. hudna reads .txt, .html, .pdf and .docx. Send the text itself in one "
    "of these."
)
_PICTURE: Final = _(
    "This is a picture. Type its text, or have it recognised (OCR), and send that as .txt or .docx."
)
_PACKED: Final = _("This is an archive. Unpack it and send the files that are in it.")

_MESSAGES: Final[tuple[tuple[str, Any], ...]] = (
    (re.escape(states.EMPTY), _("The file is empty. Fetch it again, or leave it out.")),
    (re.escape(states.TOO_LARGE), _(
        "The file is larger than 50 MB. Split it, or have it added with hudna add on the machine "
        "itself.")),
    (re.escape(states.MANY), _(
        "Too many files wait to be read. Nothing is lost of those; send this one again in a few "
        "minutes.")),
    (re.escape(states.CLOSED), _(
        "This document cannot be taken in by you. Ask whoever looks after this site.")),
    (r"cannot be kept: .* was expunged .*", _(
        "This document cannot be taken in by you. Ask whoever looks after this site.")),
    (re.escape(states.OPEN), _(
        "It was kept before, and whoever could read it still can: it was not put into the "
        "collection. An administrator can do that with hudna collection put.")),
    (re.escape(states.BROKEN), _(
        "hudna stopped twice while reading this file, and will not try again by itself. Report it "
        "to whoever looks after this site.")),
    (r"what was sent of .* is here no longer.*", _("What you sent is not here any more. Send it "
                                                   "again.")),
    (r"what was sent cannot be kept: .*", _(
        "The file could not be stored: the disk of this site may be full. Tell whoever looks after "
        "it, and send the file again.")),
    (r"cannot be kept: .*", _(
        "The file was read and could not be stored. Tell whoever looks after this site, and send "
        "it again.")),
    (r"the file holds no text; .*", _("The file holds no text. Fetch it again, or leave it out.")),
    (r"a picture \(.*", _PICTURE),
    (r"an? (gzip|bzip2|xz|7-Zip|RAR|tar|zip) archive.*", _PACKED),
    (r"an old or a locked Office file.*", _(
        "This is an old or a locked Office file. Save it as .docx without a password and send "
        "that.")),
    (r"(?P<what>an Excel workbook|a PowerPoint presentation|an OpenDocument file|an EPUB book), "
     r"not a text.*", _("This is no text: {what}. Save it as .pdf or .docx and send that.")),
    (r"a rich text \(RTF\) file.*", _("This is a rich text (RTF) file. Save it as .docx and send "
                                      "that.")),
    (r"a binary file: .*", _("This file holds no text that can be read. hudna reads .txt, .html, "
                             ".pdf and .docx. Send the text itself.")),
    (r"(?P<what>[^,;]*), not text; .*", _ANOTHER),
    (r"the media type (?P<what>\S+) is not one that is read; .*", _ANOTHER),
    (r"the text is damaged: .*", _("The text is damaged: some of its signs cannot be read. Fetch "
                                   "it again, or save it anew as UTF-8.")),
    (r"the PDF is locked .*", _("The PDF is locked with a password. Save a copy without one and "
                                "send that.")),
    (r"the PDF has no text, .*", _(
        "The PDF has pictures of pages only (a scan). Have its text recognised (OCR) and send the "
        "result.")),
    (r"the PDF is broken .*", _("The PDF is broken. Fetch it again, or print it anew to PDF.")),
    (r"the Word document is broken .*", _("The Word document is broken. Fetch it again, or open it "
                                          "in Word and save it anew.")),
    (r"the Word document unpacks to more than .*", _(
        "The Word document unpacks to more than 256 MB. Save its text alone and send that.")),
    (r"the Word document has no text; .*", _(
        "The Word document has no text. If its pages are pictures, have their text recognised "
        "(OCR).")),
    (r"the page has no text .*", _("The page has no text: it may be built by scripts. Save it as "
                                   "PDF and send that.")),
    (r"the page cannot be read .*", _("The page cannot be read. Open it in a browser, save it anew "
                                      "and send that.")),
    (r"the reader broke .*", _("The reader failed at this document. Nothing of it was kept. Please "
                               "report it.")),
    (r"no date of publication found: read as of today, .*", _(
        "No date of publication was found: it is read as of today. If that is wrong, send it again "
        "with its day.")),
)  # fmt: skip
"""What intake, reading and keeping say, and the same for the person at the page."""

_SORTS: Final[dict[str, Any]] = {
    "an Excel workbook": _("an Excel workbook"),
    "a PowerPoint presentation": _("a PowerPoint presentation"),
    "an OpenDocument file": _("an OpenDocument file"),
    "an EPUB book": _("an EPUB book"),
    "a program (ELF)": _("a program"),
    "a program (Mach-O)": _("a program"),
    "a Windows program": _("a program"),
    "a SQLite database": _("a database"),
    "a video or picture (MP4, HEIC)": _("a video or a picture"),
    "a recording (Ogg)": _("a recording"),
    "a recording (MP3)": _("a recording"),
    "a recording (WAV, AVI)": _("a recording"),
}
"""What a file is instead of a text."""

_PATTERNS: Final = tuple((re.compile(one, re.DOTALL), told) for one, told in _MESSAGES)


def said(message: str) -> Said:
    """A message of the desk for the page; as it stands where the page has no words for it."""
    for pattern, told in _PATTERNS:
        if found := pattern.fullmatch(message):
            what = found.groupdict().get("what") or ""
            return Said(str(told).format(what=_SORTS.get(what, what)), is_ours=True)
    return Said(message, is_ours=False)


def size(count: int) -> str:
    """A number of bytes as people say it."""
    if count < 1_000_000:
        return f"{figures.number(max(1, round(count / 1_000)))}\u00a0kB"
    return f"{figures.number(round(count / 1_000_000, 1))}\u00a0MB"
