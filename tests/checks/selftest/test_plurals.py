# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
from plurals import violations
from selftest.tree import TreeTestCase

CATALOGUE = "<TS><source>%n member(s) of “%1”</source></TS>"
CODE = 'tr("%n member(s) "\n   "of “%1”", nullptr, 3);\n'


class PluralsTest(TreeTestCase):
    def found(self, code, catalogue=CATALOGUE):
        self.plant("ui/a.cpp", code)
        self.plant("resources/translations/clientele_en.ts", catalogue)
        return list(violations(self.root))

    def test_a_known_text_is_clean(self):
        self.assertEqual(self.found(CODE), [])

    def test_an_unknown_text_is_found(self):
        self.assertEqual(
            self.found('\ntr("%n client(s)");\n'), ["ui/a.cpp:2: not in the English catalogue: %n client(s)"]
        )

    def test_an_unfinished_text_is_found(self):
        self.assertEqual(len(self.found(CODE, CATALOGUE + "unfinished")), 1)
