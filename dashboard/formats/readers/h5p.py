"""H5P's timeline: a zip file whose `content/content.json` is TimelineJS before version 3.

Specification: https://h5p.org/documentation/developers/h5p-specification
"""

from __future__ import annotations

import io
import zlib
from zipfile import BadZipFile, ZipFile

from dashboard.dataset.tables.decoding import LARGEST
from dashboard.formats.imported import FormatError, Imported
from dashboard.formats.readers.timelinejs import read_timelinejs

CONTENT = "content/content.json"


def read_h5p(data: bytes, imported: Imported) -> None:
    """Read the timeline of an H5P file.

    Raises:
        FormatError: it is no zip file, or has no timeline.
    """
    try:
        with ZipFile(io.BytesIO(data)) as zipped:
            if zipped.getinfo(CONTENT).file_size > LARGEST:
                raise FormatError(f"its {CONTENT} is too large")
            content = zipped.read(CONTENT)
            media = [name for name in zipped.namelist() if name.startswith("content/images/")]
    except KeyError:
        raise FormatError(f"it has no {CONTENT}") from None
    except (BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError) as error:
        raise FormatError(f"it is no zip file ({error})") from None
    read_timelinejs(content, imported)
    for name in media:
        imported.leave("picture in the file", "the timeline", name)
