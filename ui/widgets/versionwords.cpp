// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "versionwords.h"

#include "shownmoment.h"

#include <QCoreApplication>

namespace clientele::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::Versions)
};

} // namespace

QString sourceWord(inventory::SnapshotSource source)
{
    using inventory::SnapshotSource;
    switch (source) {
    case SnapshotSource::Registration:
        return Words::tr("Registration");
    case SnapshotSource::Enrolment:
        //: A version of a document: it came when the client was added here.
        return Words::tr("Added");
    case SnapshotSource::Update:
        //: A version of a document: it came with an update.
        return Words::tr("Update");
    case SnapshotSource::Unanswered:
        return Words::tr("No answer");
    case SnapshotSource::Read:
        break;
    }
    //: A version of a document: it came with a read.
    return Words::tr("Read");
}

QString versionTitle(const inventory::SnapshotRecord &version)
{
    //: "Update, 14:02"
    return Words::tr("%1, %2").arg(sourceWord(version.source), shownMinute(version.takenAt));
}

} // namespace clientele::ui
