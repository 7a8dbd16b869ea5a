"""Compares quoted passages with the plain text of their source, letter for letter.

Codes: E250 to E259 for differences, W450 for what could not be compared.
"""

from dashboard.verify.files import verify_files
from dashboard.verify.verify import Rows, Verification, verify

__all__ = ["Rows", "Verification", "verify", "verify_files"]
