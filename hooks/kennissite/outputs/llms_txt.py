"""A table of contents for language models, as llmstxt.org describes it."""

from __future__ import annotations

from collections.abc import Mapping

from kennissite.content.labels import Labels
from kennissite.core.addresses import Addresses
from kennissite.core.records import Catalogue
from kennissite.outputs.markdown_export import escape


def llms_txt(
    catalogue: Catalogue, name: str, labels: Labels, addresses: Addresses, translations: Mapping[str, str]
) -> str:
    """Return the table of contents of one language.

    Args:
        catalogue: the tips.
        name: the name of the site.
        labels: the words around them.
        addresses: the addresses of the language.
        translations: the tables of contents of the other languages, by the name of the language.
    """
    parts = [f"# {escape(name)}", f"> {escape(labels('llms_summary'))}", escape(labels("llms_details"))]
    for chapter in catalogue.chapters:
        if chapter.tips:
            parts.append(f"## {escape(chapter.title)}")
            parts.append(
                "\n".join(_row(tip.title, addresses.markdown(tip.id), tip.description) for tip in chapter.tips)
            )
    rows = [_row("tips.json", addresses.tips, labels("llms_data"))]
    rows += [f"- [{escape(language)}]({address})" for language, address in translations.items()]
    # A heading of the format, the same in every language: its links may be skipped.
    return "\n\n".join([*parts, "## Optional", "\n".join(rows)]) + "\n"


def _row(title: str, address: str, description: str) -> str:
    return f"- [{escape(title)}]({address}): {escape(description)}"
