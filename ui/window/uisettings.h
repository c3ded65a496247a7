// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace clientele::ui {

/// What the window remembers, in an INI file on every platform. Holds no secret and no document. A
/// value that was never set is not written, so that a default may become better.
class UiSettings
{
public:
    explicit UiSettings(const QString &fileName);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray sidebarSplitter() const;
    void setSidebarSplitter(const QByteArray &state);
    [[nodiscard]] QByteArray listSplitter() const;
    void setListSplitter(const QByteArray &state);
    /// Widths, order and sorting of the list's columns.
    [[nodiscard]] QByteArray listColumns() const;
    void setListColumns(const QByteArray &state);
    /// Shown by default.
    [[nodiscard]] bool isSidebarShown() const;
    void setSidebarShown(bool isShown);
    /// Shown by default.
    [[nodiscard]] bool isPreviewShown() const;
    void setPreviewShown(bool isShown);
    /// How documents are shown: form, JSON or both (a DocumentPanes::Mode). Both by default.
    [[nodiscard]] int documentMode() const;
    void setDocumentMode(int mode);
    /// Record ids of the open client tabs, in their order.
    [[nodiscard]] QStringList openClients() const;
    void setOpenClients(const QStringList &recordIds);

private:
    mutable QSettings m_settings;
};

} // namespace clientele::ui
