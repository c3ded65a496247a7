# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
from selftest.tree import TreeTestCase
from spdx import violations

OWNER = "SPDX-FileCopyrightText: 2026 Clientele authors"
LICENSE = "SPDX-License-Identifier: GPL-3.0-or-later"

GOOD = {
    "a.cpp": f"// {OWNER}\n// {LICENSE}\n#include <b.h>\n",
    "a.py": f"#!/usr/bin/env python3\n# {OWNER}\n# {LICENSE}\n",
    "tool": f"#!/bin/sh\n# {OWNER}\n# {LICENSE}\n",
    "a.svg": f"<!-- {OWNER} -->\n<!-- {LICENSE} -->\n<svg/>\n",
    "a.metainfo.xml": f'<?xml version="1.0"?>\n<!-- {OWNER} -->\n<!-- SPDX-License-Identifier: CC0-1.0 -->\n',
    "CMakeLists.txt": f"# {OWNER}\n# {LICENSE}\n",
    "table.json": "{}\n",
    "words.ts": "<!DOCTYPE TS>\n",
    "README.md": "# Words\n",
    "tests/core/data/broken.cpp": "int\n",
}
BAD = {
    "none.cpp": "#include <b.h>\n",
    "late.h": f"#pragma once\n// {OWNER}\n// {LICENSE}\n",
    "owner.cmake": f"# {OWNER}\n\n# {LICENSE}\n",
    "turned.cpp": f"// {LICENSE}\n// {OWNER}\n",
    "other.cpp": f"// {OWNER}\n// SPDX-License-Identifier: GPL-3.0-or-laterish\n",
    "free.cpp": f"// {OWNER}\n// SPDX-License-Identifier: CC0-1.0\n",
    "script": "#!/bin/sh\necho\n",
    "CMakeLists.txt": "project(x)\n",
    "empty.py": "",
}


class SpdxTest(TreeTestCase):
    def test_good_headers_pass(self):
        for name, text in GOOD.items():
            self.plant(name, text)
        self.assertEqual(list(violations(self.root)), [])

    def test_each_bad_header_is_found(self):
        for name, text in BAD.items():
            with self.subTest(name=name):
                planted = self.plant(name, text)
                self.assertEqual([row.split(":")[0] for row in violations(self.root)], [name])
                planted.unlink()
