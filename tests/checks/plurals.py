#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""plurals.py ROOT: every text with a count stands in the English catalogue with its singular and plural, or users read
"1 read(s)". Mend with lupdate -pluralonly -locations none -no-obsolete core ui app -ts resources/translations/clientele_en.ts."""
import html
import re
import sys
from pathlib import Path

from sources import cpp_files, line_of, report

CATALOGUE = "resources/translations/clientele_en.ts"
LITERALS = re.compile(r'"((?:[^"\\\n]|\\.)*)"(?:\s*"((?:[^"\\\n]|\\.)*)")*')
PART = re.compile(r'"((?:[^"\\\n]|\\.)*)"')


def counted_texts(code):
    """Each text with %n, adjacent literals joined, and where it begins."""
    for match in LITERALS.finditer(code):
        text = "".join(PART.findall(match.group(0)))
        if "%n" in text:
            yield match.start(), text


def violations(root):
    catalogue = (Path(root) / CATALOGUE).read_text(encoding="utf-8")
    known = {html.unescape(source) for source in re.findall(r"<source>(.*?)</source>", catalogue, re.DOTALL)}
    if "unfinished" in catalogue:
        yield f"{CATALOGUE}: a text has no singular and plural yet"
    for path in cpp_files(Path(root), "core", "ui", "app"):
        code = path.read_text(encoding="utf-8")
        for start, text in counted_texts(code):
            if text not in known:
                yield f"{path.relative_to(root)}:{line_of(code, start)}: not in the English catalogue: {text}"


if __name__ == "__main__":
    report(violations(sys.argv[1]))
