# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks share: finding our files, and C++ text without its comments and strings."""
import os
import re
import subprocess
import sys
from pathlib import Path

_COMMENT_OR_LITERAL = re.compile(
    r"""
    //(?:[^\n\\]|\\.|\\\n)*                        # line comment, also continued by a backslash
  | /\*.*?\*/                                      # block comment
  | R"(?P<delimiter>[^()\s\\]{0,16})\(.*?\)(?P=delimiter)"   # raw string
  | "(?:[^"\\\n]|\\.)*"                            # string
  | (?<![0-9A-Za-z_])(?:u8|u|U|L)?'(?:[^'\\\n]|\\.)+'        # character; not the ' of 1'000
    """,
    re.VERBOSE | re.DOTALL,
)


def without_comments(text, keep_strings=False):
    """C++ text of the same length and lines, with comments and the insides of literals blanked."""

    def blank(match):
        found = match.group(0)
        if keep_strings and not found.startswith("/"):
            return found
        inside = re.sub(r"[^\n]", " ", found)
        if found.startswith("/"):
            return inside
        return found[0] + inside[1:-1] + found[-1]

    return _COMMENT_OR_LITERAL.sub(blank, text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def cpp_files(root, *folders):
    """Our headers and sources under the folders, sorted."""
    for folder in folders:
        for path in sorted((Path(root) / folder).rglob("*")):
            if path.suffix in (".h", ".cpp") and "node_modules" not in path.parts:
                yield path


def project_files(root):
    """Every file of the project: tracked or about to be. Without git, every file that is not build output."""
    listing = subprocess.run(
        ["git", "-C", str(root), "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True,
        check=False,
    )
    if listing.returncode == 0:
        names = listing.stdout.decode().split("\0")
        yield from (Path(root) / name for name in sorted(names) if name and (Path(root) / name).is_file())
        return
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in ("build", ".git", "node_modules"))
        yield from (Path(folder) / name for name in sorted(files))


def report(violations):
    """Ends the program: prints what was found, one a line, and answers with the status that ctest reads."""
    violations = list(violations)
    for violation in violations:
        print(violation)
    sys.exit(1 if violations else 0)
