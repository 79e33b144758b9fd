"""The stylesheet within the page: whoever opens the timeline for the first time sees it one round trip sooner.

Every other page links to the file, which is kept for good. The content security policy allows no style within a page
but this very text, by its hash, so both are read once, when the server starts.
"""

import base64
import hashlib
from pathlib import Path

TEXT = (Path(__file__).parents[1] / "static" / "timeline.css").read_text(encoding="utf-8")
HASH = f"'sha256-{base64.b64encode(hashlib.sha256(TEXT.encode()).digest()).decode()}'"
