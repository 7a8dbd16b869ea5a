"""Random saves while readers ask: `python -m benchmarks.edits [500]`.

Each save leaves the table in a state that no reader should see, for a moment, and then whole, with
more events or fewer. Prints how many answers there were, those with fewer events than the last
whole life or with an error, and the time from a good save to its reader: the median, that of 95 in
100, and the longest.
"""

from __future__ import annotations

import json
import sys
import tempfile
import threading
import time
import urllib.request
from http.client import HTTPException
from pathlib import Path
from random import Random

from tests.server.edits import STATES, damage
from tests.server.test_live import table
from tests.server.test_process import serving

READERS, SIZES, LEAST = 20, range(20, 40), 0.1


class Readers:
    """Those who ask again and again, and what they were answered."""

    def __init__(self, port: int) -> None:
        self.port, self.whole, self.answers, self.wrong = port, SIZES[0], 0, 0
        for _ in range(READERS):
            threading.Thread(target=self.ask, daemon=True).start()

    def ask(self) -> None:
        """Asks for the page and the count of events in turn."""
        while True:
            whole = self.whole
            try:
                self.get("en/")
                wrong = json.loads(self.get("health"))["events"] < whole
            except (OSError, HTTPException):
                wrong = True
            self.answers, self.wrong = self.answers + 2, self.wrong + wrong
            time.sleep(0.2)

    def get(self, path: str) -> bytes:
        """An answer's body."""
        url = f"http://127.0.0.1:{self.port}/{path}"
        with urllib.request.urlopen(url, timeout=30) as answer:
            return bytes(answer.read())

    def until(self, events: int) -> float:
        """How long it takes until the life has so many events, in seconds."""
        begun = time.monotonic()
        while json.loads(self.get("health"))["events"] != events:
            time.sleep(0.05)
        return time.monotonic() - begun


def main(edits: int) -> None:
    """Edits a life that is served."""
    random, spent = Random(1), list[float]()  # noqa: S311 - nothing is kept secret
    with tempfile.TemporaryDirectory() as folder:
        events = Path(folder, "events.csv")
        table(events, SIZES[0])
        with serving(life=events) as (port, _):
            readers = Readers(port)
            rows = SIZES[0]
            for edit in range(1, edits + 1):
                rows = random.choice([size for size in SIZES if size != rows])
                readers.whole = min(readers.whole, rows)
                damage(random.choice(sorted(STATES)), random, events, table(events, rows))
                time.sleep(random.uniform(LEAST, 1))
                table(events, rows)
                spent = sorted([*spent, readers.until(rows)])
                readers.whole = rows
                if edit % 10 == 0 or edit == edits:
                    told = f"{readers.answers} answers, {readers.wrong} wrong"
                    times = [spent[len(spent) // 2], spent[len(spent) * 95 // 100], spent[-1]]
                    shown = " ".join(f"{seconds:.2f}" for seconds in times)
                    print(f"{edit} edits: {told}, shown after {shown} s", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
