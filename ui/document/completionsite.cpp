// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "completionsite.h"

namespace clientele::ui {

namespace {

/// Reads up to the caret and keeps what matters there.
class Scanner
{
public:
    void read(char character)
    {
        if (m_isInString)
            readInString(character);
        else
            readBetween(character);
    }

    [[nodiscard]] CompletionSite site() const
    {
        if (!m_isInString || m_isEscaped)
            return {};
        const QByteArray typed = m_string;
        if (m_depth == 1 && m_expectsName)
            return {CompletionSite::Kind::Name, {}, typed};
        const bool isElement = m_depth == 2 && m_isList;
        if ((m_depth == 1 || isElement) && !m_expectsName)
            return {CompletionSite::Kind::Value, m_member, typed};
        return {};
    }

private:
    void readInString(char character)
    {
        if (!m_isEscaped && character == '"') {
            m_isInString = false;
            if (m_depth == 1 && m_expectsName)
                m_member = QString::fromUtf8(m_string);
            return;
        }
        m_isEscaped = !m_isEscaped && character == '\\';
        m_string += character;
    }

    void readBetween(char character)
    {
        switch (character) {
        case '"':
            m_isInString = true;
            m_string.clear();
            break;
        case '{':
        case '[':
            ++m_depth;
            if (m_depth == 2)
                m_isList = character == '[';
            m_expectsName = m_depth == 1;
            break;
        case '}':
        case ']':
            --m_depth;
            break;
        case ':':
            if (m_depth == 1)
                m_expectsName = false;
            break;
        case ',':
            if (m_depth == 1)
                m_expectsName = true;
            break;
        default:
            break;
        }
    }

    int m_depth = 0;
    bool m_isInString = false;
    bool m_isEscaped = false;
    bool m_expectsName = false; ///< At depth 1; below it names are of no interest.
    bool m_isList = false; ///< What stands at depth 2.
    QByteArray m_string;
    QString m_member;
};

} // namespace

CompletionSite CompletionSite::at(const QByteArray &text, qsizetype caret)
{
    Scanner scanner;
    for (qsizetype index = 0; index < caret && index < text.size(); ++index)
        scanner.read(text[index]);
    return scanner.site();
}

} // namespace clientele::ui
