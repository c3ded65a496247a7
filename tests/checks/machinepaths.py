#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""machinepaths.py ROOT: no file of the project names a folder of the machine that it was written on."""
import re
import sys
from pathlib import Path

from sources import project_files, report

# Put together here, so that this file does not name them.
FOLDERS = ["/" + name for name in ("work/", "root/", "tmp/bash_jobs")]
# Not in the middle of a longer path, of a URL, or behind a variable.
NAMED = re.compile("(?<![A-Za-z0-9_.~})-])(?:" + "|".join(map(re.escape, FOLDERS)) + ")")


def violations(root):
    for path in project_files(root):
        for number, line in enumerate(path.read_bytes().splitlines(), start=1):
            match = NAMED.search(line.decode("utf-8", errors="replace"))
            if match:
                yield f"{path.relative_to(Path(root))}:{number}: names {match.group(0)}"


if __name__ == "__main__":
    report(violations(sys.argv[1]))
