# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
from eventloops import violations
from selftest.tree import TreeTestCase

GOOD = [
    ("core/inventory/a.cpp", "query.exec();"),
    ("core/protocol/a.cpp", "// QEventLoop loop;\nauto s = \"processEvents\";"),
    ("ui/clients/a.cpp", "dialog->open(); menu->popup(point); QEventLoopLocker locker; execute();"),
    ("app/clientele/main.cpp", "int main() { QApplication app; return app.exec(); }"),
    ("app/practice/main.cpp", "int main() { return QCoreApplication::exec(); }"),
]
BAD = [
    ("core/registrar/a.cpp", "QEventLoop loop;"),
    ("core/registrar/a.cpp", "QCoro::waitFor(read());"),
    ("core/secrets/a.cpp", "QThread::msleep(5);"),
    ("core/secrets/a.cpp", "std::this_thread::sleep_for(5ms);"),
    ("core/secrets/a.cpp", "::usleep(5);"),
    ("ui/window/a.cpp", "QCoreApplication::processEvents();"),
    ("ui/window/a.cpp", "if (dialog.exec() == QDialog::Accepted) { }"),
    ("ui/window/a.cpp", "menu->exec(point);"),
    ("ui/window/a.cpp", "QMessageBox::question(this, title, text);"),
    ("ui/window/a.cpp", "QFileDialog::getOpenFileName(this);"),
    ("ui/window/a.cpp", "QInputDialog::getText(this);"),
    ("ui/window/a.cpp", "return app.exec();"),
    ("app/clientele/main.cpp", "int main() { dialog.exec(); return app.exec(); }"),
    ("app/clientele/main.cpp", "int f() { return app.exec(); }\nint main() { return app.exec(); }"),
]


class EventLoopsTest(TreeTestCase):
    def test_good_code_passes(self):
        for name, code in GOOD:
            with self.subTest(code=code):
                planted = self.plant(name, code)
                self.assertEqual(list(violations(self.root)), [])
                planted.unlink()

    def test_each_bad_line_is_found(self):
        for name, code in BAD:
            with self.subTest(code=code):
                planted = self.plant(name, code)
                found = list(violations(self.root))
                self.assertEqual(len(found), 1, found)
                self.assertTrue(found[0].startswith(name + ":"), found)
                planted.unlink()
