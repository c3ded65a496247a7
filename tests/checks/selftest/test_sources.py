# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
import subprocess

from selftest.tree import TreeTestCase
from sources import cpp_files, project_files, without_comments


class SourcesTest(TreeTestCase):
    def test_comments_and_literals_are_blanked(self):
        rows = {
            "a // b\nc": "a     \nc",
            "a /* b\n*/ c": "a     \n   c",
            'f("a\\"b", c)': 'f("    ", c)',
            "f('\"', c)": "f(' ', c)",
            "1'000 + 2'000": "1'000 + 2'000",
            'u"// no"_s + d': 'u"     "_s + d',
            'R"x( ")" // )x" + e': 'R             " + e',
            "// one \\\n two\nthree": "        \n    \nthree",
        }
        for code, expected in rows.items():
            with self.subTest(code=code):
                self.assertEqual(without_comments(code), expected)

    def test_strings_can_be_kept(self):
        self.assertEqual(without_comments('f("a"); // "b"', keep_strings=True), 'f("a");       ')

    def test_only_cpp_of_ours(self):
        self.plant("ui/a.cpp")
        self.plant("ui/a.txt")
        self.plant("ui/node_modules/b.cpp")
        self.plant("other/c.cpp")
        self.assertEqual([path.name for path in cpp_files(self.root, "ui", "absent")], ["a.cpp"])

    def test_project_files_are_those_that_git_would_take(self):
        self.plant(".gitignore", "build/\n")
        self.plant("new.h")
        self.plant("build/made.h")
        subprocess.run(["git", "init", "-q", str(self.root)], check=True)
        self.assertEqual([path.name for path in project_files(self.root)], [".gitignore", "new.h"])

    def test_project_files_without_git(self):
        self.plant("a/new.h")
        self.plant("build/made.h")
        self.assertEqual([path.name for path in project_files(self.root)], ["new.h"])
