// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fault.h"

#include <array>

namespace clientele::practice {

namespace {

struct Entry
{
    QStringView name;
    Fault::Kind kind;
    qint64 number = 0; ///< When the name is followed by none.
    qint64 least = 0; ///< 0: the name takes no number.
    qint64 most = 0;
};

constexpr auto maximumAnswer = qint64(256) * 1024 * 1024;

constexpr std::array entries{
    Entry{u"close-before-request", Fault::Kind::CloseBeforeRequest},
    Entry{u"close-after-request-unprocessed", Fault::Kind::CloseAfterRequestUnprocessed},
    Entry{u"close-after-request", Fault::Kind::CloseAfterRequest},
    Entry{u"cut-status-line", Fault::Kind::CutStatusLine},
    Entry{u"cut-headers", Fault::Kind::CutHeaders},
    Entry{u"cut-body", Fault::Kind::CutBody},
    Entry{u"reset", Fault::Kind::Reset},
    Entry{u"stall", Fault::Kind::Stall},
    Entry{u"drip", Fault::Kind::Drip},
    Entry{u"broken-json", Fault::Kind::BrokenJson},
    Entry{u"wrong-content-type", Fault::Kind::WrongContentType},
    Entry{u"oversized", Fault::Kind::Oversized, 6 * 1024 * 1024, 1, maximumAnswer},
    Entry{u"other-client-id", Fault::Kind::OtherClientId},
    Entry{u"html", Fault::Kind::Html},
    Entry{u"redirect-other-origin", Fault::Kind::RedirectOtherOrigin, 307, 300, 399},
    Entry{u"status", Fault::Kind::Status, 0, 200, 599},
};

std::optional<qint64> numberAfter(const Entry &entry, QStringView name)
{
    if (name == entry.name)
        return entry.kind == Fault::Kind::Status ? std::nullopt : std::optional(entry.number);
    if (entry.most == 0 || !name.startsWith(entry.name) || name[entry.name.size()] != u'-')
        return {};
    bool isNumber = false;
    const qint64 number = name.sliced(entry.name.size() + 1).toLongLong(&isNumber);
    if (!isNumber || number < entry.least || number > entry.most)
        return {};
    return number;
}

} // namespace

std::optional<Fault> Fault::fromName(QStringView name)
{
    for (const Entry &entry : entries) {
        if (const auto number = numberAfter(entry, name))
            return Fault{entry.kind, *number};
    }
    return {};
}

QStringList Fault::names()
{
    QStringList names;
    for (const Entry &entry : entries) {
        QString name = entry.name.toString();
        if (entry.kind == Kind::Status)
            name += u"-NNN";
        else if (entry.most != 0)
            name += u"[-NNN]";
        names.append(name);
    }
    return names;
}

bool Fault::carriesOut() const
{
    switch (kind) {
    case Kind::CloseBeforeRequest:
    case Kind::CloseAfterRequestUnprocessed:
    case Kind::Html:
    case Kind::RedirectOtherOrigin:
    case Kind::Status:
        return false;
    default:
        return true;
    }
}

} // namespace clientele::practice
