#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""coawait.py ROOT: GCC 12 destroys twice what a full expression with a co_await holds in an aggregate initialiser or in
the captures of a lambda, wherever in that expression they stand. An aggregate cannot be told from a constructor call by
its braces, so every braced list is named; of the captures only none and `this` are known to be trivial.

The same was seen of an await in one branch of a conditional expression, and of one inside the call that appends its
value to a container.

QCoro 0.8 moves from what co_return names: that must be a value of the coroutine's own."""
import re
import sys
from pathlib import Path

from cppstatements import Group, full_expressions
from sources import cpp_files, line_of, report, without_comments

# Empty braces after these are a constructor call, which GCC gets right.
NOT_AGGREGATES = {"function", "optional", "QString", "QByteArray", "QUrl", "QDateTime", "QStringList"}

CONDITIONAL = re.compile(r"\?[^?;{}]*\bco_await\b")
APPENDED = re.compile(r"\b(push_back|emplace_back|append|prepend|insert|emplace)\s*\([^;{}]*\bco_await\b")
OUTLIVING = re.compile(r"\bco_return\s+(\*?m_\w+(?:(?:\.|->)\w+)*|\w+->second)\s*;")


def violations_in(text):
    code = without_comments(text)
    for expression in full_expressions(text):
        awaits = [word for word in expression.words if word.text == "co_await"]
        if awaits:
            line = line_of(text, awaits[0].offset)
            for braces in expression.braced_lists:
                yield line, f"a braced list at line {line_of(text, braces.offset)}: name the value first"
            for body in expression.lambda_bodies:
                if body.captures not in ("", "this"):
                    yield line, f"a lambda that captures [{body.captures}]: name the lambda or the task first"
        yield from _default_arguments(text, expression)
    for match in CONDITIONAL.finditer(code):
        yield line_of(code, match.start()), "co_await in a branch of ?: use if"
    for match in APPENDED.finditer(code):
        yield line_of(code, match.start()), f"co_await inside {match[1]}(): name its value first"
    for match in OUTLIVING.finditer(text):
        yield line_of(text, match.start()), f"{match[1]} is left empty by co_return: return a copy"


def _default_arguments(text, expression):
    """Task<…> f(Options options = {}): the caller's co_await gets the braces without writing them."""
    for braces in expression.braced_lists:
        line = line_of(text, braces.offset)
        before = text[: braces.offset]
        declaration = re.split(r"[;{}]", before)[-1]
        argument = re.search(r"[(,]\s*([^(,=]*(?:<[^=]*>)?[^(,=]*)=\s*([\w:]*)\s*$", declaration)
        if argument and re.search(r"\bTask<", declaration) and "co_await" not in declaration:
            callbacks = re.findall(r"\busing\s+(\w+)\s*=\s*std::function<", text)
            names = set(re.findall(r"\w+", argument.group(1)))
            if not names & NOT_AGGREGATES.union(callbacks):
                yield line, "a braced default argument of a coroutine: let the caller name the value"


def violations(root):
    for path in cpp_files(root, "core", "ui", "app", "tests"):
        for line, reason in violations_in(path.read_text(encoding="utf-8")):
            yield f"{path.relative_to(Path(root))}:{line}: {reason}"


if __name__ == "__main__":
    report(violations(sys.argv[1]))
