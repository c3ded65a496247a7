// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace clientele::metadata {

enum class FieldType {
    String,
    StringArray,
    SpaceDelimited,
    Boolean,
    Integer,
    Object,
    JwkSet,
    Url,
    UrlArray
};

/// Who decides the value of a member.
enum class FieldOwner {
    Client, ///< The client may send it.
    Server, ///< Issued by the server; never part of an update.
    Echo ///< Issued by the server; an update may or must repeat it unchanged (client_id,
         ///< client_secret).
};

enum class Sensitivity { None, Secret, PersonalData, PublicKey, SignedArtefact };

/// What is known of one metadata member: one row of resources/metadata/fields.json.
struct Field
{
    QString name; ///< The member, as registered with IANA.
    QString label; ///< Short English label, a translation source.
    FieldType type = FieldType::String;
    bool localizable = false; ///< `name#tag` members exist (RFC 7591, section 2.2).
    bool unordered = false; ///< An array whose order has no meaning.
    std::optional<QByteArray> defaultJson; ///< What the server assumes when it is left out; empty:
                                           ///< nothing, the member is deleted.
    QStringList allowedValues; ///< Registered values; others may exist. Empty: free.
    FieldOwner owner = FieldOwner::Client;
    Sensitivity sensitivity = Sensitivity::None;
    QString group; ///< Identifier of the form's group: identity, redirects, grants, …
    QString specification; ///< "RFC 7591"
    QString section; ///< "2"
};

/// The vocabulary of client metadata (IANA "OAuth Dynamic Client Registration Metadata" and a few
/// more).
class FieldTable
{
public:
    /// The table that the program carries, read once.
    [[nodiscard]] static const FieldTable &standard();

    /// The field of a member; `client_name#ja` finds client_name. Null for an unknown member, and
    /// for a tag on a member that is not localizable.
    [[nodiscard]] const Field *find(QStringView memberName) const;
    /// In the order of a form: the fields of a group stand together, the usual ones first.
    [[nodiscard]] const std::vector<Field> &fields() const { return m_fields; }
    /// Members that never belong in an update: the four of RFC 7592, section 2.2.
    [[nodiscard]] QStringList neverSent() const;

private:
    explicit FieldTable(std::vector<Field> fields);
    std::vector<Field> m_fields;
    QHash<QString, size_t> m_rows; // by member name
};

} // namespace clientele::metadata
