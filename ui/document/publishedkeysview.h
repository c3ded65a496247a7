// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/registrar.h>

#include <QWidget>

class QLabel;
class QPushButton;

namespace clientele::ui {

class FailureBar;
class KeyTable;

/// The keys that a client publishes at its `jwks_uri`. They are looked at when that is asked for,
/// and belong to no document: nothing of them is saved.
class PublishedKeysView : public QWidget
{
    Q_OBJECT

public:
    PublishedKeysView(registrar::Registrar &registrar, QString recordId, QWidget *parent = nullptr);

    /// Where they are; hides itself where they are nowhere. What was fetched elsewhere goes away.
    void setAddress(const QString &jwksUri);
    void fetch();

private:
    void buildUp();
    void show(const registrar::Result<registrar::PublishedKeys> &published, const QString &jwksUri);
    void showKeys(const registrar::PublishedKeys &published);
    void warnOfPrivateKey();
    void clear();

    registrar::Registrar &m_registrar;
    QString m_recordId;
    QString m_address;
    QLabel *m_where = nullptr;
    QPushButton *m_fetch = nullptr;
    FailureBar *m_messages = nullptr;
    QLabel *m_summary = nullptr; ///< When they were fetched and how many there are.
    KeyTable *m_table = nullptr;
};

} // namespace clientele::ui
