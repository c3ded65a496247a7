#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""eventloops.py ROOT: no event loop inside another, and no sleep, in core, ui and app. A verb that waits in a nested loop
lets any other code run in its middle; we wait with co_await and open dialogs with open()."""
import re
import sys
from pathlib import Path

from sources import cpp_files, line_of, report, without_comments

EVERYWHERE = {
    r"\bQEventLoop\b": "a nested event loop",
    r"\bprocessEvents\b": "a nested event loop",
    r"\bwaitFor\s*\(": "QCoro::waitFor is a nested event loop",
    r"\bQThread\s*::\s*[mu]?sleep\b": "sleeping",
    r"\b(?:sleep_for|sleep_until)\b": "sleeping",
    r"(?<![\w.>])(?:::\s*)?(?:u|nano)?sleep\s*\(": "sleeping",
}
# In core, exec() is a query's.
WITH_WINDOWS = {
    r"(?:\.|->)\s*exec\s*\(": "exec() of a dialog, a menu or a drag is a nested event loop: use open() or popup()",
    r"\bQMessageBox\s*::\s*(?:about|aboutQt|critical|information|question|warning)\s*\(": "a dialog that waits: use open()",
    r"\bQFileDialog\s*::\s*get\w+\s*\(": "a dialog that waits: use open()",
    r"\bQ(?:Input|Color|Font)Dialog\s*::\s*get\w+\s*\(": "a dialog that waits: use open()",
    r"\bQMenu\s*::\s*exec\s*\(": "a menu that waits: use popup()",
}
# The one loop that a program has.
MAIN_LOOP = re.compile(r"\b(?:return\s+(?:app|application)\s*\.\s*exec\s*\(|Q(?:Core|Gui)?Application\s*::\s*exec\s*\()")


def violations(root):
    for layer in ("core", "ui", "app"):
        patterns = EVERYWHERE if layer == "core" else {**EVERYWHERE, **WITH_WINDOWS}
        for path in cpp_files(root, layer):
            code = without_comments(path.read_text(encoding="utf-8"))
            if layer == "app":
                code = MAIN_LOOP.sub(lambda match: " " * len(match.group(0)), code, count=1)
            for pattern, reason in patterns.items():
                for match in re.finditer(pattern, code):
                    place = f"{path.relative_to(Path(root))}:{line_of(code, match.start())}"
                    yield f"{place}: {match.group(0).strip()}: {reason}"


if __name__ == "__main__":
    report(violations(sys.argv[1]))
