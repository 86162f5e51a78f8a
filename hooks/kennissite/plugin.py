"""The MkDocs adapter: it passes what MkDocs knows to the rooms below, and what they return to MkDocs.

MkDocs builds the default language. mkdocs-static-i18n then builds the site again for every other
language, with the same configuration, so `on_pre_build` starts a `Build` for each.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache, partial
from pathlib import Path
from typing import Any, cast
from urllib.parse import urljoin

from babel import Locale
from babel.dates import format_date
from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, write_file
from mkdocs.utils.templates import TemplateContext
from mkdocs_static_i18n.plugin import I18n

from kennissite.checks.sender import check_sender
from kennissite.content.labels import Labels
from kennissite.content.project_paths import TERMS_PAGE, ProjectPaths
from kennissite.core.addresses import SCHEMA, Addresses
from kennissite.core.mistakes import MistakeError, report
from kennissite.core.records import Catalogue
from kennissite.core.sender import Sender, read_sender
from kennissite.hosting.policy import POLICY
from kennissite.hosting.server_files import site_files
from kennissite.outputs.assets import asset_folder, asset_sources
from kennissite.outputs.dates import Dates, NoHistoryError, of_language, read_dates
from kennissite.outputs.embed import snippet
from kennissite.outputs.offline import Shortcut, manifest, offline_list
from kennissite.outputs.page_dependencies import last_changed
from kennissite.outputs.publication import Publication
from kennissite.outputs.redirect_pages import redirect_pages
from kennissite.outputs.search_index import IndexedPage, search_index
from kennissite.outputs.structured_data import DescribedPage, Website, linked_data
from kennissite.pictures.link_previews import SIZE, draw_new, read_look
from kennissite.project import Project, read_project
from kennissite.render.blocks import RecordBlocks, page_markdown, page_records
from kennissite.render.cards import NO_ORIGINALS, Originals, action_list, phrase_card, quotation, to_html
from kennissite.render.relative_links import rebase
from kennissite.render.term_links import TermLinks

BEFORE_I18N = -50
"""The priority of a handler that runs after other plugins and before mkdocs-static-i18n (-100)."""

AFTER_I18N = -150
"""The priority of a handler that needs the result of mkdocs-static-i18n (-100)."""

REGIONS = {"nl": "nl_NL", "en": "en_GB"}
"""The region of each language, for dates and Open Graph."""

PICTURE_CACHE = ".cache/previews"
"""The folder beside mkdocs.yml for pictures that were drawn before; git ignores it."""

log = logging.getLogger("mkdocs.kennissite")
"""Below `mkdocs`, so that its warnings count. Not one of MkDocs' own loggers: those show a message only once."""


@dataclass(frozen=True)
class Build:
    """The build of one language. `pages` and `pictures` fill up while MkDocs goes on.

    Attributes:
        language: the language.
        project: all that editors wrote, in every language.
        dates: the dates of the source files by language, and then by path within the folder of the language.
        all_addresses: the addresses of every language.
        blocks: the Markdown extension for records.
        term_links: the Markdown extension for terms.
        pages: the pages of MkDocs, by the paths of their source files within the folder of the language.
        pictures: the preview pictures, by the same paths.
    """

    language: str
    project: Project
    dates: Mapping[str, Mapping[str, Dates]]
    all_addresses: Mapping[str, Addresses]
    blocks: RecordBlocks
    term_links: TermLinks
    pages: dict[str, Page] = field(default_factory=dict)
    pictures: dict[str, File] = field(default_factory=dict)

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue of the language."""
        return self.project.catalogues[self.language]

    @property
    def labels(self) -> Labels:
        """The labels of the language."""
        return self.project.labels[self.language]

    @property
    def addresses(self) -> Addresses:
        """The addresses of the language."""
        return self.all_addresses[self.language]

    def src_uri(self, file: File) -> str:
        """Return the path of a source file within the folder of the language."""
        return file.src_uri.removeprefix(f"{self.language}/")

    def changed(self, page: Page) -> datetime | None:
        """Return when the text on a page of any language was last changed, if that is known."""
        language, _, src_uri = page.file.src_uri.partition("/")
        is_view = page.meta.get("template") not in (None, "tip.html", "chapter.html", "begrippen.html")
        return last_changed(self.project.catalogues[language], self.dates[language], src_uri, is_view=is_view)

    def long_date(self, day: object) -> str:
        """Return a day in words."""
        return str(format_date(cast(date, day), format="long", locale=REGIONS[self.language]))


class KennissitePlugin:
    """The event handlers, and the build that is going on."""

    _build: Build
    _env: Environment

    def __init__(self) -> None:
        self._is_draft = False
        self._shared: tuple[File, ...] = ()
        self._assets = ""
        self._page_addresses: list[str] = []
        self._asset_names: tuple[str, ...] = ()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this is a draft build (`mkdocs serve`), which may have ids that are not in the register."""
        self._is_draft = command == "serve"

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]) -> None:
        """Watch the register. As `watch` in mkdocs.yml it would be required before `scripts/register` made it."""
        if (register := ProjectPaths.of(config).register).is_file():
            server.watch(str(register))

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Start the build of a language. Mistakes stop it here, while the site of the last build is still there."""
        if not config.site_url:
            raise PluginError("site_url is empty: say in mkdocs.yml, or in SITE_URL, where the site will live.")
        i18n, paths = _i18n(config), ProjectPaths.of(config)
        if i18n.current_language == i18n.default_language:
            project = self._read_project(paths, config)
            dates = _read_dates(config)
            self._page_addresses = []
        else:
            project, dates = self._build.project, self._build.dates
        language = i18n.current_language
        addresses = {name: _addresses(name, config) for name in paths.languages}
        labels = project.labels[language]
        blocks = RecordBlocks(
            slots=project.catalogues[language].slots,
            originals=_originals(project, language),
            link_title=labels("phrase_link"),
            actions_title=labels("actions_title"),
        )
        term_links = TermLinks(project.catalogues[language].terms)
        others = [
            extension for extension in config.markdown_extensions if not isinstance(extension, RecordBlocks | TermLinks)
        ]
        extensions: list[Any] = [*others, blocks, term_links]
        config.markdown_extensions = extensions
        self._build = Build(language, project, dates, addresses, blocks, term_links)

    def _read_project(self, paths: ProjectPaths, config: MkDocsConfig) -> Project:
        project, mistakes = read_project(paths)
        mistakes += check_sender(paths, config.extra.get("afzender"))
        if not self._is_draft:
            mistakes += project.drafts
        elif project.drafts:
            log.info("\n".join(["Nieuwe ids:", *map(str, project.drafts)]))
        if mistakes:
            log.error(report(mistakes))
            raise Abort("De site is niet gebouwd.")
        return project

    def _place_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """Place every tip at the address of its id, and remember the files that belong to no language."""
        catalogues = self._build.project.catalogues
        folders = tuple(f"{language}/" for language in catalogues)
        self._shared = tuple(file for file in files.media_files() if not file.src_uri.startswith(folders))
        for name, catalogue in catalogues.items():
            for tip in catalogue.tips.values():
                if file := files.get_file_from_path(f"{name}/{tip.src_uri}"):
                    _move(file, f"{name}/tip/{tip.id}" + ("/index.html" if file.use_directory_urls else ".html"))

    @event_priority(AFTER_I18N)
    def _share_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """Restore the files that belong to no language: mkdocs-static-i18n keeps them for the default one only."""
        for file in self._shared:
            if file.src_uri not in files.src_uris:
                files.append(file)

    @event_priority(AFTER_I18N)
    def _place_assets(self, files: Files, *, config: MkDocsConfig) -> None:
        """Publish the files that pages load in one folder. Leave out our sources and the files of Material."""
        sources = asset_sources(Path(config.docs_dir), _theme(config))
        self._assets = asset_folder({name: path.read_bytes() for name, path in sources.items()})
        self._asset_names = tuple(sources)
        names = {str(path): name for name, path in sources.items()}
        for file in [file for file in files if not file.is_documentation_page()]:
            if name := names.get(str(file.abs_src_path)):
                # A service worker serves the folder that it is in.
                file.dest_dir = config.site_dir  # mkdocs-static-i18n sets another for files without a language
                _move(file, name if name.startswith("service-worker.") else self._assets + name)
            elif file.src_dir != config.docs_dir and file.src_uri != SCHEMA:
                files.remove(file)

    @event_priority(AFTER_I18N)
    def _add_pictures(self, files: Files, *, config: MkDocsConfig) -> None:
        """Add the preview picture of each page, and draw the new ones."""
        build, previews = self._build, self._build.catalogue.previews
        look = read_look(_theme(config), str(config.site_author), config.site_name)
        cache_folder = Path(config.config_file_path).parent / PICTURE_CACHE
        for (src_uri, _), path in zip(
            previews.items(), draw_new([*previews.values()], look, cache_folder), strict=True
        ):
            tip = build.catalogue.tip_at.get(src_uri)
            name = f"tip/{tip.id}" if tip else src_uri.removesuffix(".md").removesuffix("/index")
            address = f"{build.addresses.folder}previews/{name}.png"
            build.pictures[src_uri] = File.generated(config, address, abs_src_path=str(path))
            files.append(build.pictures[src_uri])

    on_files = CombinedEvent(_place_files, _share_files, _place_assets, _add_pictures)

    @event_priority(AFTER_I18N)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Name every chapter in the navigation after its own page."""
        for section in nav.items:
            if section.children and isinstance(index := section.children[0], Page):
                section.title = self._build.catalogue.chapter_at[self._build.src_uri(index.file)].title

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Return the Markdown of a page from the catalogue. Set the records of the extension, and the template."""
        build = self._build
        src_uri = build.src_uri(page.file)
        build.pages[src_uri] = page
        if src_uri in build.catalogue.chapter_at:
            page.meta["template"] = "chapter.html"
        elif src_uri in build.catalogue.tip_at:
            page.meta["template"] = "tip.html"
        is_text = src_uri in build.catalogue.chapter_at or src_uri in build.catalogue.tip_at
        # The terms are one folder up from every tip and chapter.
        build.term_links.page = f"../{TERMS_PAGE}" if is_text and build.catalogue.terms else ""
        body = build.catalogue.bodies[src_uri]
        build.blocks.setConfig("records", page_records(body))
        return page_markdown(body)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Tell MkDocs, which checks links, the anchors that the template of the page of terms adds."""
        if self._build.src_uri(page.file) == TERMS_PAGE:
            anchors = {term.id for term in self._build.catalogue.terms}
            page.present_anchor_ids = anchors | (page.present_anchor_ids or set())
        return html

    def _prepare_templates(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Give the templates what they show, and have them escape text."""
        build = self._build
        originals = _originals(build.project, build.language)
        self._env = env
        env.autoescape = True
        env.globals.update(
            language=build.language,
            labels=build.labels,
            all_labels=build.project.labels,
            catalogue=build.catalogue,
            catalogues=build.project.catalogues,
            redirects=build.project.redirects,
            page_at=build.pages,
            addresses=build.addresses,
            changed=build.changed,
            has_feed=not build.dates[build.language].keys().isdisjoint(build.catalogue.tip_at),
            picture_at=build.pictures,
            originals=originals,
            picture_size=SIZE,
            original_language=_original_language(build.project, build.language),
            locales=REGIONS,
            sender=_sender(config),
            # The server of `mkdocs serve` puts a script in every page.
            content_policy="" if self._is_draft else POLICY,
            linked_data=partial(self._linked_data, config),
            once=_once(env),
            asset=lambda name: self._assets + name,
            search_index=(index := self._write_search_index(config)),
            offline_list=None if self._is_draft else self._write_offline_list(index, config),
            manifest=self._write_manifest(config),
        )
        env.filters.update(
            card=lambda phrase, originals=NO_ORIGINALS: to_html(phrase_card(phrase, build.catalogue.slots, originals)),
            quotation=lambda phrase: to_html(quotation(phrase.variants[0], build.catalogue.slots)),
            with_originals=originals.beside,
            actions=lambda actions: to_html(action_list(actions)),
            long_date=build.long_date,
            absolute=lambda url: urljoin(str(config.site_url), url),
            rebase=rebase,
            embed_code=partial(snippet, addresses=build.addresses, site_name=config.site_name),
        )

    def _write_search_index(self, config: MkDocsConfig) -> str:
        """Write the search index of the language, and return its path within the site."""
        pages = {
            src_uri: IndexedPage(page.url, str(page.title), str(page.meta["description"]), page.content or "")
            for src_uri, page in self._build.pages.items()
        }
        index = search_index(self._build.catalogue, pages)
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
        name = f"search/{self._build.language}.json"
        path = asset_folder({name: text.encode()}) + name
        _write(path, text, config)
        return path

    def _write_redirect_pages(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Write a page at every former address."""
        template, addresses = env.get_template("moved.html"), self._build.addresses
        for redirect in redirect_pages(self._build.project.redirects, addresses):
            url = redirect.address.removeprefix(addresses.site)
            text = template.render(
                config=config,
                page=None,
                base_url=get_relative_url(".", url),
                place=redirect.place,
                former=redirect.kind,
                is_framed=redirect.is_framed,
                embed=redirect.embed and get_relative_url(redirect.embed.removeprefix(addresses.site), url),
            )
            _write(addresses.path(redirect.address), text, config)

    def _write_offline_page(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Write the page shown offline instead of a page that is not in the cache."""
        url = self._offline_page()
        text = env.get_template("offline.html").render(config=config, page=None, base_url=get_relative_url(".", url))
        _write(self._build.addresses.path(url), text, config)

    on_env = CombinedEvent(_prepare_templates, _write_redirect_pages, _write_offline_page)

    def _offline_page(self) -> str:
        addresses = self._build.addresses
        return f"{addresses.folder}offline" + ("/" if addresses.has_folders else ".html")

    def _write_offline_list(self, index: str, config: MkDocsConfig) -> str:
        """Write the list of files to cache for this language, and return its path, which differs for each build."""
        build = self._build
        pages = sorted(build.pages.values(), key=lambda page: page.file.name in build.catalogue.tips)
        content = offline_list(
            language=build.language,
            folder=self._assets,
            names=self._asset_names,
            index=index,
            pages=[page.url for page in pages],
            offline=self._offline_page(),
        )
        text = json.dumps(content, ensure_ascii=False)
        templates = [path for pattern in ("**/*.html", "locales/*.yml") for path in _theme(config).glob(pattern)]
        name = f"offline/{build.language}.json"
        path = asset_folder(
            {name: text.encode()}
            | {page.file.src_uri: (page.content or "").encode() for page in pages}
            | {path.relative_to(_theme(config)).as_posix(): path.read_bytes() for path in templates}
        )
        _write(path + name, text, config)
        return path + name

    def _write_manifest(self, config: MkDocsConfig) -> str:
        """Write the web app manifest of this language, and return its path within the site."""
        build = self._build
        path = f"{build.addresses.folder}manifest.webmanifest"
        shortcuts = [
            Shortcut(str(page.title), get_relative_url(page.url, path))
            for name in ("gespreksplan.md", "oefenen.md")
            if (page := build.pages.get(name))
        ]
        text = manifest(
            name=config.site_name,
            short_name=str(config.site_author),
            language=build.language,
            scope=f"{get_relative_url('.', path)}/",
            icons={
                "svg": get_relative_url(f"{self._assets}favicon.svg", path),
                "png": get_relative_url(f"{self._assets}touch-icon.png", path),
            },
            shortcuts=shortcuts,
        )
        _write(path, text, config)
        return path

    def _linked_data(self, config: MkDocsConfig, page: Page) -> Mapping[str, Any]:
        """Return the JSON-LD of a page."""
        build, catalogue = self._build, self._build.catalogue
        src_uri = build.src_uri(page.file)
        preview, tip = catalogue.previews[src_uri], catalogue.tip_at.get(src_uri)
        chapter = [catalogue.chapter_of[tip.id].src_uri] if tip else []
        breadcrumbs = [build.pages[uri] for uri in dict.fromkeys(["index.md", *chapter, src_uri])]
        dates = build.dates[build.language].get(src_uri)
        described = DescribedPage(
            kind="Article" if tip else "CollectionPage" if src_uri in catalogue.chapter_at else "WebPage",
            address=str(page.canonical_url),
            title=preview.title,
            description=page.meta["description"],
            language=build.language,
            picture=urljoin(str(config.site_url), build.pictures[src_uri].url),
            breadcrumbs=[(str(step.title), str(step.canonical_url)) for step in breadcrumbs],
            section=preview.chapter,
            published=dates.first if dates else None,
            modified=build.changed(page),
        )
        languages = list(build.project.catalogues)
        return linked_data(described, Website(config.site_name, str(config.site_url), _sender(config), languages))

    @event_priority(AFTER_I18N)
    def on_page_context(self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
        """Mark the HTML of a page as such, because the templates escape text. Write the embed of a tip."""
        page.content = Markup(page.content)  # noqa: S704 - Markdown made it
        if page.meta.get("template") == "tip.html":
            addresses = self._build.addresses
            address = addresses.embed(page.file.name)
            url = address.removeprefix(addresses.site)
            template = self._env.get_template("embed.html")
            text = template.render(context, embed_url=url, tip_link=get_relative_url(page.url, url))
            _write(addresses.path(address), text, config)

    def on_build_error(self, *, error: Exception) -> None:
        """Report a mistake that appears while a page is rendered, instead of a traceback."""
        if isinstance(error, MistakeError):
            log.error(report([error.mistake]))
            raise Abort("De site is niet gebouwd.")

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Write the 404 page once: a site has one, in every language."""
        if template_name == "404.html" and self._build.language != _i18n(config).default_language:
            return ""
        return output

    @event_priority(BEFORE_I18N)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the files for programs and other sites in this language.

        Before mkdocs-static-i18n (-100), which then builds the next language.
        """
        build = self._build
        publication = Publication(
            build.catalogue,
            build.dates[build.language],
            build.addresses,
            {uri: str(page.canonical_url) for uri, page in build.pages.items()},
            self._assets,
            build.labels,
            config.site_name,
            str(config.site_author),
            build.long_date,
        )
        translations = {
            str(_i18n(config).get_language_config(language).name): addresses.llms
            for language, addresses in build.all_addresses.items()
            if language != build.language
        }
        schema = json.loads((_theme(config) / SCHEMA).read_text("utf-8"))
        for path, text in publication.files(schema, translations):
            _write(path, text, config)
        self._page_addresses += [str(page.canonical_url) for page in build.pages.values()]
        for path, text in site_files(
            [*build.all_addresses.values()], build.project.redirects.keys["tip"], self._page_addresses
        ):
            _write(path, text, config)
        # Its bytes depend on the day and on the zlib of this machine. A server compresses sitemap.xml itself.
        Path(config.site_dir, "sitemap.xml.gz").unlink(missing_ok=True)


def _read_dates(config: MkDocsConfig) -> Mapping[str, Mapping[str, Dates]]:
    languages = ProjectPaths.of(config).languages
    try:
        dates = read_dates(Path(config.docs_dir))
    except NoHistoryError as reason:
        log.info("No page says when it was changed, and there is no feed: %s.", reason)
        dates = {}
    return {language: of_language(language, dates) for language in languages}


def _sender(config: MkDocsConfig) -> Sender:
    return read_sender(str(config.site_author), config.extra.get("afzender"))


def _originals(project: Project, language: str) -> Originals:
    """Return the phrases of the default language, for a page in another one."""
    if not (name := _original_language(project, language)):
        return NO_ORIGINALS
    catalogue = next(iter(project.catalogues.values()))
    title = project.labels[language]("original_title", language=name)
    return Originals(catalogue.language, title, {phrase.key: phrase for phrase in catalogue.phrases}, catalogue.slots)


def _original_language(project: Project, language: str) -> str:
    """Return what the default language is called in another one; empty in the default language itself."""
    default = next(iter(project.catalogues))
    return "" if language == default else str(Locale(default).get_display_name(language))


def _addresses(language: str, config: MkDocsConfig) -> Addresses:
    folder = "" if language == _i18n(config).default_language else f"{language}/"
    return Addresses(config.site_url or "", folder, config.use_directory_urls)


def _move(file: File, dest_uri: str) -> None:
    file.dest_uri = dest_uri
    # MkDocs caches these for the old place.
    for name in ("abs_dest_path", "url"):
        vars(file).pop(name, None)


def _once(env: Environment) -> Callable[..., Markup]:
    """Return a function that renders a template once for all pages, because it is the same on each."""

    @cache
    def once(template: str, **values: str) -> Markup:
        return Markup(env.get_template(template).render(values))  # noqa: S704 - the template escaped it

    return once


def _i18n(config: MkDocsConfig) -> I18n:
    return cast(I18n, config.plugins["i18n"])


def _theme(config: MkDocsConfig) -> Path:
    return Path(str(config.theme.custom_dir))


def _write(path: str, text: str, config: MkDocsConfig) -> None:
    write_file(text.encode(), f"{config.site_dir}/{path}")
