"""A life as files: the pages of all languages, their scripts and styles, each made once.

The server sends them and the exports write them, so both show the very same thing.
"""

from dashboard.site.build import Site, build_site
from dashboard.site.edition import Edition, list_editions
from dashboard.site.files import File, Files

__all__ = ["Edition", "File", "Files", "Site", "build_site", "list_editions"]
