"""Where everything that is made of the tips of one language lives, as whole addresses."""

from __future__ import annotations

from dataclasses import dataclass

SCHEMA = "schema/tips-1.json"
"""The JSON Schema of `tips.json`, one for all languages. A change that breaks its readers gets another number."""


@dataclass(frozen=True)
class Addresses:
    """The addresses of one language.

    Attributes:
        site: the address of the site, with a slash at the end.
        folder: the folder of the language within the site: empty, or a name with a slash at the end.
        has_folders: whether a page is addressed as a folder.
    """

    site: str
    folder: str
    has_folders: bool

    def tip(self, tip: str) -> str:
        """Return the address of the page of a tip."""
        return self._page("tip", tip)

    def chapter(self, chapter: str) -> str:
        """Return the address of a chapter."""
        return self.file(f"{chapter}/" if self.has_folders else f"{chapter}/index.html")

    def page(self, page: str) -> str:
        """Return the address of a page that is neither a tip nor a chapter."""
        return self.file(f"{page}/" if self.has_folders else f"{page}.html")

    def embed(self, tip: str) -> str:
        """Return the address of the page of a tip that other sites show in a frame."""
        return self._page("embed", tip)

    def oembed(self, tip: str) -> str:
        """Return the address of what oEmbed says of a tip."""
        return self.file(f"oembed/{tip}.json")

    def markdown(self, tip: str) -> str:
        """Return the address of a tip as Markdown."""
        return self.file(f"tip/{tip}.md")

    @property
    def tips(self) -> str:
        """The address of all tips as data."""
        return self.file("tips.json")

    @property
    def schema(self) -> str:
        """The address of the schema of that data."""
        return self.site + SCHEMA

    @property
    def feed(self) -> str:
        """The address of the feed."""
        return self.file("feed.xml")

    @property
    def llms(self) -> str:
        """The address of the table of contents for language models."""
        return self.file("llms.txt")

    def file(self, path: str) -> str:
        """Return the address of a file in the folder of the language."""
        return f"{self.site}{self.folder}{path}"

    def path(self, address: str) -> str:
        """Return the path within the site of the file that answers to an address."""
        path = address.removeprefix(self.site)
        return f"{path}index.html" if not path or path.endswith("/") else path

    def _page(self, kind: str, tip: str) -> str:
        return self.file(f"{kind}/{tip}/" if self.has_folders else f"{kind}/{tip}.html")
