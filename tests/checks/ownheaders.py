#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""ownheaders.py ROOT: a source includes the header of its name before any other. So the header compiles alone, and what
is compiled to prove that are only the headers without a source."""
import re
import sys
from pathlib import Path

from sources import cpp_files, line_of, report, without_comments

INCLUDE = re.compile(r'^\s*#\s*include\s*["<]([^">]+)[">]', re.MULTILINE)


def violations(root):
    for path in cpp_files(root, "core", "ui", "app"):
        header = path.with_suffix(".h")
        if path.suffix != ".cpp" or not header.exists():
            continue
        code = without_comments(path.read_text(encoding="utf-8"), keep_strings=True)
        first = INCLUDE.search(code)
        if first is None or first.group(1) != header.name:
            line = line_of(code, first.start()) if first else 1
            yield f"{path.relative_to(Path(root))}:{line}: {header.name} is to be included first"


if __name__ == "__main__":
    report(violations(sys.argv[1]))
