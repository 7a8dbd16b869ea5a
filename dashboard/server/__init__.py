"""The web server: sends the files of a life, and reloads them after an edit."""

from dashboard.server.app import Options, create_server
from dashboard.server.live import LiveSite
from dashboard.server.run import MOST, serve

__all__ = ["MOST", "LiveSite", "Options", "create_server", "serve"]
