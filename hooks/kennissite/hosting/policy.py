"""The headers that go with the files of the site, whatever the host.

Sources: Content Security Policy Level 3, Trusted Types, Referrer Policy, Permissions Policy (W3C); HTTP caching
(RFC 9111, and RFC 8246 for `immutable`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

ASSETS = "a/"
"""The folder whose files are named after their content and never change."""

WORKER_POLICY = "service-worker"
"""The only Trusted Types policy that a script may make: the address of our own service worker needs one."""

CONTENT_SECURITY: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "frame-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": WORKER_POLICY,
}
"""What a page may load: files of its own origin. It may send no form, and make HTML out of no text."""

POLICY = "; ".join(f"{name} {value}" for name, value in CONTENT_SECURITY.items())
"""The policy as a page itself can say it too. Only a header can say who may frame it (CSP3, `frame-ancestors`)."""

ANCESTORS = "frame-ancestors 'self'"
"""The policy of every page that other sites may not show in a frame."""

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "Permissions-Policy": ", ".join(
        [
            *(f"{feature}=()" for feature in ("camera", "geolocation", "microphone", "payment", "usb")),
            # A reader copies phrases, and the screen stays on during a rehearsal.
            *(f"{feature}=(self)" for feature in ("clipboard-write", "screen-wake-lock", "web-share")),
        ]
    ),
    # Neither an employer's calendar nor a source learns which page a reader came from.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
"""The headers of every file."""

CACHE_FOR_EVER = "public, max-age=31536000, immutable"
CACHE_ASK_FIRST = "no-cache"

MIME_TYPES: Mapping[str, Sequence[str]] = {
    "application/json": ("map", "json"),
    "application/manifest+json": ("webmanifest",),
    "application/pdf": ("pdf",),
    "image/avif": ("avif",),
    "image/gif": ("gif",),
    "image/jpeg": ("jpg", "jpeg"),
    "image/png": ("png",),
    "image/svg+xml": ("svg",),
    "image/webp": ("webp",),
    "image/x-icon": ("ico",),
    "text/css": ("css",),
    "text/html": ("html",),
    "text/javascript": ("js",),
    "text/markdown": ("md",),
    "text/plain": ("txt",),
    "text/xml": ("xml",),
}
"""The types of all files of the site, by their extensions."""
