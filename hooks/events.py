"""The MkDocs handlers: each hands the work to the package `kennissite`.

MkDocs builds the default language first; mkdocs-static-i18n then runs the whole build again for every
other language with the same configuration. `on_pre_build` therefore starts every build afresh, from what it read for
the first.
"""

from __future__ import annotations

import gzip
import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any, cast
from urllib.parse import urljoin

from babel.dates import format_date
from jinja2 import Environment, FileSystemBytecodeCache, Template
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, write_file
from mkdocs.utils.templates import TemplateContext
from mkdocs_static_i18n.plugin import I18n

from kennissite.content.labels import Labels
from kennissite.content.project_paths import ProjectPaths
from kennissite.core.addresses import SCHEMA, Addresses
from kennissite.core.mistakes import report
from kennissite.core.records import Catalogue
from kennissite.outputs.assets import asset_folder
from kennissite.outputs.dates import Dates, NoHistoryError, latest, read_dates
from kennissite.outputs.embed import snippet
from kennissite.outputs.offline import Shortcut, manifest, offline_list
from kennissite.outputs.page_dependencies import shown
from kennissite.outputs.publication import Publication, Source
from kennissite.outputs.search_index import Page as SearchPage
from kennissite.outputs.search_index import search_index
from kennissite.outputs.structured_data import Described, Website, linked_data
from kennissite.pictures.link_previews import SIZE, draw_new, read_look
from kennissite.project import Project, read_project
from kennissite.render.cards import action_list, phrase_card, quotation, to_html
from kennissite.render.relative_links import rebase

BEFORE_I18N = -50
"""The priority of a handler that comes after other plugins and before mkdocs-static-i18n (-100)."""

AFTER_I18N = -150
"""The priority of a handler that must see what mkdocs-static-i18n (-100) made."""


REGIONS = {"nl": "nl_NL", "en": "en_GB"}
"""Where a language is spoken as we write it."""

CACHE = ".cache"
"""The folder beside mkdocs.yml for what need not be made again; git ignores it."""


@dataclass(frozen=True)
class Build:
    """What the build of one language knows. `pages` and `pictures` fill up while MkDocs goes on.

    Paths are those of pages within the folder of the language, except those of `dates`, which are within docs/.
    """

    language: str
    project: Project
    dates: Mapping[str, Dates]
    all_addresses: Mapping[str, Addresses]
    shared: tuple[File, ...] = ()
    pages: dict[str, Page] = field(default_factory=dict)
    embed: Template = field(default_factory=lambda: Template(""))
    assets: str = ""
    asset_names: tuple[str, ...] = ()
    pictures: dict[str, File] = field(default_factory=dict)

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue of the language that is built."""
        return self.project.catalogues[self.language]

    @property
    def labels(self) -> Labels:
        """The words of the interface in the language that is built."""
        return self.project.labels[self.language]

    @property
    def addresses(self) -> Addresses:
        """The addresses of the language that is built."""
        return self.all_addresses[self.language]

    @cached_property
    def own_dates(self) -> Mapping[str, Dates]:
        """The dates of the source files of the language that is built, by their paths within its folder."""
        folder = f"{self.language}/"
        return {path.removeprefix(folder): dates for path, dates in self.dates.items() if path.startswith(folder)}


build: Build

is_draft = False
"""Whether the site is only shown to who writes it, and new ids need not be in the register yet."""

log = logging.getLogger("mkdocs.kennissite")
"""MkDocs shows this, counts its warnings, and shows a repeated message again: its own loggers drop that."""


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether the site is built to be published."""
    global is_draft  # noqa: PLW0603 - MkDocs tells this only here
    is_draft = command == "serve"


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., Any]) -> None:
    """Build again when the register changes. In mkdocs.yml it would be missed by MkDocs first."""
    if (register := ProjectPaths.of(config).register).is_file():
        server.watch(str(register))


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the catalogues, and stop at mistakes while the site of the last build is still there."""
    global build  # noqa: PLW0603 - a hook is a module, so what its handlers know is kept in one
    if not config.site_url:
        raise PluginError("site_url is empty: say in mkdocs.yml, or in SITE_URL, where the site will live.")
    i18n = _i18n(config)
    sources = ProjectPaths.of(config)
    # What was read for the default language is that of all languages; nothing changed since.
    is_first = i18n.current_language == i18n.default_language
    project = _read_project(sources) if is_first else build.project
    dates = _read_dates(config) if is_first else build.dates
    addresses = {name: _addresses(name, config) for name in sources.languages}
    build = Build(i18n.current_language, project, dates, addresses)


def _place_files(files: Files, config: MkDocsConfig) -> None:
    """Give every tip the address that its id promises, and remember the files that belong to no language."""
    global build  # noqa: PLW0603 - as above
    catalogues = build.project.catalogues
    folders = tuple(f"{language}/" for language in catalogues)
    shared = tuple(file for file in files.media_files() if not file.src_uri.startswith(folders))
    build = replace(build, shared=shared)
    for name, catalogue in catalogues.items():
        for tip in catalogue.tips.values():
            if file := files.get_file_from_path(f"{name}/{tip.src_uri}"):
                _move(file, f"{name}/tip/{tip.id}" + ("/index.html" if file.use_directory_urls else ".html"))


def _read_project(sources: ProjectPaths) -> Project:
    project, mistakes = read_project(sources)
    if not is_draft:
        mistakes += project.drafts
    elif project.drafts:
        log.info("\n".join(["Nieuwe ids:", *map(str, project.drafts)]))
    if mistakes:
        log.error(report(mistakes))
        raise Abort("De site is niet gebouwd.")
    return project


def _addresses(language: str, config: MkDocsConfig) -> Addresses:
    folder = "" if language == _i18n(config).default_language else f"{language}/"
    return Addresses(config.site_url or "", folder, config.use_directory_urls)


def _read_dates(config: MkDocsConfig) -> Mapping[str, Dates]:
    try:
        return read_dates(Path(config.docs_dir))
    except NoHistoryError as reason:
        log.info("No page says when it was changed, and there is no feed: %s.", reason)
        return {}


@event_priority(AFTER_I18N)
def _share_files(files: Files, config: MkDocsConfig) -> None:
    """Give back the files that belong to no language: mkdocs-static-i18n keeps them for the default one only."""
    for file in build.shared:
        if file.src_uri not in files.src_uris:
            files.append(file)


@event_priority(AFTER_I18N)
def _add_pictures(files: Files, config: MkDocsConfig) -> None:
    """Add the picture that goes with a link to each page, and draw those that are new."""
    previews = build.catalogue.previews
    look = read_look(Path(str(config.theme.custom_dir)), str(config.site_author), config.site_name)
    cache = _cache("previews", config)
    for (src_uri, _), path in zip(previews.items(), draw_new([*previews.values()], look, cache), strict=True):
        name = src_uri.removesuffix(".md").removesuffix("/index")
        if tip := build.catalogue.tip_at.get(src_uri):
            name = f"tip/{tip.id}"
        build.pictures[src_uri] = File.generated(
            config, f"{build.addresses.folder}previews/{name}.png", abs_src_path=str(path)
        )
        files.append(build.pictures[src_uri])


@event_priority(AFTER_I18N)
def _place_assets(files: Files, config: MkDocsConfig) -> None:
    """Publish the files that pages load in one folder. Leave out our sources and the files of Material."""
    global build  # noqa: PLW0603 - as above
    overrides, docs = Path(str(config.theme.custom_dir)), Path(config.docs_dir)
    sources = {
        path.relative_to(folder).as_posix(): path
        for folder in (docs, overrides / "compiled", overrides / "images")
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".md"
    }
    folder = asset_folder({name: path.read_bytes() for name, path in sources.items()})
    build = replace(build, assets=folder, asset_names=tuple(sources))
    names = {str(path): name for name, path in sources.items()}
    for file in [file for file in files if not file.is_documentation_page()]:
        if name := names.get(str(file.abs_src_path)):
            # A service worker works for what is beside and below it.
            _move(file, name if name.startswith("service-worker.") else build.assets + name)
        elif file.src_dir != config.docs_dir and file.src_uri != SCHEMA:
            files.remove(file)


on_files = CombinedEvent(_place_files, _share_files, _place_assets, _add_pictures)


def _cache(name: str, config: MkDocsConfig) -> Path:
    folder = Path(config.config_file_path).parent / CACHE / name
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _i18n(config: MkDocsConfig) -> I18n:
    return cast(I18n, config.plugins["i18n"])


def _src_uri(file: File) -> str:
    """Return the path of a page within the folder of its language."""
    return file.src_uri.removeprefix(f"{build.language}/")


def _changed(page: Page) -> datetime | None:
    """Return when the text that a page shows was last changed, in whatever language."""
    language, _, src_uri = page.file.src_uri.partition("/")
    template = page.meta.get("template")
    sources = shown(
        build.project.catalogues[language], src_uri, is_view=template not in (None, "tip.html", "chapter.html")
    )
    return latest(build.dates.get(f"{language}/{source}") for source in sources)


def _move(file: File, dest_uri: str) -> None:
    file.dest_uri = dest_uri
    # What MkDocs may have worked out from the old place, it works out again.
    for name in ("abs_dest_path", "url"):
        vars(file).pop(name, None)


@event_priority(AFTER_I18N)
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Name every chapter in the navigation after its own page."""
    for section in nav.items:
        if isinstance(section, Section) and isinstance(index := section.children[0], Page):
            section.title = build.catalogue.chapter_at[_src_uri(index.file)].title


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Give the Markdown extension what it needs for this page, and the page its template."""
    src_uri = _src_uri(page.file)
    build.pages[src_uri] = page
    if src_uri in build.catalogue.chapter_at:
        page.meta["template"] = "chapter.html"
    elif src_uri in build.catalogue.tip_at:
        page.meta["template"] = "tip.html"
    config.mdx_configs["kennissite.render.blocks"] = {
        "tip": page.file.name,
        "slots": build.catalogue.slots,
        "link_title": build.labels("phrase_link"),
        "actions_title": build.labels("actions_title"),
    }


def _long_date() -> Callable[[object], str]:
    """Return what writes a day in words, in the language that is built."""
    return partial(format_date, format="long", locale=REGIONS[build.language])


def _prepare_templates(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Give the templates the catalogue, the labels, and the filters that draw them; have them escape text."""
    global build  # noqa: PLW0603 - as above
    env.autoescape = True
    # MkDocs compiles every template again for every language: a quarter of the time of a build.
    env.bytecode_cache = FileSystemBytecodeCache(str(_cache("templates", config)))
    dates = build.own_dates
    env.globals.update(
        language=build.language,
        labels=build.labels,
        all_labels=build.project.labels,
        catalogue=build.catalogue,
        catalogues=build.project.catalogues,
        moves=build.project.moves,
        page_at=build.pages,
        addresses=build.addresses,
        changed=_changed,
        has_feed=any(tip.src_uri in dates for tip in build.catalogue.tips.values()),
        picture_at=build.pictures,
        picture_size=SIZE,
        locales=REGIONS,
        linked_data=partial(_linked_data, config),
        once=_once(env),
        asset=lambda name: build.assets + name,
        search_index=(index := _write_search_index(config)),
        offline_list=None if is_draft else _write_offline_list(index, config),
        manifest=_write_manifest(config),
    )
    env.filters.update(
        card=lambda phrase: to_html(phrase_card(phrase, build.catalogue.slots)),
        quotation=lambda phrase: to_html(quotation(phrase.variants[0], build.catalogue.slots)),
        actions=lambda actions: to_html(action_list(actions)),
        long_date=_long_date(),
        absolute=lambda url: urljoin(str(config.site_url), url),
        rebase=rebase,
        embed_code=partial(snippet, addresses=build.addresses, site_name=config.site_name),
    )
    build = replace(build, embed=env.get_template("embed.html"))


def _once(env: Environment) -> Callable[..., Markup]:
    """Return what renders a template that is the same on every page, for all of them at once."""

    @cache
    def once(template: str, **values: str) -> Markup:
        return Markup(env.get_template(template).render(values))  # noqa: S704 - it escaped all that it shows

    return once


def _write_moved_pages(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Write a page at every address of a tip that is there no longer, which sends its reader on."""
    template, addresses = env.get_template("moved.html"), build.addresses
    for tip, place in build.project.moves.places["tip"].items():
        now = build.project.moves.keys["tip"].get(tip)
        for address, framed in ((addresses.tip(tip), None), (addresses.embed(tip), now and addresses.embed(now))):
            url = address.removeprefix(addresses.site)
            text = template.render(
                config=config,
                page=None,
                base_url=get_relative_url(".", url),
                place=place,
                is_tip=now is not None,
                in_frame=address == addresses.embed(tip),
                framed=framed and get_relative_url(framed.removeprefix(addresses.site), url),
            )
            _write(addresses.path(address), text, config)


def _write_offline_page(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Write the page that a reader without a network gets in place of one that the device does not keep."""
    url = _offline_page()
    text = env.get_template("offline.html").render(config=config, page=None, base_url=get_relative_url(".", url))
    _write(build.addresses.path(url), text, config)


on_env = CombinedEvent(_prepare_templates, _write_moved_pages, _write_offline_page)


def _linked_data(config: MkDocsConfig, page: Page) -> Mapping[str, Any]:
    """Describe a page for machines."""
    src_uri = _src_uri(page.file)
    catalogue, preview = build.catalogue, build.catalogue.previews[src_uri]
    tip = catalogue.tip_at.get(src_uri)
    chapter = [catalogue.chapter_of[tip.id].src_uri] if tip else []
    way = [build.pages[uri] for uri in dict.fromkeys(["index.md", *chapter, src_uri])]
    described = Described(
        kind="Article" if tip else "CollectionPage" if src_uri in catalogue.chapter_at else "WebPage",
        address=str(page.canonical_url),
        title=preview.title,
        description=page.meta["description"],
        language=build.language,
        picture=urljoin(str(config.site_url), build.pictures[src_uri].url),
        way=[(str(step.title), str(step.canonical_url)) for step in way],
        section=preview.chapter,
        published=dates.first if (dates := build.own_dates.get(src_uri)) else None,
        modified=_changed(page),
    )
    site = Website(config.site_name, str(config.site_url), str(config.site_author), list(build.project.catalogues))
    return linked_data(described, site)


@event_priority(AFTER_I18N)
def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """Mark the HTML of a page as such, for the templates escape all else.

    Write a tip also as the page that other sites show in a frame.
    """
    page.content = Markup(page.content)  # noqa: S704 - what Markdown made
    if page.meta.get("template") == "tip.html":
        address = build.addresses.embed(page.file.name)
        url = address.removeprefix(build.addresses.site)
        text = build.embed.render(context, embed_url=url, tip_link=get_relative_url(page.url, url))
        _write(build.addresses.path(address), text, config)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Write the 404 page once: there is one per site, and it speaks every language."""
    if template_name == "404.html" and build.language != _i18n(config).default_language:
        return ""
    return output


@event_priority(BEFORE_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """Write what programs and other sites read of this language.

    Before mkdocs-static-i18n (-100), which then builds the next language.
    """
    _publish(config)


def _write_search_index(config: MkDocsConfig) -> str:
    """Write the search index of the language, and return its path within the site."""
    pages = {
        src_uri: SearchPage(page.url, str(page.title), str(page.meta["description"]), page.content or "")
        for src_uri, page in build.pages.items()
    }
    text = json.dumps(search_index(build.catalogue, pages), ensure_ascii=False, separators=(",", ":"))
    name = f"search/{build.language}.json"
    path = asset_folder({name: text.encode()}) + name
    _write(path, text, config)
    return path


def _offline_page() -> str:
    return f"{build.addresses.folder}offline" + ("/" if build.addresses.has_folders else ".html")


def _write_offline_list(index: str, config: MkDocsConfig) -> str:
    """Write the list of what a device keeps of this language, and return its path: another one for each build."""
    pages = sorted(build.pages.values(), key=lambda page: page.file.name in build.catalogue.tips)
    content = offline_list(
        language=build.language,
        folder=build.assets,
        names=build.asset_names,
        index=index,
        pages=[page.url for page in pages],
        offline=_offline_page(),
    )
    text = json.dumps(content, ensure_ascii=False)
    overrides = Path(str(config.theme.custom_dir))
    templates = [path for pattern in ("**/*.html", "locales/*.yml") for path in overrides.glob(pattern)]
    name = f"offline/{build.language}.json"
    path = asset_folder(
        {name: text.encode()}
        | {page.file.src_uri: (page.content or "").encode() for page in pages}
        | {template.relative_to(overrides).as_posix(): template.read_bytes() for template in templates}
    )
    _write(path + name, text, config)
    return path + name


def _write_manifest(config: MkDocsConfig) -> str:
    """Write the web app manifest of this language, and return its path within the site."""
    path = f"{build.addresses.folder}manifest.webmanifest"
    shortcuts = [
        Shortcut(str(page.title), get_relative_url(page.url, path))
        for name in ("gespreksplan.md", "oefenen.md")
        if (page := build.pages.get(name))
    ]
    icons = {
        kind: get_relative_url(build.assets + name, path)
        for kind, name in {"svg": "favicon.svg", "png": "touch-icon.png"}.items()
    }
    scope = get_relative_url(".", path)
    text = manifest(
        name=config.site_name,
        short_name=str(config.site_author),
        language=build.language,
        scope=f"{scope}/",
        icons=icons,
        shortcuts=shortcuts,
    )
    _write(path, text, config)
    return path


def _publish(config: MkDocsConfig) -> None:
    folder = Path(str(config.theme.custom_dir))
    publication = Publication(
        build.catalogue,
        build.own_dates,
        build.addresses,
        {uri: Source(str(page.canonical_url), str(page.markdown)) for uri, page in build.pages.items()},
        build.labels,
        config.site_name,
        str(config.site_author),
        _long_date(),
    )
    translations = {
        str(_i18n(config).get_language_config(language).name): addresses.llms
        for language, addresses in build.all_addresses.items()
        if language != build.language
    }
    try:
        for path, text in publication.files(json.loads((folder / SCHEMA).read_text("utf-8")), translations):
            _write(path, text, config)
    except ValueError as error:
        raise PluginError(str(error)) from error
    sitemap = Path(config.site_dir, "sitemap.xml")
    # MkDocs writes the day of the build into the compressed one.
    write_file(gzip.compress(sitemap.read_bytes(), mtime=0), f"{sitemap}.gz")


def _write(path: str, text: str, config: MkDocsConfig) -> None:
    write_file(text.encode(), f"{config.site_dir}/{path}")
