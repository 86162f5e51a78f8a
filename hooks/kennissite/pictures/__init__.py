"""The pictures that go with a shared link, drawn by Typst."""
