"""Chapters, phrases, checklist, welcome and 404 are views of the same tips, in both languages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.examples import fixture_files, fixture_nav
from tests.project import write_project
from tests.site.conftest import Build
from tests.site.pages import Element, Site

TIPS = {"voorbereiding": ["rustig-moment", "eigen-doel"], "budget": ["potje"]}
PHRASES = ["rustig-moment--vraag-om-tijd", "eigen-doel--doel-noemen", "potje--welk-potje"]
CORE = ["rustig-moment--afspraak-maken", "potje--hr-vragen"]
ACTIONS = ["rustig-moment--afspraak-maken", "rustig-moment--plek-kiezen", "potje--hr-vragen"]

NEW_TIP = """---
title: Over {tip}
description: Wat je met {tip} doet.
synoniemen: [uitblazen]
verwant: [potje]
---

Tekst.

/// zin | Zeg {tip}
    id: zin
    doel: openen

Ik zeg {tip}.

///

/// acties
- actie | Doe {tip}.
///
"""

languages = pytest.mark.parametrize("prefix", ["", "en/"], ids=["nl", "en"])


def prose(page: Element) -> str:
    (element,) = page.find("div", class_="prose")
    return element.text()


def shape(element: Element) -> object:
    """Return all that a browser gets to see of an element, but for the links to the place where it is."""
    content = [part if isinstance(part, str) else shape(part) for part in element.content if not is_own_link(part)]
    return element.tag, element.attributes, [part for part in content if not str(part).isspace()]


def is_own_link(part: str | Element) -> bool:
    return isinstance(part, Element) and part.attributes.get("class") == "phrase__link"


def links(site: Site, name: str, element: Element) -> list[str]:
    """Return the files that an element links to."""
    inner = [link for link in element.find("a") if not is_own_link(link)]
    files = [site.file(address) for link, address in site.references(name) if link in inner]
    return [file.relative_to(site.outcome.site).as_posix() for file in files if file]


@languages
@pytest.mark.parametrize("chapter", TIPS)
def test_a_chapter_holds_the_whole_text_of_its_tips(small: Site, prefix: str, chapter: str) -> None:
    page = small.page(f"{prefix}{chapter}/")
    sections = page.find("section", class_="tip")
    assert [section.attributes["id"] for section in sections] == TIPS[chapter]
    for section in sections:
        own_page = small.page(f"{prefix}tip/{section.attributes['id']}/")
        assert section.find("h2")[0].text() == own_page.find("h1")[0].text()
        assert prose(section) == prose(own_page)


@languages
@pytest.mark.parametrize("chapter", TIPS)
def test_links_in_a_tip_lead_to_the_same_pages_from_its_chapter(small: Site, prefix: str, chapter: str) -> None:
    for section in small.page(f"{prefix}{chapter}/").find("section", class_="tip"):
        name = f"{prefix}tip/{section.attributes['id']}/index.html"
        (own_prose,), (prose_here,) = (part.find("div", class_="prose") for part in (small.pages[name], section))
        expected = links(small, name, own_prose)
        assert links(small, f"{prefix}{chapter}/index.html", prose_here) == expected


@languages
def test_every_phrase_of_a_tip_has_a_link_to_itself(small: Site, prefix: str) -> None:
    for key in PHRASES:
        (card,) = small.page(f"{prefix}tip/{key.split('--')[0]}/").find("phrase-card", id=key)
        (link,) = card.find("a", class_="phrase__link")
        assert link.attributes["href"] == f"#{key}"
        assert card.find("p", class_="phrase__title")[0].text() in link.text()


@languages
def test_a_phrase_is_the_same_on_its_own_page_in_its_chapter_and_among_all_phrases(small: Site, prefix: str) -> None:
    for key in PHRASES:
        tip = key.split("--")[0]
        chapter = next(chapter for chapter, tips in TIPS.items() if tip in tips)
        own, *others = (
            small.page(f"{prefix}{name}/").find("phrase-card", id=key) for name in (f"tip/{tip}", chapter, "zinnen")
        )
        assert len(own) == 1
        assert [[shape(card) for card in cards] for cards in others] == [[shape(own[0])]] * 2


@languages
def test_all_phrases_are_grouped_by_goal_with_a_link_to_their_tip(small: Site, prefix: str) -> None:
    name = f"{prefix}zinnen/index.html"
    goals = {goal.attributes["id"]: goal for goal in small.pages[name].find("section", class_="goal")}
    cards = {goal: [card.attributes["id"] for card in section.find("phrase-card")] for goal, section in goals.items()}
    assert cards == {"openen": PHRASES[:2], "budget": PHRASES[2:]}
    assert links(small, name, goals["openen"]) == [
        f"{prefix}tip/rustig-moment/index.html",
        f"{prefix}tip/eigen-doel/index.html",
    ]


@languages
def test_the_checklist_holds_every_action_once_the_core_first_by_chapter(small: Site, prefix: str) -> None:
    page = small.page(f"{prefix}checklist/")
    sections = page.find("section", class_="checklist")
    actions = [[item.attributes["data-action"] for item in section.find("action-item")] for section in sections]
    assert actions == [CORE[:1], CORE[1:], ["rustig-moment--plek-kiezen"]]


@languages
def test_the_checklist_names_the_first_core_action_to_begin_with(small: Site, prefix: str) -> None:
    (start,) = small.page(f"{prefix}checklist/").find("p", class_="checklist-state__none")
    assert [link.attributes["href"] for link in start.find("a")] == [f"#{CORE[0]}"]


@languages
@pytest.mark.parametrize("key", ACTIONS)
def test_an_action_has_the_same_key_and_text_wherever_it_is_shown(small: Site, prefix: str, key: str) -> None:
    tip = key.split("--", maxsplit=1)[0]
    chapter = next(chapter for chapter, tips in TIPS.items() if tip in tips)
    places = [small.page(f"{prefix}{name}/") for name in (f"tip/{tip}", chapter, "checklist")]
    texts = [[item.text() for item in page.find("action-item", data_action=key)] for page in places]
    assert texts == [texts[0]] * 3
    assert len(texts[0]) == 1


@languages
def test_progress_counts_the_core(small: Site, prefix: str) -> None:
    whole, *chapters = small.page(f"{prefix}checklist/").find("action-progress")
    assert whole.attributes["data-actions"].split() == CORE
    assert [chapter.attributes["data-actions"].split() for chapter in chapters] == [CORE[:1], CORE[1:]]


@languages
@pytest.mark.parametrize("place", ["tip/potje/", "budget/"])
def test_facts_name_their_sources_and_the_day_of_checking(small: Site, prefix: str, place: str) -> None:
    (facts,) = small.page(f"{prefix}{place}").find("aside", class_="facts")
    assert [link.attributes["href"] for link in facts.find("a")] == ["https://voorbeeld.nl/scholing?a=1&b=2"]
    day = date(2026, 1, 15)
    assert f"{day.day} {'januari' if not prefix else 'January'} {day.year}" in facts.text()


@languages
def test_a_tip_links_to_related_tips_in_the_order_of_the_author(small: Site, prefix: str) -> None:
    name = f"{prefix}tip/rustig-moment/index.html"
    (related,) = small.pages[name].find("aside", class_="related")
    assert links(small, name, related) == [f"{prefix}tip/eigen-doel/index.html", f"{prefix}tip/potje/index.html"]


@languages
def test_the_welcome_shows_the_way_along_all_chapters(small: Site, prefix: str) -> None:
    name = f"{prefix}index.html"
    (journey,) = small.pages[name].find("nav", class_="journey")
    stops = links(small, name, journey)
    assert stops == [f"{prefix}{stop}/index.html" for stop in ("voorbereiding", "gespreksplan", "oefenen", "budget")]


def test_the_404_page_helps_once_in_every_language(small: Site) -> None:
    page = small.pages["404.html"]
    assert [name for name in small.pages if name.endswith("404.html")] == ["404.html"]
    sections = {section.attributes["lang"]: section for section in page.find("section") if "lang" in section.attributes}
    for language, prefix in (("nl", ""), ("en", "en/")):
        assert links(small, "404.html", sections[language]) == [
            f"{prefix}{stop}index.html" for stop in ("", "voorbereiding/", "budget/")
        ]
    assert list(sections) == ["nl", "en"]


def test_text_with_special_characters_is_shown_to_the_letter_in_every_view(tmp_path: Path, build: Build) -> None:
    files = fixture_files()
    nasty = "<b>Wie</b> & \"wat\" <script src='x'></script> 1 < 2 &copy;"
    for name, old in (
        ("nl/budget/potje.md", "Zoek uit welk potje er is"),
        ("nl/budget/potje.md", "Vragen over geld voor HR & je leidinggevende."),
        ("nl/budget/potje.md", "Scholing & belasting (Voorbeelddienst)"),
        ("nl/budget/index.md", "Budget"),
        ("nl/zinnen.md", "Over geld praten"),
        ("nl/zinnen.md", "Hiermee vraag je naar geld."),
        ("nl/zinnen.md", "naam van je collega"),
    ):
        escaped = nasty.replace("'", "''")
        assert f": {old}\n" in files[name]
        files[name] = files[name].replace(f": {old}\n", f": '{escaped}'\n", 1)

    site = build(write_project(tmp_path, files, fixture_nav()))

    assert site.outcome.messages == []
    for name in ("tip/potje/", "budget/", "zinnen/", "checklist/", "", "tip/rustig-moment/"):
        page = site.page(name)
        assert page.find("b") == []
        assert page.find("script", src="x") == []
        assert nasty in page.text()
    tip = site.page("tip/potje/")
    assert tip.find("h1")[0].text() == nasty
    assert tip.find("meta", name="description")[0].attributes["content"] == nasty
    assert tip.find("span", data_slot="collega")[0].attributes["data-name"] == nasty


def test_a_new_chapter_of_files_and_menu_lines_appears_in_every_view(tmp_path: Path, build: Build) -> None:
    files, nav = fixture_files(), fixture_nav()
    nav.insert(3, {"Plan B": ["plan-b/index.md", "plan-b/adem.md", "plan-b/later.md"]})
    for language, title in (("nl", "Als het nee is"), ("en", "If it is a no")):
        files[f"{language}/plan-b/index.md"] = f"---\ntitle: {title}\ndescription: Plan B.\n---\n\nTekst.\n"
        for tip in ("adem", "later"):
            files[f"{language}/plan-b/{tip}.md"] = NEW_TIP.format(tip=tip)

    site = build(write_project(tmp_path, files, nav))

    assert site.outcome.messages == []
    sitemap = site.outcome.page("sitemap.xml")
    for language, prefix, title in (("nl", "", "Als het nee is"), ("en", "en/", "If it is a no")):
        chapter = f"{prefix}plan-b/index.html"
        for name in ("", "over/", "tip/potje/"):
            menu = site.page(f"{prefix}{name}").find("nav", class_="menu")[0]
            assert (title, chapter) in zip(
                [link.text() for link in menu.find("a")],
                links(site, f"{prefix}{name}index.html", menu),
                strict=True,
            )
        assert [tip.attributes["id"] for tip in site.pages[chapter].find("section", class_="tip")] == ["adem", "later"]
        home = f"{prefix}index.html"
        assert chapter in links(site, home, site.pages[home].find("nav", class_="journey")[0])
        assert chapter in links(site, "404.html", site.pages["404.html"].find("section", lang=language)[0])
        for tip in ("adem", "later"):
            assert f"{tip}--zin" in site.page(f"{prefix}zinnen/").ids
            assert f"{tip}--actie" in site.page(f"{prefix}checklist/").ids
            assert f"<loc>{site.url}{prefix}tip/{tip}/</loc>" in sitemap
            assert f'"url":"{prefix}tip/{tip}/"' in site.outcome.search_index(language)
        assert f"<loc>{site.url}{prefix}plan-b/</loc>" in sitemap
