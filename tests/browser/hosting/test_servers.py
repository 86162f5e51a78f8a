"""The site on a real nginx and a real Caddy, with the configuration that we give them."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from kennissite.core.addresses import Addresses
from kennissite.hosting import policy
from kennissite.hosting.server_files import Server, hosted_site, server_file
from tests.browser.served import ServedSite
from tests.project import ROOT, build_site

PATIENCE = 20
"""Seconds that a server may take to start."""

VIOLATIONS = """
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => {
        violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
"""

RENAMED = {"vroeger": "cao-budget"}
"""A tip that had another id, for this test only."""


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def start(server: Server, text: str, folder: Path, port: int) -> subprocess.Popen[bytes]:
    """Start a server with a configuration, and wait until it answers."""
    config = folder / f"{server}.conf"
    if server == "nginx":
        paths = "".join(
            f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        text = f"user root; pid {folder}/pid; events {{}} http {{ access_log off; {paths}\n{text}\n}}"
        command = ["nginx", "-p", str(folder), "-e", f"{folder}/error.log", "-c", str(config), "-g", "daemon off;"]
    else:
        text = f"{{\n\tadmin off\n\tauto_https off\n}}\n{text}"
        command = ["caddy", "run", "--adapter", "caddyfile", "--config", str(config)]
    config.write_text(text, "utf-8")
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            command, stderr=log, env={"HOME": str(folder), "PATH": f"/usr/sbin:{os.environ['PATH']}"}
        )
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as probe:
            if not probe.connect_ex(("127.0.0.1", port)):
                return process
        time.sleep(0.05)
    process.kill()
    pytest.fail(f"{server} did not start: {(folder / 'log').read_text('utf-8')}")


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def served(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    """The real site on a server, below the root of its host."""
    server: Server = request.param
    if not shutil.which(server) and not shutil.which(server, path="/usr/sbin"):
        pytest.skip(f"there is no {server} on this machine")
    port = free_port()
    site = ServedSite(tmp_path_factory.mktemp("root") / "werk", f"http://127.0.0.1:{port}/werk/")
    outcome = build_site(ROOT / "mkdocs.yml", site.folder, site_url=site.address)
    assert outcome.succeeded, outcome.messages
    languages = [Addresses(site.address, folder, has_folders=True) for folder in ("", "en/")]
    name = f"127.0.0.1:{port}" if server == "nginx" else f"http://127.0.0.1:{port}"
    text = server_file(server, hosted_site(languages, RENAMED), name=name, root=str(site.folder))
    folder = tmp_path_factory.mktemp(server)
    process = start(server, text, folder, port)
    yield site
    process.terminate()
    process.wait()


def answer(address: str, **headers: str) -> tuple[int, dict[str, str]]:
    """Return the status and the headers of an answer; a redirect is not followed."""
    parts = urlsplit(address)
    connection = HTTPConnection(parts.netloc)
    connection.request("GET", parts.path, headers=headers)
    response = connection.getresponse()
    response.read()
    connection.close()
    return response.status, {name.lower(): value for name, value in response.headers.items()}


def test_every_page_and_file_has_the_policy(served: ServedSite) -> None:
    for path in ("", "tip/cao-budget/", "en/", "tips.json", "tip/cao-budget.md", "images/favicon.svg", "bestaat-niet/"):
        _, headers = answer(f"{served.address}{path}")
        for name, value in policy.HEADERS.items():
            assert value in headers[name.lower()], (path, name)


def test_only_embeds_may_be_framed_by_others(served: ServedSite) -> None:
    for path in ("", "tip/cao-budget/", "en/tip/cao-budget/", "gespreksplan/"):
        _, headers = answer(f"{served.address}{path}")
        assert policy.ANCESTORS in headers["content-security-policy"], path
        assert headers["x-frame-options"] == "SAMEORIGIN", path
    for path in ("embed/cao-budget/", "en/embed/cao-budget/"):
        status, headers = answer(f"{served.address}{path}")
        assert status == 200
        assert "frame-ancestors" not in headers["content-security-policy"], path
        assert "x-frame-options" not in headers, path


def test_pages_are_asked_for_again_and_assets_never(served: ServedSite) -> None:
    for path in ("", "tip/cao-budget/", "tips.json", "bestaat-niet/"):
        assert answer(f"{served.address}{path}")[1]["cache-control"] == policy.CACHE_ASK_FIRST
    for asset in [path for path in (served.folder / "a").rglob("*") if path.is_file()]:
        address = f"{served.address}{asset.relative_to(served.folder).as_posix()}"
        assert answer(address)[1]["cache-control"] == policy.CACHE_FOR_EVER


def test_every_file_has_a_type_of_its_own(served: ServedSite) -> None:
    types = {f".{end}": name for name, ends in policy.MIME_TYPES.items() for end in ends}
    files = {
        path.suffix: path for path in served.folder.rglob("*") if path.is_file() and path.suffix not in (".gz", ".br")
    }
    assert files.keys() <= types.keys() | {""}
    for suffix, path in files.items():
        if suffix:
            _, headers = answer(f"{served.address}{path.relative_to(served.folder).as_posix()}")
            assert headers["content-type"].partition(";")[0] in (types[suffix], "application/xml"), path


def test_a_page_that_is_not_there_leads_on(served: ServedSite) -> None:
    status, headers = answer(f"{served.address}bestaat-niet/")
    assert status == 404
    assert headers["content-type"].startswith("text/html")


def test_a_renamed_tip_is_redirected(served: ServedSite) -> None:
    for before, now in (("tip/vroeger/", "tip/cao-budget/"), ("en/embed/vroeger/", "en/embed/cao-budget/")):
        status, headers = answer(f"{served.address}{before}")
        assert status == 301
        assert headers["location"] == f"/werk/{now}"


def test_a_compressed_copy_is_sent_where_there_is_one(served: ServedSite) -> None:
    page = served.folder / "over" / "index.html"
    copy = page.with_name("index.html.gz")
    if not copy.exists():
        subprocess.run(["gzip", "-k", str(page)], check=True)
    _, headers = answer(f"{served.address}over/", **{"Accept-Encoding": "gzip"})
    assert headers["content-encoding"] == "gzip"


def test_no_page_breaks_the_policy(served: ServedSite, browser: Browser) -> None:
    context = browser.new_context(base_url=served.address)
    context.add_init_script(VIOLATIONS)
    page = context.new_page()
    broken: dict[str, list[str]] = {}
    embeds = [f"{served.address}{language}embed/cao-budget/" for language in ("", "en/")]
    for address in [*served.pages, *embeds, f"{served.address}bestaat-niet/"]:
        page.goto(address)
        page.wait_for_load_state("networkidle")
        if found := page.evaluate("window.violations"):
            broken[address] = found
    context.close()
    assert not broken, json.dumps(broken, indent=2)
