#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""spdx.py ROOT: every file that can hold a comment says in its first two lines whose it is and under which licence."""
import re
import sys
from pathlib import Path

from sources import project_files, report

SUFFIXES = {
    ".h", ".cpp", ".cmake", ".py", ".sh", ".bash", ".js", ".mjs", ".css", ".html",
    ".svg", ".xml", ".desktop", ".in", ".ui", ".qrc", ".yml", ".yaml", ".toml", ".1",
}  # fmt: skip
NAMES = {"CMakeLists.txt", ".clang-format", "dev"}
# Of a software centre's file the description must be free for every catalogue to copy.
LICENSES = {".metainfo.xml": "CC0-1.0"}
DEFAULT_LICENSE = "GPL-3.0-or-later"


def is_covered(path):
    if path.suffix in SUFFIXES or path.name in NAMES:
        return True
    with path.open("rb") as file:
        return file.read(2) == b"#!"


def is_test_data(place):
    return place.parts[0] == "tests" and "data" in place.parts


def header_of(text):
    """The first two lines after those that must stand first themselves: #!, <?xml … ?>, and a comment's own opening."""
    lines = text.splitlines()
    while lines and re.match(r"#!|<\?xml\b|<!DOCTYPE\b|<!--$|/\*\*?$", lines[0]):
        del lines[0]
    return (lines + ["", ""])[:2]


def reason_against(path):
    wanted = next((name for suffix, name in LICENSES.items() if path.name.endswith(suffix)), DEFAULT_LICENSE)
    owner, license_line = header_of(path.read_text(encoding="utf-8", errors="replace"))
    if not re.search(r"SPDX-FileCopyrightText: \d{4} \S", owner):
        return "the first line is not SPDX-FileCopyrightText"
    if not re.search(rf"SPDX-License-Identifier: {re.escape(wanted)}(?!\S)", license_line):
        return f"the second line is not SPDX-License-Identifier: {wanted}"
    return None


def violations(root):
    for path in project_files(root):
        place = path.relative_to(Path(root))
        if not is_test_data(place) and is_covered(path):
            reason = reason_against(path)
            if reason:
                yield f"{place}: {reason}"


if __name__ == "__main__":
    report(violations(sys.argv[1]))
