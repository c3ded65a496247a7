# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
from layering import Layering, QtHeaders
from selftest.tree import TreeTestCase

QT = {
    "QtCore": ("QtCore", "QObject", "qobject.h"),
    "QtGui": ("QtGui", "QColor", "qcolor.h"),
    "QtWidgets": ("QtWidgets", "QWidget", "qwidget.h"),
    "QtNetwork": ("QtNetwork", "QSslSocket", "qsslsocket.h"),
    "QtSql": ("QtSql", "QSqlQuery"),
    "QtSvg": ("QtSvg", "QSvgRenderer"),
    "QtPrintSupport": ("QtPrintSupport", "QPrinter"),
    "QtDBus": ("QtDBus", "QDBusConnection"),
}

RIGHT = {
    "core/metadata/finding.cpp": ['"finding.h"', "<QObject>", "<QtCore/QObject>", "<vector>", "<nlohmann/json.hpp>"],
    "core/protocol/transport.cpp": ["<metadata/finding.h>", "<QSslSocket>", "<QNetworkAccessManager>"],
    "core/secrets/systemkeychain.cpp": ["<metadata/finding.h>", "<qt6keychain/keychain.h>", "<QDBusConnection>"],
    "core/inventory/inventory.cpp": ["<metadata/finding.h>", "<QSqlQuery>"],
    "core/registrar/registrar.cpp": ["<protocol/request.h>", "<inventory/inventory.h>", "<secrets/vault.h>"],
    "ui/widgets/icons.cpp": ["<resources/resources.h>", "<inventory/records.h>", "<QSvgRenderer>", "<QWidget>"],
    "ui/review/page.cpp": ["<widgets/icons.h>", "<registrar/registrar.h>", "<protocol/updatebody.h>", "<Qsci/qsciscintilla.h>"],
    "ui/clients/page.cpp": ["<widgets/icons.h>", "<metadata/finding.h>"],
    "ui/window/window.cpp": ["<review/page.h>", "<clients/page.h>", "<widgets/icons.h>"],
    "app/clientele/main.cpp": ["<window/window.h>", "<inventory/inventory.h>", "<QSslSocket>"],
    "app/practice/main.cpp": ['"server.h"', "<QSslSocket>"],
    "resources/resources.h": ["<QtCore>"],
}

# Where the include stands, how it is spelled, and a word of the reason.
WRONG = [
    ("core/metadata/x.cpp", "<protocol/request.h>", "may not know protocol"),
    ("core/protocol/x.cpp", "<inventory/inventory.h>", "may not know inventory"),
    ("core/protocol/x.cpp", "<secrets/vault.h>", "may not know secrets"),
    ("core/inventory/x.cpp", "<protocol/request.h>", "may not know protocol"),
    ("core/secrets/x.h", "<registrar/registrar.h>", "may not know registrar"),
    ("core/registrar/x.cpp", "<widgets/icons.h>", "may not know widgets"),
    ("core/registrar/x.cpp", '"../../ui/widgets/icons.h"', "may not know widgets"),
    ("core/registrar/x.cpp", "<ui/widgets/icons.h>", "may not know widgets"),
    ("core/metadata/x.cpp", '"../metadata/finding.h"', "no relative paths"),
    ("core/metadata/x.cpp", '"./finding.h"', "no relative paths"),
    ("core/registrar/x.cpp", "<protocol/../protocol/request.h>", "no relative paths"),
    ("core/registrar/x.cpp", '"protocol/request.h"', "only a neighbour comes in quotes"),
    ("core/metadata/x.cpp", "<QWidget>", "knows no QtWidgets"),
    ("core/metadata/x.cpp", "<qwidget.h>", "knows no QtWidgets"),
    ("core/metadata/x.cpp", "<QtWidgets>", "knows no QtWidgets"),
    ("core/metadata/x.cpp", "<QtWidgets/QWidget>", "knows no QtWidgets"),
    ("core/metadata/x.cpp", "<QtWidgets/qwidget.h>", "knows no QtWidgets"),
    ("core/metadata/x.cpp", "<qt6/QtWidgets/QWidget>", "knows no QtWidgets"),
    ("core/metadata/x.cpp", '"QWidget"', "knows no QtWidgets"),
    ("core/metadata/x.cpp", "<QColor>", "knows no QtGui"),
    ("core/metadata/x.cpp", "<QSvgRenderer>", "knows no QtSvg"),
    ("core/metadata/x.cpp", "<QPrinter>", "knows no QtPrintSupport"),
    ("core/metadata/x.cpp", "<Qsci/qsciscintilla.h>", "knows no QScintilla"),
    ("core/metadata/x.cpp", "<QSslSocket>", "knows no QtNetwork"),
    ("core/protocol/x.cpp", "<QSqlQuery>", "knows no QtSql"),
    ("core/secrets/x.cpp", "<QNetworkAccessManager>", "only core/protocol/transport"),
    ("core/protocol/x.cpp", "<qt6keychain/keychain.h>", "only core/secrets"),
    ("ui/clients/x.cpp", "<QSslSocket>", "ui knows no QtNetwork"),
    ("ui/clients/x.cpp", "<QCoroNetworkReply>", "ui knows no QtNetwork"),
    ("ui/clients/x.cpp", "<QtSql/QSqlQuery>", "ui knows no QtSql"),
    ("ui/clients/x.cpp", "<sodium.h>", "ui knows no cryptography"),
    ("ui/clients/x.cpp", "<qt6keychain/keychain.h>", "only core/secrets"),
    ("ui/clients/x.cpp", "<secrets/vault.h>", "may not know secrets"),
    ("ui/clients/x.cpp", "<protocol/transport.h>", "may know only"),
    ("ui/clients/x.cpp", "<inventory/inventory.h>", "may know only records.h"),
    ("ui/clients/x.cpp", "<review/page.h>", "may not know review"),
    ("ui/review/x.cpp", "<window/window.h>", "may not know window"),
    ("ui/widgets/x.cpp", "<clients/page.h>", "may not know clients"),
    ("ui/window/x.cpp", "<clientele/main.h>", "may not know clientele"),
    ("app/practice/x.cpp", "<metadata/finding.h>", "knows nothing of ours"),
    ("resources/x.h", "<metadata/finding.h>", "knows nothing of ours"),
    ("core/metadata/x.cpp", "HEADER_OF_THE_DAY", "only a plain name"),
]


class LayeringTest(TreeTestCase):
    def setUp(self):
        super().setUp()
        for module, headers in QT.items():
            for header in headers:
                self.plant(f"qt/{module}/{header}")
        for name, includes in RIGHT.items():
            self.plant(name, "".join(f"#include {include}\n" for include in includes))

    def violations(self):
        return list(Layering(self.root, QtHeaders(self.root / "qt")).violations())

    def test_right_arrows_pass(self):
        self.assertEqual(self.violations(), [])

    def test_each_wrong_arrow_is_found(self):
        for name, include, reason in WRONG:
            with self.subTest(file=name, include=include):
                planted = self.plant(name, f"// why\n  #  include {include}\n")
                found = self.violations()
                planted.unlink()
                self.assertTrue(found)
                self.assertTrue(any(reason in violation for violation in found), found)
                self.assertTrue(all(name in violation for violation in found), found)
                self.assertIn(f"{name}:2:", found[0])

    def test_two_users_of_the_keychain_library(self):
        self.plant("core/secrets/another.cpp", "#include <qt6keychain/keychain.h>\n")
        self.assertIn("more than one file", self.violations()[0])

    def test_a_forward_declared_network_manager(self):
        self.plant("core/protocol/discovery.h", "class QNetworkAccessManager;\n")
        self.assertIn("core/protocol/discovery.h:1", self.violations()[0])

    def test_comments_and_strings_are_not_code(self):
        self.plant(
            "core/metadata/x.cpp",
            '// #include <QWidget>\n/*\n#include <QWidget>\n*/\nauto s = "QNetworkAccessManager";\n'
            'auto r = R"(\n// )";\n',
        )
        self.assertEqual(self.violations(), [])

    def test_without_qt_headers_nothing_is_proved(self):
        with self.assertRaises(SystemExit):
            QtHeaders(self.root / "core")
