// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mnemonic.h"

#include <QRegularExpression>

namespace clientele::ui {

using namespace Qt::StringLiterals;

QString withoutMnemonic(const QString &text)
{
    static const QRegularExpression inParentheses(uR"(\(&\w\))"_s);
    QString words = text;
    return words.remove(inParentheses).remove(u'&');
}

} // namespace clientele::ui
