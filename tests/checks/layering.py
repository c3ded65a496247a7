#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""layering.py ROOT QT_HEADERS: reads every #include of core, ui, app and resources, in all spellings, and prints each
that goes against the arrows of the architecture. Linking is no fence: a target that links only Qt Core still compiles
<QtWidgets/QWidget>."""
import re
import sys
from pathlib import Path

from sources import cpp_files, line_of, report, without_comments

# Which folders a core folder may know besides itself, and which modules of Qt.
CORE_ARROWS = {
    "metadata": set(),
    "validation": {"metadata"},
    "protocol": {"metadata"},
    "secrets": {"metadata"},
    "inventory": {"metadata"},
    "registrar": {"metadata", "validation", "protocol", "secrets", "inventory"},
}
CORE_QT_MODULES = {
    "metadata": {"QtCore"},
    "validation": {"QtCore"},
    "protocol": {"QtCore", "QtNetwork"},
    "secrets": {"QtCore", "QtDBus"},
    "inventory": {"QtCore", "QtSql"},
    "registrar": {"QtCore", "QtNetwork", "QtConcurrent"},
}
# What the screens may know of the folders below. Where headers are named, only those: values, no sockets and no SQL.
UI_ARROWS = {
    "metadata": None,
    "validation": {"finding.h", "validation.h"},
    "registrar": None,
    "protocol": {"cancellation.h", "configurationuri.h", "updatebody.h", "exchange.h"},
    "inventory": {"records.h", "serverrecords.h"},
    "resources": None,
}
UI_FORBIDDEN_QT_MODULES = {"QtNetwork", "QtSql", "QtDBus"}

INCLUDE = re.compile(r"^[ \t]*#[ \t]*include(?:_next)?\b[ \t]*(?:<([^>\n]*)>|\"([^\"\n]*)\"|(.*))", re.MULTILINE)


class QtHeaders:
    """Knows the module of a Qt header: QtWidgets/QWidget, QtWidgets, QWidget, qwidget.h, qt6/QtWidgets/QWidget."""

    def __init__(self, folder):
        self._module_of = {}
        self._modules = {path.name for path in Path(folder).glob("Qt*") if path.is_dir()}
        for module in sorted(self._modules):
            for header in (Path(folder) / module).iterdir():
                self._module_of.setdefault(header.name, module)
        if "QWidget" not in self._module_of:
            raise SystemExit(f"layering: no Qt headers in {folder}")

    def module_of(self, include):
        *folders, name = include.split("/")
        if folders:
            return next((folder for folder in folders if folder in self._modules), None)
        return self._module_of.get(name)


class Layering:
    def __init__(self, root, qt_headers):
        self._root = Path(root)
        self._qt = qt_headers
        self._ui_folders = {path.name for path in (self._root / "ui").glob("*") if path.is_dir()}
        self._app_folders = {path.name for path in (self._root / "app").glob("*") if path.is_dir()}
        self._keychain_users = set()

    def violations(self):
        for path in cpp_files(self._root, "core", "ui", "app", "resources"):
            code = without_comments(path.read_text(encoding="utf-8"), keep_strings=True)
            place = path.relative_to(self._root)
            for match in INCLUDE.finditer(code):
                for reason in self._reasons(place, *match.groups()):
                    yield f"{place}:{line_of(code, match.start())}: {match.group(0).strip()}: {reason}"
            yield from network_manager_uses(place, code)
        if len(self._keychain_users) > 1:
            yield "more than one file includes the keychain library: " + ", ".join(sorted(self._keychain_users))

    def _reasons(self, place, angled, quoted, other):
        if other is not None:
            yield "only a plain name can be checked"
            return
        include = angled if quoted is None else quoted
        layer = place.parts[0]
        folder = place.parts[1] if len(place.parts) > 2 else layer
        yield from self._arrow_reasons(layer, folder, include, quoted is not None)
        yield from self._qt_reasons(layer, folder, include)
        if "qt6keychain" in include.split("/"):
            if place.parts[:2] != ("core", "secrets"):
                yield "only core/secrets knows the keychain library"
            self._keychain_users.add(str(place))

    def _arrow_reasons(self, layer, folder, include, quoted):
        parts = include.split("/")
        if ".." in parts or "." in parts:
            yield "no relative paths: another target's header is <folder/file.h>"
        parts = [part for part in parts if part not in ("", ".", "..")]
        while len(parts) > 1 and parts[0] in ("core", "ui", "app"):
            del parts[0]
        if len(parts) < 2:
            return
        target, header = parts[0], parts[-1]
        if quoted:
            yield "only a neighbour comes in quotes"
        if target == folder or not self._is_ours(target):
            return
        if layer == "core" and target not in CORE_ARROWS.get(folder, set()):
            yield f"{folder} may not know {target}"
        elif layer == "resources" or (layer == "app" and folder == "practice"):
            yield f"{folder} knows nothing of ours"
        elif layer == "ui":
            yield from self._ui_reasons(folder, target, header)

    def _ui_reasons(self, folder, target, header):
        if target in self._ui_folders:
            # widgets < form and diff < the screens < window; a screen knows no other screen.
            shared = {"widgets", "form", "diff"} if folder not in ("form", "diff") else {"widgets"}
            if folder == "widgets" or (folder != "window" and target not in shared):
                yield f"{folder} may not know {target}"
        elif target not in UI_ARROWS:
            yield f"ui may not know {target}"
        elif UI_ARROWS[target] is not None and header not in UI_ARROWS[target]:
            yield f"of {target}, ui may know only {', '.join(sorted(UI_ARROWS[target]))}"

    def _qt_reasons(self, layer, folder, include):
        parts = include.split("/")
        module = self._qt.module_of(include)
        if layer == "core":
            if module and module not in CORE_QT_MODULES.get(folder, {"QtCore"}):
                yield f"core/{folder} knows no {module}"
            if "Qsci" in parts:
                yield "core knows no QScintilla"
        if layer == "ui":
            if module in UI_FORBIDDEN_QT_MODULES or parts[-1].lower().startswith("qcoronetwork"):
                yield f"ui knows no {module or 'QtNetwork'}"
            if parts[0] in ("sodium", "sodium.h"):
                yield "ui knows no cryptography"

    def _is_ours(self, name):
        return name in CORE_ARROWS or name in self._ui_folders or name in self._app_folders or name == "resources"


def network_manager_uses(place, code):
    if not str(place).startswith("core/protocol/transport"):
        for match in re.finditer(r"\bQNetworkAccessManager\b", without_comments(code)):
            yield f"{place}:{line_of(code, match.start())}: only core/protocol/transport knows QNetworkAccessManager"


if __name__ == "__main__":
    report(Layering(sys.argv[1], QtHeaders(sys.argv[2])).violations())
