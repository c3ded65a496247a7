// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretsearch.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <cstring>

namespace clientele::tests {

namespace {

quint64 firstBytes(const char *bytes)
{
    static_assert(sizeof(quint64) == SecretSearch::shortest);
    quint64 number = 0;
    std::memcpy(&number, bytes, sizeof number);
    return number;
}

size_t firstThree(const char *bytes)
{
    const auto at = [bytes](int index) { return size_t(static_cast<unsigned char>(bytes[index])); };
    return at(0) << 16 | at(1) << 8 | at(2);
}

QByteArray utf16Of(const QByteArray &text, bool isBigEndian)
{
    QByteArray wide;
    const QString letters = QString::fromUtf8(text);
    for (const QChar letter : letters) {
        const char low = char(letter.unicode() & 0xff);
        const char high = char(letter.unicode() >> 8);
        wide.append(isBigEndian ? high : low).append(isBigEndian ? low : high);
    }
    return wide;
}

// What stays the same in base64 whatever stands before and behind, if as many bytes as `before` are
// missing from a group of three.
QByteArray base64Within(const QByteArray &secret, qsizetype before,
                        QByteArray::Base64Options alphabet)
{
    const QByteArray padded = QByteArray(before, '\0') + secret;
    const QByteArray text = padded.toBase64(alphabet | QByteArray::OmitTrailingEquals);
    const qsizetype begin = (before * 4 + 2) / 3; // the letters that `before` has a part in
    const qsizetype end = padded.size() / 3 * 4; // a last group that is not full depends on more
    return text.mid(begin, end - begin);
}

QByteArray percentEncoded(const QByteArray &secret, bool isUpperCase)
{
    QByteArray encoded = secret.toPercentEncoding();
    for (qsizetype at = encoded.indexOf('%'); !isUpperCase && at >= 0;
         at = encoded.indexOf('%', at + 1))
        encoded.replace(at, 3, encoded.mid(at, 3).toLower());
    return encoded;
}

QByteArray escapedForJson(const QByteArray &secret)
{
    QByteArray escaped;
    for (const char letter : secret) {
        if (letter == '"' || letter == '\\' || letter == '/')
            escaped.append('\\');
        escaped.append(letter);
    }
    return escaped;
}

} // namespace

void SecretSearch::remember(const QByteArray &secret)
{
    if (secret.size() < shortest || !m_secrets.insert(secret).second)
        return;
    addForm(secret);
    addForm(utf16Of(secret, false));
    addForm(utf16Of(secret, true));
    addForm(secret.toHex());
    addForm(secret.toHex().toUpper());
    addForm(percentEncoded(secret, true));
    addForm(percentEncoded(secret, false));
    addForm(escapedForJson(secret));
    for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
        for (qsizetype before = 0; before < 3; ++before)
            addForm(base64Within(secret, before, alphabet));
    }
}

void SecretSearch::addForm(const QByteArray &form)
{
    if (form.size() < shortest)
        return;
    m_beginnings[firstThree(form.constData())] = 1;
    std::vector<QByteArray> &alike = m_forms[firstBytes(form.constData())];
    if (std::find(alike.begin(), alike.end(), form) == alike.end())
        alike.push_back(form);
}

bool SecretSearch::isIn(const QByteArray &content) const
{
    const char *bytes = content.constData();
    const char *mayBegin = m_beginnings.data();
    for (qsizetype at = 0; at + shortest <= content.size(); ++at) {
        if (!mayBegin[firstThree(bytes + at)])
            continue;
        const auto alike = m_forms.find(firstBytes(bytes + at));
        if (alike == m_forms.end())
            continue;
        const QByteArrayView rest = QByteArrayView(content).sliced(at);
        if (std::any_of(alike->second.begin(), alike->second.end(),
                        [rest](const QByteArray &form) { return rest.startsWith(form); }))
            return true;
    }
    return false;
}

QStringList SecretSearch::filesWithSecrets(const QString &folder) const
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        ++m_filesSearched;
        if (isIn(file.readAll()) || isIn(file.fileName().toUtf8()))
            found.append(file.fileName());
    }
    return found;
}

} // namespace clientele::tests
