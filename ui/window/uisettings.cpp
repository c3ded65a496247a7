// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uisettings.h"

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

const auto WindowGeometry = u"window/geometry"_s;
const auto SidebarSplitter = u"window/sidebar-splitter"_s;
const auto ListSplitter = u"window/list-splitter"_s;
const auto ListColumns = u"window/list-columns"_s;
const auto SidebarShown = u"window/sidebar-shown"_s;
const auto PreviewShown = u"window/preview-shown"_s;
const auto DocumentMode = u"document/mode"_s;
const auto OpenClients = u"window/open-clients"_s;

} // namespace

UiSettings::UiSettings(const QString &fileName)
    : m_settings(fileName, QSettings::IniFormat)
{ }

QByteArray UiSettings::windowGeometry() const
{
    return m_settings.value(WindowGeometry).toByteArray();
}

void UiSettings::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(WindowGeometry, geometry);
}

QByteArray UiSettings::sidebarSplitter() const
{
    return m_settings.value(SidebarSplitter).toByteArray();
}

void UiSettings::setSidebarSplitter(const QByteArray &state)
{
    m_settings.setValue(SidebarSplitter, state);
}

QByteArray UiSettings::listSplitter() const
{
    return m_settings.value(ListSplitter).toByteArray();
}

void UiSettings::setListSplitter(const QByteArray &state)
{
    m_settings.setValue(ListSplitter, state);
}

QByteArray UiSettings::listColumns() const
{
    return m_settings.value(ListColumns).toByteArray();
}

void UiSettings::setListColumns(const QByteArray &state)
{
    m_settings.setValue(ListColumns, state);
}

bool UiSettings::isSidebarShown() const
{
    return m_settings.value(SidebarShown, true).toBool();
}

void UiSettings::setSidebarShown(bool isShown)
{
    m_settings.setValue(SidebarShown, isShown);
}

bool UiSettings::isPreviewShown() const
{
    return m_settings.value(PreviewShown, true).toBool();
}

void UiSettings::setPreviewShown(bool isShown)
{
    m_settings.setValue(PreviewShown, isShown);
}

int UiSettings::documentMode() const
{
    constexpr int both = 1;
    return qBound(0, m_settings.value(DocumentMode, both).toInt(), 2);
}

void UiSettings::setDocumentMode(int mode)
{
    m_settings.setValue(DocumentMode, mode);
}

QStringList UiSettings::openClients() const
{
    return m_settings.value(OpenClients).toStringList();
}

void UiSettings::setOpenClients(const QStringList &recordIds)
{
    m_settings.setValue(OpenClients, recordIds);
}

} // namespace clientele::ui
