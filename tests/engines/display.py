"""A display for browsers that cannot do without."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def open_display(server: str) -> Iterator[str]:
    """Start a display without a screen, and give its name, such as `:7`.

    Args:
        server: the path of Xvfb.
    """
    # With -displayfd the server chooses a number that is free, and writes it once it accepts connections. Without
    # -noreset it starts afresh when its last browser stops, and the next one may find it just then.
    command = [server, "-displayfd", "1", "-noreset", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout
        try:
            yield f":{process.stdout.readline().strip()}"
        finally:
            process.terminate()
