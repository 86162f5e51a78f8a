"""How a tag is told from the text around it, in HTML as our Markdown and our cards write it."""

from __future__ import annotations

import re

TAG = re.compile(
    r"""<!--.*?--> | <(?P<end>/?)(?P<name>[a-z][^\s/>]*)(?P<attributes>(?:[^"'>]|"[^"]*"|'[^']*')*)>""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
"""A start tag, an end tag, or a comment, which has no name. A `>` within quotation marks ends no tag (HTML, 13.1.2)."""
