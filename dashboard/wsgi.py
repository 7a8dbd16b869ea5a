"""For any WSGI server: `gunicorn "dashboard.wsgi:server"`.

The dataset is the one that `CAMINO_DATASET` names, else the built-in life. It is read once: after
an edit the server is told to start its processes anew.
"""

import os
from pathlib import Path

from dashboard.dataset import load
from dashboard.paths import LIFE, home
from dashboard.server import create_server

path = os.environ.get("CAMINO_DATASET") or home("data") / LIFE
server = create_server(*load(Path(path)))
