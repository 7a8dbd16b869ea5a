"""The web server: the files of a life as they were made, and what sends them."""

from dashboard.server.app import Options, create_server
from dashboard.server.run import MOST, serve
from dashboard.server.standing import Standing

__all__ = ["MOST", "Options", "Standing", "create_server", "serve"]
