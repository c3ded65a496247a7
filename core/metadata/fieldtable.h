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

/// Which addresses a URL member may hold; see the specification that the field names.
enum class UrlRule {
    None, ///< Not a URL, or anything goes.
    Page, ///< A web page for people: http or https.
    Https, ///< Fetched or called by the server: https.
    Logout, ///< https; http where the client is confidential. No fragment.
    Redirect, ///< https, http to loopback, or a private-use scheme (RFC 8252). No fragment.
    Request ///< https, with a fragment that carries a hash, or any other absolute URI.
};

/// Who decides the value of a member.
enum class FieldOwner {
    Client, ///< The client may send it.
    Server, ///< Issued by the server; never part of an update.
    Echo ///< Issued by the server; an update may or must repeat it unchanged (client_id,
         ///< client_secret).
};

enum class Sensitivity { None, Secret, PersonalData, PublicKey, SignedArtefact };

/// A text of the table in the languages that the table is written in.
struct FieldText
{
    QString english;
    QString japanese;
    /// In the language of the window: of the catalogue that is installed.
    [[nodiscard]] QString text() const;
};

/// A part of the form.
struct FieldGroup
{
    QString id; ///< "redirects"
    FieldText label;
};

/// What is known of one metadata member: one row of resources/metadata/fields.json.
struct Field
{
    QString name; ///< The member, as registered with IANA.
    FieldText label; ///< Short, for the form.
    FieldText help; ///< A sentence or two.
    FieldType type = FieldType::String;
    bool localizable = false; ///< `name#tag` members exist (RFC 7591, section 2.2).
    bool unordered = false; ///< An array whose order has no meaning.
    std::optional<QByteArray> defaultJson; ///< What the server assumes when it is left out; empty:
                                           ///< nothing, the member is deleted.
    QStringList allowedValues; ///< Registered values; others may exist. Empty: free.
    FieldOwner owner = FieldOwner::Client;
    Sensitivity sensitivity = Sensitivity::None;
    UrlRule urlRule = UrlRule::None;
    QString needs; ///< Without this other member it has no effect; may be empty.
    QString offeredIn; ///< The member of the server's own metadata that lists what it takes.
    std::optional<qint64> minimum; ///< Of an Integer.
    bool isDate = false; ///< Seconds since 1970, UTC.
    bool mayBeEmpty = true; ///< Of an array.
    bool isRegistered = false; ///< With IANA.
    QString vendor; ///< The server or drafts that use it; empty for a standard's member.
    QString group; ///< FieldGroup::id
    QString specification; ///< "RFC 7591"; empty where none defines the member.
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
    /// In the order of a form.
    [[nodiscard]] const std::vector<FieldGroup> &groups() const { return m_groups; }
    /// Members that never belong in an update: the four of RFC 7592, section 2.2, and what vendors
    /// issue in the same way.
    [[nodiscard]] QStringList neverSent() const;

private:
    FieldTable(std::vector<Field> fields, std::vector<FieldGroup> groups);
    std::vector<Field> m_fields;
    std::vector<FieldGroup> m_groups;
    QHash<QString, size_t> m_rows; // by member name
};

} // namespace clientele::metadata
