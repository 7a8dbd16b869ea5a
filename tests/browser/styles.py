"""The hashes of the style elements that Dash and Plotly put into a page, for the policy.

`python -m tests.browser.styles` prints them as they belong into `dashboard/security.py`.
"""

from __future__ import annotations

import sys

from playwright.sync_api import Page, sync_playwright

from dashboard.site.policy import hash_source
from tests.browser.chromium import find
from tests.browser.conftest import QUIET, opened, served


def styles(page: Page) -> list[str]:
    """The hashes of the style elements of a page that is served, sorted."""
    texts: list[str] = page.evaluate(
        "[...document.querySelectorAll('style')].map((one) => one.textContent)"
    )
    return sorted({hash_source(text) for text in texts})


def main() -> int:
    """Prints the hashes."""
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=QUIET)
        page = opened(browser.new_page(), f"{address}/en/")
        page.locator("html[data-drawn='true']").wait_for()
        print("\n".join(styles(page)))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
