"""Ids for ever: the register, its redirects and how it grows."""
