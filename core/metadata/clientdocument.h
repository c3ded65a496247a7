// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonreader.h"
#include "jsonwriter.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace clientele::metadata {

/// A client's metadata: one JSON object without duplicate names. The text is the document; the
/// parsed tree is a view of it. Editing makes the smallest change of the text, so order, unknown
/// members, `name#lang` members and the spelling of strings and numbers survive. A byte order mark
/// is not part of it.
class ClientDocument
{
public:
    /// An empty object.
    ClientDocument();
    [[nodiscard]] static tl::expected<ClientDocument, JsonProblem> fromText(
        const QByteArray &text, const JsonLimits &limits = {});

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] const JsonValue &root() const { return m_root; }

    /// Null when there is no such member.
    [[nodiscard]] const JsonValue *member(QStringView name) const { return m_root.find(name); }
    [[nodiscard]] bool has(QStringView name) const { return member(name) != nullptr; }
    /// The member's text if it is a string, else empty.
    [[nodiscard]] QString string(QStringView name) const;
    /// The member's strings if it is an array of strings; a lone string counts as one (servers
    /// answer so).
    [[nodiscard]] QStringList strings(QStringView name) const;
    /// The member's value if it is an integer that fits.
    [[nodiscard]] std::optional<qint64> integer(QStringView name) const;
    [[nodiscard]] QString clientId() const { return string(u"client_id"); }
    [[nodiscard]] QString clientName() const { return string(u"client_name"); }

    /// Without the members of these names; the rest of the text stays byte for byte.
    [[nodiscard]] ClientDocument without(const QStringList &names) const;
    /// With the member set to this JSON text: replaced where it stands, else appended in the
    /// document's indentation. Arrays and objects take the lines of what they replace, else of the
    /// document. `json` must be valid JSON without repeated names, within the usual
    /// limits; otherwise nothing changes.
    [[nodiscard]] ClientDocument with(const QString &name, const QByteArray &json) const;
    /// One member or element a line, two spaces a level, short arrays not folded; only white space
    /// differs.
    [[nodiscard]] ClientDocument formatted() const;

    /// The same object: order of members and white space do not matter.
    friend bool operator==(const ClientDocument &left, const ClientDocument &right)
    {
        return left.m_root == right.m_root;
    }

private:
    ClientDocument(QByteArray text, JsonValue root);
    [[nodiscard]] static ClientDocument reread(const QByteArray &text);
    QByteArray m_text;
    JsonValue m_root;
};

} // namespace clientele::metadata
