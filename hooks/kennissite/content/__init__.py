"""From Markdown, the navigation and the labels to records."""
