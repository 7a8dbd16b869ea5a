"""A life as files: the pages of all languages, their scripts and styles, each made once.

The server sends them and the exports write them, so both show the very same thing.
"""

from dashboard.site.documents import Documents, documents
from dashboard.site.files import File, Files
from dashboard.site.freeze import Site, freeze

__all__ = ["Documents", "File", "Files", "Site", "documents", "freeze"]
