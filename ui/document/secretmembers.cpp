// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretmembers.h"

#include <metadata/fieldtable.h>

namespace clientele::ui {

QStringList secretMembersIn(const metadata::ClientDocument &document)
{
    QStringList names;
    for (const metadata::JsonMember &member : document.root().members) {
        const metadata::Field *field = metadata::FieldTable::standard().find(member.name);
        if (field && field->vendor.isEmpty() && field->sensitivity == metadata::Sensitivity::Secret)
            names.append(member.name);
    }
    return names;
}

} // namespace clientele::ui
