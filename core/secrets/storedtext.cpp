// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storedtext.h"

#include <QByteArray>

using namespace Qt::StringLiterals;

namespace clientele::secrets {

using metadata::SecretText;

namespace {

constexpr auto encodedPrefix = "base64url:"_L1;
constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

QString toStoredText(const SecretText &secret)
{
    const QByteArrayView bytes = secret.reveal();
    const QString text = QString::fromUtf8(bytes);
    // The comparison refuses what is not UTF-8, and a byte order mark, which Qt drops.
    const bool isPlain = !bytes.isEmpty() && !bytes.contains('\0')
                         && !text.startsWith(encodedPrefix) && text.toUtf8() == bytes;
    if (isPlain)
        return text;
    return encodedPrefix + QString::fromLatin1(bytes.toByteArray().toBase64(encoding));
}

SecretText fromStoredText(const QString &text)
{
    if (text.startsWith(encodedPrefix)) {
        const QByteArray encoded = text.mid(encodedPrefix.size()).toUtf8();
        const auto decoded = QByteArray::fromBase64Encoding(
            encoded, encoding | QByteArray::AbortOnBase64DecodingErrors);
        if (decoded)
            return SecretText(*decoded);
    }
    return SecretText(text.toUtf8());
}

} // namespace clientele::secrets
