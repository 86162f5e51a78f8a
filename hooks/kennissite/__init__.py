"""The logic of the Sodalis kennissite: from Markdown to catalogue, cards and views.

Nothing in this package knows MkDocs' lifecycle; the handlers that do are in `hooks/events.py`.
"""
