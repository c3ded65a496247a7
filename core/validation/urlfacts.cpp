// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "urlfacts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace clientele::validation {

UrlFacts UrlFacts::of(const QString &text)
{
    UrlFacts facts;
    facts.text = text;
    facts.url = QUrl(text, QUrl::StrictMode);
    // No host has a *, but some servers take it as a placeholder.
    if (!facts.url.isValid() && text.contains(u'*'))
        facts.url = QUrl(QString(text).replace(u'*', u'x'), QUrl::StrictMode);
    const bool isWeb = facts.isHttps() || facts.isPlainHttp();
    facts.isAbsolute = facts.url.isValid() && !facts.url.scheme().isEmpty()
                       && !(isWeb && facts.url.host().isEmpty());
    const QString host = facts.url.host();
    static const QRegularExpression loopback(u"^(localhost|::1|127(\\.\\d{1,3}){3})$"_s);
    facts.isLoopback = loopback.match(host).hasMatch();
    facts.hasFragment = facts.url.hasFragment();
    facts.hasUserInfo = !facts.url.userInfo().isEmpty();
    return facts;
}

bool UrlFacts::isHttps() const
{
    return url.scheme() == u"https";
}

bool UrlFacts::isPlainHttp() const
{
    return url.scheme() == u"http";
}

bool UrlFacts::isScript() const
{
    const QString scheme = url.scheme();
    return scheme == u"javascript" || scheme == u"data" || scheme == u"vbscript";
}

bool UrlFacts::isPrivateScheme() const
{
    return !isHttps() && !isPlainHttp() && !isScript();
}

QString UrlFacts::origin() const
{
    return u"%1://%2:%3"_s.arg(url.scheme(), url.host()).arg(url.port(isHttps() ? 443 : 80));
}

} // namespace clientele::validation
