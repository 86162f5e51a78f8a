"""What a screen reader hears: names, roles and states, as they are."""

from __future__ import annotations

from textwrap import dedent

from playwright.sync_api import BrowserContext, Locator, Page, expect

from kennissite.content.labels import Labels
from tests.browser.parts import action, copy_button, field, phrase


def heard(part: Locator) -> str:
    """Return the accessibility tree of a part of a page."""
    return part.aria_snapshot()


def outline(text: str) -> str:
    """Return an indented text as an outline."""
    return dedent(text).strip()


def test_a_card(page: Page) -> None:
    page.goto("tip/afspraak/")
    assert heard(phrase(page, "Vraag om tijd")) == outline(
        """
        - group "Vraag om tijd":
          - paragraph: Vraag om tijd
          - 'link "Link naar deze zin: Vraag om tijd"':
            - /url: "#afspraak--vraag"
          - group "Kies hoe je het zegt":
            - text: Kies hoe je het zegt
            - radio "Kort" [checked]
            - text: Kort
            - radio "Uitgebreid"
            - text: Uitgebreid
          - blockquote:
            - paragraph: Heb je een halfuur voor me? Samira deed het ook.
          - paragraph: Wat je invult, blijft op dit apparaat en komt ook in je andere zinnen.
          - text: naam van je collega
          - textbox "naam van je collega":
            - /placeholder: bijvoorbeeld Samira
          - button "Kopieer ‘Vraag om tijd’"
          - button "Zet in mijn plan ‘Vraag om tijd’"
          - status
        """
    )


def test_a_card_that_is_filled_in_and_copied(context: BrowserContext, words: Labels) -> None:
    context.grant_permissions(["clipboard-write"])
    page = context.new_page()
    page.goto("tip/potje/")
    card = phrase(page, "Noem een collega")
    field(card, "naam van je collega").fill("Anouk")
    copy_button(card).click()
    expect(card.get_by_role("status")).to_have_text(words("copied_status"))
    assert heard(card) == outline(
        """
        - group "Noem een collega":
          - paragraph: Noem een collega
          - 'link "Link naar deze zin: Noem een collega"':
            - /url: "#potje--noem-een-collega"
          - blockquote:
            - paragraph: Anouk kreeg dit ook betaald. Kan je team dat ook?
          - paragraph: Wat je invult, blijft op dit apparaat en komt ook in je andere zinnen.
          - text: naam van je collega
          - textbox "naam van je collega":
            - /placeholder: bijvoorbeeld Samira
            - text: Anouk
          - paragraph: Schrijf een naam.
          - group "Voorbeelden om te kiezen":
            - button "Samira"
            - button "Noor"
            - button "Joost"
          - button "Kopieer ‘Noem een collega’"
          - button "Zet in mijn plan ‘Noem een collega’"
          - status: De zin is gekopieerd.
        """
    )


def test_a_chapter_of_the_checklist_with_its_progress(page: Page) -> None:
    page.goto("checklist/")
    action(page, "Kies een rustig moment.").check()
    assert heard(page.get_by_role("region", name="Beginnen")) == outline(
        """
        - region "Beginnen":
          - heading "Beginnen" [level=2]:
            - link "Beginnen":
              - /url: ../beginnen/
          - text: 1 van 3 gedaan
          - heading "Maak een afspraak" [level=3]:
            - link "Maak een afspraak":
              - /url: ../tip/afspraak/
          - list:
            - listitem:
              - checkbox "Kies een rustig moment." [checked]
              - text: Kies een rustig moment.
            - listitem:
              - checkbox "Regel een plek."
              - text: Regel een plek.
          - heading "Oefen hardop" [level=3]:
            - link "Oefen hardop":
              - /url: ../tip/oefenen/
          - list:
            - listitem:
              - checkbox "Oefen je zinnen hardop."
              - text: Oefen je zinnen hardop.
        """
    )


def test_the_progress_of_the_whole_checklist(page: Page) -> None:
    page.goto("checklist/")
    action(page, "Kies een rustig moment.").check()
    assert heard(page.locator(".checklist-state")) == outline(
        """
        - status: 1 van 4 gedaan
        - button "Maak leeg"
        - status
        - paragraph: Je vinkjes blijven op dit apparaat staan.
        """
    )


def test_the_choice_between_je_and_u(page: Page, words: Labels) -> None:
    page.goto("tip/potje/")
    page.get_by_role("radio", name="u", exact=True).check()
    assert heard(page.locator("address-switch")) == outline(
        """
        - group "Hoe spreek je je leidinggevende aan?":
          - text: Hoe spreek je je leidinggevende aan?
          - radio "je"
          - text: je
          - radio "u" [checked]
          - text: u
        - paragraph: Dit geldt voor alle zinnen op deze site.
        """
    )


def test_the_search_with_a_result(page: Page, words: Labels) -> None:
    page.goto("")
    page.keyboard.press("Control+k")
    dialog = page.get_by_role("dialog", name=words("search"))
    dialog.get_by_role("searchbox").fill("spaarvarken")
    expect(dialog.get_by_role("status")).to_have_text(words("search_one"))
    assert heard(dialog) == outline(
        """
        - dialog "Zoeken":
          - search:
            - text: Waar zoek je naar?
            - searchbox "Waar zoek je naar?": spaarvarken
            - button "Sluit zoeken"
          - status: 1 pagina gevonden
          - list:
            - listitem:
              - link "Zoek het budget Geld Zoek uit wie het betaalt.":
                - /url: ./tip/potje/
          - navigation "Waar je ook kunt kijken":
            - list:
              - listitem:
                - link "Beginnen":
                  - /url: beginnen/
              - listitem:
                - link "Geld":
                  - /url: geld/
              - listitem:
                - link "Alle zinnen":
                  - /url: zinnen/
        """
    )


def test_the_head_of_a_page(page: Page) -> None:
    page.goto("beginnen/")
    assert heard(page.get_by_role("banner")) == outline(
        """
        - banner:
          - link "Sodalis kennissite":
            - /url: ..
          - navigation "Hoofdmenu":
            - list:
              - listitem:
                - link "Beginnen":
                  - /url: ./
              - listitem:
                - link "Geld":
                  - /url: ../geld/
              - listitem:
                - link "Zinnen":
                  - /url: ../zinnen/
              - listitem:
                - link "Checklist":
                  - /url: ../checklist/
              - listitem:
                - link "Mijn plan":
                  - /url: ../gespreksplan/
          - button "Zoeken"
          - button "Donkere kleuren"
          - link "English":
            - /url: ../en/beginnen/
        """
    )
