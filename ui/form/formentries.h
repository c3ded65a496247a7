// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/clientdocument.h>
#include <metadata/fieldtable.h>

#include <QString>

#include <vector>

namespace clientele::ui {

/// How a member is edited.
enum class EditorKind {
    Text,
    Choice, ///< A text with usual values.
    Flag,
    Number,
    List, ///< Texts, each in a line of its own.
    Checks, ///< A list of usual values.
    Keys,
    Raw, ///< JSON, for what the form knows nothing of.
    Fixed ///< The server's own: to be read.
};

/// One member of the document in the form.
struct FormEntry
{
    QString name;
    const metadata::Field *field = nullptr; ///< Null for an unknown member.
    QString label; ///< The member's own name where it is unknown.
    EditorKind kind = EditorKind::Raw;

    friend bool operator==(const FormEntry &, const FormEntry &) = default;
};

struct FormGroup
{
    QString label;
    std::vector<FormEntry> entries;

    friend bool operator==(const FormGroup &, const FormGroup &) = default;
};

/// The members that the document has, in the order of the field table; unknown ones last, as they
/// stand. A value that is not of its field's type is shown as JSON.
[[nodiscard]] std::vector<FormGroup> formGroups(const metadata::ClientDocument &document);

/// What a member starts with when it is added: its default, or an empty value of its type.
[[nodiscard]] QByteArray initialJson(const metadata::Field &field);

} // namespace clientele::ui
