// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverrefusal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using metadata::ClientDocument;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::ServerRefusal)
};

bool isSame(const metadata::JsonValue *left, const metadata::JsonValue *right)
{
    return left && right ? *left == *right : left == right;
}

const metadata::JsonMember *memberOf(const ClientDocument &document, const QString &name)
{
    for (const metadata::JsonMember &member : document.root().members) {
        if (member.name == name)
            return &member;
    }
    return nullptr;
}

} // namespace

ServerRefusal::ServerRefusal(QString member, QString words, ClientDocument refused)
    : m_member(std::move(member))
    , m_words(std::move(words))
    , m_refused(std::move(refused))
{ }

// A warning: what the server takes is the server's, and it may be asked again.
std::optional<validation::Finding> ServerRefusal::findingIn(const ClientDocument &document) const
{
    const bool isAsRefused = m_member.isEmpty()
                                 ? document == m_refused
                                 : isSame(document.member(m_member), m_refused.member(m_member));
    if (!isAsRefused)
        return std::nullopt;
    validation::Finding finding;
    finding.severity = validation::Severity::Warning;
    //: %1 are the server's own words.
    finding.message = Words::tr("The server did not accept this: “%1”").arg(m_words);
    const metadata::JsonMember *place = memberOf(document, m_member);
    if (!m_member.isEmpty())
        finding.pointer = u'/' + m_member; // of a known member: nothing to escape
    // What is not there is said where the document begins.
    const qsizetype begin = document.root().span.begin;
    finding.span = place ? metadata::TextSpan{place->nameSpan.begin, place->value.span.end}
                         : metadata::TextSpan{begin, begin + 1};
    return finding;
}

} // namespace clientele::ui
