# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
from protocolcoverage import PAGE, fixed, known_ids, quoted_ids, violations
from selftest.tree import TreeTestCase


class ProtocolCoverageTest(TreeTestCase):
    def plant_page(self, **cells):
        """A page in which every row has a reason, except for those given; None leaves a row out."""
        cells = {number: "not yet: a reason" for number in known_ids()} | cells
        lines = [f"| {number} | words | {cell} |" for number, cell in cells.items() if cell is not None]
        self.plant(PAGE, "# Page\n\n" + "\n".join(lines) + "\n")

    def found(self):
        return [row.split(": ", 1)[1] for row in violations(self.root)]

    def test_a_page_in_step_passes(self):
        self.plant("tests/core/tst_a.cpp", "// M03, S04\nvoid f();\n")
        self.plant("tests/core/tst_b.cpp", 'row("S04: lost");\n')
        self.plant("tests/checks/other.py", "M05\n")
        self.plant("tests/core/data/M06.cpp", "M06\n")
        self.plant("tests/app/practice/tst_c.cpp", "M07\n")
        self.plant_page(M03="`tst_a`", S04="`tst_a`, `tst_b`")
        self.assertEqual(self.found(), [])

    def test_a_missing_row_is_found(self):
        self.plant_page(S68=None)
        self.assertEqual(self.found(), ["S68 has no row"])

    def test_a_row_without_a_reason_is_found(self):
        for cell in ("", "later", "not yet:", "none"):
            with self.subTest(cell=cell):
                self.plant_page(M03=cell)
                self.assertEqual(self.found(), ["M03 names no test and gives no reason (none: …, not yet: …)"])

    def test_a_test_that_does_not_quote_it_is_found(self):
        self.plant("tests/tst_a.cpp", "// M033 xM03\n")
        self.plant_page(M03="`tst_a`")
        self.assertEqual(self.found(), ["M03 names tst_a, which does not quote it"])

    def test_a_test_that_is_not_named_is_found(self):
        self.plant("tests/tst_a.cpp", "// M03\n")
        self.plant("tests/tst_b.cpp", "// M03\n")
        for cell in ("`tst_a`", "not yet: see `tst_a`"):
            with self.subTest(cell=cell):
                self.plant_page(M03=cell)
                self.assertIn("M03 does not name tst_b, which quotes it", self.found())

    def test_fixing_names_the_tests_that_quote(self):
        self.plant("tests/tst_a.cpp", "// M03, S04\n")
        self.plant("tests/tst_b.cpp", "// M03\n")
        self.plant_page(S04="`tst_gone`")
        page = self.root / PAGE
        page.write_text(fixed(page.read_text(encoding="utf-8"), quoted_ids(self.root)), encoding="utf-8")
        self.assertEqual(self.found(), [])
        self.assertIn("| M03 | words | `tst_a`, `tst_b` |", page.read_text(encoding="utf-8"))

    def test_unknown_numbers_are_found(self):
        self.plant("tests/tst_a.cpp", "// M99\n")
        self.plant_page()
        self.assertEqual(self.found(), ["M99 is no requirement and no scenario"])

    def test_a_second_row_is_found(self):
        self.plant_page()
        page = self.root / PAGE
        page.write_text(page.read_text(encoding="utf-8") + "| M03 | words | none: again |\n", encoding="utf-8")
        self.assertEqual(self.found(), ["M03 has a second row"])
