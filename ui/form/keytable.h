// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/jwk.h>

#include <QDateTime>
#include <QTreeWidget>

#include <vector>

namespace clientele::ui {

/// A key of a client, as a table shows it.
struct ShownKey
{
    metadata::Jwk key;
    QDateTime end; ///< Of its certificate, if it has one.
};

/// The keys of a JWK Set (RFC 7517, section 5); none where it is something else.
[[nodiscard]] std::vector<ShownKey> keysOfSet(const metadata::JsonValue &set);

/// Public keys, a row each, with their thumbprints (RFC 7638).
class KeyTable : public QTreeWidget
{
    Q_OBJECT

public:
    enum Column { Kid, Type, Use, Algorithm, Thumbprint, Expires };

    explicit KeyTable(QWidget *parent = nullptr);

    /// The current row stays where it was.
    void showKeys(const std::vector<ShownKey> &keys);
};

} // namespace clientele::ui
