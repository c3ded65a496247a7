# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
from ownheaders import violations
from selftest.tree import TreeTestCase

GOOD = [
    '#include "a.h"\n#include <QString>\n',
    '// #include <QString>\n#include "a.h"\n',
]
BAD = [
    '#include <QString>\n#include "a.h"\n',
    '#include "b.h"\n',
    "#include <protocol/a.h>\n",
    "int f();\n",
]


class OwnHeadersTest(TreeTestCase):
    def setUp(self):
        super().setUp()
        self.plant("core/protocol/a.h", "#pragma once\n")

    def test_own_header_first_passes(self):
        for code in GOOD:
            with self.subTest(code=code):
                self.plant("core/protocol/a.cpp", code)
                self.assertEqual(list(violations(self.root)), [])

    def test_another_first_is_found(self):
        for code in BAD:
            with self.subTest(code=code):
                self.plant("core/protocol/a.cpp", code)
                self.assertEqual(len(list(violations(self.root))), 1)

    def test_a_source_without_header_may_begin_as_it_likes(self):
        self.plant("core/protocol/main.cpp", "#include <QString>\n")
        self.assertEqual(list(violations(self.root)), [])
