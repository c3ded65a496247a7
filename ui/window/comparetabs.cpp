// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparetabs.h"

#include <compare/comparepage.h>
#include <registrar/registrar.h>

#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace clientele::ui {

CompareTabs::CompareTabs(registrar::Registrar &registrar, QTabWidget &tabs)
    : QObject(&tabs)
    , m_registrar(registrar)
    , m_tabs(tabs)
{ }

ComparePage *CompareTabs::current() const
{
    return qobject_cast<ComparePage *>(m_tabs.currentWidget());
}

void CompareTabs::open(const QStringList &recordIds)
{
    ComparedSource left;
    ComparedSource right;
    if (recordIds.size() == 2) {
        left = ComparedSource::newestOf(recordIds.first());
        right = ComparedSource::newestOf(recordIds.last());
    } else if (recordIds.size() == 1) {
        right = ComparedSource::newestOf(recordIds.first());
        const auto versions = m_registrar.versions(recordIds.first());
        if (versions.size() > 1)
            left = ComparedSource::version(recordIds.first(), versions[1].id);
    }
    auto *page = new ComparePage(m_registrar);
    const auto showTitle = [this, page] {
        // An ampersand in a client's name is no mnemonic.
        m_tabs.setTabText(m_tabs.indexOf(page), QString(page->title()).replace(u'&', u"&&"_s));
    };
    connect(page, &ComparePage::titleChanged, this, showTitle);
    m_tabs.addTab(page, {});
    page->setSources(left, right);
    showTitle();
    m_tabs.setCurrentWidget(page);
}

} // namespace clientele::ui
