// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysfield.h"

#include "keywords.h"

#include <metadata/jwk.h>

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

enum Column { Kid, Type, Use, Algorithm, Thumbprint };
constexpr int mostRows = 6;

} // namespace

KeysField::KeysField(QWidget *parent)
    : FieldEditor(parent)
    , m_table(new QTreeWidget)
    , m_empty(new QLabel(tr("This client has no keys.")))
{
    m_table->setObjectName(u"keysTable"_s);
    m_table->setAccessibleName(tr("Keys"));
    //: Column titles of the table of keys; kid stays as it is.
    m_table->setHeaderLabels(
        {tr("kid"), tr("Type"), tr("Use"), tr("Algorithm"), tr("Thumbprint (SHA-256)")});
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setSectionResizeMode(Thumbprint, QHeaderView::Stretch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_empty);
    layout->addWidget(m_table);
    setFocusPart(m_table);
}

void KeysField::showValue(const metadata::JsonValue &value, const QByteArray &)
{
    m_table->clear();
    const metadata::JsonValue *keys = value.find(u"keys");
    if (keys) {
        for (const metadata::JsonValue &element : keys->elements) {
            const metadata::Jwk key = metadata::Jwk::of(element);
            auto *row = new QTreeWidgetItem(
                {key.kid, keyTypeWords(key), key.use, key.alg, key.thumbprint});
            row->setFont(Thumbprint, QFontDatabase::systemFont(QFontDatabase::FixedFont));
            row->setToolTip(Thumbprint, key.thumbprint);
            m_table->addTopLevelItem(row);
        }
    }
    const int rows = std::min(mostRows, m_table->topLevelItemCount());
    m_empty->setVisible(rows == 0);
    m_table->setVisible(rows > 0);
    m_table->setFixedHeight(m_table->header()->sizeHint().height()
                            + rows * m_table->sizeHintForRow(0) + 2 * m_table->frameWidth());
}

void KeysField::setReadOnly(bool) { }

} // namespace clientele::ui
