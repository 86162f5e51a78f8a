"""What must fit together in one language: what a page names, must be there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from kennissite.checks.links import anchors_of, headings_of
from kennissite.content.markdown_file import Document
from kennissite.core.mistakes import Mistake, did_you_mean
from kennissite.core.records import Goal, Question, Tip


def check_related(
    documents: Mapping[str, Document], tips: Mapping[str, Tip], redirects: Mapping[str, str]
) -> Iterator[Mistake]:
    """Yield the related tips (`verwant`) that do not exist.

    Args:
        documents: the pages of one language, by their path within the language folder.
        tips: the tips of that language, by path.
        redirects: the current id of every renamed tip, by each earlier id.
    """
    ids = {tip.id for tip in tips.values()}
    for src_uri, tip in tips.items():
        others = ids - {tip.id}
        for place, related in enumerate(tip.related):
            if related in tip.related[:place]:
                message = f"'verwant' noemt '{related}' twee keer. Laat er één staan."
                yield Mistake(documents[src_uri].path, documents[src_uri].line_of("verwant", place), message)
            elif related not in others:
                now = redirects.get(related)
                hint = f"Die heet nu '{now}'." if now else did_you_mean(related, others)
                message = f"'verwant' noemt '{related}', en dat is geen andere tip. {hint}"
                yield Mistake(documents[src_uri].path, documents[src_uri].line_of("verwant", place), message)


def check_names(
    documents: Mapping[str, Document], tips: Mapping[str, Tip], dom_ids: Collection[str]
) -> Iterator[Mistake]:
    """Yield the tips whose id is that of something else: in their chapter it is the anchor of the tip.

    Args:
        documents: the pages of one language, by path.
        tips: the tips of that language, by path.
        dom_ids: the ids that pages have for parts of their own.
    """
    for src_uri, tip in tips.items():
        index = documents.get(str(PurePosixPath(src_uri).with_name("index.md")))
        others = {"een pagina": f"{tip.id}.md" in documents, "een deel van elke pagina": tip.id in dom_ids}
        others["een kopje in dit hoofdstuk"] = index is not None and tip.id in anchors_of(index)
        if what := next((name for name, is_so in others.items() if is_so), None):
            message = f"de bestandsnaam is de id van de tip, maar '{tip.id}' is al de naam van {what}. Kies een andere."
            yield Mistake(documents[src_uri].path, 1, message)


def check_headings(documents: Mapping[str, Document], dom_ids: Collection[str]) -> Iterator[Mistake]:
    """Yield the headings that would have an anchor that is there already.

    Args:
        documents: the pages of one language, by path.
        dom_ids: the ids that pages have for parts of their own.
    """
    for document in documents.values():
        for anchor, line in headings_of(document).items():
            if anchor in dom_ids:
                message = f"dit kopje krijgt de plek '#{anchor}', en die is er al op elke pagina. Kies andere woorden."
                yield Mistake(document.path, line, message)


def check_goals(document: Document, goals: Sequence[Goal], dom_ids: Collection[str]) -> Iterator[Mistake]:
    """Yield the goals that would have an anchor that is there already.

    Args:
        document: the page that defines the goals, and shows them.
        goals: the goals.
        dom_ids: the ids that pages have for parts of their own.
    """
    for number, goal in enumerate(goals):
        if goal.id in dom_ids or goal.id in headings_of(document):
            message = f"het doel '{goal.id}' krijgt de plek '#{goal.id}', en die is er al. Kies een andere id."
            yield Mistake(document.path, document.line_of("doelen", number), message)


def check_conditions(
    documents: Mapping[str, Document], tips: Mapping[str, Tip], questions: Mapping[str, Sequence[Question]]
) -> Iterator[Mistake]:
    """Yield the questions that are there twice, and the conditions (`als`) about a question that is not there.

    Args:
        documents: the pages of one language, by path.
        tips: the tips of that language, by path.
        questions: the questions of every chapter, by the path of its page.
    """
    first: dict[str, str] = {}
    for src_uri, asked in questions.items():
        document = documents[src_uri]
        for number, question in enumerate(asked):
            if question.id and first.setdefault(question.id, src_uri) != src_uri:
                message = (
                    f"de vraag '{question.id}' staat ook in {documents[first[question.id]].path}. Kies een andere id."
                )
                yield Mistake(document.path, document.line_of("vragen", number), message)
    if not all(documents[src_uri].complete for src_uri in questions) or any(
        not question.id for asked in questions.values() for question in asked
    ):
        return
    for src_uri, tip in tips.items():
        for name in tip.guide.conditions if tip.guide else ():
            if name and name not in first:
                message = f"'als' noemt '{name}', en dat is geen vraag. {did_you_mean(name, first)}"
                yield Mistake(documents[src_uri].path, documents[src_uri].line_of("wijzer", "als", name), message)


def check_default_phrases(
    document: Document, goals: Sequence[Goal], documents: Mapping[str, Document], tips: Mapping[str, Tip]
) -> Iterator[Mistake]:
    """Yield the phrases that a plan would begin with (`standaard`) and that do not serve the goal.

    Args:
        document: the page that defines the goals.
        goals: the goals.
        documents: the pages of one language, by path.
        tips: the tips of that language, by path.
    """
    unclear = {
        tip.id
        for src_uri, tip in tips.items()
        if not documents[src_uri].complete or any(not phrase.id or not phrase.goal for phrase in tip.phrases)
    }
    for number, goal in enumerate(goals):
        serving = [phrase.key for tip in tips.values() for phrase in tip.phrases if phrase.goal == goal.id]
        for place, named in enumerate(goal.default_phrases):
            if named not in serving and named.partition("--")[0] not in unclear:
                hint = did_you_mean(named, serving)
                message = f"'standaard' noemt '{named}', en dat is geen zin met het doel '{goal.id}'. {hint}"
                yield Mistake(document.path, document.line_of("doelen", number, "standaard", place), message)
