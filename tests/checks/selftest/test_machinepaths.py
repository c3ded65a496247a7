# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
from machinepaths import FOLDERS, violations
from selftest.tree import TreeTestCase


class MachinePathsTest(TreeTestCase):
    def test_each_folder_is_found_wherever_it_stands(self):
        for folder in FOLDERS:
            for line in (f"see {folder}x", f'open("{folder}x")', f"file://{folder}x", f"PATH=/bin:{folder}x"):
                with self.subTest(line=line):
                    planted = self.plant("docs/a.md", "first\n" + line + "\n")
                    self.assertEqual([row.split(": ")[0] for row in violations(self.root)], ["docs/a.md:2"])
                    planted.unlink()

    def test_other_paths_pass(self):
        for folder in FOLDERS:
            self.plant("a.md", f"https://host.example{folder}x\n/home{folder}x\n${{BUILD}}{folder}x\n~{folder}x\n")
            self.assertEqual(list(violations(self.root)), [])

    def test_bytes_that_are_not_text(self):
        self.plant("a.bin").write_bytes(b"\xff\xfe\x00 " + FOLDERS[0].encode())
        self.assertEqual(len(list(violations(self.root))), 1)
