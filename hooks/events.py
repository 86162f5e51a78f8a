"""What MkDocs loads: it passes its events to one plugin object. MkDocs must find everything at the top of this file."""

from kennissite.plugin import KennissitePlugin

_plugin = KennissitePlugin()

on_startup = _plugin.on_startup
on_serve = _plugin.on_serve
on_pre_build = _plugin.on_pre_build
on_files = _plugin.on_files
on_nav = _plugin.on_nav
on_page_markdown = _plugin.on_page_markdown
on_page_content = _plugin.on_page_content
on_env = _plugin.on_env
on_page_context = _plugin.on_page_context
on_post_template = _plugin.on_post_template
on_build_error = _plugin.on_build_error
on_post_build = _plugin.on_post_build
