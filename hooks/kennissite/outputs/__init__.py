"""What the build writes besides the pages: data, feed, Markdown, search index, redirect pages."""
