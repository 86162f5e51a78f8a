"""Records as HTML or plain text."""
