#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""protocolcoverage.py ROOT: docs/protocol-coverage.md has a row for every requirement and scenario, and each row names
just the tests that quote its number, or a reason why none does. With --fix the names are written into the page."""
import re
import sys
from pathlib import Path

from sources import report

PAGE = "docs/protocol-coverage.md"
KNOWN = {
    "M": [*range(1, 17), *range(20, 34), *range(40, 48), *range(50, 54), *range(60, 67), *range(70, 74)],
    "D": [*range(1, 14), *range(20, 35)],
    "S": [*range(1, 69)],
}
SUFFIXES = {".cpp", ".h", ".py", ".mjs"}
# The practice server plays the other side: that it can do harm does not show that we survive it.
NOT_TESTS = {"checks", "node_modules", "data", "practice"}
ROW = re.compile(r"\| ([MDS]\d\d) \| (.*) \| (.*) \|")
REASON = re.compile(r"(none|not yet): \S.*")


def known_ids():
    return [f"{letter}{number:02}" for letter, numbers in KNOWN.items() for number in numbers]


def quoted_ids(root):
    """Id to the names of the test files that quote it, without suffix."""
    quoted = {}
    tests = Path(root) / "tests"
    for path in sorted(tests.rglob("*")):
        if path.suffix not in SUFFIXES or NOT_TESTS.intersection(path.relative_to(tests).parts):
            continue
        for number in set(re.findall(r"\b[MDS]\d\d\b", path.read_text(encoding="utf-8", errors="replace"))):
            quoted.setdefault(number, set()).add(path.stem)
    return quoted


def rows(page):
    """Line number, id and last cell of each row of a table."""
    for number, line in enumerate(page.splitlines(), 1):
        match = ROW.fullmatch(line)
        if match:
            yield number, match[1], match[3]


def row_violations(cell, quoting):
    named = set(re.findall(r"`([^`]+)`", cell)) if not REASON.fullmatch(cell) else set()
    if not named and not quoting and not REASON.fullmatch(cell):
        yield "names no test and gives no reason (none: …, not yet: …)"
    for test in sorted(named - quoting):
        yield f"names {test}, which does not quote it"
    for test in sorted(quoting - named):
        yield f"does not name {test}, which quotes it"


def violations(root):
    page = (Path(root) / PAGE).read_text(encoding="utf-8")
    quoted = quoted_ids(root)
    seen = set()
    for line, number, cell in rows(page):
        if number in seen:
            yield f"{PAGE}:{line}: {number} has a second row"
        seen.add(number)
        for reason in row_violations(cell, quoted.get(number, set())):
            yield f"{PAGE}:{line}: {number} {reason}"
    known = known_ids()
    for number in known:
        if number not in seen:
            yield f"{PAGE}: {number} has no row"
    for number in sorted((seen | set(quoted)) - set(known)):
        yield f"{PAGE}: {number} is no requirement and no scenario"


def fixed(page, quoted):
    """The page with the tests that quote a number in its row. A row whose test is gone needs a reason from somebody."""

    def row(match):
        tests = sorted(quoted.get(match[1], ()))
        return f"| {match[1]} | {match[2]} | {', '.join(f'`{test}`' for test in tests)} |" if tests else match[0]

    return re.sub(rf"^{ROW.pattern}$", row, page, flags=re.MULTILINE)


if __name__ == "__main__":
    if "--fix" in sys.argv:
        path = Path(sys.argv[1]) / PAGE
        path.write_text(fixed(path.read_text(encoding="utf-8"), quoted_ids(sys.argv[1])), encoding="utf-8")
    report(violations(sys.argv[1]))
