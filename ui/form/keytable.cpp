// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keytable.h"

#include "keywords.h"

#include <metadata/pemkey.h>
#include <widgets/rowheight.h>

#include <QFontDatabase>
#include <QHeaderView>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"–"_s : text;
}

} // namespace

std::vector<ShownKey> keysOfSet(const metadata::JsonValue &set)
{
    std::vector<ShownKey> shown;
    const metadata::JsonValue *keys = set.find(u"keys");
    if (!keys)
        return shown;
    for (const metadata::JsonValue &key : keys->elements) {
        const metadata::JsonValue *chain = key.find(u"x5c");
        const bool hasCertificate = chain && !chain->elements.empty();
        const QByteArray der = hasCertificate ? QByteArray::fromBase64(
                                   chain->elements.front().string.toLatin1())
                                              : QByteArray();
        shown.push_back({metadata::Jwk::of(key), metadata::certificateEnd(der)});
    }
    return shown;
}

KeyTable::KeyTable(QWidget *parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("Keys"));
    //: Column titles of the table of keys; kid stays as it is.
    setHeaderLabels({tr("kid"), tr("Type"), tr("Use"), tr("Algorithm"), tr("Thumbprint (SHA-256)"),
                     tr("Expires")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideMiddle);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Kid, QHeaderView::Stretch);
    header()->setSectionResizeMode(Thumbprint, QHeaderView::Stretch);
}

void KeyTable::showKeys(const std::vector<ShownKey> &keys)
{
    const int current = indexOfTopLevelItem(currentItem());
    clear();
    const int height = rowMetrics(font()).height;
    for (const ShownKey &shown : keys) {
        const metadata::Jwk &key = shown.key;
        const QDate end = shown.end.toLocalTime().date();
        auto *row = new QTreeWidgetItem({orDash(key.kid), keyTypeWords(key), orDash(key.use),
                                         orDash(key.alg), orDash(key.thumbprint),
                                         orDash(QLocale().toString(end, QLocale::ShortFormat))});
        row->setSizeHint(Kid, QSize(0, height));
        row->setFont(Thumbprint, QFontDatabase::systemFont(QFontDatabase::FixedFont));
        row->setToolTip(Kid, key.kid);
        row->setToolTip(Thumbprint, key.thumbprint);
        row->setToolTip(Expires, shown.end.toString(Qt::ISODate));
        addTopLevelItem(row);
    }
    if (current >= 0)
        setCurrentItem(topLevelItem(qMin(current, topLevelItemCount() - 1)));
}

} // namespace clientele::ui
